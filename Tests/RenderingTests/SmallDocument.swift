import Documents

/// One of everything, small enough to read its printed forms from end to end.
enum SmallDocument {
    static let svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"40\"><rect width=\"60\" height=\"40\"/></svg>"

    static let document = Document(
        title: "Tertialrapport 1 2023", organisation: "Strandvikens stadsdelsnämnd",
        titlePage: TitlePage(
            documentType: "Tjänsteutlåtande",
            lines: [.init(label: "Dnr", value: "SV 2023/0412"), .init(label: "Datum", value: "7 juni 2023")],
            note: "Nämnden är påhittad."),
        sections: [
            Section(
                anchor: "sammanfattning", heading: "Sammanfattning",
                blocks: [
                    .paragraph([
                        .text("Av "), .field(LiveField(source: "count/activities", printed: "44")), .text(" aktiviteter är "),
                        .strong("en"), .text(" "), .emphasis("pausad"), .text(". Se "), .link("mål 1.1", anchor: "mal-1.1"),
                        .text(" och "), .link("ett mål som utgick", anchor: "mal-9.9"), .text("."),
                    ]),
                    .list(ordered: true, items: [[.text("Godkänn rapporten")], [.text("Överlämna den")]]),
                    .note([.text("Ej aktuellt")]),
                ]),
            Section(
                anchor: "uppfoljning", heading: "Uppföljning",
                sections: [
                    Section(
                        anchor: "mal-1.1", eyebrow: "KF:s mål för verksamhetsområdet",
                        heading: "1.1 Alla barn har någonstans att leka",
                        blocks: [.status(.fullyMet, label: "Uppfylls helt")],
                        sections: [
                            Section(
                                anchor: "analys-1.1", heading: "Analys",
                                blocks: [
                                    .paragraph([.text("Parkleken <öppnar> & stänger\nvid #lek_platsen.")]),
                                    .list(ordered: false, items: [[.text("Fler besök")], [.text("Kortare kö")]]),
                                    .table(indicators), .note([.text("i.u. Ingen uppgift.")]), .table(activities), .table(budget),
                                    .figure(svg: svg, alternative: "En halv yta är fylld.", caption: "Halvvägs"),
                                ], inContents: false)
                        ])
                ]),
        ])

    static let indicators = Table(
        anchor: "t-indikatorer", caption: "Indikatorer",
        columns: [Table.Column("Indikator", weight: 4)]
            + ["Utfall", "Utfall män/pojkar", "Utfall kvinnor/flickor", "VB 2022", "Prognos", "Årsmål"].map {
                Table.Column($0, alignment: .number, weight: 2)
            } + [Table.Column("Period", weight: 2)],
        rows: [
            Table.Row(
                cells: [
                    "Andel elbilar", "38,1\u{A0}%", "", "", "39,5\u{A0}%", "33\u{A0}%", "Tas fram av nämnd/styrelse",
                    "Tertial 1 2023",
                ]
                .map { Table.Cell($0) },
                notes: [
                    Table.Note(
                        label: "Analys",
                        blocks: [
                            .paragraph([.text("Andelen sjönk när två bilar såldes.")]), .paragraph([.text("Nya är beställda.")]),
                        ]),
                    Table.Note(label: "Åtgärdsplan", blocks: [.paragraph([.text("Bilarna kommer i höst.")])]),
                ]),
            Table.Row(
                cells: ["Elanvändning", "12,40", "i.u.", "i.u.", "12,95", "12,50", "öka", "Tertial 1 2023"].map { Table.Cell($0) }),
        ])

    static let activities = Table(
        anchor: "t-aktiviteter", caption: "Aktiviteter",
        columns: [
            Table.Column("Aktivitet", weight: 6), Table.Column("Startdatum", weight: 2), Table.Column("Status", weight: 2),
            Table.Column("Avvikelse", weight: 3),
        ],
        rows: [
            Table.Row(cells: [
                Table.Cell([.text("Måla om lekhuset")], sign: .onPlan, signLabel: "Pågår enligt plan"), Table.Cell("2023-01-01"),
                Table.Cell([], sign: .onPlan, signLabel: "Pågår enligt plan"), Table.Cell(""),
            ]),
            Table.Row(cells: [
                Table.Cell("Laga gungorna"), Table.Cell("2023-02-01"),
                Table.Cell([.text("Pausad")], sign: .paused, signLabel: "Pausad"),
                Table.Cell("Väntar på delar."),
            ]),
        ])

    static let budget = Table(
        anchor: "t-budget", caption: "Budget, mnkr",
        columns: [
            Table.Column("Område"), Table.Column("Budget", alignment: .number), Table.Column("Avvikelse", alignment: .number),
        ],
        rows: [
            Table.Row(kind: .group, cells: ["Avdelningar", "", ""].map { Table.Cell($0) }),
            Table.Row(cells: ["Förskola", "3\u{A0}362,5", "−9,2"].map { Table.Cell($0) }),
            Table.Row(kind: .part, cells: ["varav öppen förskola", "12", ""].map { Table.Cell($0) }),
            Table.Row(kind: .total, cells: ["Summa", "3\u{A0}362,5", "−9,2"].map { Table.Cell($0) }),
        ])
}

import Documents
import Expectations

/// A report of realistic size: 40 goals, 60 indicators, 100 activities. Made for looking at and for measuring.
struct SampleReport {
    private var numbers = SeededRandom(seed: 7)

    static func make() -> Document {
        var report = SampleReport()
        return report.document()
    }

    private mutating func document() -> Document {
        var sections = [summary()]
        let directions = (1...3).map { directionGoal($0) }
        sections.append(
            Section(anchor: "uppfoljning", heading: "Uppföljning av kommunfullmäktiges inriktningsmål", sections: directions))
        sections.append(economy())
        return Document(
            title: "Tertialrapport 1 2023", organisation: "Strandvikens stadsdelsnämnd",
            titlePage: TitlePage(
                documentType: "Tjänsteutlåtande",
                lines: [
                    .init(label: "Dnr", value: "SV 2023/0412"), .init(label: "Datum", value: "2023-05-24"),
                    .init(label: "Handläggare", value: "Nämndkansliet"), .init(label: "Till", value: "Strandvikens stadsdelsnämnd"),
                    .init(label: "Sammanträde", value: "15 juni 2023"),
                ],
                note: "Nämnden och alla texter i rapporten är påhittade, för att pröva hur en rapport ser ut."),
            sections: sections)
    }

    private mutating func summary() -> Section {
        Section(
            anchor: "sammanfattning", heading: "Sammanfattande analys",
            blocks: [
                .paragraph([
                    .text("Nämnden bedömer att "), .field(LiveField(source: "count/goals/met", printed: "tolv")),
                    .text(" av 14 mål uppfylls helt under året. Se "), .link("uppföljningen av målen", anchor: "uppfoljning"),
                    .text(" och "), .link("ekonomin", anchor: "ekonomi"), .text("."),
                ]),
                .paragraph([.text(text(5))]), .paragraph([.text(text(4))]),
                .list(ordered: true, items: [[.text(text(1))], [.strong("Andra punkten. "), .text(text(1))], [.text(text(1))]]),
                .note([.text("Sjukfrånvaron avser februari, eftersom senare värden inte finns när rapporten skrivs.")]),
            ],
            sections: [Section(anchor: "beredning", heading: "Ärendets beredning", blocks: [.paragraph([.text(text(2))])])])
    }

    private mutating func directionGoal(_ number: Int) -> Section {
        let counts = [5, 5, 4]
        return Section(
            anchor: "mal-\(number)", eyebrow: "KF:s inriktningsmål", heading: "\(number). En stad där \(pick(Self.goalEndings))",
            blocks: [.status(.fullyMet, label: "Uppfylls helt")],
            sections: [analysis("mal-\(number)")] + (1...counts[number - 1]).map { councilGoal("\(number).\($0)") })
    }

    private mutating func councilGoal(_ number: String) -> Section {
        let goals = number.hasSuffix("1") || number.hasSuffix("2") || number.hasSuffix("3") ? 2 : 1
        let (sign, label) = numbers.below(4) == 0 ? (Sign.partlyMet, "Uppfylls delvis") : (Sign.fullyMet, "Uppfylls helt")
        return Section(
            anchor: "mal-\(number)", eyebrow: "KF:s mål för verksamhetsområdet",
            heading: "\(number) \(pick(Self.goalStarts)) \(pick(Self.goalEndings))",
            blocks: [.status(sign, label: label)],
            sections: [
                analysis("mal-\(number)"),
                Section(
                    anchor: "exempel-\(number)", heading: "Goda exempel", blocks: [.paragraph([.text(text(4))])], inContents: false),
                Section(
                    anchor: "indikatorer-\(number)", heading: "Indikatorer",
                    blocks: [.table(indicators(number, count: 4))], inContents: false),
            ] + (1...goals).map { committeeGoal("\(number).\($0)") })
    }

    private mutating func committeeGoal(_ number: String) -> Section {
        let sign: (Sign, String) = numbers.below(7) == 0 ? (.notMet, "Uppfylls inte") : (.fullyMet, "Uppfylls helt")
        return Section(
            anchor: "mal-\(number)", eyebrow: "Nämndmål", heading: "\(pick(Self.goalStarts)) \(pick(Self.goalEndings))",
            blocks: [.status(sign.0, label: sign.1)],
            sections: [
                Section(
                    anchor: "beskrivning-\(number)", heading: "Beskrivning", blocks: [.paragraph([.text(text(6))])],
                    inContents: false),
                Section(
                    anchor: "vantat-\(number)", heading: "Förväntat resultat",
                    blocks: [.list(ordered: false, items: (0..<3).map { _ in [.text(text(1))] })], inContents: false),
                analysis("mal-\(number)"),
                Section(
                    anchor: "aktiviteter-\(number)", heading: "Aktiviteter",
                    blocks: [.table(activities(number, count: 4))], inContents: false),
            ])
    }

    private mutating func analysis(_ anchor: String) -> Section {
        Section(
            anchor: "analys-\(anchor)", heading: "Analys",
            blocks: [.paragraph([.text(text(5))]), .paragraph([.text(text(4))])], inContents: false)
    }

    private mutating func indicators(_ number: String, count: Int) -> Table {
        let headers = [
            "Periodens utfall", "Utfall män/pojkar", "Utfall kvinnor/flickor", "Utfall VB 2022", "Prognos helår", "Årsmål",
        ]
        let columns =
            [Table.Column("Indikator", weight: 36)]
            + headers.map { Table.Column($0, alignment: .number, weight: 15) }
            + [Table.Column("KF:s årsmål", alignment: .number, weight: 17), Table.Column("Period", weight: 15)]
        let rows = (0..<count).map { index -> Table.Row in
            let figures = (0..<6).map { _ in "\(numbers.below(90) + 5),\(numbers.below(10))\u{A0}%" }
            let target = index == 1 ? "Tas fram av nämnd/styrelse" : index == 3 ? "Max 10 personer" : "33\u{A0}%"
            var notes = [Table.Note(label: "Analys", blocks: [.paragraph([.text(text(index == 2 ? 11 : 2))])])]
            if index == 1 { notes.append(Table.Note(label: "Åtgärdsplan", blocks: [.paragraph([.text(text(2))])])) }
            if index == 0 { notes = [] }
            return Table.Row(
                cells: ([pick(Self.indicatorNames)] + figures + [target, "Tertial 1 2023"]).map { Table.Cell($0) }, notes: notes)
        }
        return Table(anchor: "t-indikatorer-\(number)", caption: "Indikatorer för mål \(number)", columns: columns, rows: rows)
    }

    private mutating func activities(_ number: String, count: Int) -> Table {
        let rows = (0..<count).map { index -> Table.Row in
            let (sign, label) = pick([
                (Sign.onPlan, "Pågår enligt plan"), (.onPlan, "Pågår enligt plan"), (.done, "Klar"), (.paused, "Pausad"),
                (.deviating, "Avvikelse"), (.notStarted, "Ej påbörjad"),
            ])
            return Table.Row(cells: [
                Table.Cell([.text(text(1))], sign: sign, signLabel: label), Table.Cell("2023-01-01"), Table.Cell("2023-12-31"),
                Table.Cell(sign == .deviating ? "Arbetet är försenat till hösten." : ""),
            ])
        }
        return Table(
            anchor: "t-aktiviteter-\(number)", caption: "Aktiviteter för nämndmålet",
            columns: [
                Table.Column("Aktivitet", weight: 9), Table.Column("Startdatum", weight: 3), Table.Column("Slutdatum", weight: 3),
                Table.Column("Avvikelse", weight: 4),
            ], rows: rows)
    }

    private mutating func economy() -> Section {
        let areas = ["Nämnd och administration", "Förskola", "Äldreomsorg", "Stöd och service", "Barn, kultur och fritid"]
        var rows = areas.map { area in
            Table.Row(
                cells: [area, "\(numbers.below(900) + 100),4", "0,0", "\(numbers.below(900) + 100),1", "−2,3"].map {
                    Table.Cell($0)
                })
        }
        rows.append(
            Table.Row(kind: .total, cells: ["Summa", "3\u{A0}362,5", "0,0", "3\u{A0}373,5", "−12,1"].map { Table.Cell($0) }))
        let columns =
            [Table.Column("Verksamhetsområde", weight: 4)]
            + ["Budget", "Justering", "Prognos", "Avvikelse"].map { Table.Column($0, alignment: .number, weight: 2) }
        return Section(
            anchor: "ekonomi", heading: "Uppföljning av ekonomi",
            blocks: [
                .paragraph([
                    .text("Nämnden redovisar ett "), .emphasis("underskott"), .text(" före resultatöverföringar. " + text(3)),
                ]),
                .table(Table(anchor: "t-omraden", caption: "Verksamhetsområden, mnkr", columns: columns, rows: rows)),
                .figure(
                    svg: Self.chart, alternative: "Sjukfrånvaron sjönk från 9,2 procent 2021 till 7,4 procent 2023.",
                    caption: "Sjukfrånvaron sjunker för andra året"),
                .paragraph([.text(text(3))]),
            ])
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { numbers.pick(elements) }

    private mutating func text(_ sentences: Int) -> String {
        (0..<sentences).map { _ in "\(pick(Self.subjects)) \(pick(Self.verbs)) \(pick(Self.objects)), \(pick(Self.endings))." }
            .joined(separator: " ")
    }

    static let chart = """
        <svg xmlns="http://www.w3.org/2000/svg" width="600" height="220" viewBox="0 0 600 220" font-family="Inter, sans-serif" font-size="13">\
        <line x1="40" y1="190" x2="590" y2="190" stroke="#57606a"/>\
        <rect x="80" y="52" width="90" height="138" fill="#d0d7de"/><rect x="250" y="67" width="90" height="123" fill="#d0d7de"/>\
        <rect x="420" y="79" width="90" height="111" fill="#1d4f91"/><text x="125" y="44" text-anchor="middle">9,2 %</text>\
        <text x="295" y="59" text-anchor="middle">8,2 %</text><text x="465" y="71" text-anchor="middle">7,4 %</text>\
        <text x="125" y="208" text-anchor="middle">2021</text><text x="295" y="208" text-anchor="middle">2022</text>\
        <text x="465" y="208" text-anchor="middle">2023</text></svg>
        """
    private static let goalStarts = [
        "Alla barn och unga", "Invånarna", "Äldre i stadsdelen", "Våra parker och torg", "Medarbetarna",
    ]
    private static let goalEndings = [
        "får stöd tidigt och möts av en välkomnande vardag nära hemmet", "har inflytande över sådant som rör dem",
        "växer upp, lever och åldras med trygghet", "bidrar till ett mindre avtryck på klimatet och en rikare natur",
    ]
    private static let indicatorNames = [
        "Andel elbilar av verksamhetens fordon", "Andel legitimerade förskollärare av antal anställda inom förskolan",
        "Aktivt medskapandeindex", "Sjukfrånvaro dag 1-14", "Andel upphandlade avtal där det har ställts villkor om sysselsättning",
        "Elanvändning per kvadratmeter", "Invånarnas nöjdhet med skötsel av park och grönområden",
    ]
    private static let subjects = ["Förvaltningen", "Enheten för öppen verksamhet", "Avdelningen", "Arbetsgruppen", "Hemtjänsten"]
    private static let verbs = [
        "har inlett", "fortsätter med", "prövar", "följer varje månad upp", "planerar tillsammans med grannarna",
    ]
    private static let objects = [
        "samtal med familjer som står i kö", "en gemensam introduktion för nya kollegor", "längre öppettider vid mötesplatserna",
        "skötseln av de nya planteringarna", "kartläggningen av lokalernas energibehov",
    ]
    private static let endings = [
        "och resultatet väntas före sommaren", "vilket har gett färre avbokade besök än året före",
        "med stöd av stadens gemensamma rutiner",
        "trots att två tjänster ännu är vakanta", "så att flera kan delta på lika villkor",
    ]
}

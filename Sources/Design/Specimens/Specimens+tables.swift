import Documents
import Quantities

extension Specimens {
    var table: Specimen {
        Specimen(
            name: "DataTable",
            purpose: Localized(
                sv: """
                    Värden som jämförs. Tal står under varandra på decimaltecknet, enheten i rubriken. Breda tabeller rullar i sig själva; \
                    tabeller vars rader läses en i taget blir kort på smal skärm.
                    """,
                en: """
                    Values that are compared. Figures align on the decimal comma, the unit is in the header. Wide tables scroll inside \
                    themselves; tables whose rows are read one at a time become cards on a narrow screen.
                    """),
            states: [
                .init(
                    "Rullar i sig själv, med summa och delrader", "Scrolls inside itself, with a total and parts",
                    "\(economy, language)"),
                .init(
                    "Indikatorer med analys under raden", "Indicators with the analysis under the row", "\(indicators, language)"),
                .init("Blir kort på smal skärm", "Becomes cards on a narrow screen", "\(activities, language)"),
                .init("Tom", "Empty", "\(emptyTable, language)"),
            ])
    }

    private var economy: DataTable {
        DataTable(
            id: "ekonomi",
            caption: say(
                "Prognos per verksamhetsområde efter första tertialen", "Forecast per service area after the first tertial"),
            columns: [
                .text(say("Verksamhetsområde", "Service area"), isSortable: true),
                .number(say("Budget", "Budget"), unit: "mnkr", isSortable: true),
                .number(say("Justeringar", "Adjustments"), unit: "mnkr"),
                .number(say("Prognos", "Forecast"), unit: "mnkr"),
                .number(say("Avvikelse", "Deviation"), unit: "mnkr", isSortable: true),
                .number(say("Sedan förra", "Since last"), unit: "mnkr"),
            ],
            rows: [
                money(
                    "Förskola", "Preschool", ["962,4", "−8,2", "957,3", "−3,1"], .deficit,
                    Change(figure: "1,2", rises: false, since: sinceLast)),
                money(
                    "Äldreomsorg", "Care of older people", ["1 204,0", "0,0", "1 213,5", "−9,5"], .deficit,
                    Change(figure: "3", rises: true, since: sinceLast)),
                money("varav hemtjänst", "of which home care", ["412,7", "0,0", "419,9", "−7,2"], .deficit, nil, kind: .part),
                money("Stadsmiljö", "Urban environment", ["61,3", "0,5", "61,3", "+0,5"], .surplus, nil),
                money("Nämnden", "The committee", ["2 227,7", "−7,7", "2 232,1", "−12,1"], .deficit, nil, kind: .total),
            ])
    }

    private var sinceLast: String { say("sedan förra prognosen", "since the last forecast") }

    private func money(
        _ sv: String, _ en: String, _ figures: [String], _ direction: Deviation.Direction, _ change: Change?,
        kind: DataTable.Row.Kind = .body
    ) -> DataTable.Row {
        let language = language
        var cells: [DataTable.Cell] = [.text(say(sv, en))]
        cells += figures.dropLast().map { .number($0) }
        let deviation = Deviation(figure: figures.last ?? "", direction: direction)
        cells.append(.number(figures.last ?? "") { _ in "\(deviation, language)" })
        cells.append(change.map { change in .number(change.figure) { _ in "\(change, language)" } } ?? .empty)
        return DataTable.Row(kind: kind, cells: cells)
    }

    private var indicators: DataTable {
        let text = say(
            "Andelen stiger men når inte årsmålet. Tre förskolor väntar på besked om studerande som blir klara till hösten.",
            "The share rises but does not reach the target. Three preschools await word on students who finish in the autumn.")
        return DataTable(
            id: "indikatorer", caption: say("Indikatorer för målet", "Indicators of the goal"), hidesCaption: true,
            columns: [
                .text(say("Indikator", "Indicator")), .number(say("Utfall", "Outcome")), .number(say("Utfall män", "Outcome, men")),
                .number(say("Utfall kvinnor", "Outcome, women")), .number(say("Årsmål", "Target")),
                .number(say("KF:s årsmål", "Council's target")), .short(say("Period", "Period")),
            ],
            rows: [
                DataTable.Row(
                    cells: [
                        .html(
                            "<a href=\"#indikator\">\(say("Andel legitimerade förskollärare", "Share of licensed preschool teachers"))</a> <span class=\"unit\">%</span>"
                        ),
                        .number("38,1"), .missing("i.u.", spoken: say("ingen uppgift", "no data")), .empty, .number("40"),
                        .number("40"),
                        .text("Tertial 1 2023"),
                    ],
                    notes: [.init(label: say("Analys", "Analysis"), content: "<p>\(text)</p>")]),
                DataTable.Row(cells: [
                    .html(
                        "<a href=\"#indikator\">\(say("Barn per avdelning", "Children per group"))</a> <span class=\"unit\">\(say("barn/avd.", "children"))</span>"
                    ),
                    .number("17,12"), .empty, .empty, .text(say("minska", "decrease")),
                    .text(say("Tas fram av nämnd", "Set by committee")),
                    .text("Tertial 1 2023"),
                ]),
                DataTable.Row(cells: [
                    .html("<a href=\"#indikator\">\(say("Öppna förskolor", "Open preschools"))</a> <span class=\"unit\">st</span>"),
                    .number("6"), .empty, .empty, .number("6"), .empty, .text("Tertial 1 2023"),
                ]),
            ])
    }

    private var activities: DataTable {
        let language = language
        let rows: [(String, String, Sign, String, String)] = [
            (
                "Pröva gemensam vikariepool för förskolorna i Älvsjö", "Try a shared pool of substitutes in Älvsjö", .onPlan,
                "2023-12-31", "Förskola"
            ),
            ("Ta fram plan för utegårdar med skugga", "Plan preschool yards with shade", .done, "2023-04-15", "Förskola"),
            (
                "Öppna mötesplats för äldre vid Telefonplan", "Open a meeting place for older people", .deviating, "2023-06-30",
                "Äldreomsorg"
            ),
        ]
        return DataTable(
            id: "aktiviteter", caption: say("Aktiviteter för målet", "Activities of the goal"),
            columns: [
                .text(say("Aktivitet", "Activity"), isSortable: true), .short(say("Status", "Status"), isSortable: true),
                .short(say("Klar senast", "Due"), isSortable: true), .text(say("Ansvarig", "Owner")),
            ],
            rows: rows.map { sv, en, sign, date, owner in
                DataTable.Row(cells: [
                    .html("<a href=\"#aktivitet\">\(say(sv, en))</a>"),
                    .html("\(StatusSign(sign), language)", sortKey: sign.rawValue),
                    .text(date), .text(owner),
                ])
            }, narrow: .cards)
    }

    private var emptyTable: DataTable {
        DataTable(
            id: "tom", caption: say("Aktiviteter", "Activities"), columns: [.text(say("Aktivitet", "Activity"))], rows: [],
            emptyState: EmptyState(
                text: say("Inga aktiviteter passar filtret.", "No activities match the filter."),
                remedy: say("Ta bort ett villkor för att se fler.", "Remove a condition to see more.")))
    }

    var figures: Specimen {
        Specimen(
            name: "Deviation, Change",
            purpose: Localized(
                sv: "Ett tal med tecken. Ordet överskott eller underskott läses upp, och syns när pekaren vilar på talet.",
                en: "A figure with its sign. The word surplus or deficit is spoken, and shown when the pointer rests on it."),
            states: [
                .init(
                    "Överskott, underskott, ingen", "Surplus, deficit, none",
                    """
                    <p>\(Deviation(figure: "+0,5", direction: .surplus), language) · \(Deviation(figure: "−12,1", direction: .deficit), language) · \
                    \(Deviation(figure: "0,0", direction: .none), language)</p>
                    """),
                .init(
                    "Ändring sedan förra prognosen", "Change since the last forecast",
                    """
                    <p>\(Change(figure: "3,0", rises: true, since: sinceLast), language) · \
                    \(Change(figure: "1,2", rises: false, since: sinceLast), language)</p>
                    """),
            ])
    }

    var why: Specimen {
        let explanation: HTML = """
            <span>\(say("Budget 962,4 + justeringar −8,2 − prognos 957,3 = −3,1 mnkr.", "Budget 962.4 + adjustments −8.2 − forecast 957.3 = −3.1."))</span>
            """
        return Specimen(
            name: "Why",
            purpose: Localized(
                sv: "Ett räknat tal som svarar på ”varför?” med klick eller Enter.",
                en: "A computed figure that answers “why?” on click or Enter."),
            states: [
                .init(
                    "Stängd; öppnas med klick", "Closed; opens on click",
                    """
                    <p>\(say("Avvikelse", "Deviation")) \(Why(
                        id: "varfor-forskola", figure: "−3,1", title: say("Avvikelse, förskola", "Deviation, preschool"),
                        explanation: explanation), language) mnkr</p>
                    """)
            ])
    }
}

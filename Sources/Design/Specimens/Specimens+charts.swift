import Charts
import Foundation
import Quantities

extension Specimens {
    private static let years: [(year: Int, value: Decimal, printed: String)] = [
        (2019, 34, "34,0"), (2020, 35.2, "35,2"), (2021, 36.4, "36,4"), (2022, 37, "37,0"), (2023, 38.1, "38,1"),
    ]

    private func history(width: Int) -> HTML {
        let chart = HistoryChart(
            title: say("Andel legitimerade förskollärare", "Share of licensed preschool teachers"),
            periods: Specimens.years.map { .init(.year($0.year), total: .figure($0.value), isCurrent: $0.year == 2023) },
            target: .init(value: 40, label: say("Årsmål 40 %", "Target 40 %")), unit: MeasureUnit("%"), decimals: 1,
            language: language,
            width: width)
        return HTML(trusted: chart.svg())
    }

    var figure: Specimen {
        let table = DataTable(
            id: "diagram-tabell", caption: say("Andel legitimerade förskollärare", "Share of licensed preschool teachers"),
            columns: [.text(say("År", "Year")), .number(say("Utfall", "Outcome"), unit: "%")],
            rows: Specimens.years.map { DataTable.Row(cells: [.text(String($0.year)), .number($0.printed)]) })
        let figure = Figure(
            id: "diagram",
            title: say(
                "Fler förskollärare är legitimerade, men målet är inte nått",
                "More teachers are licensed, but the target is not met"),
            subtitle: say(
                "Procent av årsarbetarna, första tertialen varje år", "Percent of full-time staff, first tertial of each year"),
            drawing: history(width: 640), narrowDrawing: history(width: 340), table: table, csv: "#csv",
            source: say("Källa: stadens personalsystem (påhittade värden)", "Source: the city's staff system (made-up values)"))
        return Specimen(
            name: "Figure",
            purpose: Localized(
                sv: "Ett diagram med ett budskap: rubriken säger det, källan står under, tabellen är ett klick bort.",
                en: "A chart with one message: the title says it, the source stands below, the table is one click away."),
            states: [.init("Staplar med mål", "Columns with a target", "\(figure, language)")])
    }

    var sparkline: Specimen {
        let alternative = say(
            "2019 till 2023: 34,0, 35,2, 36,4, 37,0 och 38,1 procent", "2019 to 2023: 34.0, 35.2, 36.4, 37.0 and 38.1 percent")
        let drawing = HTML(trusted: SparklineChart(title: alternative, values: Specimens.years.map(\.value)).svg())
        return Specimen(
            name: "Sparkline",
            purpose: Localized(
                sv: "Ett diagram stort som ett ord, i textraden.", en: "A chart of a word's size, in the line of text."),
            states: [
                .init(
                    "I en mening", "In a sentence",
                    """
                    <p>\(say("Andelen legitimerade", "The share of licensed teachers")) \(Sparkline(drawing: drawing, alternative: alternative), language) \
                    \(say("är nu 38,1 procent.", "is now 38.1 percent."))</p>
                    """)
            ])
    }
}

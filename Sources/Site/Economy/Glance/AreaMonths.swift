import Charts
import Design
import Economy
import Quantities

/// An area's outcome by month, this year against the last.
struct AreaMonths: Sendable {
    let model: AreaModel
    let language: Language

    private var say: PageWords { PageWords(language) }

    /// Empty where no month is known.
    var html: HTML {
        guard !model.months.isEmpty else { return "" }
        let heading = say("Utfall per månad", "Outcome by month")
        return "<section id=\"utfall\"><h2>\(heading)</h2>\(figure, language)\(constructed)</section>"
    }

    private var figure: Figure {
        Figure(
            id: "utfall-diagram", title: say("Nettoutfall per månad", "Net outcome by month"), subtitle: say("Mnkr", "SEK million"),
            drawing: drawing(720), narrowDrawing: drawing(340), table: table)
    }

    private func drawing(_ width: Int) -> HTML {
        let years = model.months.map { months in
            YearsChart.Year(label: String(months.year), months: months.amounts.map { $0.map { .init($0.inMillions) } })
        }
        return HTML(
            trusted: YearsChart(
                title: say("Nettoutfall per månad för \(model.area.name)", "Net outcome by month of \(model.area.name)"),
                years: years,
                unit: MeasureUnit("mnkr"), decimals: 1, language: language, width: width
            ).svg())
    }

    private var table: DataTable {
        let columns = model.months.map { DataTable.Column.number(String($0.year), unit: say("mnkr", "SEK m")) }
        return DataTable(
            id: "utfall-tabell", caption: say("Nettoutfall per månad", "Net outcome by month"),
            columns: [.short(say("Månad", "Month"))] + columns,
            rows: (0..<12).map { month in
                let cells = model.months.map { months in
                    months.amounts[month].map { DataTable.Cell.number(EconomyCells.number($0, .mkr)) } ?? .empty
                }
                return DataTable.Row(cells: [.text(monthName(month + 1))] + cells)
            })
    }

    private func monthName(_ month: Int) -> String {
        let printed = FiscalPeriod.month(model.scene.key.year, month).printed(language)
        return String(printed.prefix { $0 != " " })
    }

    private var constructed: HTML {
        let years = model.months.filter(\.isConstructed).map { String($0.year) }
        guard !years.isEmpty else { return "" }
        let list = years.joined(separator: say(" och ", " and "))
        return
            "<p class=\"table-note\">\(say("Månaderna \(list) är påhittade för demostaden.", "The months of \(list) are made up for the demo city."))</p>"
    }
}

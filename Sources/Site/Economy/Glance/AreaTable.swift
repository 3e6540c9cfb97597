import Design
import Economy
import Quantities

/// Service areas with their parts; each row opens its area.
struct AreaTable: Sendable {
    let scene: EconomyScene
    let language: Language
    /// Of the ids of what unfolds.
    var prefix = "omrade"

    private var say: PageWords { PageWords(language) }
    private var millions: String { say("mnkr", "SEK m") }
    private var cells: EconomyCells { EconomyCells(scene: scene, language: language, prefix: prefix) }

    /// A column: what an area has in it, and what the sum has.
    private struct Column {
        var header: DataTable.Column
        var cell: (AreaFigures) -> DataTable.Cell
        var sum: (WholeFigures) -> DataTable.Cell
    }

    /// - Parameter sum: nil prints none, as for the parts of one area.
    func table(_ areas: [AreaFigures], sum: WholeFigures?, id: String = "omradestabell") -> DataTable {
        let columns = columns(areas)
        let total = sum.map { whole in
            DataTable.Row(kind: .total, cells: [.text(say("Totalt", "In all"))] + columns.map { $0.sum(whole) })
        }
        return DataTable(
            id: id, caption: say("Verksamhetsområden, netto", "Service areas, net"), hidesCaption: true,
            columns: [.text(say("Verksamhetsområde", "Service area"))] + columns.map(\.header),
            rows: areas.map { row($0, columns) } + [total].compactMap { $0 })
    }

    private func row(_ area: AreaFigures, _ columns: [Column]) -> DataTable.Row {
        let isPart = area.depth > 0
        let name = isPart ? say("varav \(area.name)", "of which \(area.name)") : area.name
        let link: HTML = "<a\(href: scene.address(.area(area.area.code)))>\(name)</a>"
        return DataTable.Row(
            kind: isPart ? .part : .body, id: "rad-" + area.area.code.text, cells: [.html(link)] + columns.map { $0.cell(area) })
    }

    /// Only what some area has; a plan's columns where there is no forecast.
    private func columns(_ areas: [AreaFigures]) -> [Column] {
        areas.contains { $0.forecast != nil } ? followUpColumns(areas) : planColumns(areas)
    }

    private func followUpColumns(_ areas: [AreaFigures]) -> [Column] {
        let has = { (part: (AreaFigures) -> MoneyFigure?) in areas.contains { part($0) != nil } }
        var columns = [
            amount(say("Budget", "Budget"), \.budget, "budget") { $0.net.budget }
        ]
        if has(\.redistributed) { columns.append(amount(say("Omfördelat", "Moved"), \.redistributed, "omfordelning") { _ in nil }) }
        if has(\.requested) { columns.append(requested) }
        if has(\.volume) {
            columns.append(amount(say("Prestation", "Volume"), \.volume, "prestation", sum: "forandringar") { $0.net.changes })
        }
        let forecast =
            has(\.transfers) ? say("Prognos före överföringar", "Forecast before transfers") : say("Prognos", "Forecast")
        columns.append(amount(forecast, { $0.forecast?.net }, "prognos") { $0.net.forecast })
        if has(\.transfers) {
            columns.append(
                amount(say("Prognos efter överföringar", "Forecast after transfers"), \.forecastAfterTransfers, "prognos-efter") {
                    $0.forecastAfterTransfers
                })
        }
        columns.append(deviation)
        if has(\.deviationIfRefused) { columns.append(refused) }
        if has({ $0.forecast?.change }) { columns.append(change) }
        return columns
    }

    private func planColumns(_ areas: [AreaFigures]) -> [Column] {
        let has = { (part: (AreaFigures) -> MoneyFigure?) in areas.contains { part($0) != nil } }
        let year = scene.economy.year
        var columns: [Column] = []
        if has(\.budgetCosts) {
            columns.append(
                amount(say("Kostnader", "Costs"), \.budgetCosts, "budget-kostnader", table: "planbudget") { $0.costs?.budget })
            columns.append(
                amount(say("Intäkter", "Revenues"), \.budgetRevenues, "budget-intakter", table: "planbudget") {
                    $0.revenues?.budget
                })
        }
        columns.append(amount(say("Budget netto", "Budget, net"), \.budget, "budget") { $0.net.budget })
        if has(\.redistributed) { columns.append(amount(say("Omfördelat", "Moved"), \.redistributed, "omfordelning") { _ in nil }) }
        if has(\.lastYearsBudget) {
            columns.append(
                amount(say("Budget \(year - 1)", "Budget \(year - 1)"), \.lastYearsBudget, "forra-arets-budget") {
                    $0.lastYearsBudget
                })
        }
        if has(\.octoberForecast) {
            columns.append(
                amount(say("Prognos oktober \(year - 1)", "Forecast October \(year - 1)"), \.octoberForecast, "oktoberprognos") {
                    $0.octoberForecast
                })
        }
        return columns
    }

    private func amount(
        _ header: String, _ part: @escaping (AreaFigures) -> MoneyFigure?, _ column: String, sum sumColumn: String? = nil,
        table: String? = nil, _ sum: @escaping (WholeFigures) -> MoneyFigure?
    ) -> Column {
        let (cells, millions) = (cells, millions)
        let total = table.map { EconomyFigure($0, "totalt", column) } ?? EconomyFigure("driftbudget", "netto", sumColumn ?? column)
        return Column(
            header: .number(header, unit: millions), cell: { cells.amount(part($0), $0.name(column)) },
            sum: { cells.amount(sum($0), total) })
    }

    private var requested: Column {
        let cells = cells
        return Column(
            header: .number(say("Begärt", "Asked for"), unit: millions),
            cell: { cells.amount($0.requested, $0.name("begart"), isPending: !$0.pending.isEmpty) },
            sum: {
                cells.amount($0.net.requested, EconomyFigure("driftbudget", "netto", "begart"), isPending: !$0.pending.isEmpty)
            })
    }

    private var deviation: Column {
        let cells = cells
        return Column(
            header: .number(say("Avvikelse", "Deviation"), unit: millions),
            cell: { cells.deviation($0.shownDeviation, $0.shownDeviationName, isPending: !$0.pending.isEmpty) },
            sum: {
                let name = EconomyFigure(
                    "driftbudget", $0.deviation == nil ? "fore-overforingar" : "efter-overforingar", "avvikelse")
                return cells.deviation($0.deviation ?? $0.deviationBeforeTransfers, name, isPending: !$0.pending.isEmpty)
            })
    }

    private var refused: Column {
        let cells = cells
        return Column(
            header: .number(say("Avvikelse vid avslag", "If refused"), unit: millions),
            cell: { cells.deviation($0.deviationIfRefused, $0.name("avvikelse-vid-avslag")) },
            sum: { cells.deviation($0.deviationIfRefused, EconomyFigure("driftbudget", "netto", "avvikelse-vid-avslag")) })
    }

    private var change: Column {
        let cells = cells
        return Column(
            header: .number(say("Sedan förra prognosen", "Since the one before"), unit: say("plus är bättre", "plus is better")),
            cell: { cells.change($0.forecast?.change, $0.name("forandring")) },
            sum: { cells.change($0.change, EconomyFigure("driftbudget", "netto", "forandring")) })
    }
}

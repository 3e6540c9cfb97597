import Quantities
import Steering

/// Every table of a round's economy, and every figure in them by name.
public struct EconomyTables: Sendable {
    public let overview: EconomyOverview
    public let form: EconomyForm
    /// Those that have a row, in the order of the round's document; the plan's tables first in a plan.
    public let all: [EconomyTable]
    private let figures: [String: Figure]

    public init(_ overview: EconomyOverview) {
        self.overview = overview
        let form = EconomyForm(year: overview.year, round: overview.round)
        let maker = EconomyTableMaker(overview, form)
        self.form = form
        all = EconomyTable.Kind.inPrintOrder(overview, form).compactMap { maker.table($0) }
        var named = NamedFigures.all(of: overview)
        for table in all {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) {
                    if let figure = cell.figure { named[table.figureName(row: row, column: column)] = figure }
                }
            }
        }
        figures = named
    }

    /// Nil where there is nothing to print in it.
    public func table(_ kind: EconomyTable.Kind) -> EconomyTable? { all.first { $0.kind == kind } }

    /// The figure of a cell (`omraden/forskoleverksamhet/avvikelse`) or one that pages and sentences tell of beside the tables (see
    /// ``NamedFigures``); nil where there is none.
    public func figure(named name: String) -> Figure? { figures[name] }
}

extension EconomyTable.Kind {
    static func inPrintOrder(_ overview: EconomyOverview, _ form: EconomyForm) -> [Self] {
        let plan: [Self] = [.planBudget, .parkInvestments, .planTurnover]
        let followUp: [Self] = [
            .operatingBudget, .serviceAreas, .capitalCosts, .staffTurnover, .resultUnits, .investments, .turnover,
        ]
        return (form == .plan ? plan + followUp : followUp + plan) + [.prices, .standardPrices, .applications]
            + overview.volumes.map { .volumes($0.group) } + overview.staff.map { .staff($0.measure) }
    }
}

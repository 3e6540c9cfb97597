import Quantities
import Steering

/// How the committee's net divides into costs and revenues.
struct GrossLines {
    let costs: WholeFigures.Line
    let revenues: WholeFigures.Line

    /// Where all areas are budgeted gross, their sums; else by the whole committee's revenues. Nil where nothing says how.
    init?(_ sums: WholeSums, net: WholeFigures.Line, _ computation: EconomyComputation) throws(Diagnostic) {
        guard let budget = try GrossLines.budget(sums, net: net.budget, computation) else { return nil }
        let forecast = try GrossLines.forecast(sums, net: net.forecast, computation)
        let changes = try Changes(computation)
        costs = WholeFigures.Line(
            budget: budget.costs, requested: changes.requestedCosts, changes: changes.costs, forecast: forecast?.costs,
            deviation: try .lineDeviation(
                budget.costs, changes.requestedCosts, changes.costs, forecast?.costs, surplusIsMore: false))
        revenues = WholeFigures.Line(
            budget: budget.revenues, requested: changes.requestedRevenues, changes: changes.revenues, forecast: forecast?.revenues,
            deviation: try .lineDeviation(
                budget.revenues, changes.requestedRevenues, changes.revenues, forecast?.revenues, surplusIsMore: true))
    }

    private typealias Pair = (costs: Figure, revenues: Figure)

    private static func budget(
        _ sums: WholeSums, net: Figure, _ computation: EconomyComputation
    ) throws(Diagnostic) -> Pair? {
        let isGross = sums.areas.allSatisfy { $0.budget == nil || $0.budgetCosts != nil }
        if isGross, let costs = try sums.sum(\.budgetCosts), let revenues = try sums.sum(\.budgetRevenues) {
            return (costs, revenues)
        }
        guard let version = computation.thisYear.version, let revenues = version.revenues else { return nil }
        return try divided(net, Figure(revenues, from: .budget(version)))
    }

    private static func forecast(
        _ sums: WholeSums, net: Figure?, _ computation: EconomyComputation
    ) throws(Diagnostic) -> Pair? {
        guard let net else { return nil }
        let isGross = sums.areas.allSatisfy { $0.forecast == nil || $0.forecast?.costs != nil }
        if isGross, let costs = try sums.sum({ $0.forecast?.costs }), let revenues = try sums.sum({ $0.forecast?.revenues }) {
            return (costs, revenues)
        }
        let contents = computation.contents
        let economy = contents.roundEconomies.first {
            $0.year == contents.year && $0.round == contents.round && $0.organisation == contents.organisation.code
        }
        guard let economy, let revenues = economy.revenues else { return nil }
        return try divided(net, Figure(revenues, from: .roundEconomy(economy)))
    }

    private static func divided(_ net: Figure, _ revenues: Figure) throws(Diagnostic) -> Pair {
        (try .computed("Netto + intäkter", [.init("Netto", net), .init("Intäkter", revenues)]), revenues)
    }

    /// The changes of the budget by side. A change that is only known net is one of costs.
    private struct Changes {
        let requestedCosts: Figure?
        let requestedRevenues: Figure?
        let costs: Figure?
        let revenues: Figure?

        init(_ computation: EconomyComputation) throws(Diagnostic) {
            let counted = computation.changes.filter { computation.thisYear.tree.node($0.area)?.isCounted == true }
            let requested = counted.filter { $0.kind == .requested }
            let others = counted.filter { $0.kind == .volume || $0.kind == .turnover }
            let rule = "Summan av begärda budgetjusteringar"
            requestedCosts = try .changes(rule, requested.filter { $0.costSide.amount != .zero }, \.costSide)
            requestedRevenues = try .changes(rule, requested.filter { $0.revenues.map { $0.amount != .zero } ?? false }) {
                $0.revenues ?? $0.net
            }
            let changesRule = "Prestationsförändringar + omslutningsförändringar"
            costs = try .changes(changesRule, others, \.costSide)
            revenues = try .changes(changesRule, others.filter { $0.revenues != nil }) { $0.revenues ?? $0.net }
        }
    }
}

extension CountedChange {
    fileprivate var costSide: Figure { costs ?? net }
}

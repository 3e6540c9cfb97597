import Quantities
import Steering

extension AreaFigures {
    /// One area's row.
    init(_ node: AreaTree.Node, _ computation: EconomyComputation) throws(Diagnostic) {
        let area = node.area
        let tree = computation.thisYear.tree
        let budget = try computation.thisYear.budget.entry(area.code)
        let changes = try AreaChanges(area.code, computation)
        let adjusted = try changes.adjustedBudget(budget?.net)
        let forecast = try computation.forecastFigures(area.code)
        let transfers = try computation.resultUnits?.transfers(within: tree.family(of: area.code))
        let after = try Figure.afterTransfers(forecast?.net, transfers)
        // A part need not have a budget; a whole that has a forecast and no budget deviates by all of it.
        let isDue = adjusted != nil || (node.isWhole && !computation.thisYear.budget.isEmpty)
        let deviation = try Figure.deviation(adjusted, after, isAfter: transfers != nil, isDue: isDue)

        self.area = area
        name = node.name
        depth = node.isWhole ? 0 : 1
        self.budget = budget?.net
        budgetCosts = budget?.costs
        budgetRevenues = budget?.revenues
        requested = changes.requested
        volume = changes.volume
        corrections =
            try forecast?.previousRound.map { (round) throws(Diagnostic) in
                try VolumeCorrection.all(computation.changes(of: area.code, .volume), since: round, computation.contents)
            } ?? []
        turnover = changes.turnover
        redistributed = changes.redistributed
        adjustedBudget = adjusted
        self.forecast = forecast
        self.transfers = transfers
        forecastAfterTransfers = after
        deviationBeforeTransfers = try .deviation(adjusted, forecast?.net, isDue: isDue)
        self.deviation = deviation
        deviationIfRefused = try .ifRefused(deviation, changes.pending.map { ($0.label, $0.net) })
        pending = changes.pending.map(PendingRequest.init)
        lastYearsBudget = try computation.lastYear.budget.entry(of: area, in: tree)?.net
        octoberForecast = try computation.octoberForecasts.entry(of: area, in: tree, expected: computation.lastYear.budget)?.net
        proposals = try computation.outcomes.proposals(area, budget: adjusted)
        units = try computation.unitFigures(area)
    }
}

extension Figure {
    /// Forecast − (in − out); the forecast itself where there are no result units.
    static func afterTransfers(_ forecast: Figure?, _ transfers: Figure?) throws(Diagnostic) -> Figure? {
        guard let forecast, let transfers else { return forecast }
        return try computed(
            "Prognos − resultatöverföringar",
            [.init("Prognos före resultatöverföringar", forecast), .init(.minus, "Resultatöverföringar, in − ut", transfers)])
    }

    /// Adjusted budget − forecast, plus being a surplus; nil without a forecast, and where no budget `isDue`.
    static func deviation(
        _ adjusted: Figure?, _ forecast: Figure?, isAfter: Bool = false, isDue: Bool
    ) throws(Diagnostic) -> Figure? {
        guard let forecast, isDue else { return nil }
        let budgetLabel = adjusted == nil ? "Ingen budget" : "Budget med förändringar"
        let forecastLabel = isAfter ? "Prognos efter resultatöverföringar" : "Prognos"
        return try computedUnlessEmpty(
            "\(budgetLabel) − \(forecastLabel.firstLowercased)",
            [(.plus, budgetLabel, adjusted), (.minus, forecastLabel, forecast)])
    }

    /// Nil where nothing hangs on a decision, or there is no deviation.
    static func ifRefused(_ deviation: Figure?, _ pending: [(label: String, figure: Figure)]) throws(Diagnostic) -> Figure? {
        guard let deviation, !pending.isEmpty else { return nil }
        return try computed(
            "Avvikelse − allt som inte är beslutat",
            [.init("Avvikelse", deviation, isPending: true)] + pending.map { .init(.minus, $0.label, $0.figure, isPending: true) })
    }
}

extension String {
    var firstUppercased: String { prefix(1).uppercased() + dropFirst() }

    /// For a name in the middle of a sentence.
    var firstLowercased: String { prefix(1).lowercased() + dropFirst() }
}

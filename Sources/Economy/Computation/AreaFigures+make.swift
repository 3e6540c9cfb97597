import Quantities
import Steering

extension AreaFigures {
    /// One area's row.
    init(_ node: AreaTree.Node, _ computation: EconomyComputation) throws(Diagnostic) {
        let code = node.area.code
        let budget = try computation.thisYear.budget.entry(code)
        let requests = computation.changes(of: code, .requested)
        let volumes = computation.changes(of: code, .volume)
        let turnovers = computation.changes(of: code, .turnover)
        let moves = computation.changes(of: code, .redistribution)
        let requested = try Figure.changes("Summan av begärda budgetjusteringar", requests, \.net)
        let volume = try Figure.changes("Summan av prestationsförändringar", volumes, \.net)
        let turnover = try TurnoverAmounts(turnovers)
        let redistributed = try Figure.changes("Summan av omfördelningar", moves, \.net)
        let pending = (requests + volumes + moves).filter(\.isPending)
        let adjusted = try Figure.adjustedBudget(
            budget?.net, (requested, requests), (volume, volumes), turnover, (redistributed, moves))
        let forecast = try computation.forecastFigures(code)
        let transfers = try computation.resultUnits?.transfers(within: computation.thisYear.tree.family(of: code))
        let after = try Figure.afterTransfers(forecast?.net, transfers)
        // A part need not have a budget; a whole that has a forecast and no budget deviates by all of it.
        let isDue = adjusted != nil || (node.isWhole && !computation.thisYear.budget.isEmpty)
        let hasPending = !pending.isEmpty
        let deviation = try Figure.deviation(adjusted, after, isPending: hasPending, isAfter: transfers != nil, isDue: isDue)

        self.area = node.area
        name = node.name
        depth = node.isWhole ? 0 : 1
        self.budget = budget?.net
        budgetCosts = budget?.costs
        budgetRevenues = budget?.revenues
        self.requested = requested
        self.volume = volume
        self.turnover = turnover
        self.redistributed = redistributed
        adjustedBudget = adjusted
        self.forecast = forecast
        self.transfers = transfers
        forecastAfterTransfers = after
        deviationBeforeTransfers = try .deviation(adjusted, forecast?.net, isPending: hasPending, isAfter: false, isDue: isDue)
        self.deviation = deviation
        deviationIfRefused = try .ifRefused(deviation, pending.map { ($0.label, $0.net) })
        self.pending = pending.map(PendingRequest.init)
        lastYearsBudget = try computation.lastYear.budget.entry(of: node.area, in: computation.thisYear.tree)?.net
        octoberForecast = try computation.octoberForecasts.entry(
            of: node.area, in: computation.thisYear.tree, expected: computation.lastYear.budget)?.net
        proposals = try computation.outcomes.proposals(node.area, budget: adjusted)
        units = try computation.unitFigures(node.area)
    }
}

extension PendingRequest {
    init(_ change: CountedChange) {
        subject = change.subject
        title = change.title
        amount = change.net.amount
        state = change.state
    }
}

extension TurnoverAmounts {
    /// Nil where there are no turnover changes.
    init?(_ changes: [CountedChange]) throws(Diagnostic) {
        let rule = "Summan av omslutningsförändringar"
        guard let costs = try Figure.changes(rule, changes, { $0.costs ?? $0.net }),
            let revenues = try Figure.changes(rule, changes, { $0.revenues ?? $0.net })
        else { return nil }
        self.costs = costs
        self.revenues = revenues
    }
}

extension Figure {
    /// The changes added up, each marked where it is not decided; nil for none.
    static func changes(
        _ rule: String, _ changes: [CountedChange], _ amount: (CountedChange) -> Figure
    ) throws(Diagnostic) -> Figure? {
        guard !changes.isEmpty else { return nil }
        return try computed(rule, changes.map { .init($0.label, amount($0), isPending: $0.isPending) })
    }

    /// Nil where there is neither a budget nor a change of it.
    static func adjustedBudget(
        _ budget: Figure?, _ requested: (Figure?, [CountedChange]), _ volume: (Figure?, [CountedChange]),
        _ turnover: TurnoverAmounts?, _ redistributed: (Figure?, [CountedChange])
    ) throws(Diagnostic) -> Figure? {
        var terms: [Computation.Term] = []
        var words: [String] = []
        let add = { (word: String, figure: Figure?, changes: [CountedChange]) in
            guard let figure else { return }
            terms.append(.init(word.firstUppercased, figure, isPending: changes.contains(where: \.isPending)))
            words.append(word)
        }
        add("budget", budget, [])
        add("begärda budgetjusteringar", requested.0, requested.1)
        add("prestationsförändringar", volume.0, volume.1)
        if let turnover {
            terms.append(.init("Omslutningsförändringar, kostnader", turnover.costs))
            terms.append(.init(.minus, "Omslutningsförändringar, intäkter", turnover.revenues))
            words.append("omslutningsförändringar (kostnader − intäkter)")
        }
        add("omfördelningar", redistributed.0, redistributed.1)
        guard !terms.isEmpty else { return nil }
        return try computed(words.joined(separator: " + ").firstUppercased, terms)
    }

    /// Forecast − (in − out); the forecast itself where there are no result units.
    static func afterTransfers(_ forecast: Figure?, _ transfers: Figure?) throws(Diagnostic) -> Figure? {
        guard let forecast, let transfers else { return forecast }
        return try computed(
            "Prognos − resultatöverföringar",
            [.init("Prognos före resultatöverföringar", forecast), .init(.minus, "Resultatöverföringar, in − ut", transfers)])
    }

    /// Adjusted budget − forecast, plus being a surplus; nil without a forecast, and where no budget `isDue`.
    static func deviation(
        _ adjusted: Figure?, _ forecast: Figure?, isPending: Bool = false, isAfter: Bool = false, isDue: Bool
    ) throws(Diagnostic) -> Figure? {
        guard let forecast, isDue else { return nil }
        let forecastLabel = isAfter ? "Prognos efter resultatöverföringar" : "Prognos"
        var terms: [Computation.Term] = []
        if let adjusted { terms.append(.init("Budget med förändringar", adjusted, isPending: isPending)) }
        terms.append(.init(.minus, forecastLabel, forecast))
        return try computed(
            "\(adjusted == nil ? "Ingen budget" : "Budget med förändringar") − \(forecastLabel.lowercased())", terms)
    }

    /// Nil where nothing hangs on a decision, or there is no deviation.
    static func ifRefused(_ deviation: Figure?, _ pending: [(label: String, figure: Figure)]) throws(Diagnostic) -> Figure? {
        guard let deviation, !pending.isEmpty else { return nil }
        return try computed(
            "Avvikelse − allt som inte är beslutat",
            [.init("Avvikelse", deviation)] + pending.map { .init(.minus, $0.label, $0.figure, isPending: true) })
    }
}

extension String {
    var firstUppercased: String { prefix(1).uppercased() + dropFirst() }

    /// For a name in the middle of a sentence.
    var firstLowercased: String { prefix(1).lowercased() + dropFirst() }
}

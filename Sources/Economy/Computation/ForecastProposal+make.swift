import Quantities

extension ForecastProposal {
    /// What a proposal is reckoned from.
    struct Basis: Sendable, Hashable {
        /// From January on, at least one.
        let months: Int
        let outcome: Money
        /// By last year's pattern: last year's outcome of the same months, and of the whole year.
        var same: Money?
        var total: Money?
        /// By the rest of the budget: the budget, and what is left of it.
        var budget: Money?
        var rest: Money?
    }

    /// Every proposal that there is something to reckon from, in the methods' order.
    static func all(
        _ outcome: AreaBook.Entry, months: Int, lastYearSoFar: AreaBook.Entry?, lastYear: AreaBook.Entry?, budget: Figure?
    ) throws(Diagnostic) -> [ForecastProposal] {
        var proposals: [ForecastProposal] = []
        if let lastYearSoFar, let lastYear, let proposal = try byLastYear(outcome, months, lastYearSoFar, lastYear) {
            proposals.append(proposal)
        }
        if let budget { proposals.append(try restOfBudget(outcome, months, budget)) }
        proposals.append(try straightLine(outcome, months))
        return proposals
    }

    /// Outcome so far ÷ the share of last year's total that the same months were. Nil where that share says nothing: it is zero or
    /// below, or last year's total is.
    private static func byLastYear(
        _ outcome: AreaBook.Entry, _ months: Int, _ lastYearSoFar: AreaBook.Entry, _ lastYear: AreaBook.Entry
    ) throws(Diagnostic) -> ForecastProposal? {
        let same = lastYearSoFar.net.amount
        let total = lastYear.net.amount
        guard same > .zero, total > .zero else { return nil }
        let net = try outcome.net.amount.scaled(by: total.ore, over: same.ore)
        let rule = "Utfall hittills ÷ samma månaders andel av förra årets utfall"
        let sources = [
            Computation.Term("Samma månader förra året", lastYearSoFar.net), Computation.Term("Hela förra året", lastYear.net),
        ]
        return ForecastProposal(
            method: .lastYearsPattern, net: try figure(net, rule, outcome, rest: rule, from: sources),
            isConstructed: outcome.isConstructed || lastYear.isConstructed,
            basis: Basis(months: months, outcome: outcome.net.amount, same: same, total: total))
    }

    private static func restOfBudget(
        _ outcome: AreaBook.Entry, _ months: Int, _ budget: Figure
    ) throws(Diagnostic) -> ForecastProposal {
        let rest = try budget.amount.scaled(by: Int64(12 - months), over: 12)
        let net = try outcome.net.amount.adding(rest)
        return ForecastProposal(
            method: .restOfBudget,
            net: try figure(
                net, "Utfall hittills + återstående tolftedelar av budgeten", outcome, rest: "Budget × \(12 - months) ÷ 12",
                from: [.init("Budget", budget)]),
            isConstructed: outcome.isConstructed,
            basis: Basis(months: months, outcome: outcome.net.amount, budget: budget.amount, rest: rest))
    }

    private static func straightLine(_ outcome: AreaBook.Entry, _ months: Int) throws(Diagnostic) -> ForecastProposal {
        let net = try outcome.net.amount.scaled(by: 12, over: Int64(months))
        let rule = "Utfall hittills ÷ \(months) × 12"
        return ForecastProposal(
            method: .straightLine, net: try figure(net, rule, outcome, rest: rule, from: []),
            isConstructed: outcome.isConstructed, basis: Basis(months: months, outcome: outcome.net.amount))
    }

    /// The outcome and what the method adds for the months left, which remembers what it was reckoned from.
    private static func figure(
        _ net: Money, _ rule: String, _ outcome: AreaBook.Entry, rest restRule: String, from sources: [Computation.Term]
    ) throws(Diagnostic) -> Figure {
        let rest = Figure(try net.subtracting(outcome.net.amount), Computation(rule: restRule, terms: sources))
        return try .computed(rule, [.init("Utfall hittills", outcome.net), .init("Återstående månader, beräknat", rest)])
    }
}

import Foundation
import Quantities

extension ForecastProposal {
    /// Every proposal that there is something to reckon from, in the methods' order.
    static func all(
        _ outcome: AreaBook.Entry, months: Int, lastYearSoFar: AreaBook.Entry?, lastYear: AreaBook.Entry?, budget: Figure?
    ) throws(Diagnostic) -> [ForecastProposal] {
        let soFar = OutcomeSoFar(outcome: outcome, months: months)
        var proposals: [ForecastProposal] = []
        if let lastYearSoFar, let lastYear, let proposal = try byLastYear(soFar, lastYearSoFar, lastYear) {
            proposals.append(proposal)
        }
        if let budget { proposals.append(try restOfBudget(soFar, budget)) }
        proposals.append(try straightLine(soFar))
        return proposals
    }

    /// Outcome so far ÷ the share of last year's total that the same months were. Nil where that share says nothing: it is zero or
    /// below, or last year's total is.
    private static func byLastYear(
        _ soFar: OutcomeSoFar, _ lastYearSoFar: AreaBook.Entry, _ lastYear: AreaBook.Entry
    ) throws(Diagnostic) -> ForecastProposal? {
        let same = Decimal(lastYearSoFar.net.amount.ore)
        let total = Decimal(lastYear.net.amount.ore)
        guard same > 0, total > 0 else { return nil }
        let net = try Money.rounding(ore: soFar.ore * total / same)
        let share = SwedishNumber.format(same / total * 100, decimals: 1)
        let rule = "Utfall hittills ÷ samma månaders andel av förra årets utfall"
        return ForecastProposal(
            method: .lastYearsPattern,
            net: Figure(
                net,
                Computation(
                    rule: rule,
                    terms: try soFar.terms(
                        to: net, rest: rule,
                        from: [
                            .init("Samma månader förra året", lastYearSoFar.net), .init("Hela förra året", lastYear.net),
                        ]))),
            working:
                "\(soFar.words); samma månader var \(share)\u{A0}% av förra årets utfall, \(lastYear.net.amount.printed(.mkr)); "
                + "\(soFar.outcome.net.amount.printed(.mkr)) ÷ \(share)\u{A0}% = \(net.printed(.mkr)).",
            isConstructed: soFar.outcome.isConstructed || lastYear.isConstructed)
    }

    private static func restOfBudget(_ soFar: OutcomeSoFar, _ budget: Figure) throws(Diagnostic) -> ForecastProposal {
        let rest = try Money.rounding(ore: Decimal(budget.amount.ore) * Decimal(12 - soFar.months) / 12)
        let net = try soFar.outcome.net.amount.adding(rest)
        let rule = "Utfall hittills + återstående tolftedelar av budgeten"
        return ForecastProposal(
            method: .restOfBudget,
            net: Figure(
                net,
                Computation(
                    rule: rule,
                    terms: try soFar.terms(to: net, rest: "Budget × \(12 - soFar.months) ÷ 12", from: [.init("Budget", budget)]))),
            working: "\(soFar.words); resten är \(SwedishCount.words(12 - soFar.months)) tolftedelar av budgeten "
                + "\(budget.amount.printed(.mkr)), \(rest.printed(.mkr)); tillsammans \(net.printed(.mkr)).",
            isConstructed: soFar.outcome.isConstructed)
    }

    private static func straightLine(_ soFar: OutcomeSoFar) throws(Diagnostic) -> ForecastProposal {
        let net = try Money.rounding(ore: soFar.ore * 12 / Decimal(soFar.months))
        let rule = "Utfall hittills ÷ \(soFar.months) × 12"
        return ForecastProposal(
            method: .straightLine,
            net: Figure(net, Computation(rule: rule, terms: try soFar.terms(to: net, rest: rule, from: []))),
            working: "\(soFar.words); \(soFar.outcome.net.amount.printed(.mkr)) ÷ \(soFar.months) × 12 = \(net.printed(.mkr)).",
            isConstructed: soFar.outcome.isConstructed)
    }
}

/// The outcome that all methods begin with.
private struct OutcomeSoFar {
    let outcome: AreaBook.Entry
    let months: Int

    var ore: Decimal { Decimal(outcome.net.amount.ore) }

    /// "312,4 mnkr på fyra månader"
    var words: String {
        let count = SwedishCount.words(months)
        return "\(outcome.net.amount.printed(.mkr)) på \(count) \(months == 1 ? "månad" : "månader")"
    }

    /// The outcome and what the method adds for the months left; the latter remembers what it was reckoned from.
    func terms(to net: Money, rest rule: String, from sources: [Computation.Term]) throws(Diagnostic) -> [Computation.Term] {
        let rest = try net.subtracting(outcome.net.amount)
        let reckoned = Figure(rest, Computation(rule: rule, terms: sources))
        return [.init("Utfall hittills", outcome.net), .init("Återstående månader, beräknat", reckoned)]
    }
}

import Foundation
import Quantities

extension ForecastProposal {
    /// The working in words with figures: "312,4 mnkr på fyra månader; samma månader var 32,9 % av förra årets utfall; …".
    public var working: String {
        let soFar = basis.outcome.printed(.mkr)
        let expected = net.amount.printed(.mkr)
        let count = "\(SwedishCount.words(basis.months)) \(basis.months == 1 ? "månad" : "månader")"
        let reckoning =
            switch method {
            case .lastYearsPattern:
                "samma månader var \(share) av förra årets utfall, \(printed(basis.total)); \(soFar) ÷ \(share) = \(expected)"
            case .restOfBudget:
                "resten är \(SwedishCount.words(12 - basis.months)) tolftedelar av budgeten \(printed(basis.budget)), "
                    + "\(printed(basis.rest)); tillsammans \(expected)"
            case .straightLine: "\(soFar) ÷ \(basis.months) × 12 = \(expected)"
            }
        return "\(soFar) på \(count); \(reckoning)."
    }

    /// "32,9 %"
    private var share: String {
        guard let same = basis.same, let total = basis.total else { return "–" }
        return SwedishNumber.format(Decimal(same.ore) / Decimal(total.ore) * 100, decimals: 1) + "\u{A0}%"
    }

    private func printed(_ amount: Money?) -> String { amount?.printed(.mkr) ?? "–" }
}

import Foundation
import Quantities

/// What a result unit carries on to the next year (domain page, section 4).
///
/// The whole result is carried over, with these bounds, in this order:
///
/// 1. A unit that is dissolved at the closing carries nothing on: its fund is forfeited, and a deficit is the committee's.
/// 2. A surplus that is not the unit's own doing, or comes of commitments not met, is not carried over. A deficit always is.
/// 3. Of a year's surplus at most a share of the year's gross budget is carried over. What first covers an old deficit does not count
///    towards the share, since nothing of it goes on to the next year. A deficit is never cut: that would forgive it.
/// 4. The fund holds at most a share of the year's gross budget. A fund that exceeded it already when the year began is cut too, for
///    the limit follows this year's budget. Without a gross budget both limits are zero.
/// 5. A fund below zero is to be covered within the rule's years. Where it is not, the committee is to dissolve the unit at the closing;
///    until it has decided so the deficit is carried on.
///
/// Without a forecast nobody knows the year's result, so neither limit is tried and the fund is carried on as it is. Limits are rounded
/// half up to whole öre.
public enum ResultUnitRule {
    public struct Outcome: Hashable, Sendable {
        public let yearlyLimit: Money
        public let fundLimit: Money
        /// Opening fund + result − what the cuts take.
        public let closing: Money
        public let cuts: [Cut]
        public let bounds: [ResultUnitFigures.Bound]
    }

    /// What one rule takes away. Negative where the committee takes over the deficit of a dissolved unit.
    public struct Cut: Hashable, Sendable {
        public let bound: ResultUnitFigures.Bound
        public let amount: Money
    }

    /// - Parameters:
    ///   - opening: The fund brought into the year; a surplus is positive.
    ///   - result: The year's own result; nil: no forecast.
    ///   - ownDoing: Nil counts as yes.
    ///   - dissolution: Why and how the unit is dissolved at the closing; nil: it goes on.
    ///   - rules: The year's; their year is the year reckoned for.
    ///   - deficitSince: The year whose result first brought the fund below zero, where it has been so ever since.
    /// - Throws: `T1031` where an amount does not fit in 64 bits.
    public static func apply(
        opening: Money, result: Money?, gross: Money, ownDoing: Bool?, dissolution: String?, rules: EconomyRules, deficitSince: Int?
    ) throws(Diagnostic) -> Outcome {
        let yearlyLimit = try limit(rules.yearlyTransferPercent, of: gross)
        let fundLimit = try limit(rules.fundPercent, of: gross)
        var fund = opening
        var cuts: [Cut] = []
        if dissolution != nil {
            cuts = [Cut(bound: .dissolved, amount: try opening.adding(result ?? .zero))]
            fund = .zero
        } else if let result {
            var carried = result
            if carried > .zero, ownDoing == false {
                cuts.append(Cut(bound: .notOwnDoing, amount: carried))
                carried = .zero
            }
            let covering = opening < .zero ? try min(max(carried, .zero), opening.negated()) : .zero
            let most = try covering.adding(yearlyLimit)
            if carried > most {
                cuts.append(Cut(bound: .yearlyLimit, amount: try carried.subtracting(most)))
                carried = most
            }
            fund = try opening.adding(carried)
            if fund > fundLimit {
                cuts.append(Cut(bound: .fundLimit, amount: try fund.subtracting(fundLimit)))
                fund = fundLimit
            }
        }
        return Outcome(
            yearlyLimit: yearlyLimit, fundLimit: fundLimit, closing: fund, cuts: cuts,
            bounds: cuts.map(\.bound) + deficit(fund, since: deficitSince, rules))
    }

    private static func deficit(_ fund: Money, since: Int?, _ rules: EconomyRules) -> [ResultUnitFigures.Bound] {
        guard fund < .zero else { return [] }
        return rules.year - (since ?? rules.year) >= rules.deficitYears ? [.mustBeDissolved] : [.deficit]
    }

    /// To multiply by: dividing a decimal costs ten times as much.
    private static let hundredth = Decimal(sign: .plus, exponent: -2, significand: 1)

    private static func limit(_ percent: Decimal, of gross: Money) throws(Diagnostic) -> Money {
        max(.zero, try Money.rounding(ore: Decimal(gross.ore) * percent * hundredth))
    }
}

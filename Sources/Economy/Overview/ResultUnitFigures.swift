import Quantities
import Steering

/// One result unit's year. A surplus is positive in all amounts.
public struct ResultUnitFigures: Sendable, Hashable {
    public let unit: ResultUnit
    public let name: String
    public let grossBudget: Figure
    public let openingFund: Figure
    /// Nil: no forecast in this round; the fund is then carried on unchanged.
    public let result: Figure?
    public let ownDoing: Bool?
    public let comment: String
    /// The most of the year's result that may be carried over, and the most that the fund may hold.
    public let yearlyLimit: Figure
    public let fundLimit: Figure
    /// What goes on to the next year.
    public let closingFund: Figure
    /// What the rules take away; zero where none bound, negative where the committee takes over a dissolved unit's deficit.
    public let forfeited: Figure
    /// What each rule takes of it, in the order they were applied.
    public let cuts: [ResultUnitRule.Cut]
    /// Which rules bound, in the order they were applied; empty: the whole result is carried over.
    public let bounds: [Bound]
    /// Earlier years' opening funds, oldest first, and this year's.
    public let history: [FundYear]

    public enum Bound: String, Sendable, Hashable, CaseIterable {
        /// The year's result above the yearly share stays with the committee.
        case yearlyLimit
        /// The fund above its limit stays with the committee.
        case fundLimit
        /// The unit has not met its commitments, or the result is not its own doing: a surplus is not carried over.
        case notOwnDoing
        /// Dissolved: the fund is forfeited.
        case dissolved
        /// The fund is below zero: to be covered within the rule's years.
        case deficit
        /// The deficit is older than the rule allows: the committee is to dissolve the unit at the closing.
        case mustBeDissolved
    }

    public struct FundYear: Sendable, Hashable {
        public let year: Int
        public let fund: Money
    }
}

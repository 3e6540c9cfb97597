public import Foundation
import Quantities
import Steering

/// The council's rules for a year. What a committee has no rules of its own for, the city's apply to.
public struct EconomyRules: Hashable, Sendable {
    public var owner: OrganisationCode
    public var year: Int
    /// The most of a year's result that is carried over, in percent of the year's gross budget.
    public var yearlyTransferPercent: Decimal
    /// The most that a result fund may hold, in percent of the year's gross budget.
    public var fundPercent: Decimal
    /// Within how many years a deficit is to be covered before the unit is dissolved.
    public var deficitYears: Int
    /// Figures about fewer people than this are withheld.
    public var smallNumberLimit: Int
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        owner: OrganisationCode, year: Int, yearlyTransferPercent: Decimal = 5, fundPercent: Decimal = 10, deficitYears: Int = 1,
        smallNumberLimit: Int = 5, version: Int = 1
    ) {
        self.owner = owner
        self.year = year
        self.yearlyTransferPercent = yearlyTransferPercent
        self.fundPercent = fundPercent
        self.deficitYears = deficitYears
        self.smallNumberLimit = smallNumberLimit
        self.version = version
    }
}

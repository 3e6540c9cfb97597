public import Foundation
import Quantities
import Steering

/// A change of the adopted budget that is no application: volume, turnover, redistribution. Money applied for stands in
/// ``GrantApplication``, once.
public struct BudgetAdjustment: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// *Budgetjustering* by the council's own decision.
        case budget
        /// *Prestationsförändring*: counted children or users times a unit price.
        case volume
        /// *Omslutningsförändring*: costs and revenues up by the same amount; net zero per row, or it is refused.
        case turnover
        /// Between areas, such as the deduction that pays for the administration: nets to zero over its ``BudgetAdjustment/group``.
        case redistribution
    }

    /// What a volume change is computed from: (count − baseline) × price, the price being per head and year.
    public struct Basis: Hashable, Sendable {
        public var series: VolumeSeriesCode
        /// The month of the reading that counts.
        public var month: FiscalPeriod
        /// What the budget was made for.
        public var baseline: Decimal
        public var price: UnitPriceCode

        public init(series: VolumeSeriesCode, month: FiscalPeriod, baseline: Decimal, price: UnitPriceCode) {
            self.series = series
            self.month = month
            self.baseline = baseline
            self.price = price
        }
    }

    public var code: AdjustmentCode
    public var year: Int
    public var organisation: OrganisationCode
    public var kind: Kind
    public var area: ServiceAreaCode
    /// "Statsbidrag kvalitet"
    public var title: String
    /// What is changed; nil only where ``basis`` says it.
    public var amounts: Amounts?
    public var basis: Basis?
    /// Redistributions with the same word belong together: "administration".
    public var group: String
    /// In the order they happened; at least one.
    public var steps: [RequestStep]
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: AdjustmentCode, year: Int, organisation: OrganisationCode, kind: Kind, area: ServiceAreaCode, title: String,
        amounts: Amounts? = nil, basis: Basis? = nil, group: String = "", steps: [RequestStep], version: Int = 1
    ) {
        self.code = code
        self.year = year
        self.organisation = organisation
        self.kind = kind
        self.area = area
        self.title = title
        self.amounts = amounts
        self.basis = basis
        self.group = group
        self.steps = steps
        self.version = version
    }
}

public typealias AdjustmentCode = Code<BudgetAdjustment>

import Quantities
import Steering

/// A committee's budget for a year, or a draft of one.
public struct BudgetVersion: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The one that is followed up. A year has one.
        case adopted
        /// A what-if version, which can be compared with the others and adopted.
        case draft
        /// Was adopted until another version took its place.
        case superseded
    }

    public var year: Int
    public var organisation: OrganisationCode
    public var code: BudgetVersionCode
    /// "Beslutad budget", "Om barnantalet sjunker med 80"
    public var name: String
    public var kind: Kind
    /// "Kommunfullmäktige 2022-12-15 § 8"
    public var decision: String
    public var decidedOn: CalendarDate?
    /// The whole committee's revenues, where its areas are budgeted net. They say how the net divides and do not change it.
    public var revenues: Money?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, organisation: OrganisationCode, code: BudgetVersionCode, name: String, kind: Kind, decision: String = "",
        decidedOn: CalendarDate? = nil, revenues: Money? = nil, version: Int = 1
    ) {
        self.year = year
        self.organisation = organisation
        self.code = code
        self.name = name
        self.kind = kind
        self.decision = decision
        self.decidedOn = decidedOn
        self.revenues = revenues
        self.version = version
    }
}

public typealias BudgetVersionCode = Code<BudgetVersion>

/// What one service area gets in a version of the budget.
public struct BudgetLine: Hashable, Sendable {
    public var year: Int
    /// The committee, or a unit of it that has its own share.
    public var organisation: OrganisationCode
    public var budget: BudgetVersionCode
    public var area: ServiceAreaCode
    public var amounts: Amounts
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, organisation: OrganisationCode, budget: BudgetVersionCode, area: ServiceAreaCode, amounts: Amounts,
        version: Int = 1
    ) {
        self.year = year
        self.organisation = organisation
        self.budget = budget
        self.area = area
        self.amounts = amounts
        self.version = version
    }
}

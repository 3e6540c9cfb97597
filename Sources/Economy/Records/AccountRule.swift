import Quantities
import Steering

/// One line of the chart of accounts: which service area a ledger row belongs to, by account, activity and unit.
public struct AccountRule: Hashable, Sendable {
    public var code: AccountRuleCode
    public var owner: OrganisationCode
    public var area: ServiceAreaCode
    /// The first and last account, both included, compared as digits: "4000" … "4999". Empty: any account.
    public var accountFrom: String
    public var accountTo: String
    /// The first and last activity (*verksamhetskod*), both included. Empty: any activity.
    public var activityFrom: String
    public var activityTo: String
    /// Nil: any unit.
    public var unit: OrganisationCode?
    public var validity: Validity
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: AccountRuleCode, owner: OrganisationCode, area: ServiceAreaCode, accountFrom: String = "", accountTo: String = "",
        activityFrom: String = "", activityTo: String = "", unit: OrganisationCode? = nil, validity: Validity, version: Int = 1
    ) {
        self.code = code
        self.owner = owner
        self.area = area
        self.accountFrom = accountFrom
        self.accountTo = accountTo
        self.activityFrom = activityFrom
        self.activityTo = activityTo
        self.unit = unit
        self.validity = validity
        self.version = version
    }
}

public typealias AccountRuleCode = Code<AccountRule>

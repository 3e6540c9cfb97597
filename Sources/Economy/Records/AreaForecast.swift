import Quantities
import Steering

/// What an area is expected to cost by the year's end, as said in one round. It stays in its round: the next round has its own.
public struct AreaForecast: Hashable, Sendable {
    /// Whose forecast it is. The controller's stands where there is one, else the manager's.
    public enum Voice: String, Hashable, Sendable, CaseIterable {
        case manager, controller
    }

    public var year: Int
    /// The committee, or a unit of it.
    public var organisation: OrganisationCode
    public var round: RoundKind
    public var area: ServiceAreaCode
    public var voice: Voice
    /// Before result transfers, requested adjustments included.
    public var amounts: Amounts
    /// Net by month, January first, where it was made by month: twelve, and ``amounts`` is their sum. Empty: by year.
    public var months: [Money]
    /// Explains the deviation.
    public var comment: String
    /// Why it differs from the forecast before.
    public var changeReason: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, organisation: OrganisationCode, round: RoundKind, area: ServiceAreaCode, voice: Voice, amounts: Amounts,
        months: [Money] = [], comment: String = "", changeReason: String = "", version: Int = 1
    ) {
        self.year = year
        self.organisation = organisation
        self.round = round
        self.area = area
        self.voice = voice
        self.amounts = amounts
        self.months = months
        self.comment = comment
        self.changeReason = changeReason
        self.version = version
    }
}

/// What a whole committee says of its economy in a round.
public struct RoundEconomy: Hashable, Sendable {
    public var year: Int
    public var organisation: OrganisationCode
    public var round: RoundKind
    /// The forecast of the whole committee's revenues, where its areas are forecast net.
    public var revenues: Money?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(year: Int, organisation: OrganisationCode, round: RoundKind, revenues: Money? = nil, version: Int = 1) {
        self.year = year
        self.organisation = organisation
        self.round = round
        self.revenues = revenues
        self.version = version
    }
}

/// What the ledger holds for an area in a month.
public struct AreaOutcome: Hashable, Sendable {
    public var organisation: OrganisationCode
    public var area: ServiceAreaCode
    /// A month.
    public var month: FiscalPeriod
    public var amounts: Amounts
    /// Made up for the demo city; every place that shows it says so.
    public var isConstructed: Bool
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        organisation: OrganisationCode, area: ServiceAreaCode, month: FiscalPeriod, amounts: Amounts, isConstructed: Bool = false,
        version: Int = 1
    ) {
        self.organisation = organisation
        self.area = area
        self.month = month
        self.amounts = amounts
        self.isConstructed = isConstructed
        self.version = version
    }
}

import Quantities
import Steering

/// Depreciation or internal interest in a round. The budget is that of the service area of the same kind.
public struct CapitalCost: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case depreciation, interest
    }

    public var year: Int
    public var organisation: OrganisationCode
    public var round: RoundKind
    public var kind: Kind
    /// *Bokfört värde*: what the ledger held at the round's last day.
    public var booked: Money?
    public var forecast: Money?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, organisation: OrganisationCode, round: RoundKind, kind: Kind, booked: Money? = nil, forecast: Money? = nil,
        version: Int = 1
    ) {
        self.year = year
        self.organisation = organisation
        self.round = round
        self.kind = kind
        self.booked = booked
        self.forecast = forecast
        self.version = version
    }
}

import Quantities
import Steering

/// What a document says under one of its economy headings. No note: the heading prints *Ej aktuellt*, where it always prints.
public struct EconomyNote: Hashable, Sendable {
    /// In print order.
    public enum Heading: String, Hashable, Sendable, CaseIterable {
        case conditions, operations, administration, capitalCosts, staff, resultUnits, investments, assetSales, projects, turnover
        case budgetAdjustments, premises, specialAccounts, other
    }

    public var year: Int
    public var organisation: OrganisationCode
    public var round: RoundKind
    public var heading: Heading
    public var body: String
    /// The amount that the text is about: the premises grant that is expected.
    public var amount: Money?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, organisation: OrganisationCode, round: RoundKind, heading: Heading, body: String, amount: Money? = nil,
        version: Int = 1
    ) {
        self.year = year
        self.organisation = organisation
        self.round = round
        self.heading = heading
        self.body = body
        self.amount = amount
        self.version = version
    }
}

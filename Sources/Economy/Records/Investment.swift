import Quantities
import Steering

/// Money for one investment, or for a whole type where it is not divided into projects.
public struct InvestmentLine: Hashable, Sendable {
    public enum InvestmentType: String, Hashable, Sendable, CaseIterable {
        case park, reinvestment
        /// *Nycklade medel*: divided among the committees by a key.
        case earmarked
        case climate, safety, other, machinery
    }

    public var code: InvestmentCode
    public var year: Int
    public var organisation: OrganisationCode
    public var type: InvestmentType
    /// "Vasaparkens lekplats"; empty for the whole type.
    public var project: String
    /// Under which heading the plan prints it: "Centrala medel"; empty: none.
    public var heading: String
    public var order: Int
    public var budget: Money
    /// "Genomförande av upprustning."
    public var remark: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: InvestmentCode, year: Int, organisation: OrganisationCode, type: InvestmentType, project: String = "",
        heading: String = "", order: Int, budget: Money, remark: String = "", version: Int = 1
    ) {
        self.code = code
        self.year = year
        self.organisation = organisation
        self.type = type
        self.project = project
        self.heading = heading
        self.order = order
        self.budget = budget
        self.remark = remark
        self.version = version
    }
}

public typealias InvestmentCode = Code<InvestmentLine>

/// How an investment goes, as said in one round.
public struct InvestmentForecast: Hashable, Sendable {
    public var year: Int
    public var line: InvestmentCode
    public var round: RoundKind
    public var booked: Money?
    public var forecast: Money
    /// *Ombudgetering*: what is asked to be moved into the next year, in the annual report.
    public var carryOver: Money?
    public var comment: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, line: InvestmentCode, round: RoundKind, booked: Money? = nil, forecast: Money, carryOver: Money? = nil,
        comment: String = "", version: Int = 1
    ) {
        self.year = year
        self.line = line
        self.round = round
        self.booked = booked
        self.forecast = forecast
        self.carryOver = carryOver
        self.comment = comment
        self.version = version
    }
}

/// Moves budget from one investment to another: never done by just changing two amounts.
public struct InvestmentTransfer: Hashable, Sendable {
    public var code: InvestmentTransferCode
    public var year: Int
    public var organisation: OrganisationCode
    public var from: InvestmentCode
    public var to: InvestmentCode
    /// Positive.
    public var amount: Money
    /// Known from this round on.
    public var round: RoundKind
    public var on: CalendarDate?
    public var reason: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        code: InvestmentTransferCode, year: Int, organisation: OrganisationCode, from: InvestmentCode, to: InvestmentCode,
        amount: Money, round: RoundKind, on: CalendarDate? = nil, reason: String, version: Int = 1
    ) {
        self.code = code
        self.year = year
        self.organisation = organisation
        self.from = from
        self.to = to
        self.amount = amount
        self.round = round
        self.on = on
        self.reason = reason
        self.version = version
    }
}

public typealias InvestmentTransferCode = Code<InvestmentTransfer>

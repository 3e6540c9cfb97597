import Quantities
import Steering

/// *Resultatenhet*: a unit that carries its result over the year-end, in one year.
public struct ResultUnit: Hashable, Sendable {
    /// That the committee dissolves the unit, and why. Told from a round on: the rounds before it do not know.
    public struct Dissolution: Hashable, Sendable {
        public var round: RoundKind
        public var reason: String

        public init(round: RoundKind, reason: String) {
            self.round = round
            self.reason = reason
        }
    }

    public var year: Int
    public var unit: OrganisationCode
    public var committee: OrganisationCode
    /// The area that its transfers belong to.
    public var area: ServiceAreaCode
    /// As the year's documents write it; nil: the organisation's name.
    public var name: String?
    public var order: Int
    public var grossBudget: Money
    /// What the fund brought into the year; a surplus is positive.
    public var openingFund: Money
    /// The unit is dissolved at the closing of this year, and its fund is forfeited. Nil: it goes on.
    public var dissolution: Dissolution?
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, unit: OrganisationCode, committee: OrganisationCode, area: ServiceAreaCode, name: String? = nil, order: Int,
        grossBudget: Money, openingFund: Money, dissolution: Dissolution? = nil, version: Int = 1
    ) {
        self.year = year
        self.unit = unit
        self.committee = committee
        self.area = area
        self.name = name
        self.order = order
        self.grossBudget = grossBudget
        self.openingFund = openingFund
        self.dissolution = dissolution
        self.version = version
    }
}

/// What a result unit expects of its year, as said in one round.
public struct ResultForecast: Hashable, Sendable {
    public var year: Int
    public var unit: OrganisationCode
    public var round: RoundKind
    /// The year's own result, the fund not counted; a surplus is positive.
    public var result: Money
    /// "Har resultatet uppkommit av resultatenhetens eget handlande?" Nil: not answered; taken as yes.
    public var ownDoing: Bool?
    public var comment: String
    /// Counts the changes, so that two people cannot overwrite each other unseen.
    public var version: Int

    public init(
        year: Int, unit: OrganisationCode, round: RoundKind, result: Money, ownDoing: Bool? = nil, comment: String = "",
        version: Int = 1
    ) {
        self.year = year
        self.unit = unit
        self.round = round
        self.result = result
        self.ownDoing = ownDoing
        self.comment = comment
        self.version = version
    }
}

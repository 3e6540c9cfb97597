import Quantities
import Steering

/// Every record that an organisation's round shows, as the store fetches them in a handful of statements.
///
/// ``RoundOverview`` puts them in order; the store knows nothing of print.
public struct RoundContents: Sendable {
    public var round: Round
    public var organisation: Organisation
    /// From the one above the organisation up to the city, as they were at the round's end.
    public var ancestors: [Organisation]
    /// Names of every organisation that is mentioned: owners and roles.
    public var organisationNames: [OrganisationCode: String]
    /// The year's goals owned by the organisation or by those above it.
    public var goals: [Goal]
    /// The organisation's texts of the plan and of the round, and the plan texts about goals of those above it.
    public var texts: [GoalText]
    public var placements: [Placement]
    public var indicators: [IndicatorCode: Indicator]
    /// This year's and last year's values of the organisation for the placed indicators.
    public var values: [IndicatorValue]
    /// The organisation's own targets and the city's.
    public var targets: [AnnualTarget]
    /// The organisation's in this round; likewise statuses and assessments.
    public var followUps: [FollowUp]
    public var activities: [Activity]
    public var statuses: [ActivityStatus]
    public var assessments: [Assessment]

    public init(
        round: Round, organisation: Organisation, ancestors: [Organisation], organisationNames: [OrganisationCode: String] = [:],
        goals: [Goal] = [], texts: [GoalText] = [], placements: [Placement] = [], indicators: [IndicatorCode: Indicator] = [:],
        values: [IndicatorValue] = [], targets: [AnnualTarget] = [], followUps: [FollowUp] = [], activities: [Activity] = [],
        statuses: [ActivityStatus] = [], assessments: [Assessment] = []
    ) {
        self.round = round
        self.organisation = organisation
        self.ancestors = ancestors
        self.organisationNames = organisationNames
        self.goals = goals
        self.texts = texts
        self.placements = placements
        self.indicators = indicators
        self.values = values
        self.targets = targets
        self.followUps = followUps
        self.activities = activities
        self.statuses = statuses
        self.assessments = assessments
    }
}

extension RoundContents {
    /// What the owner of a goal above has written about it in the plan: a unit is given its committee's goals with their words
    /// (domain page, section 6). A contribution is about who wrote it and is not given on.
    var givenTexts: [GoalText] {
        let owners = Dictionary(goals.map { ($0.code, $0.owner) }, uniquingKeysWith: { first, _ in first })
        let kinds: Set<GoalText.Kind> = [.description, .expectedResult, .expectedResultLonger]
        return texts.filter { text in
            text.organisation != organisation.code && text.round == .plan && kinds.contains(text.kind)
                && text.goal.flatMap { owners[$0] } == text.organisation
        }
    }

    /// The organisation's own texts that stand in the round's document, in the order of ``GoalText/Kind``: those written in the
    /// round, and the plan's texts, which every follow-up of the year repeats. Where a plan text was written anew in the round, the
    /// plan's stands, since it is locked (domain page, section 3).
    var shownTexts: [GoalText] {
        struct Place: Hashable {
            let goal: GoalCode?
            let kind: GoalText.Kind
        }
        let own = texts.filter { $0.organisation == organisation.code }
        let planned = own.filter { $0.round == .plan && ($0.kind.isPlanText || round.key.kind == .plan) }
        let written = round.key.kind == .plan ? [] : own.filter { $0.round == round.key.kind }
        var seen: Set<Place> = []
        let shown = (planned + written).filter { seen.insert(Place(goal: $0.goal, kind: $0.kind)).inserted }
        let order = Dictionary(uniqueKeysWithValues: GoalText.Kind.allCases.enumerated().map { ($1, $0) })
        return shown.sorted { (order[$0.kind] ?? 0) < (order[$1.kind] ?? 0) }
    }
}

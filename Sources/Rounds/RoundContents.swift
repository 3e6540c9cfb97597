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
    public var texts: [GoalText]
    public var placements: [Placement]
    public var indicators: [IndicatorCode: Indicator]
    /// This year's and last year's values of the organisation for the placed indicators.
    public var values: [IndicatorValue]
    /// The organisation's own targets and the city's.
    public var targets: [AnnualTarget]
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

import Rounds
import Steering

/// How many there are of each, counted over a round: what the counting sentences say.
public struct RoundCounts: Sendable, Hashable {
    /// The goals of a level that the organisation judges, by judgement.
    public var goals: [Goal.Level: [Assessment.Judgement: Int]]
    /// All goals of a level that stand in the document.
    public var shownGoals: [Goal.Level: Int]
    public var indicators: [TargetAttainment: Int]
    /// By status; nil where the organisation has not said how far it has come.
    public var activities: [ActivityStatus.State?: Int]

    public init(_ overview: RoundOverview) {
        let judged = overview.nodes.filter { $0.isJudged(by: overview.organisation) }
        goals = Dictionary(grouping: judged, by: \.goal.level).mapValues { nodes in
            Dictionary(grouping: nodes, by: \.judgement).mapValues(\.count)
        }
        shownGoals = Dictionary(grouping: overview.nodes, by: \.goal.level).mapValues(\.count)
        indicators = Dictionary(grouping: overview.indicators, by: \.attainment).mapValues(\.count)
        activities = Dictionary(grouping: overview.activities) { $0.status?.state }.mapValues(\.count)
    }
}

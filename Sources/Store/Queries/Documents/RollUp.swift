import Quantities
import Rounds
import Steering

/// What the units below an organisation say in a round about one of its goals, and about their own goals under it.
public struct RollUp: Sendable, Hashable {
    /// A unit, also one that has written nothing: that is an answer too.
    public struct Unit: Sendable, Hashable {
        public var organisation: Organisation
        /// Nil where the unit has no round of that kind.
        public var round: Round?
        /// The unit's goals under the goal, and those above it that it has said something of; in print order.
        public var goals: [UnitGoal]
    }

    public struct UnitGoal: Sendable, Hashable {
        public var goal: Goal
        /// The unit's texts of the round about the goal, in the order of their kinds.
        public var texts: [GoalText]
        /// Nil where nobody has judged.
        public var assessment: Assessment?
        /// In Swedish order.
        public var indicators: [UnitIndicator]
        /// In Swedish order.
        public var activities: [UnitActivity]
    }

    public struct UnitIndicator: Sendable, Hashable {
        public var indicator: Indicator
        /// As it is called that year.
        public var name: String
        /// Of the round's period; nil where nothing is reported.
        public var value: IndicatorValue?
        public var followUp: FollowUp?
    }

    public struct UnitActivity: Sendable, Hashable {
        public var activity: Activity
        /// Nil where the unit has not said.
        public var status: ActivityStatus?
    }

    public var key: RoundKey
    public var goal: Goal
    /// In Swedish order of their names.
    public var units: [Unit]
}

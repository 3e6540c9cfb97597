import Rounds
import Steering

/// Makes the document of any round: the plan, or what follows it up.
public enum RoundComposer {
    /// - Parameter note: what the title page says last, such as that the texts were written for the demo city.
    public static func compose(_ overview: RoundOverview, note: String = "") -> Document {
        overview.round.key.kind.isFollowUp
            ? FollowUpComposer.compose(overview, note: note) : PlanComposer.compose(overview, note: note)
    }
}

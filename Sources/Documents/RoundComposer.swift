import Economy
import Rounds
import Steering

/// Makes the document of any round: the plan, or what follows it up.
public enum RoundComposer {
    public static func compose(_ source: DocumentSource) -> Document {
        compose(source.overview, economy: source.economy, note: source.note, drawing: source.drawing)
    }

    /// - Parameters:
    ///   - economy: the round's; nil: the document has no part about it.
    ///   - note: what the title page says last, such as that the texts were written for the demo city.
    ///   - drawing: draws the charts of volumes.
    public static func compose(
        _ overview: RoundOverview, economy: EconomyOverview? = nil, note: String = "", drawing: EconomyDrawing = { _ in nil }
    ) -> Document {
        overview.round.key.kind.isFollowUp
            ? FollowUpComposer.compose(overview, economy: economy, note: note, drawing: drawing)
            : PlanComposer.compose(overview, economy: economy, note: note, drawing: drawing)
    }
}

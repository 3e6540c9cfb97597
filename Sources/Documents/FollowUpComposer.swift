import Economy
import Rounds
import Steering

/// Makes a tertial report or an annual report of a committee's or a unit's round (domain page, section 6).
///
/// Order and headings are those of the city's own reports: the plan's texts about committee and unit goals are repeated unchanged,
/// its contributions to the council's goals are not.
public enum FollowUpComposer {
    /// - Parameters:
    ///   - economy: the round's; nil: the document has no part about it.
    ///   - note: what the title page says last, such as that the texts were written for the demo city.
    ///   - drawing: draws the charts of volumes.
    public static func compose(
        _ overview: RoundOverview, economy: EconomyOverview? = nil, note: String = "", drawing: EconomyDrawing = { _ in nil }
    ) -> Document {
        let frame = DocumentFrame(overview)
        return withoutActuallyEscaping(drawing) { drawing in
            let money = economy.map { EconomySections($0, drawing: drawing) }
            if case .month = overview.round.key.kind, let money {
                return frame.document(note: note, sections: monthly(overview, money, frame))
            }
            let opening = [
                frame.section(.summary, anchor: Anchor.summary), inBrief(overview),
                frame.section(.directives, anchor: Anchor.directives),
            ]
            let closing = [goals(overview), money?.followUp(), frame.section(.quality, anchor: Anchor.quality)]
            return frame.document(note: note, sections: (opening + closing).compactMap { $0 })
        }
    }

    /// A monthly report is about the economy alone (domain page, section 6).
    private static func monthly(_ overview: RoundOverview, _ money: EconomySections, _ frame: DocumentFrame) -> [Section] {
        [
            frame.section(.summary, anchor: Anchor.summary), money.month(), frame.section(.directives, anchor: Anchor.directives),
        ].compactMap { $0 }
    }

    private static func inBrief(_ overview: RoundOverview) -> Section? {
        let sentences = CountingSentences(overview.round.key).all(RoundCounts(overview))
        let empty = Block.note([.text("Omgången har ännu inga mål, indikatorer eller aktiviteter.")])
        return Section(
            anchor: Anchor.inBrief, heading: "Måluppfyllelse i korthet",
            blocks: sentences.isEmpty ? [empty] : sentences.map { .paragraph($0) })
    }

    private static func goals(_ overview: RoundOverview) -> Section? {
        guard !overview.roots.isEmpty else { return nil }
        return Section(
            anchor: Anchor.followUp, heading: "Uppföljning av kommunfullmäktiges inriktningsmål",
            sections: GoalSections(overview).sections())
    }
}

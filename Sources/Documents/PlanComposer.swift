import Economy
import Rounds
import Steering

/// Makes the operational plan (*verksamhetsplan*) of a committee or a unit (domain page, section 6).
public enum PlanComposer {
    /// - Parameters:
    ///   - economy: the round's; nil: the document has no part about it.
    ///   - note: what the title page says last, such as that the texts were written for the demo city.
    ///   - drawing: draws the charts of volumes.
    public static func compose(
        _ overview: RoundOverview, economy: EconomyOverview? = nil, note: String = "", drawing: EconomyDrawing = { _ in nil }
    ) -> Document {
        let frame = DocumentFrame(overview)
        let opening = [
            introduction(overview, frame), inBrief(overview), frame.section(.directives, anchor: Anchor.directives),
        ]
        let money = withoutActuallyEscaping(drawing) { drawing in
            economy.flatMap { EconomySections($0, drawing: drawing).plan() }
        }
        return frame.document(
            note: note,
            sections: opening.compactMap { $0 } + GoalSections(overview).sections()
                + [money, frame.section(.quality, anchor: Anchor.quality)].compactMap { $0 })
    }

    /// The plan's summary, then what the organisation is there for and how it is built up.
    private static func introduction(_ overview: RoundOverview, _ frame: DocumentFrame) -> Section? {
        let isBelowCommittee = overview.organisation.kind == .unit || overview.organisation.kind == .department
        let about = [
            frame.section(
                .assignment, anchor: Anchor.assignment,
                heading: isBelowCommittee ? "Enhetens uppdrag" : "Nämndens uppdrag och ansvarsområden"),
            frame.section(.organisationText, anchor: Anchor.organisation, heading: "Organisation"),
        ].compactMap { $0 }
        var introduction =
            frame.section(.summary, anchor: Anchor.introduction, heading: "Inledning")
            ?? Section(anchor: Anchor.introduction, heading: "Inledning")
        introduction.sections += about
        return introduction.blocks.isEmpty && introduction.sections.isEmpty ? nil : introduction
    }

    private static func inBrief(_ overview: RoundOverview) -> Section {
        let sentence = CountingSentences(overview.round.key).plan(RoundCounts(overview))
        return Section(
            anchor: Anchor.inBrief, heading: "Planen i korthet",
            blocks: [
                sentence.isEmpty ? .note([.text("Planen har ännu inga mål, indikatorer eller aktiviteter.")]) : .paragraph(sentence)
            ])
    }
}

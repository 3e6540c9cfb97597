import Economy
import Rounds
import Steering
import Texts

/// Makes the document of any round, as its template says: the plan, what follows it up, a month's report, with the case around it.
public enum RoundComposer {
    public static func compose(_ source: DocumentSource) -> Document {
        var composition = SectionComposition(source)
        var anchors = UniqueAnchors()
        return Document(
            title: "\(source.key.kind.title.sv) \(source.key.year)", organisation: source.overview.organisation.name,
            titlePage: TitlePageComposition(source).titlePage, front: anchors.sections(CaseFront(source).sections),
            sections: anchors.sections(composition.sections() + Attestations(source).sections), images: source.dossier.images)
    }

    /// The document of a round of which nothing is known beside its records.
    ///
    /// - Parameters:
    ///   - economy: the round's; nil: the document has no part about it.
    ///   - note: what the title page says last, such as that the texts were written for the demo city.
    ///   - drawing: draws the charts of volumes.
    public static func compose(
        _ overview: RoundOverview, economy: EconomyOverview? = nil, note: String = "",
        drawing: @escaping EconomyDrawing = { _ in nil }
    ) -> Document {
        compose(DocumentSource(overview: overview, economy: economy, note: note, drawing: drawing))
    }
}

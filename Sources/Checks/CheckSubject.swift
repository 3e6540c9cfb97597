import Documents
import Economy
import Rounds
import Steering
import Texts

/// What the checks look at: everything that the document is made of, and the document itself.
public struct CheckSubject: Sendable {
    public let source: DocumentSource
    public let document: Document
    /// The round's own texts, read once for all rules.
    let texts: [CheckedText]
    /// Finds the round's service areas in sentences.
    let areaNames: AreaNames

    public var overview: RoundOverview { source.overview }
    public var economy: EconomyOverview? { source.economy }
    public var dossier: RoundDossier { source.dossier }

    /// - Parameter document: composed of the source; nil: it is composed here.
    public init(_ source: DocumentSource, document: Document? = nil) {
        self.source = source
        self.document = document ?? RoundComposer.compose(source)
        texts = CheckedTexts.all(of: source)
        areaNames = AreaNames(source.economy?.areas ?? [])
    }
}

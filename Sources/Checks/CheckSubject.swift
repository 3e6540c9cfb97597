import Documents
import Economy
import Rounds
import Steering
import Texts

/// What the checks look at: everything that the document is made of, and the document itself.
public struct CheckSubject: Sendable {
    public let source: DocumentSource
    public let document: Document

    public var overview: RoundOverview { source.overview }
    public var economy: EconomyOverview? { source.economy }
    public var dossier: RoundDossier { source.dossier }

    /// - Parameter document: composed of the source; nil: it is composed here.
    public init(_ source: DocumentSource, document: Document? = nil) {
        self.source = source
        self.document = document ?? RoundComposer.compose(source)
    }
}

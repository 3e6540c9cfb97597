import Documents
import Economy
import Rounds
import Steering
import Texts

/// What the checks look at: everything that a round's document is made of. The document itself is not composed for them.
public struct CheckSubject: Sendable {
    public let source: DocumentSource
    /// The round's own texts, read once for all rules.
    let texts: [CheckedText]
    /// Finds the round's service areas in sentences.
    let areaNames: AreaNames

    public var overview: RoundOverview { source.overview }
    public var economy: EconomyOverview? { source.economy }
    public var dossier: RoundDossier { source.dossier }

    public init(_ source: DocumentSource) {
        self.source = source
        texts = CheckedTexts.all(of: source)
        areaNames = AreaNames(source.economy?.areas ?? [])
    }
}

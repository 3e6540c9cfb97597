import Database
import Documents
import Economy
import Quantities
import Rounds
import Store
import Texts

/// A round's document as it is to be read: as the committee decided it, or, until then, as it is composed now.
struct PrintedDocument: Sendable {
    let document: Document
    /// What it was composed of, for the figures of the JSON.
    let source: DocumentSource
    /// Nil while nothing is decided.
    let version: DocumentVersion?

    /// - Returns: nil where there is no such round.
    static func read(
        _ key: RoundKey, drawing: @escaping EconomyDrawing, _ reading: any Reading
    ) throws -> PrintedDocument? {
        guard let source = try DossierQuery.source(key, drawing: drawing, reading) else { return nil }
        guard source.overview.round.state == .decided,
            let version = try DocumentVersionTable.newest(.decided, of: key, reading),
            let document = try DocumentVersionTable.document(key, number: version.number, reading)
        else { return PrintedDocument(document: RoundComposer.compose(source), source: source, version: nil) }
        return PrintedDocument(document: document, source: source, version: version)
    }
}

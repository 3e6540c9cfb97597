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
            var document = try DocumentVersionTable.document(key, number: version.number, reading)
        else { return PrintedDocument(document: RoundComposer.compose(source), source: source, version: nil) }
        document.images = try StoredFileTable.images(document.imageKeys, withBytes: true, reading)
        return PrintedDocument(document: document, source: source, version: version)
    }
}

extension Document {
    /// Of the pictures that it shows, each once.
    var imageKeys: [String] {
        func keys(_ section: Section) -> [String] { section.blocks.flatMap(keys) + section.sections.flatMap(keys) }
        func keys(_ block: Block) -> [String] {
            switch block {
            case .image(let image): [image.sha256]
            case .table(let table): table.rows.flatMap(\.notes).flatMap(\.blocks).flatMap(keys)
            case .paragraph, .list, .status, .figure, .note, .signatures: []
            }
        }
        return Set((front + sections).flatMap(keys)).sorted()
    }
}

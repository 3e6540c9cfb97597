import Access
import Database
import Documents
import Quantities
import Rounds
import Store
import Texts

/// A round's document on its way into the store as it prints now.
struct KeptDocument {
    /// Of a round.
    static let countLimit = 500

    let key: RoundKey
    let occasion: DocumentVersion.Occasion
    var title = ""
    let drawing: EconomyDrawing

    /// - Returns: the version's number, and the journal's entry.
    func save(by person: Person, at time: String, in writing: any Writing) throws -> (number: Int, record: ChangedRecord) {
        let number = try DocumentVersionTable.nextNumber(key, writing)
        guard number <= Self.countLimit || occasion != .kept else {
            throw CommandFailure.refused([
                DocumentFault.tooMany("title", sv: "sparade versioner", en: "kept versions", limit: Self.countLimit)
            ])
        }
        let document = RoundComposer.compose(try RoundSource.read(key, drawing: drawing, writing))
        let version = DocumentVersion(
            key: key, number: number, occasion: occasion, title: title, madeBy: person.code, madeAt: time)
        try DocumentVersionTable.append(version, document: document, in: writing)
        let record = ChangedRecord(
            subject: "version/\(key.organisation)/\(key.year)/\(key.kind)/\(number)", before: nil,
            after: JournalText.json(["occasion": occasion.rawValue, "title": title]))
        return (number, record)
    }
}

/// Keeps the document as it prints now, to compare with later. Field: `title`.
public struct KeepDocumentVersion: Command {
    public static let name = "keepDocumentVersion"

    let key: RoundKey
    let title: String
    let drawing: EconomyDrawing

    /// - Parameters:
    ///   - title: what the writer calls it; may be "".
    ///   - drawing: draws the charts.
    public init(key: RoundKey, title: String, drawing: @escaping EconomyDrawing) {
        self.key = key
        self.title = title
        self.drawing = drawing
    }

    public func authorise(_ person: Person, _ reading: any Reading) throws {
        try RoundAuthority(key: key, permission: .editText, target: key.organisation, isFollowUp: false).check(person, reading)
    }

    /// - Returns: the version's number.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        var typed = TypedFields()
        let title = typed.line(title, "title")
        try typed.finish()
        let kept = try KeptDocument(key: key, occasion: .kept, title: title, drawing: drawing).save(
            by: person, at: time, in: writing)
        return Applied(kept.number, records: [kept.record])
    }
}

import Database
import Documents
import Foundation
import Quantities
import Rounds
import Texts

/// Documents as they were printed. Rows are added, one number after the other, and never changed or removed.
public enum DocumentVersionTable {
    /// The number that the round's next version gets.
    public static func nextNumber(_ key: RoundKey, _ reading: any Reading) throws -> Int {
        try reading.integer("SELECT count(*) AS n FROM document_version WHERE \(ofRound)", RoundTable.key(key)) + 1
    }

    /// - Parameter json: the document in the lossless form that it is read from again.
    /// - Throws: `T3009` where the number is not the next one.
    public static func append(_ version: DocumentVersion, json: Data, in writing: any Writing) throws {
        try writing.execute(
            """
            INSERT INTO document_version (organisation, year, round, number, occasion, title, made_by, made_at, document)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            RoundTable.key(version.key) + [
                .int(version.number), .text(version.occasion.rawValue), .text(version.title), .text(version.madeBy),
                .text(version.madeAt), .text(String(decoding: json, as: UTF8.self)),
            ])
    }

    /// - Throws: `T3009` where the number is not the next one.
    public static func append(_ version: DocumentVersion, document: Document, in writing: any Writing) throws {
        try append(version, json: document.json(), in: writing)
    }

    /// With the files of its pictures, which are kept once for all documents.
    ///
    /// - Returns: nil where the round has no such version.
    /// - Throws: what keeps the stored document from being read.
    public static func document(_ key: RoundKey, number: Int, _ reading: any Reading) throws -> Document? {
        guard let json = try json(key, number: number, reading) else { return nil }
        var document = try Document.read(json: json)
        document.images = try StoredFileTable.images(document.pictures, withBytes: true, reading)
        return document
    }

    /// A round's versions, the newest first.
    public static func all(of key: RoundKey, _ reading: any Reading) throws -> [DocumentVersion] {
        try reading.rows(
            """
            SELECT organisation, year, round, number, occasion, title, made_by, made_at FROM document_version
            WHERE \(ofRound) ORDER BY number DESC
            """, RoundTable.key(key)
        ).map(version)
    }

    /// The newest version of an occasion: what the committee decided, what the director saw.
    public static func newest(
        _ occasion: DocumentVersion.Occasion, of key: RoundKey, _ reading: any Reading
    ) throws -> DocumentVersion? {
        try all(of: key, reading).first { $0.occasion == occasion }
    }

    /// The rounds that have a version of the occasion.
    public static func rounds(having occasion: DocumentVersion.Occasion, _ reading: any Reading) throws -> Set<RoundKey> {
        let rows = try reading.rows(
            "SELECT DISTINCT organisation, year, round FROM document_version WHERE occasion = $1", [.text(occasion.rawValue)])
        return Set(try rows.map { try $0.roundKey() })
    }

    /// - Returns: nil where the round has no such version.
    public static func json(_ key: RoundKey, number: Int, _ reading: any Reading) throws -> Data? {
        try reading.firstRow(
            "SELECT document FROM document_version WHERE \(ofRound) AND number = $4", RoundTable.key(key) + [.int(number)]
        )
        .map { Data(try $0.text("document").utf8) }
    }

    private static let ofRound = "organisation = $1 AND year = $2 AND round = $3"

    private static func version(_ row: Row) throws -> DocumentVersion {
        DocumentVersion(
            key: try row.roundKey(), number: try row.integer("number"), occasion: try row.word("occasion"),
            title: try row.text("title"), madeBy: try row.text("made_by"), madeAt: try row.text("made_at"))
    }
}

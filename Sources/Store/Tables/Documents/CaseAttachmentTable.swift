import Database
import Quantities
import Rounds
import Steering
import Texts

/// Attachments of a round's case. Their bytes lie in ``StoredFileTable``, saved before the attachment that names them.
public enum CaseAttachmentTable: Table {
    public static let name = "case_attachment"
    public static let keys = ["organisation", "year", "round", "number"]
    public static let columns = ["kind", "title", "file_name", "media_type", "size", "sha256"]

    public static func parameters(of record: CaseAttachment) -> [Parameter] {
        RoundTable.key(record.key) + [
            .int(record.number), .text(record.kind.rawValue), .text(record.title), .text(record.fileName), .text(record.mediaType),
            .int(record.size), .text(record.sha256),
        ]
    }

    public static func record(from row: Row) throws -> CaseAttachment {
        CaseAttachment(
            key: try row.roundKey(), number: try row.integer("number"), kind: try row.word("kind"), title: try row.text("title"),
            fileName: try row.text("file_name"), mediaType: try row.text("media_type"), size: try row.integer("size"),
            sha256: try row.text("sha256"), version: try row.integer("version"))
    }

    /// - Returns: nil where the round's case has no attachment of that number.
    public static func find(_ key: RoundKey, number: Int, _ reading: any Reading) throws -> CaseAttachment? {
        try first(
            reading, where: "organisation = $1 AND year = $2 AND round = $3 AND number = $4", RoundTable.key(key) + [.int(number)])
    }
}

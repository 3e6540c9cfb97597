import Database
import Quantities
import Rounds
import Texts

public enum TextApprovalTable: Table {
    public static let name = "text_approval"
    public static let keys = ["organisation", "year", "round", "place"]
    public static let columns = ["approved_by", "approved_at", "body", "fields"]

    public static func parameters(of record: TextApproval) -> [Parameter] {
        RoundTable.key(record.text.round) + [
            .text(record.text.place.path), .text(record.approvedBy), .text(record.approvedAt), .text(record.body),
            .text(StoredList.text(record.fields.map(StoredField.init))),
        ]
    }

    public static func record(from row: Row) throws -> TextApproval {
        guard let place = TextPlace(path: try row.text("place")) else {
            throw DatabaseFailure.wrongKind("text", wanted: "place", column: "place")
        }
        let fields: [StoredField] = try StoredList.read("fields", of: row)
        return TextApproval(
            text: TextKey(round: try row.roundKey(), place: place), approvedBy: try row.text("approved_by"),
            approvedAt: try row.text("approved_at"), body: try row.text("body"),
            fields: fields.map { TextApproval.PrintedField(reference: $0.reference, printed: $0.printed) },
            version: try row.integer("version"))
    }

    /// - Returns: nil where nobody has approved the text.
    public static func find(_ text: TextKey, _ reading: any Reading) throws -> TextApproval? {
        try first(
            reading, where: "organisation = $1 AND year = $2 AND round = $3 AND place = $4",
            RoundTable.key(text.round) + [.text(text.place.path)])
    }
}

private struct StoredField: Codable {
    let reference: String
    let printed: String

    init(_ field: TextApproval.PrintedField) {
        reference = field.reference
        printed = field.printed
    }
}

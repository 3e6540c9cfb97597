import Database
import Quantities
import Rounds
import Steering
import Texts

public enum DecisionPointTable: Table {
    public static let name = "decision_point"
    public static let keys = ["organisation", "year", "round", "code"]
    public static let columns = ["place", "matter", "subject", "body"]

    public static func parameters(of record: DecisionPoint) -> [Parameter] {
        let (kind, subject) = record.matter.word
        return RoundTable.key(record.key) + [
            Parameter(record.code), .int(record.order), .text(kind), .text(subject), .text(record.body),
        ]
    }

    public static func record(from row: Row) throws -> DecisionPoint {
        guard let matter = DecisionPoint.Matter(kind: try row.text("matter"), subject: try row.text("subject")) else {
            throw DatabaseFailure.wrongKind("text", wanted: "matter", column: "matter")
        }
        return DecisionPoint(
            key: try row.roundKey(), code: try row.code("code"), order: try row.integer("place"), matter: matter,
            body: try row.text("body"), version: try row.integer("version"))
    }

    /// A round's points as they are printed: by their order, then by code.
    public static func inOrder(of key: RoundKey, _ reading: any Reading) throws -> [DecisionPoint] {
        try all(of: key, reading).sorted { ($0.order, $0.code) < ($1.order, $1.code) }
    }
}

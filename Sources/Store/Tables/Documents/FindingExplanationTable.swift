import Database
import Quantities
import Rounds
import Texts

public enum FindingExplanationTable: Table {
    public static let name = "finding_explanation"
    public static let keys = ["organisation", "year", "round", "finding"]
    public static let columns = ["explanation", "explained_by", "explained_at"]

    public static func parameters(of record: FindingExplanation) -> [Parameter] {
        RoundTable.key(record.key) + [.text(record.finding), .text(record.explanation), .text(record.by), .text(record.at)]
    }

    public static func record(from row: Row) throws -> FindingExplanation {
        FindingExplanation(
            key: try row.roundKey(), finding: try row.text("finding"), explanation: try row.text("explanation"),
            by: try row.text("explained_by"), at: try row.text("explained_at"), version: try row.integer("version"))
    }
}

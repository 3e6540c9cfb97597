import Database
import Quantities
import Rounds
import Steering
import Texts

public enum OwnSectionTable: Table {
    public static let name = "own_section"
    public static let keys = ["organisation", "year", "round", "code"]
    public static let columns = ["heading", "follows", "body"]

    public static func parameters(of record: OwnSection) -> [Parameter] {
        RoundTable.key(record.key) + [
            Parameter(record.code), .text(record.heading), Parameter(record.position?.path), .text(record.body),
        ]
    }

    public static func record(from row: Row) throws -> OwnSection {
        OwnSection(
            key: try row.roundKey(), code: try row.code("code"), heading: try row.text("heading"),
            position: try row.optionalText("follows").flatMap { SectionPosition(path: $0) }, body: try row.text("body"),
            version: try row.integer("version"))
    }

    /// - Returns: nil where nothing is written under that code.
    public static func find(_ key: RoundKey, _ code: SectionCode, _ reading: any Reading) throws -> OwnSection? {
        try first(
            reading, where: "organisation = $1 AND year = $2 AND round = $3 AND code = $4", RoundTable.key(key) + [Parameter(code)])
    }
}

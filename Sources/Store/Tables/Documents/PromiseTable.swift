import Database
import Quantities
import Rounds
import Steering
import Texts

public enum PromiseTable: Table {
    public static let name = "promise"
    public static let keys = ["code"]
    public static let columns = ["organisation", "year", "round", "goal", "body", "due_year", "due_round", "kept"]

    public static func parameters(of record: ReportingPromise) -> [Parameter] {
        [
            Parameter(record.code), Parameter(record.organisation), .int(record.year), .text(record.madeIn.code),
            Parameter(record.goal), .text(record.text), .int(record.dueYear), .text(record.dueIn.code), .text(record.kept),
        ]
    }

    public static func record(from row: Row) throws -> ReportingPromise {
        ReportingPromise(
            code: try row.code("code"), organisation: try row.code("organisation"), year: try row.integer("year"),
            madeIn: try row.round("round"), goal: try row.optionalCode("goal"), text: try row.text("body"),
            dueYear: try row.integer("due_year"), dueIn: try row.round("due_round"), kept: try row.text("kept"),
            version: try row.integer("version"))
    }

    /// Made or due in the round; the ones that are due soonest first.
    public static func concerning(_ key: RoundKey, _ reading: any Reading) throws -> [ReportingPromise] {
        try all(
            reading,
            where: "organisation = $1 AND ((year = $2 AND round = $3) OR (due_year = $2 AND due_round = $3))", RoundTable.key(key)
        )
        .sorted { ($0.dueYear, $0.dueIn, $0.code) < ($1.dueYear, $1.dueIn, $1.code) }
    }
}

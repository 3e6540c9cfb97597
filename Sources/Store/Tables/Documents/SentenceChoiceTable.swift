import Database
import Quantities
import Rounds
import Texts

public enum SentenceChoiceTable: Table {
    public static let name = "sentence_choice"
    public static let keys = ["organisation", "year", "round", "sentence"]
    /// Without a body the sentence is off.
    public static let columns = ["body"]

    public static func parameters(of record: SentenceChoice) -> [Parameter] {
        let body: String? =
            switch record.choice {
            case .off: nil
            case .replaced(let body): body
            }
        return RoundTable.key(record.key) + [.text(record.sentence), Parameter(body)]
    }

    public static func record(from row: Row) throws -> SentenceChoice {
        SentenceChoice(
            key: try row.roundKey(), sentence: try row.text("sentence"),
            choice: try row.optionalText("body").map { .replaced($0) } ?? .off, version: try row.integer("version"))
    }
}

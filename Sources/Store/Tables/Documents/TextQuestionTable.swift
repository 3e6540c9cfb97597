import Database
import Quantities
import Rounds
import Steering
import Texts

public enum TextQuestionTable: Table {
    public static let name = "text_question"
    public static let keys = ["code"]
    public static let columns = [
        "organisation", "year", "round", "goal", "unit", "question", "asked_by", "asked_at", "answer", "answered_by", "answered_at",
    ]

    public static func parameters(of record: TextQuestion) -> [Parameter] {
        [Parameter(record.code)] + RoundTable.key(record.key) + [
            Parameter(record.goal), Parameter(record.unit), .text(record.question), .text(record.askedBy), .text(record.askedAt),
            .text(record.answer), .text(record.answeredBy), .text(record.answeredAt),
        ]
    }

    public static func record(from row: Row) throws -> TextQuestion {
        TextQuestion(
            code: try row.code("code"), key: try row.roundKey(), goal: try row.code("goal"), unit: try row.code("unit"),
            question: try row.text("question"), askedBy: try row.text("asked_by"), askedAt: try row.text("asked_at"),
            answer: try row.text("answer"), answeredBy: try row.text("answered_by"), answeredAt: try row.text("answered_at"),
            version: try row.integer("version"))
    }

    /// Asked in the round, or asked of its organisation in the round of the same kind above it. The oldest first.
    public static func concerning(_ key: RoundKey, _ reading: any Reading) throws -> [TextQuestion] {
        try all(reading, where: "year = $2 AND round = $3 AND (organisation = $1 OR unit = $1)", RoundTable.key(key))
            .sorted { ($0.askedAt, $0.code) < ($1.askedAt, $1.code) }
    }
}

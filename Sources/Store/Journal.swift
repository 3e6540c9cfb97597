import Database
import Quantities

/// The record of every write: who, when, what, before and after, chained so that nothing can be changed unseen.
public enum Journal {
    /// Adds an entry at the end, in the transaction of the write it tells of.
    /// - Returns: the entry's number.
    /// - Throws: T3008 when `at` is not a time in UTC, T3035 when the journal's head is missing.
    @discardableResult
    public static func append(_ entry: JournalEntry, in writing: any Writing) throws -> Int {
        try append([entry], in: writing)
    }

    /// Adds entries in their order, as an import does.
    /// - Returns: the last entry's number, or that of the journal's last when there are none.
    @discardableResult
    public static func append(_ entries: [JournalEntry], in writing: any Writing) throws -> Int {
        var head = try head(in: writing)
        guard !entries.isEmpty else { return head.count }
        let insert = try writing.prepared(
            """
            INSERT INTO journal (sequence, at, actor, command, subject, value_before, value_after, previous_hash, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """)
        for entry in entries {
            let sequence = head.count + 1
            let hash = JournalHash.hash(entry, sequence: sequence, after: head.hash)
            try insert.execute([
                .int(sequence), .text(entry.at), .text(entry.actor), .text(entry.command), .text(entry.subject),
                .optional(entry.before), .optional(entry.after), .text(head.hash), .text(hash),
            ])
            head = Head(count: sequence, hash: hash)
        }
        return head.count
    }

    /// The newest entries about a subject and its parts, newest first: `goal/x` finds `goal/x` and `goal/x/analysis`, but not
    /// `goal/xy`.
    /// - Parameter earlierThan: the number of the last entry already shown, for the next page.
    public static func entries(
        subject: String, limit: Int, earlierThan: Int? = nil, in reading: any Reading
    ) throws -> [JournalRecord] {
        // "0" is the character after "/": everything between the two begins with the subject and a slash.
        let rows = try reading.rows(
            """
            SELECT \(columns) FROM journal
            WHERE (subject = $1 OR (subject >= $2 AND subject < $3)) AND sequence < $4
            ORDER BY sequence DESC LIMIT $5
            """,
            [.text(subject), .text(subject + "/"), .text(subject + "0"), .int(earlierThan ?? Int.max), .int(limit)])
        return try rows.map(JournalRecord.init)
    }

    /// How long the journal is, and the hash of its last entry: noted elsewhere, it proves everything up to here.
    /// - Throws: T3035 when it is missing.
    public static func head(in reading: any Reading) throws -> Head {
        guard let row = try reading.firstRow("SELECT count, hash FROM journal_head") else {
            throw JournalFinding.headMissing.diagnostic
        }
        return try Head(count: row.integer("count"), hash: row.text("hash"))
    }

    public struct Head: Sendable, Hashable {
        public let count: Int
        public let hash: String
    }

    static let columns = "sequence, at, actor, command, subject, value_before, value_after, previous_hash, hash"
}

extension JournalRecord {
    init(_ row: Row) throws {
        self.init(
            sequence: try row.integer("sequence"),
            entry: JournalEntry(
                at: try row.text("at"), actor: try row.text("actor"), command: try row.text("command"),
                subject: try row.text("subject"), before: try row.optionalText("value_before"),
                after: try row.optionalText("value_after")),
            previousHash: try row.text("previous_hash"), hash: try row.text("hash"))
    }
}

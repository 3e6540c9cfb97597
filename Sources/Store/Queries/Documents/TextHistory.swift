import Database
import Exchange
import Quantities
import Texts

/// A text as someone left it.
public struct TextVersion: Sendable, Hashable {
    /// The journal's number of the change; nil where the words came without one, as in an import.
    public let sequence: Int?
    /// The person's code as in the journal; "" where nobody is known.
    public let who: String
    /// ISO 8601, UTC; "" where nobody is known.
    public let at: String
    /// Markup.
    public let body: String
}

/// How a text became what it is, from the journal.
public enum TextHistory {
    /// Versions that are looked at: the newest ones.
    public static let limit = 500

    /// The oldest first; a change that left the words as they were is no version of its own. In one statement.
    ///
    /// Words that the journal's next entry found, and no entry had left, stand as a version of nobody's: they came with an import.
    public static func versions(of text: TextKey, _ reading: any Reading) throws -> [TextVersion] {
        let rows = try reading.rows(
            """
            SELECT sequence, at, actor, value_before, value_after FROM journal
            WHERE subject = $1 ORDER BY sequence DESC LIMIT \(limit)
            """, [.text(text.subject)])
        var versions: [TextVersion] = []
        for row in rows.reversed() {
            let before = body(try row.optionalText("value_before"))
            if let before, before != versions.last?.body, !(versions.isEmpty && before.isEmpty) {
                versions.append(TextVersion(sequence: nil, who: "", at: "", body: before))
            }
            // A record that is taken away leaves no words.
            let after = body(try row.optionalText("value_after")) ?? (before == nil ? nil : "")
            if let after, after != versions.last?.body {
                versions.append(
                    TextVersion(
                        sequence: try row.integer("sequence"), who: try row.text("actor"), at: try row.text("at"), body: after))
            }
        }
        return versions
    }

    /// The field `body` of a journal entry's value.
    private static func body(_ json: String?) -> String? {
        guard let json, let node = try? JSONReader.read(Array(json.utf8)) else { return nil }
        return node["body"]?.text
    }
}

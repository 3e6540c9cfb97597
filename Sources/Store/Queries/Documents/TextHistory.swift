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

    /// Minutes from the first save of a sitting to its last.
    public static let sittingMinutes = 30

    /// The versions as a reader counts them. The editor saves whenever the writer pauses: what one person saves within half an hour,
    /// with nobody else's save in between, is one version, and reads as its last save left it. Nothing is taken from the journal.
    ///
    /// - Parameter versions: the oldest first, as ``versions(of:_:)`` gives them.
    /// - Returns: their positions, sitting by sitting; each version in one of them. Words that came without a journal entry, and saves
    ///   whose time cannot be read, stand alone.
    public static func sittings(_ versions: [TextVersion]) -> [Range<Int>] {
        var sittings: [Range<Int>] = []
        for (index, version) in versions.enumerated() {
            if let last = sittings.last, isOne(versions[last.lowerBound], version) {
                sittings[sittings.count - 1] = last.lowerBound..<index + 1
            } else {
                sittings.append(index..<index + 1)
            }
        }
        return sittings
    }

    private static func isOne(_ first: TextVersion, _ save: TextVersion) -> Bool {
        guard !first.who.isEmpty, first.who == save.who, let start = minute(first.at), let end = minute(save.at) else {
            return false
        }
        return (0...sittingMinutes).contains(end - start)
    }

    /// Of ISO 8601 in UTC, counted from 1970.
    private static func minute(_ at: String) -> Int? {
        let parts = at.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let day = try? CalendarDate(iso: String(parts[0])) else { return nil }
        let clock = parts[1].prefix(5).split(separator: ":").compactMap { Int($0) }
        return clock.count == 2 ? day.dayNumber * 1440 + clock[0] * 60 + clock[1] : nil
    }

    /// The field `body` of a journal entry's value.
    private static func body(_ json: String?) -> String? {
        guard let json, let node = try? JSONReader.read(Array(json.utf8)) else { return nil }
        return node["body"]?.text
    }
}

import Database
import Economy
import Quantities
import Rounds
import Steering
import Texts

/// Finds texts by their keys, wherever they lie: beside a goal, in the case, in a section or under one of the economy's headings.
public enum TextStore {
    /// The words of a text, and the version of the record that holds them.
    public struct Found: Sendable, Hashable {
        public let body: String
        public let version: Int
    }

    /// - Returns: nil where there is no record for the text. In one statement.
    public static func body(of text: TextKey, _ reading: any Reading) throws -> (body: String, version: Int)? {
        try found([text], reading)[text].map { ($0.body, $0.version) }
    }

    /// The texts that there are, in one statement however many they are.
    ///
    /// - Parameter texts: at most ``limit``; more than that are not looked for.
    public static func found(_ texts: some Sequence<TextKey>, _ reading: any Reading) throws -> [TextKey: Found] {
        var lookup = TextLookup()
        for text in texts.prefix(limit) { lookup.add(text) }
        guard let sql = lookup.sql else { return [:] }
        var found: [TextKey: Found] = [:]
        try reading.forEachRow(sql, lookup.parameters) { row in
            let key = TextKey(round: try row.roundKey(), place: try place(row))
            found[key] = Found(body: try row.text("body"), version: try row.integer("version"))
        }
        return found
    }

    /// Texts of one statement: what the databases take in parameters.
    public static let limit = 4_000

    private static func place(_ row: Row) throws -> TextPlace {
        let (table, detail) = (try row.text("source"), try row.text("detail"))
        let place: TextPlace? =
            switch table {
            case "goal_text":
                GoalText.Kind(rawValue: detail).map { kind in
                    (try? row.text("goal")).flatMap { $0.isEmpty ? nil : .goal(GoalCode(stored: $0), kind) } ?? .document(kind)
                }
            case "own_section": .section(SectionCode(stored: detail))
            case "economy_note": EconomyNote.Heading(rawValue: detail).map { .economy($0) }
            default: CaseFile.Part(rawValue: detail).map { .caseFile($0) }
            }
        guard let place else { throw DatabaseFailure.wrongKind("text", wanted: "place", column: "detail") }
        return place
    }
}

/// One statement that finds texts in the tables where they lie. Each part names its rows by their whole keys, so that it is read
/// through the primary key.
private struct TextLookup {
    private var goalTexts: [String] = []
    private var sections: [String] = []
    private var notes: [String] = []
    private var caseParts: [CaseFile.Part: [String]] = [:]
    private(set) var parameters: [Parameter] = []

    mutating func add(_ text: TextKey) {
        let key = RoundTable.key(text.round)
        switch text.place {
        case .goal(let goal, let kind): goalTexts.append(row(key + [Parameter(goal), .text(kind.rawValue)]))
        case .document(let kind): goalTexts.append(row(key + [.text(""), .text(kind.rawValue)]))
        case .section(let code): sections.append(row(key + [Parameter(code)]))
        case .economy(let heading): notes.append(row(key + [.text(heading.rawValue)]))
        case .caseFile(let part): caseParts[part, default: []].append(row(key))
        }
    }

    /// "($1, $2, $3)"
    private mutating func row(_ values: [Parameter]) -> String {
        let first = parameters.count + 1
        parameters += values
        return "(\(values.indices.map { "$\(first + $0)" }.joined(separator: ", ")))"
    }

    /// Nil where nothing is looked for.
    var sql: String? {
        var parts: [String] = []
        add(goalTexts, "goal_text", keys: ["goal", "kind"], goal: "goal", detail: "kind", body: "body", to: &parts)
        add(sections, "own_section", keys: ["code"], detail: "code", body: "body", to: &parts)
        add(notes, "economy_note", keys: ["heading"], detail: "heading", body: "body", to: &parts)
        for part in CaseFile.Part.allCases {
            add(
                caseParts[part] ?? [], "case_file", keys: [], detail: "'\(part.rawValue)'", body: CaseFileTable.column(of: part),
                to: &parts)
        }
        return parts.isEmpty ? nil : parts.joined(separator: " UNION ALL ")
    }

    private func add(
        _ rows: [String], _ table: String, keys: [String], goal: String = "''", detail: String, body: String,
        to parts: inout [String]
    ) {
        guard !rows.isEmpty else { return }
        let columns = (["organisation", "year", "round"] + keys).joined(separator: ", ")
        parts.append(
            """
            SELECT '\(table)' AS source, organisation, year, round, \(goal) AS goal, \(detail) AS detail, \(body) AS body, version
            FROM \(table) WHERE (\(columns)) IN (VALUES \(rows.joined(separator: ", ")))
            """)
    }
}

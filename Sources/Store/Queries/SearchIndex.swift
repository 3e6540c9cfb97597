import Database
import Quantities
import Rounds
import Steering

/// What search finds: a title and a text of a record, with what is needed to make its address.
public struct SearchEntry: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable { case organisation, goal, indicator, activity, text }

    public var kind: Kind
    /// The record's code; for a text `goal/round/kind`.
    public var subject: String
    public var organisation: OrganisationCode
    /// 0 for what has no year.
    public var year: Int
    public var title: String
    public var body: String

    public init(kind: Kind, subject: String, organisation: OrganisationCode, year: Int, title: String, body: String = "") {
        self.kind = kind
        self.subject = subject
        self.organisation = organisation
        self.year = year
        self.title = title
        self.body = body
    }
}

/// Search over everything, parts of words included, with a folded column of our own: the databases fold å, ä and ö differently.
public enum SearchIndex {
    public static func put(_ entry: SearchEntry, in writing: any Writing) throws {
        try writing.execute(putting, parameters(of: entry))
    }

    static func put(_ entries: some Sequence<SearchEntry>, in writing: any Writing) throws {
        let statement = try writing.prepared(putting)
        for entry in entries { try statement.execute(parameters(of: entry)) }
    }

    /// Every word must be found, in the title or in the text. Titles that begin with the words come first, then titles that hold
    /// them, then texts; newer years first.
    ///
    /// - Parameter kinds: nil for all.
    /// - Returns: at most `limit` entries from `offset`, and how many there are in all.
    public static func find(
        _ query: String, kind: SearchEntry.Kind? = nil, year: Int? = nil, limit: Int = 30, offset: Int = 0, _ reading: any Reading
    ) throws -> (entries: [SearchEntry], total: Int) {
        let words = words(of: query)
        guard !words.isEmpty else { return ([], 0) }
        var parameters: [Parameter] = [.text(escaped(SwedishFold.fold(query)) + "%")]
        var conditions: [String] = []
        for word in words {
            parameters.append(.text("%" + escaped(word) + "%"))
            let place = "$\(parameters.count)"
            conditions.append("(folded_title LIKE \(place) ESCAPE '\\' OR folded_body LIKE \(place) ESCAPE '\\')")
        }
        let titleHolds = (2...parameters.count).map { "folded_title LIKE $\($0) ESCAPE '\\'" }.joined(separator: " AND ")
        if let kind {
            parameters.append(.text(kind.rawValue))
            conditions.append("kind = $\(parameters.count)")
        }
        if let year {
            parameters.append(.int(year))
            conditions.append("year IN (0, $\(parameters.count))")
        }
        let total = try reading.integer(
            "SELECT count(*) AS n FROM search_entry WHERE $1 <> '' AND \(conditions.joined(separator: " AND "))", parameters)
        let rows = try reading.rows(
            """
            SELECT kind, subject, organisation, year, title, body,
                CASE WHEN folded_title LIKE $1 ESCAPE '\\' THEN 0 WHEN \(titleHolds) THEN 1 ELSE 2 END AS rank
            FROM search_entry WHERE \(conditions.joined(separator: " AND "))
            ORDER BY rank, year DESC, kind, folded_title, subject, organisation LIMIT \(limit) OFFSET \(offset)
            """, parameters)
        return (try rows.map(entry), total)
    }

    /// The folded words of a query, at most eight; what is shorter than two characters finds nothing useful.
    public static func words(of query: String) -> [String] {
        Array(
            SwedishFold.fold(String(query.prefix(200))).split(whereSeparator: \.isWhitespace).map(String.init).filter {
                $0.count >= 2
            }.prefix(8))
    }

    private static func escaped(_ word: String) -> String {
        word.reduce(into: "") { text, character in
            if character == "%" || character == "_" || character == "\\" { text.append("\\") }
            text.append(character)
        }
    }

    private static func entry(_ row: Row) throws -> SearchEntry {
        SearchEntry(
            kind: try row.word("kind"), subject: try row.text("subject"), organisation: try row.code("organisation"),
            year: try row.integer("year"), title: try row.text("title"), body: try row.text("body"))
    }

    private static let putting = """
        INSERT INTO search_entry (kind, subject, organisation, year, title, body, folded_title, folded_body)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (kind, subject, organisation, year) DO UPDATE SET
            title = excluded.title, body = excluded.body, folded_title = excluded.folded_title, folded_body = excluded.folded_body
        """

    private static func parameters(of entry: SearchEntry) -> [Parameter] {
        [
            .text(entry.kind.rawValue), .text(entry.subject), Parameter(entry.organisation), .int(entry.year), .text(entry.title),
            .text(entry.body), .text(SwedishFold.fold(entry.title)), .text(SwedishFold.fold(entry.body)),
        ]
    }
}

extension SearchEntry {
    public init(_ organisation: Organisation) {
        self.init(
            kind: .organisation, subject: organisation.code.text, organisation: organisation.code, year: 0, title: organisation.name
        )
    }

    public init(_ goal: Goal) {
        self.init(kind: .goal, subject: goal.code.text, organisation: goal.owner, year: goal.year, title: goal.numberedTitle)
    }

    public init(_ indicator: Indicator) {
        self.init(
            kind: .indicator, subject: indicator.code.text, organisation: indicator.owner, year: 0, title: indicator.name,
            body: indicator.definition)
    }

    public init(_ activity: Activity) {
        self.init(
            kind: .activity, subject: activity.code.text, organisation: activity.owner, year: activity.year, title: activity.text)
    }

    /// - Parameter title: the goal's numbered title, or "" for a text about the whole document.
    public init(_ text: GoalText, goalTitle: String) {
        let label = text.kind.label.sv
        self.init(
            kind: .text, subject: "\(text.goal?.text ?? "-")/\(text.round.code)/\(text.kind.rawValue)",
            organisation: text.organisation,
            year: text.year, title: goalTitle.isEmpty ? label : "\(label): \(goalTitle)", body: text.body)
    }
}

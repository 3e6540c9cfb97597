import Database
import Quantities
import Rounds
import Steering

/// What search finds: a title and a text of a record, with what is needed to make its address.
public struct SearchEntry: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case organisation, goal, indicator, activity, text, serviceArea, investment, application
    }

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

    /// What is taken away is not found any more.
    public static func remove(_ entry: SearchEntry, in writing: any Writing) throws {
        try writing.execute(
            "DELETE FROM search_entry WHERE kind = $1 AND subject = $2 AND organisation = $3 AND year = $4",
            Array(parameters(of: entry).prefix(4)))
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
        guard var filter = SearchFilter(query, year: year) else { return ([], 0) }
        if let kind { filter.add("kind =", .text(kind.rawValue)) }
        let total = try reading.integer("SELECT count(*) AS n FROM search_entry WHERE \(filter.condition)", filter.parameters)
        let rows = try reading.rows(
            """
            SELECT kind, subject, organisation, year, title, body,
                CASE WHEN folded_title LIKE $1 ESCAPE '\\' THEN 0 WHEN \(filter.titleHolds) THEN 1 ELSE 2 END AS rank
            FROM search_entry WHERE \(filter.condition)
            ORDER BY rank, year DESC, kind, folded_title, subject, organisation LIMIT \(limit) OFFSET \(offset)
            """, filter.parameters)
        return (try rows.map(entry), total)
    }

    /// How many of each kind ``find(_:kind:year:limit:offset:_:)`` has, kinds without any left out.
    public static func counts(_ query: String, year: Int? = nil, _ reading: any Reading) throws -> [SearchEntry.Kind: Int] {
        guard let filter = SearchFilter(query, year: year) else { return [:] }
        var counts: [SearchEntry.Kind: Int] = [:]
        try reading.forEachRow(
            "SELECT kind, count(*) AS n FROM search_entry WHERE \(filter.condition) GROUP BY kind", filter.parameters
        ) { row in counts[try row.word("kind")] = try row.integer("n") }
        return counts
    }

    /// The folded words of a query, at most eight; what is shorter than two characters finds nothing useful.
    public static func words(of query: String) -> [String] {
        Array(
            SwedishFold.fold(String(query.prefix(200))).split(whereSeparator: \.isWhitespace).map(String.init).filter {
                $0.count >= 2
            }.prefix(8))
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

/// What an entry must hold to be found, as a part of SQL. `$1` is what a title begins with.
private struct SearchFilter {
    private(set) var parameters: [Parameter]
    /// The condition that all words stand in the title.
    let titleHolds: String
    private var conditions: [String]

    /// Nil where there is nothing to search for.
    init?(_ query: String, year: Int?) {
        let words = SearchIndex.words(of: query)
        guard !words.isEmpty else { return nil }
        parameters = [.text(Self.escaped(words.joined(separator: " ")) + "%")] + words.map { .text("%" + Self.escaped($0) + "%") }
        // $1 is used in the order alone, but a statement must use each of its parameters.
        conditions = ["$1 <> ''"]
        let places = words.indices.map { "$\($0 + 2)" }
        titleHolds = places.map { "folded_title LIKE \($0) ESCAPE '\\'" }.joined(separator: " AND ")
        conditions += places.map { "(folded_title LIKE \($0) ESCAPE '\\' OR folded_body LIKE \($0) ESCAPE '\\')" }
        if let year {
            parameters.append(.int(year))
            conditions.append("year IN (0, $\(parameters.count))")
        }
    }

    var condition: String { conditions.joined(separator: " AND ") }

    mutating func add(_ test: String, _ parameter: Parameter) {
        parameters.append(parameter)
        conditions.append("\(test) $\(parameters.count)")
    }

    private static func escaped(_ word: String) -> String {
        word.reduce(into: "") { text, character in
            if character == "%" || character == "_" || character == "\\" { text.append("\\") }
            text.append(character)
        }
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

/// Answers a question that has been asked before with the answer that it got.
public final class RememberingReading: Reading {
    private let asked: any Reading
    private var known: [Query: [Row]] = [:]

    init(_ asked: any Reading) { self.asked = asked }

    public var statementCount: Int { asked.statementCount }

    public func rows(_ sql: String, _ parameters: [Parameter]) throws -> [Row] {
        let query = Query(sql, parameters)
        if let rows = known[query] { return rows }
        let rows = try asked.rows(sql, parameters)
        known[query] = rows
        return rows
    }

    public func rows(of queries: [Query]) throws -> [[Row]] {
        try fetch(queries)
        return try queries.map { try rows($0.sql, $0.parameters) }
    }

    public func forEachRow(_ sql: String, _ parameters: [Parameter], _ body: (Row) throws -> Void) throws {
        for row in try rows(sql, parameters) { try body(row) }
    }

    public func hasTable(_ name: String) throws -> Bool { try asked.hasTable(name) }

    /// Asks at once what is not known yet.
    func fetch(_ queries: [Query]) throws {
        var seen: Set<Query> = []
        let unknown = queries.filter { known[$0] == nil && seen.insert($0).inserted }
        for (query, rows) in zip(unknown, try asked.rows(of: unknown)) { known[query] = rows }
    }
}

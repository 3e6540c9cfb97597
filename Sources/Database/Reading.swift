/// What a read can ask. Lives only inside the body that was given it: never keep it.
///
/// Placeholders are written `$1`, `$2` …, counted from the first parameter; one number may stand in several places.
public protocol Reading {
    /// All rows of a query.
    func rows(_ sql: String, _ parameters: [Parameter]) throws -> [Row]

    /// The rows of several queries, asked in one statement: the database is gone to once, however many they are.
    func rows(of queries: [Query]) throws -> [[Row]]

    /// Each row of a query in turn, so that results larger than the memory can be read. `body` may throw to stop.
    func forEachRow(_ sql: String, _ parameters: [Parameter], _ body: (Row) throws -> Void) throws

    /// Whether there is a table of that name.
    func hasTable(_ name: String) throws -> Bool

    /// How many statements this read or transaction has run. A page promises "a handful", and a test holds it to that.
    var statementCount: Int { get }
}

extension Reading {
    /// One by one, for readings that have no better way.
    public func rows(of queries: [Query]) throws -> [[Row]] { try queries.map { try rows($0.sql, $0.parameters) } }

    /// All rows of a query without parameters.
    public func rows(_ sql: String) throws -> [Row] { try rows(sql, []) }

    /// Each row of a query without parameters.
    public func forEachRow(_ sql: String, _ body: (Row) throws -> Void) throws { try forEachRow(sql, [], body) }

    /// The first row of a query, or `nil` when there is none.
    public func firstRow(_ sql: String, _ parameters: [Parameter] = []) throws -> Row? { try rows(sql, parameters).first }

    /// The first column of the first row as a whole number, for `SELECT count(*) …`.
    /// - Throws: T3016 when there is no row, or no column; T3017 when it holds something else.
    public func integer(_ sql: String, _ parameters: [Parameter] = []) throws -> Int {
        guard let row = try firstRow(sql, parameters), let column = row.columns.first else {
            throw DatabaseFailure.columnMissing("1", among: [])
        }
        return try row.integer(column)
    }
}

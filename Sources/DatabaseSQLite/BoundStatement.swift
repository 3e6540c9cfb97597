import Database
import GRDB
import GRDBSQLite

/// A statement whose placeholders are bound, and whose columns are read, without GRDB's boxed values: an import of
/// 100,000 rows is bound twice as fast this way.
///
/// SQLite numbers `$3` by its first place in the text, not by its digits; so each place's digits are read once here.
final class BoundStatement {
    private let statement: Statement
    private let handle: SQLiteStatement
    /// For each of SQLite's places, which parameter belongs there, from 0.
    private let sources: [Int]
    private let parameterCount: Int

    /// - Throws: T3015 for a placeholder that is not written `$` and a number.
    init(_ statement: Statement) throws {
        self.statement = statement
        self.handle = statement.sqliteStatement
        let places = sqlite3_bind_parameter_count(statement.sqliteStatement)
        self.sources = try (0..<places).map { try Self.source(of: $0 + 1, in: statement) }
        self.parameterCount = (sources.max() ?? -1) + 1
        // GRDB holds a statement without arguments for unbound; this says that binding is done, which happens below.
        statement.setUncheckedArguments([])
    }

    private static func source(of place: Int32, in statement: Statement) throws -> Int {
        let name = sqlite3_bind_parameter_name(statement.sqliteStatement, place).map { String(cString: $0) } ?? "?"
        guard name.first == "$", let number = Int(name.dropFirst()), number > 0 else {
            throw DatabaseFailure.wrongStatement(statement.sql, saying: "placeholder \(name)")
        }
        return number - 1
    }

    /// - Throws: T3015 unless there is a parameter for each placeholder and no other, T3018 for an oversized value.
    func bind(_ parameters: [Parameter]) throws {
        guard parameters.count == parameterCount else {
            throw DatabaseFailure.wrongStatement(
                statement.sql, saying: "\(parameterCount) placeholders, \(parameters.count) parameters")
        }
        // The result of a reset is that of the last run, which has been reported already.
        sqlite3_reset(handle)
        for (place, source) in sources.enumerated() {
            let result = parameters[source].bind(to: handle, at: Int32(place + 1))
            guard result == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: result), sql: statement.sql) }
        }
    }

    /// Runs the statement to its end. How many rows it changed itself, triggers and cascades not counted.
    func execute(in database: GRDB.Database) throws -> Int {
        let before = database.totalChangesCount
        try statement.execute()
        // SQLite keeps the count of the last change when a statement changes nothing that is a row.
        return database.totalChangesCount == before ? 0 : database.changesCount
    }

    func forEachRow(_ body: (InterfaceRow) throws -> Void) throws {
        let cursor = try GRDB.Row.fetchCursor(statement)
        let header = RowHeader(columns: statement.columnNames)
        while try cursor.next() != nil {
            let values = try (0..<header.columns.count).map { try Parameter(column: $0, of: handle, named: header.columns[$0]) }
            try body(InterfaceRow(header: header, values: values))
        }
    }

    /// Rows of several kinds: the first column says which of the headers a row has.
    func forEachRow(of headers: [RowHeader], _ body: (Int, InterfaceRow) throws -> Void) throws {
        let cursor = try GRDB.Row.fetchCursor(statement)
        while try cursor.next() != nil {
            let kind = Int(sqlite3_column_int64(handle, 0))
            let header = headers[kind]
            let values = try header.columns.indices.map { try Parameter(column: $0 + 1, of: handle, named: header.columns[$0]) }
            try body(kind, InterfaceRow(header: header, values: values))
        }
    }
}

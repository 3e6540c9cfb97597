import Database
import GRDB
import GRDBSQLite
import Quantities

/// One connection for the time of a read.
class SQLiteReading: Reading {
    let database: GRDB.Database
    private let deadline: StatementDeadline?
    fileprivate(set) var statementCount = 0

    init(_ database: GRDB.Database, deadline: StatementDeadline?) {
        self.database = database
        self.deadline = deadline
    }

    func rows(_ sql: String, _ parameters: [Parameter]) throws -> [InterfaceRow] {
        var rows: [InterfaceRow] = []
        try forEachRow(sql, parameters) { rows.append($0) }
        return rows
    }

    func forEachRow(_ sql: String, _ parameters: [Parameter], _ body: (InterfaceRow) throws -> Void) throws {
        try running(sql) {
            let statement = try statement(for: sql)
            try statement.bind(parameters)
            try statement.forEachRow(body)
        }
    }

    func hasTable(_ name: String) throws -> Bool {
        try !rows("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = $1", [.text(name)]).isEmpty
    }

    /// The columns of a query that is not run.
    /// - Throws: T3015 where the engine does not understand it.
    func columns(of sql: String) throws -> [String] {
        do {
            return try database.cachedStatement(sql: sql).columnNames
        } catch let error as DatabaseError {
            throw SQLiteFailure.diagnostic(error, place: sql)
        }
    }

    /// The statement of that text, parsed once per connection; a fresh one if it is in the middle of another loop.
    func statement(for sql: String) throws -> BoundStatement {
        let cached = try database.cachedStatement(sql: sql)
        let isBusy = sqlite3_stmt_busy(cached.sqliteStatement) != 0
        return try BoundStatement(isBusy ? database.makeStatement(sql: sql) : cached)
    }

    /// Counts and times what `body` runs, and turns the engine's errors into numbered ones.
    func running<Result>(_ sql: String, _ body: () throws -> Result) throws -> Result {
        statementCount += 1
        deadline?.restart()
        do {
            return try body()
        } catch let error as DatabaseError {
            if deadline?.hasPassed == true { throw DatabaseFailure.tookTooLong(sql) }
            throw SQLiteFailure.diagnostic(error, place: sql)
        }
    }
}

/// One connection for the time of a transaction.
final class SQLiteWriting: SQLiteReading, Writing {
    @discardableResult
    func execute(_ sql: String, _ parameters: [Parameter]) throws -> Int {
        try running(sql) {
            let statement = try statement(for: sql)
            try statement.bind(parameters)
            return try statement.execute(in: database)
        }
    }

    func prepared(_ sql: String) throws -> any PreparedStatement {
        do {
            return try SQLitePreparedStatement(sql, BoundStatement(database.makeStatement(sql: sql)), in: self)
        } catch let error as DatabaseError {
            throw SQLiteFailure.diagnostic(error, place: sql)
        }
    }

    func run(script: String) throws {
        try running(script) { try database.execute(sql: script) }
    }
}

private final class SQLitePreparedStatement: PreparedStatement {
    private let sql: String
    private let statement: BoundStatement
    private let connection: SQLiteWriting

    init(_ sql: String, _ statement: BoundStatement, in connection: SQLiteWriting) {
        self.sql = sql
        self.statement = statement
        self.connection = connection
    }

    @discardableResult
    func execute(_ parameters: [Parameter]) throws -> Int {
        try connection.running(sql) {
            try statement.bind(parameters)
            return try statement.execute(in: connection.database)
        }
    }

    func rows(_ parameters: [Parameter]) throws -> [InterfaceRow] {
        try connection.running(sql) {
            var rows: [InterfaceRow] = []
            try statement.bind(parameters)
            try statement.forEachRow { rows.append($0) }
            return rows
        }
    }
}

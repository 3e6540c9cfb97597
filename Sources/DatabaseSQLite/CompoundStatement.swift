import Database
import GRDB
import GRDBSQLite
import Synchronization

/// Several queries as one statement of SQLite: `SELECT 0, * FROM (…) UNION ALL SELECT 1, *, NULL FROM (…)`, where the first column says
/// whose row it is. SQLite runs the parts one after the other, each in its own order.
struct CompoundStatement: Sendable {
    let sql: String
    /// Each query's columns.
    let headers: [RowHeader]

    /// How many are kept: texts alone, whose number is that of the pages' kinds and of lists' lengths in them.
    private static let limit = 500
    private static let known = Mutex<[[String]: CompoundStatement]>([:])

    /// - Throws: T3015 for a query that the engine does not understand.
    static func of(_ queries: [Query], in reading: SQLiteReading) throws -> CompoundStatement {
        // The numbers of the parameters go on from part to part, so that they belong to the text.
        let parts = queries.map(\.sql) + [queries.map { "\($0.parameters.count)" }.joined(separator: " ")]
        if let found = known.withLock({ $0[parts] }) { return found }
        let made = try CompoundStatement(queries, in: reading)
        // What a star stands for differs from database to database.
        guard !queries.contains(where: { $0.sql.contains("SELECT *") }) else { return made }
        known.withLock { known in
            if known.count >= limit { known = [:] }
            known[parts] = made
        }
        return made
    }

    private init(_ queries: [Query], in reading: SQLiteReading) throws {
        headers = try queries.map { RowHeader(columns: try reading.columns(of: $0.sql)) }
        let width = headers.map(\.columns.count).max() ?? 0
        var parts: [String] = []
        var first = 0
        for (place, query) in queries.enumerated() {
            let filling = String(repeating: ", NULL", count: width - headers[place].columns.count)
            parts.append("SELECT \(place), *\(filling) FROM (\(try Self.renumbered(query, from: first)))")
            first += query.parameters.count
        }
        sql = parts.joined(separator: "\nUNION ALL ")
    }

    /// The placeholders counted on from those of the parts before: `$2` becomes `$7`. What stands in quotes is left.
    ///
    /// - Throws: T3015 unless there is a parameter for each placeholder and no other.
    private static func renumbered(_ query: Query, from first: Int) throws -> String {
        var text = ""
        var (isQuoted, highest) = (false, 0)
        var rest = query.sql.unicodeScalars[...]
        while let sign = rest.popFirst() {
            text.unicodeScalars.append(sign)
            if sign == "'" { isQuoted.toggle() }
            guard sign == "$", !isQuoted else { continue }
            let digits = rest.prefix { ("0"..."9").contains($0) }
            guard let number = Int(String(digits)) else { continue }
            highest = max(highest, number)
            text += String(number + first)
            rest = rest.dropFirst(digits.count)
        }
        guard highest == query.parameters.count else {
            throw DatabaseFailure.wrongStatement(
                query.sql, saying: "\(highest) placeholders, \(query.parameters.count) parameters")
        }
        return text
    }
}

extension SQLiteReading {
    func rows(of queries: [Query]) throws -> [[InterfaceRow]] {
        guard queries.count > 1 else { return try queries.map { try rows($0.sql, $0.parameters) } }
        let compound = try CompoundStatement.of(queries, in: self)
        var found: [[InterfaceRow]] = queries.map { _ in [] }
        try running(compound.sql) {
            let statement = try statement(for: compound.sql)
            try statement.bind(queries.flatMap(\.parameters))
            try statement.forEachRow(of: compound.headers) { found[$0].append($1) }
        }
        return found
    }
}

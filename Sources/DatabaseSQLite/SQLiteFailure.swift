import Database
import GRDB
import Quantities

/// SQLite's result codes as the numbered errors that all engines share.
enum SQLiteFailure {
    static func translating<Result>(_ place: String, _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as DatabaseError {
            throw diagnostic(error, place: place)
        }
    }

    static func translating<Result>(_ place: String, _ body: () async throws -> Result) async throws -> Result {
        do {
            return try await body()
        } catch let error as DatabaseError {
            throw diagnostic(error, place: place)
        }
    }

    /// - Parameter place: the file, or the statement.
    static func diagnostic(_ error: DatabaseError, place: String) -> Diagnostic {
        let words = error.message ?? error.resultCode.description
        return switch error.resultCode {
        case .SQLITE_CONSTRAINT: violated(error.extendedResultCode, words, sql: error.sql ?? place)
        // Something other than a whole number as the row's own number.
        case .SQLITE_MISMATCH: DatabaseFailure.violated(.check, place: table(of: error.sql ?? place), saying: words)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: DatabaseFailure.cannotOpen(place, saying: words)
        case .SQLITE_NOTADB: DatabaseFailure.notADatabase(place)
        case .SQLITE_BUSY, .SQLITE_LOCKED: DatabaseFailure.busy(place)
        case .SQLITE_FULL: DatabaseFailure.diskFull(place)
        case .SQLITE_READONLY: DatabaseFailure.readOnly(place)
        case .SQLITE_CORRUPT: DatabaseFailure.damaged(place, saying: words)
        case .SQLITE_IOERR: DatabaseFailure.storageFailed(place, saying: words)
        case .SQLITE_TOOBIG: DatabaseFailure.tooLarge(place)
        case .SQLITE_INTERRUPT: DatabaseFailure.tookTooLong(place)
        case .SQLITE_ERROR, .SQLITE_MISUSE, .SQLITE_RANGE: DatabaseFailure.wrongStatement(place, saying: words)
        default: DatabaseFailure.other(place, saying: words)
        }
    }

    private static func violated(_ code: ResultCode, _ words: String, sql: String) -> Diagnostic {
        // "UNIQUE constraint failed: goal.code, goal.year": what follows the colon is the place, or a check's text.
        let told = words.range(of: ": ").map { String(words[$0.upperBound...]) }
        return switch code {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
            DatabaseFailure.violated(.unique, place: told ?? table(of: sql), saying: words)
        case .SQLITE_CONSTRAINT_FOREIGNKEY:
            // SQLite does not say which key it was.
            DatabaseFailure.violated(.foreignKey, place: table(of: sql), saying: words)
        case .SQLITE_CONSTRAINT_NOTNULL:
            DatabaseFailure.violated(.notNull, place: told ?? table(of: sql), saying: words)
        case .SQLITE_CONSTRAINT_TRIGGER:
            DatabaseFailure.violated(.trigger, place: table(of: sql), saying: words)
        case .SQLITE_CONSTRAINT_DATATYPE:
            DatabaseFailure.violated(.check, place: words.split(separator: " ").last.map(String.init) ?? "", saying: words)
        default:
            DatabaseFailure.violated(.check, place: table(of: sql), saying: told ?? words)
        }
    }

    /// The table that an INSERT, UPDATE or DELETE names, or the statement itself.
    private static func table(of sql: String) -> String {
        let words = sql.split(maxSplits: 8, whereSeparator: { $0.isWhitespace || $0 == "(" })
        let before = words.firstIndex { ["INTO", "UPDATE", "FROM"].contains($0.uppercased()) }
        guard let before, before + 1 < words.count else { return sql }
        return String(words[before + 1])
    }
}

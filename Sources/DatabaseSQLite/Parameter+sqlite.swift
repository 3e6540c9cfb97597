import Database
import GRDB
import GRDBSQLite

extension Parameter {
    /// Tells SQLite to copy the bytes before the call returns.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    func bind(to statement: SQLiteStatement, at place: Int32) -> Int32 {
        switch self {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let integer): sqlite3_bind_int64(statement, place, integer)
        case .text(let text): Self.bind(text, to: statement, at: place)
        case .blob(let bytes): Self.bind(bytes, to: statement, at: place)
        }
    }

    private static func bind(_ text: String, to statement: SQLiteStatement, at place: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { utf8 in
            // A null pointer would be bound as null, and an empty text is not that.
            guard let start = utf8.baseAddress, utf8.count > 0 else { return sqlite3_bind_text(statement, place, "", 0, copied) }
            return start.withMemoryRebound(to: CChar.self, capacity: utf8.count) {
                sqlite3_bind_text64(statement, place, $0, UInt64(utf8.count), copied, UInt8(SQLITE_UTF8))
            }
        }
    }

    private static func bind(_ bytes: [UInt8], to statement: SQLiteStatement, at place: Int32) -> Int32 {
        bytes.isEmpty
            ? sqlite3_bind_zeroblob(statement, place, 0)
            : sqlite3_bind_blob64(statement, place, bytes, UInt64(bytes.count), copied)
    }

    /// - Throws: T3017 for a binary fraction: no value of ours is one.
    init(column: Int, of statement: SQLiteStatement, named name: String) throws {
        let place = Int32(column)
        switch sqlite3_column_type(statement, place) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, place))
        case SQLITE_TEXT:
            // The pointer first: asking for the length may move the text.
            let start = sqlite3_column_text(statement, place)
            let count = Int(sqlite3_column_bytes(statement, place))
            self = .text(String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, place)
            let count = Int(sqlite3_column_bytes(statement, place))
            self = .blob([UInt8](UnsafeRawBufferPointer(start: start, count: count)))
        case SQLITE_FLOAT: throw DatabaseFailure.wrongKind("fraction", wanted: "text, integer", column: name)
        default: self = .null
        }
    }
}

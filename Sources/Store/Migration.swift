import Crypto
import Database
import Quantities

/// One numbered step of the schema. Once it has landed its text is never edited: a later step changes what it made.
public struct Migration: Sendable, Hashable {
    /// 0, 1, 2 … without a gap; the file `Migrations/Migration001….swift` holds number 1.
    public let number: Int
    /// What it brings, in a few words.
    public let name: String
    /// Statements separated by semicolons. Foreign keys are checked, at the latest, when the step is committed if the
    /// text begins with `PRAGMA defer_foreign_keys = ON`.
    public let sql: String

    public init(number: Int, name: String, sql: String) {
        self.number = number
        self.name = name
        self.sql = sql
    }

    /// SHA-256 of the text, in hexadecimal: shows that the text that was applied is the text that we have.
    public var checksum: String { SHA256.hash(data: Array(sql.utf8)).hexadecimal }

    /// How messages name it.
    var label: String { "\(number) \(name)" }
}

/// A store of tables that speaks SQL. The programs above see only this; SQLite and PostgreSQL stand behind it.
///
/// Every failure is a `Diagnostic` with a number in T3001–T3019 (see ``DatabaseFailure``). Errors thrown by the body of a
/// read or a transaction come out unchanged.
public protocol Database: Sendable {
    /// Runs `body` over one consistent snapshot. Readers wait neither for each other nor for the writer.
    func read<Result: Sendable>(_ body: @Sendable (any Reading) throws -> Result) async throws -> Result

    /// Runs `body` as one transaction, one at a time: all of it lands, or, when it throws, nothing.
    @discardableResult
    func transaction<Result: Sendable>(_ body: @Sendable (any Writing) throws -> Result) async throws -> Result

    /// Copies the whole database to a new file while others read and write. The file appears only when it is complete.
    /// - Throws: T3014 if the file exists already and is not to be replaced.
    func backup(to path: String, replacing: Bool) async throws

    /// Replaces the whole contents by those of the backup at `path`, while others may have the database open; they see
    /// the old contents or the new, never a mixture.
    ///
    /// The backup's own integrity is checked first; then `check` looks at it (schema, journal) and throws to refuse it.
    /// Nothing has been changed when this throws.
    func restore(from path: String, checking check: @Sendable (any Reading) throws -> Void) async throws
}

extension Database {
    /// Copies the whole database to a file that must not exist yet.
    public func backup(to path: String) async throws { try await backup(to: path, replacing: false) }

    /// The rows of one statement, where no other has to see the same snapshot.
    public func rows(_ sql: String, _ parameters: [Parameter] = []) async throws -> [Row] {
        try await read { try $0.rows(sql, parameters) }
    }
}

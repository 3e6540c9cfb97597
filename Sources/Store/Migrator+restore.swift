import Database
import Quantities

extension Migrator {
    /// Replaces the contents of `database` by the backup at `path`, which must be whole, of a schema this program knows and
    /// with an unbroken journal; then brings it forward to the program's schema. Others may have the database open.
    /// - Parameter time: when this happens, as ISO 8601 UTC text.
    /// - Throws: T3020–T3024 for the schema, T3030–T3035 for the journal, T3001–T3012 for the file. Nothing is changed then.
    public func restore(_ database: any Database, from path: String, at time: String) async throws {
        try await database.restore(from: path) { backup in
            guard try check(backup) >= 0 else { throw MigrationFailure.unknown(path) }
            if let finding = try Journal.verify(in: backup).findings.first { throw finding.diagnostic.at(path) }
        }
        try await migrate(database, at: time)
    }
}

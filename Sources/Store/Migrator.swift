import Database
import Quantities

/// Brings a database forward to the schema of this program, never back.
public struct Migrator: Sendable {
    private let migrations: [Migration]

    /// - Throws: T3024 unless the migrations are numbered 0, 1, 2 … in their order.
    public init(_ migrations: [Migration] = Migration.all) throws {
        for (place, migration) in migrations.enumerated() where migration.number != place {
            throw MigrationFailure.outOfOrder(migration.label, expected: place)
        }
        self.migrations = migrations
    }

    /// The number of the last migration this program knows; −1 when it knows none.
    public var newest: Int { migrations.count - 1 }

    /// Applies what is missing, each migration in a transaction of its own, so that a failure leaves the ones before it.
    /// Several programs may start at once: each step looks again at what has been done.
    /// - Parameter time: when this happens, as ISO 8601 UTC text.
    /// - Returns: the numbers of the migrations applied now.
    /// - Throws: T3020, T3021 and T3024 for a database that this program must not touch, T3022 for a migration that fails.
    @discardableResult
    public func migrate(_ database: any Database, at time: String) async throws -> [Int] {
        var applied: [Int] = []
        while let number = try await database.transaction({ try applyNext(in: $0, at: time) }) { applied.append(number) }
        return applied
    }

    /// Checks that every migration of the database is one of this program's, with the same text.
    /// - Returns: the number of the last applied one; −1 when none is.
    /// - Throws: T3020 for a newer schema, T3021 for another text, T3024 for a gap.
    @discardableResult
    public func check(_ reading: any Reading) throws -> Int {
        guard try reading.hasTable("schema_version") else { return -1 }
        let rows = try reading.rows("SELECT number, name, checksum FROM schema_version ORDER BY number")
        for (place, row) in rows.enumerated() {
            let (number, name) = (try row.integer("number"), try row.text("name"))
            guard number == place else { throw MigrationFailure.outOfOrder("\(number) \(name)", expected: place) }
            guard number <= newest else { throw MigrationFailure.newer(try newestNumber(in: reading), known: newest) }
            guard try row.text("checksum") == migrations[number].checksum else {
                throw MigrationFailure.changed(migrations[number].label)
            }
        }
        return rows.count - 1
    }

    private func newestNumber(in reading: any Reading) throws -> Int {
        try reading.integer("SELECT max(number) AS number FROM schema_version")
    }

    private func applyNext(in writing: any Writing, at time: String) throws -> Int? {
        let last = try check(writing)
        guard last < newest else { return nil }
        if last < 0 { try writing.run(script: Self.versionTable) }
        let migration = migrations[last + 1]
        try run(migration, in: writing)
        try writing.execute(
            "INSERT INTO schema_version (number, name, applied_at, checksum) VALUES ($1, $2, $3, $4)",
            [.int(migration.number), .text(migration.name), .text(time), .text(migration.checksum)])
        return migration.number
    }

    private func run(_ migration: Migration, in writing: any Writing) throws {
        do {
            try writing.run(script: migration.sql)
        } catch let diagnostic as Diagnostic {
            throw MigrationFailure.failed(migration.label, because: diagnostic)
        }
    }

    private static let versionTable = """
        CREATE TABLE IF NOT EXISTS schema_version (
            number INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            applied_at TEXT NOT NULL,
            checksum TEXT NOT NULL
        ) STRICT
        """
}

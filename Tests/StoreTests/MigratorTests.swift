import Database
import DatabaseSQLite
import Expectations
import Foundation
import Quantities
import Testing

@testable import Store

@Suite struct MigratorTests {
    private static let now = "2023-05-31T09:12:44Z"
    private static let steps = [
        Migration(
            number: 0, name: "units", sql: "CREATE TABLE unit (code TEXT PRIMARY KEY); INSERT INTO unit VALUES ('a'), ('b');"),
        Migration(number: 1, name: "names", sql: "ALTER TABLE unit ADD COLUMN name TEXT NOT NULL DEFAULT 'x'"),
        Migration(number: 2, name: "capitals", sql: "UPDATE unit SET name = upper(code)"),
    ]
    private let database: SQLiteDatabase

    init() throws { database = try SQLiteDatabase.inMemory() }

    @Test func anEmptyDatabaseGetsEveryStepOnce() async throws {
        let migrator = try Migrator(Self.steps)
        let (first, second) = (
            try await migrator.migrate(database, at: Self.now), try await migrator.migrate(database, at: "later")
        )
        expectEqual(first, [0, 1, 2])
        expectEqual(second, [])
        let rows = try await database.rows("SELECT * FROM schema_version ORDER BY number")
        expectEqual(try rows.map { try $0.text("name") }, ["units", "names", "capitals"])
        expectEqual(try rows.map { try $0.text("applied_at") }, [Self.now, Self.now, Self.now])
        // printf '%s' "UPDATE unit SET name = upper(code)" | sha256sum
        expectEqual(try rows[2].text("checksum"), "fb705fbbd1578b1a5aa9f4c493eb1095a16c4886aa945b0186a76906fc36c005")
    }

    @Test func theOldestSchemaKeepsItsRowsOnTheWayForward() async throws {
        try await Migrator([Self.steps[0]]).migrate(database, at: Self.now)
        try await database.transaction { try $0.execute("INSERT INTO unit VALUES ('c')") }
        let applied = try await Migrator(Self.steps).migrate(database, at: Self.now)
        expectEqual(applied, [1, 2])
        let rows = try await database.rows("SELECT code, name FROM unit ORDER BY code")
        expectEqual(try rows.map { try $0.text("code") + $0.text("name") }, ["aA", "bB", "cC"])
    }

    @Test func aNewerSchemaIsRefusedAndLeftAlone() async throws {
        try await Migrator(Self.steps).migrate(database, at: Self.now)
        let older = try Migrator([Self.steps[0]])
        let diagnostic = await expectDiagnostic("T3020") { try await older.migrate(database, at: Self.now) }
        expectEqual(diagnostic?.message.sv, "Databasen har schema 2; det här programmet känner till 0.")
        await expectDiagnostic("T3020") { try await database.read { try older.check($0) } }
        await expectAwaited(try await database.read { try Migrator(Self.steps).check($0) }, 2)
    }

    @Test func anEditedStepIsFound() async throws {
        try await Migrator([Self.steps[0]]).migrate(database, at: Self.now)
        let edited = Migration(number: 0, name: "units", sql: Self.steps[0].sql + " ")
        let diagnostic = await expectDiagnostic("T3021") {
            try await Migrator([edited, Self.steps[1]]).migrate(database, at: Self.now)
        }
        expectEqual(diagnostic?.place, "schema_version 0 units")
        await expectAwaited(try await database.read { try $0.integer("SELECT count(*) AS n FROM schema_version") }, 1)
    }

    @Test func aStepThatFailsLeavesTheStepsBeforeIt() async throws {
        let bad = Migration(number: 1, name: "bad", sql: "CREATE TABLE half (a TEXT); INSERT INTO unit VALUES ('a');")
        let diagnostic = await expectDiagnostic("T3022") {
            try await Migrator([Self.steps[0], bad]).migrate(database, at: Self.now)
        }
        expectEqual(diagnostic?.place, "migration 1 bad")
        expectEqual(diagnostic?.message.en, "The schema could not be updated: The value exists already.")
        await expectAwaited(try await database.read { try [$0.hasTable("unit"), $0.hasTable("half")] }, [true, false])
        let applied = try await Migrator(Self.steps).migrate(database, at: Self.now)
        expectEqual(applied, [1, 2])
    }

    @Test func stepsAreNumberedWithoutAGap() async throws {
        expectThrows(Diagnostic.self) { _ = try Migrator([Self.steps[0], Self.steps[2]]) }
        expectThrows(Diagnostic.self) { _ = try Migrator([Self.steps[1]]) }
        try await Migrator(Self.steps).migrate(database, at: Self.now)
        try await database.transaction { try $0.execute("DELETE FROM schema_version WHERE number = 1") }
        await expectDiagnostic("T3024") { try await Migrator(Self.steps).migrate(database, at: Self.now) }
    }

    @Test func twoProgramsThatStartAtOnceApplyEachStepOnce() async throws {
        let folder = try TemporaryFolder()
        let (one, other) = (try SQLiteDatabase(path: folder.path("a")), try SQLiteDatabase(path: folder.path("a")))
        async let byOne = Migrator(Self.steps).migrate(one, at: Self.now)
        async let byOther = Migrator(Self.steps).migrate(other, at: Self.now)
        let applied = try await (byOne + byOther).sorted()
        expectEqual(applied, [0, 1, 2])
    }

    @Test func theProgramsOwnStepsMakeItsSchema() async throws {
        let applied = try await Migrator().migrate(database, at: Self.now)
        expectEqual(applied, Array(0..<Migration.all.count))
        await expectAwaited(try await database.read { try $0.hasTable("journal") }, true)
    }
}

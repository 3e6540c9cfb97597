import Database
import DatabaseSQLite
import Expectations
import Foundation
import Quantities
import Testing

@Suite struct SQLiteBackupTests {
    let folder: TemporaryFolder
    private let counting = "SELECT count(*) AS n FROM text"

    init() throws { folder = try TemporaryFolder() }

    @Test func aBackupWhileWritingIsOneMomentOfTheDatabase() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 5_000)
        let writing = Task {
            for step in 0..<50 {
                try await database.transaction { writing in
                    // Always two rows at a time: an odd count would be half of a transaction.
                    for half in 0..<2 {
                        try writing.execute("INSERT INTO text (number, words) VALUES ($1, 'x')", [.int(10_000 + 2 * step + half)])
                    }
                }
            }
        }
        try await database.backup(to: folder.path("b.sqlite"))
        try await writing.value
        let copy = try SQLiteDatabase(path: folder.path("b.sqlite"), creating: false)
        let count = try await copy.read { try $0.integer("SELECT count(*) AS n FROM text") }
        expectEqual(count % 2, 0)
        expectEqual((5_000...5_100).contains(count), true)
        await expectAwaited(try await copy.rows("PRAGMA integrity_check").first?.text("integrity_check"), "ok")
    }

    @Test func aBackupIsOneFileAndReplacesNoneUnasked() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 3)
        let path = folder.path("b.sqlite")
        try await database.backup(to: path)
        await expectDiagnostic("T3014") { try await database.backup(to: path) }
        try await database.transaction { try $0.execute("DELETE FROM text WHERE number = 0") }
        try await database.backup(to: path, replacing: true)
        expectEqual(try folder.names.filter { $0.hasPrefix("b") }, ["b.sqlite"])
        await expectAwaited(try await SQLiteDatabase(path: path).rows(counting).first?.integer("n"), 2)
        await expectDiagnostic("T3001") { try await database.backup(to: folder.path("missing/b.sqlite")) }
    }

    @Test func aRestoreReplacesEverythingForThoseWhoHaveTheFileOpen() async throws {
        let path = folder.path("a.sqlite")
        let server = try await filled(path, rows: 100)
        try await server.backup(to: folder.path("b.sqlite"))
        try await server.transaction { writing in
            try writing.execute("DELETE FROM text")
            try writing.run(script: "CREATE TABLE later (a INTEGER)")
        }
        await expectAwaited(try await server.rows(counting).first?.integer("n"), 0)

        let commandLine = try SQLiteDatabase(path: path)
        try await commandLine.restore(from: folder.path("b.sqlite")) { backup in
            expectEqual(try backup.integer("SELECT count(*) AS n FROM text"), 100)
        }
        await expectAwaited(try await server.rows(counting).first?.integer("n"), 100)
        await expectDiagnostic("T3015") { _ = try await server.rows("SELECT a FROM later") }
        await expectAwaited(try await server.transaction { try $0.execute("DELETE FROM text WHERE number < 40") }, 40)
        await expectAwaited(try await commandLine.rows(counting).first?.integer("n"), 60)
        await expectAwaited(try await commandLine.rows("PRAGMA journal_mode").first?.text("journal_mode"), "wal")
        await expectAwaited(try await commandLine.rows("PRAGMA integrity_check").first?.text("integrity_check"), "ok")
    }

    @Test func aReaderInTheMiddleKeepsItsSnapshotDuringARestore() async throws {
        let path = folder.path("a.sqlite")
        let server = try await filled(path, rows: 100)
        try await server.backup(to: folder.path("b.sqlite"))
        try await server.transaction { try $0.execute("DELETE FROM text") }
        let (hasRead, mayGoOn) = (Gate(), Gate())
        async let counts = server.read { reading in
            let before = try reading.integer("SELECT count(*) AS n FROM text")
            hasRead.open()
            mayGoOn.wait()
            return [before, try reading.integer("SELECT count(*) AS n FROM text")]
        }
        await hasRead.opened()
        let commandLine = try SQLiteDatabase(path: path)
        try await commandLine.restore(from: folder.path("b.sqlite")) { _ in }
        mayGoOn.open()
        let found = try await counts
        expectEqual(found, [0, 0])
        await expectAwaited(try await server.rows(counting).first?.integer("n"), 100)
    }

    @Test func aRestoreThatIsRefusedChangesNothing() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 5)
        try await database.backup(to: folder.path("good.sqlite"))
        try Data("text".utf8).write(to: URL(fileURLWithPath: folder.path("text.txt")))
        try await damagedBackup(of: database, at: folder.path("damaged.sqlite"))
        try await database.transaction { try $0.execute("DELETE FROM text WHERE number = 0") }

        let refusal = Diagnostic("T9999", message: Localized(sv: "", en: ""), remedy: Localized(sv: "", en: ""))
        let cases = [("missing.sqlite", "T3001"), ("text.txt", "T3002"), ("damaged.sqlite", "T3012"), ("good.sqlite", "T9999")]
        for (name, code) in cases {
            await expectDiagnostic(code, name) {
                try await database.restore(from: folder.path(name)) { _ in throw refusal }
            }
            await expectAwaited(try await database.rows(counting).first?.integer("n"), 4, name)
        }
    }

    @Test func aBackupWithADanglingReferenceIsRefused() async throws {
        let other = try SQLiteDatabase(path: folder.path("b.sqlite"))
        try await other.transaction { writing in
            // The reference is written into the schema behind the engine's back, when the row is there already.
            try writing.run(
                script: """
                    CREATE TABLE parent (code TEXT PRIMARY KEY);
                    CREATE TABLE child (parent TEXT);
                    INSERT INTO child VALUES ('nobody');
                    PRAGMA writable_schema = ON;
                    UPDATE sqlite_schema SET sql = 'CREATE TABLE child (parent TEXT REFERENCES parent)' WHERE name = 'child';
                    PRAGMA writable_schema = OFF;
                    """)
        }
        try other.close()
        let database = try SQLiteDatabase.inMemory()
        let diagnostic = await expectDiagnostic("T3012") { try await database.restore(from: folder.path("b.sqlite")) { _ in } }
        expectEqual(diagnostic?.place, "child")
    }

    private func damagedBackup(of database: SQLiteDatabase, at path: String) async throws {
        try await database.transaction { writing in
            let insert = try writing.prepared("INSERT INTO text (number, words) VALUES ($1, 'lång text som fyller en sida')")
            for number in 1_000..<3_000 { try insert.execute([.int(number)]) }
        }
        try await database.backup(to: path)
        try await database.transaction { try $0.execute("DELETE FROM text WHERE number >= 1000") }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seek(toOffset: 12_288)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 4096))
        try file.close()
    }
}

import Database
import DatabaseSQLite
import Expectations
import Foundation
import Quantities
import Synchronization
import Testing

@Suite struct SQLiteDatabaseTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func theFileIsInWALModeWithForeignKeys() async throws {
        let database = try SQLiteDatabase(path: folder.path("a.sqlite"))
        for (pragma, value) in [("journal_mode", "wal")] {
            await expectAwaited(try await database.rows("PRAGMA \(pragma)").first?.text(pragma), value)
        }
        let settings = try await database.transaction { writing in
            try [writing.integer("PRAGMA synchronous"), writing.integer("PRAGMA foreign_keys")]
        }
        expectEqual(settings, [1, 1])
    }

    @Test func filesThatAreNoDatabaseAreRefused() async throws {
        try Data("Detta är en textfil, ingen databas. ".utf8 + [UInt8](repeating: 65, count: 4096))
            .write(to: URL(fileURLWithPath: folder.path("text.txt")))
        let cases: [(path: String, creating: Bool, code: String)] = [
            (folder.path("missing/a.sqlite"), true, "T3001"),
            (folder.path("missing.sqlite"), false, "T3001"),
            (folder.path("text.txt"), true, "T3002"),
            (folder.path(""), true, "T3001"),
        ]
        for (path, creating, code) in cases {
            let diagnostic = expectThrows(Diagnostic.self) { _ = try SQLiteDatabase(path: path, creating: creating) }
            expectEqual(diagnostic?.code, code, path)
            expectEqual(diagnostic?.place, path)
        }
        expectEqual(try folder.names, ["text.txt"])
    }

    @Test func aDamagedFileSaysSo() async throws {
        let path = folder.path("a.sqlite")
        let database = try await filled(path, rows: 2_000)
        try database.close()
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seek(toOffset: 8192)
        try file.write(contentsOf: Data(repeating: 0xFF, count: 8192))
        try file.close()
        let damaged = try SQLiteDatabase(path: path)
        await expectDiagnostic("T3012") { _ = try await damaged.rows("SELECT sum(length(words)) AS n FROM text") }
    }

    @Test func readersSeeOneSnapshotWhileTheWriterGoesOn() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 10)
        let (hasRead, mayGoOn) = (Gate(), Gate())
        async let counts = database.read { reading in
            let before = try reading.integer("SELECT count(*) AS n FROM text")
            hasRead.open()
            mayGoOn.wait()
            return [before, try reading.integer("SELECT count(*) AS n FROM text")]
        }
        await hasRead.opened()
        try await database.transaction { try $0.execute("DELETE FROM text") }
        await expectAwaited(try await database.read { try $0.integer("SELECT count(*) AS n FROM text") }, 0)
        mayGoOn.open()
        let found = try await counts
        expectEqual(found, [10, 10])
    }

    @Test func manyReadersAndWritersLoseNothing() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 0)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await database.transaction { writing in
                        let count = try writing.integer("SELECT count(*) AS n FROM text")
                        try writing.execute("INSERT INTO text (number, words) VALUES ($1, $2)", [.int(count), .text("\(number)")])
                    }
                }
                group.addTask {
                    let row = try await database.rows("SELECT count(*) AS n, coalesce(max(number) + 1, 0) AS m FROM text").first
                    expectEqual(try row?.integer("n"), try row?.integer("m") ?? -1)
                }
            }
            try await group.waitForAll()
        }
        await expectAwaited(try await database.read { try $0.integer("SELECT count(DISTINCT words) AS n FROM text") }, 200)
    }

    @Test func anotherProcessesLockIsWaitedForAndThenReported() async throws {
        let path = folder.path("a.sqlite")
        let holder = try await filled(path, rows: 1)
        let other = try SQLiteDatabase(path: path, limits: .init(lockWait: .milliseconds(50)))
        let (holds, mayLeave) = (Gate(), Gate())
        async let held: Void = holder.transaction { _ in
            holds.open()
            mayLeave.wait()
        }
        await holds.opened()
        await expectDiagnostic("T3003") { try await other.transaction { try $0.execute("DELETE FROM text") } }
        mayLeave.open()
        try await held
        await expectAwaited(try await other.transaction { try $0.execute("DELETE FROM text") }, 1)
    }

    @Test func aFullDiskLeavesTheTransactionUndone() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 10)
        await expectDiagnostic("T3004") {
            try await database.transaction { writing in
                // Stands for a full disk: SQLite may use no more pages than it has.
                _ = try writing.rows("PRAGMA max_page_count = 1")
                let insert = try writing.prepared("INSERT INTO text (number, words) VALUES ($1, $2)")
                for number in 10..<5_000 { try insert.execute([.int(number), .text("Nämndens text nummer \(number)")]) }
            }
        }
        await expectAwaited(try await database.rows("SELECT count(*) AS n FROM text").first?.integer("n"), 10)
    }

    /// The files as they lie on the disk in the middle of a transaction are what a killed process leaves.
    @Test func aProcessKilledInATransactionLeavesNothingOfIt() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 10)
        try await database.transaction { writing in
            // So small a cache that unfinished pages go to the disk.
            _ = try writing.rows("PRAGMA cache_size = 5")
            let insert = try writing.prepared("INSERT INTO text (number, words) VALUES ($1, $2)")
            for number in 10..<5_000 { try insert.execute([.int(number), .text("Nämndens text nummer \(number)")]) }
            for suffix in ["", "-wal"] {
                try FileManager.default.copyItem(
                    atPath: folder.path("a.sqlite" + suffix), toPath: folder.path("killed.sqlite" + suffix))
            }
        }
        let log = try FileManager.default.attributesOfItem(atPath: folder.path("killed.sqlite-wal"))[.size] as? Int
        expectEqual((log ?? 0) > 100_000, true, "unfinished pages lie in the log")
        let killed = try SQLiteDatabase(path: folder.path("killed.sqlite"))
        await expectAwaited(try await killed.rows("SELECT count(*) AS n FROM text").first?.integer("n"), 10)
        await expectAwaited(try await killed.rows("PRAGMA integrity_check").first?.text("integrity_check"), "ok")
    }

    @Test func aCancelledTaskWritesNothing() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 1)
        let (began, mayGoOn) = (Gate(), Gate())
        let task = Task {
            try await database.transaction { writing in
                try writing.execute("DELETE FROM text")
                began.open()
                mayGoOn.wait()
                try writing.execute("DELETE FROM text")
            }
        }
        await began.opened()
        task.cancel()
        mayGoOn.open()
        let result = await task.result
        expectThrows(CancellationError.self) { _ = try result.get() }
        await expectAwaited(try await database.rows("SELECT count(*) AS n FROM text").first?.integer("n"), 1)
    }

    @Test func aReadThatNeverEndsIsStopped() async throws {
        let database = try SQLiteDatabase(path: folder.path("a.sqlite"), limits: .init(readStatement: .milliseconds(30)))
        let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) AS m FROM n"
        await expectDiagnostic("T3011") { _ = try await database.rows(endless) }
        await expectAwaited(try await database.rows("SELECT 7 AS a").first?.integer("a"), 7, "the connection is usable afterwards")
    }

    @Test func aBinaryFractionIsNeverRead() async throws {
        let database = try SQLiteDatabase.inMemory()
        await expectDiagnostic("T3017") { _ = try await database.rows("SELECT 0.1 AS share") }
    }

    @Test func strictTablesRefuseAnotherKind() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 0)
        let broken: [(values: [Parameter], place: String)] = [
            (["x", "y"], "text"), ([1, .blob([65])], "text.words"), ([nil, nil], "text.words"),
        ]
        for ((values, place), code) in zip(broken, ["T3008", "T3008", "T3007"]) {
            let diagnostic = await expectDiagnostic(code, place) {
                try await database.transaction { try $0.execute("INSERT INTO text (number, words) VALUES ($1, $2)", values) }
            }
            expectEqual(diagnostic?.place, place)
        }
    }

    @Test func aTriggersWordsComeThrough() async throws {
        let database = try await filled(folder.path("a.sqlite"), rows: 1)
        try await database.transaction { writing in
            try writing.run(script: "CREATE TRIGGER kept BEFORE DELETE ON text BEGIN SELECT RAISE(ABORT, 'texts stay'); END;")
        }
        let diagnostic = await expectDiagnostic("T3009") { try await database.transaction { try $0.execute("DELETE FROM text") } }
        expectEqual(diagnostic?.message.en, "The database refuses: texts stay.")
        expectEqual(diagnostic?.place, "text")
    }
}

/// A database with one table of so many texts.
func filled(_ path: String, rows: Int) async throws -> SQLiteDatabase {
    let database = try SQLiteDatabase(path: path)
    try await database.transaction { writing in
        try writing.run(script: "CREATE TABLE text (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;")
        let insert = try writing.prepared("INSERT INTO text (number, words) VALUES ($1, $2)")
        for number in 0..<rows { try insert.execute([.int(number), .text("Nämndens text nummer \(number)")]) }
    }
    return database
}

/// Something that one thread waits for until another lets it.
final class Gate: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func open() { semaphore.signal() }

    func wait() { semaphore.wait() }

    func opened() async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                self.semaphore.wait()
                continuation.resume()
            }
        }
    }
}

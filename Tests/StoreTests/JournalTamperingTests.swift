import Database
import DatabaseSQLite
import Expectations
import Foundation
import Quantities
import Testing

@testable import Store

/// Somebody with a database tool, or a disk with a fault, against the journal.
@Suite struct JournalTamperingTests {
    private static let tampering: [(sql: String, findings: [JournalFinding], firstBroken: Int)] = [
        ("UPDATE journal SET actor = 'Anna' WHERE sequence = 3", [.changed(3)], 3),
        ("UPDATE journal SET value_before = '' WHERE sequence = 4", [.changed(4)], 4),
        ("UPDATE journal SET at = '2023-05-31T09:00:01Z' WHERE sequence IN (1, 5)", [.changed(1), .changed(5)], 1),
        (
            "UPDATE journal SET hash = replace(hash, substr(hash, 1, 8), 'aaaaaaaa') WHERE sequence = 2",
            [.changed(2), .unchained(3)], 2
        ),
        ("DELETE FROM journal WHERE sequence = 3", [.gap(3...3)], 3),
        ("DELETE FROM journal WHERE sequence IN (1, 3, 4)", [.gap(1...1), .gap(3...4)], 1),
        ("DELETE FROM journal WHERE sequence = 5", [.truncated(5...5)], 5),
        ("DELETE FROM journal", [.truncated(1...5)], 1),
        ("DELETE FROM journal_head", [.headMissing], 0),
        ("UPDATE journal_head SET count = 4", [.wrongHead(5)], 5),
        ("UPDATE journal_head SET hash = (SELECT hash FROM journal WHERE sequence = 4)", [.wrongHead(5)], 5),
        ("UPDATE journal_head SET count = 7", [.truncated(6...7)], 6),
        (
            """
            CREATE TABLE copy AS SELECT * FROM journal; DROP TABLE journal; ALTER TABLE copy RENAME TO journal;
            INSERT INTO journal SELECT * FROM journal WHERE sequence = 2;
            """, [.duplicate(2)], 2
        ),
    ]

    @Test(arguments: tampering.indices)
    func whatWasChangedIsFoundWithItsNumber(_ index: Int) async throws {
        let (sql, findings, firstBroken) = Self.tampering[index]
        let database = try SQLiteDatabase.inMemory()
        try await fill(database)
        try await tamper(database, sql)
        let verification = try await database.read { try Journal.verify(in: $0) }
        expectEqual(verification.findings, findings, sql)
        expectEqual(verification.firstBroken, firstBroken, sql)
        expectEqual(verification.isWhole, false)
    }

    @Test func anEntryRewrittenWithItsHashBreaksTheLinkAfterIt() async throws {
        for (number, finding) in [(3, JournalFinding.unchained(4)), (5, .wrongHead(5))] {
            let database = try SQLiteDatabase.inMemory()
            try await fill(database)
            let old = try await database.read { try Journal.entries(subject: "text/\(number)", limit: 1, in: $0)[0] }
            var entry = old.entry
            entry.actor = "someone"
            let hash = JournalHash.hash(entry, sequence: number, after: old.previousHash)
            try await tamper(database, "UPDATE journal SET actor = 'someone', hash = '\(hash)' WHERE sequence = \(number)")
            await expectAwaited(try await database.read { try Journal.verify(in: $0).findings }, [finding])
        }
    }

    @Test func oneByteOfTheFileChangedIsFoundWithTheEntrysNumber() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.sqlite")
        let database = try SQLiteDatabase(path: path)
        try await fill(database)
        try database.close()
        var file = try Data(contentsOf: URL(fileURLWithPath: path))
        // The value after of entry 4; its command stays.
        let place = try #require(file.range(of: Data("\"words\":\"Text 4\"".utf8)))
        file[place.upperBound - 2] = UInt8(ascii: "5")
        try file.write(to: URL(fileURLWithPath: path))
        let verification = try await SQLiteDatabase(path: path).read { try Journal.verify(in: $0) }
        expectEqual(verification.findings, [.changed(4)])
        expectEqual(verification.findings[0].diagnostic.code, "T3030")
        expectEqual(verification.findings[0].diagnostic.message.sv, "Post 4 är ändrad.")
    }

    @Test func aBackupWithABrokenJournalIsNotRestored() async throws {
        let folder = try TemporaryFolder()
        let (good, bad, foreign) = (folder.path("good.sqlite"), folder.path("bad.sqlite"), folder.path("foreign.sqlite"))
        let live = try SQLiteDatabase(path: folder.path("live.sqlite"))
        try await fill(live)
        try await live.backup(to: good)
        let other = try SQLiteDatabase.inMemory()
        try await fill(other)
        try await tamper(other, "UPDATE journal SET actor = 'x' WHERE sequence = 2")
        try await other.backup(to: bad)
        try await SQLiteDatabase.inMemory().backup(to: foreign)
        try await live.transaction { try Journal.append(Self.entry(6), in: $0) }

        let migrator = try Migrator([.m000Journal])
        let time = "2023-06-01T08:00:00Z"
        let diagnostic = await expectDiagnostic("T3030") { try await migrator.restore(live, from: bad, at: time) }
        expectEqual(diagnostic?.place, bad)
        await expectDiagnostic("T3023") { try await migrator.restore(live, from: foreign, at: time) }
        await expectDiagnostic("T3020") { try await Migrator([]).restore(live, from: good, at: time) }
        await expectAwaited(try await live.read { try Journal.verify(in: $0).entryCount }, 6)
        try await migrator.restore(live, from: good, at: time)
        await expectAwaited(try await live.read { try Journal.verify(in: $0).entryCount }, 5)
        await expectAwaited(try await live.transaction { try Journal.append(Self.entry(6), in: $0) }, 6)
    }

    @Test func aBackupOfAnOlderSchemaIsBroughtForward() async throws {
        let folder = try TemporaryFolder()
        let older = try SQLiteDatabase.inMemory()
        try await fill(older)
        try await older.backup(to: folder.path("older.sqlite"))
        let migrator = try Migrator([.m000Journal, Migration(number: 1, name: "later", sql: "CREATE TABLE later (a TEXT)")])
        let live = try SQLiteDatabase.inMemory()
        try await migrator.migrate(live, at: "2023-06-01T08:00:00Z")
        try await migrator.restore(live, from: folder.path("older.sqlite"), at: "2023-06-02T08:00:00Z")
        await expectAwaited(try await live.read { try migrator.check($0) }, 1)
        await expectAwaited(try await live.read { try $0.hasTable("later") }, true)
        await expectAwaited(try await live.read { try Journal.head(in: $0).count }, 5)
    }

    @Test func everyFindingSaysItsNumber() {
        let words: [(JournalFinding, code: String, sv: String, en: String)] = [
            (.changed(3), "T3030", "Post 3 är ändrad.", "Entry 3 has been changed."),
            (.gap(3...3), "T3031", "Post 3 saknas.", "Entry 3 is missing."),
            (.gap(3...5), "T3031", "Posterna 3–5 saknas.", "Entries 3–5 are missing."),
            (.duplicate(2), "T3032", "Post 2 finns flera gånger.", "Entry 2 occurs more than once."),
            (.unchained(4), "T3033", "Post 4 hör inte ihop med posten före.", "Entry 4 does not follow from the entry before."),
            (.truncated(6...7), "T3034", "Posterna 6–7 saknas i slutet.", "Entries 6–7 are missing at the end."),
            (.wrongHead(5), "T3035", "Post 5 är inte den sista som noterades.", "Entry 5 is not the last that was noted."),
        ]
        for (finding, code, sv, en) in words {
            let diagnostic = finding.diagnostic
            expectEqual([diagnostic.code, diagnostic.message.sv, diagnostic.message.en], [code, sv, en])
        }
    }

    /// Five entries: `text/1` … `text/5`.
    private func fill(_ database: SQLiteDatabase) async throws {
        try await Migrator([.m000Journal]).migrate(database, at: "2023-05-31T09:00:00Z")
        try await database.transaction { try Journal.append((1...5).map(Self.entry), in: $0) }
    }

    private static func entry(_ number: Int) -> JournalEntry {
        JournalEntry(
            at: "2023-05-31T09:00:00Z", actor: "anna", command: "writeText", subject: "text/\(number)",
            after: "{\"words\":\"Text \(number)\"}")
    }

    private func tamper(_ database: SQLiteDatabase, _ sql: String) async throws {
        try await database.transaction { writing in
            for row in try writing.rows("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
                try writing.execute("DROP TRIGGER \(row.text("name"))")
            }
            try writing.run(script: sql)
        }
    }
}

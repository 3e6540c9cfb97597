import Database
import DatabaseSQLite
import Expectations
import Quantities
import Testing

@testable import Store

@Suite struct JournalTests {
    private let database: SQLiteDatabase

    init() async throws {
        database = try SQLiteDatabase.inMemory()
        try await Migrator([.m000Journal]).migrate(database, at: "2023-05-31T09:00:00Z")
    }

    @Test func entriesAreChainedByTheirHashes() async throws {
        // The hashes were computed apart from this program, by Python's hashlib over the serialisation that
        // `JournalHash` describes.
        let hashes = [
            "c9476b89f4a5f97bca3cac7f4aad05790fbf0497e434eaade979ad976b53f126",
            "b81b3815b1b871a4ec3302e0081aaf76ec4a8b10ff42a0a546b7ba7674f36c7d",
            "77689cf590fda16b3da70ea7d7f3ef2d6be49f8128bd357fff50fb5ca605303f",
        ]
        let number = try await database.transaction { writing in
            try Journal.append(Self.entries[0], in: writing)
            return try Journal.append([Self.entries[1], Self.entries[2]], in: writing)
        }
        expectEqual(number, 3)
        let verification = try await database.read { try Journal.verify(in: $0) }
        expectEqual(verification.isWhole, true)
        expectEqual(verification.entryCount, 3)
        expectEqual(verification.lastHash, hashes[2])
        let rows = try await database.rows("SELECT hash, previous_hash FROM journal ORDER BY sequence")
        expectEqual(try rows.map { try $0.text("hash") }, hashes)
        expectEqual(try rows.map { try $0.text("previous_hash") }, [String(repeating: "0", count: 64), hashes[0], hashes[1]])
        await expectAwaited(try await database.read { try Journal.head(in: $0) }, Journal.Head(count: 3, hash: hashes[2]))
    }

    @Test func anEmptyJournalIsWhole() async throws {
        let verification = try await database.read { try Journal.verify(in: $0) }
        expectEqual(verification.isWhole, true)
        expectEqual(verification.entryCount, 0)
        await expectAwaited(try await database.transaction { try Journal.append([], in: $0) }, 0)
    }

    @Test func fieldsThatRunTogetherHaveDifferentHashes() {
        let pairs: [(JournalEntry, JournalEntry)] = [
            (Self.entry(actor: "ab", command: "c"), Self.entry(actor: "a", command: "bc")),
            (Self.entry(before: nil, after: "1"), Self.entry(before: "1", after: nil)),
            (Self.entry(before: nil), Self.entry(before: "")),
        ]
        for (one, other) in pairs {
            let hashes = [one, other].map { JournalHash.hash($0, sequence: 1, after: JournalHash.beginning) }
            expectEqual(hashes[0] == hashes[1], false)
        }
    }

    @Test(arguments: [
        "UPDATE journal SET actor = 'x' WHERE sequence = 1", "DELETE FROM journal WHERE sequence = 3",
        "DELETE FROM journal_head", "UPDATE journal_head SET count = 2", "UPDATE journal_head SET count = 9",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE sequence = 2",
        "INSERT OR REPLACE INTO journal_head SELECT * FROM journal_head",
        """
        INSERT INTO journal SELECT 5, at, actor, command, subject, value_before, value_after, previous_hash, hash
        FROM journal WHERE sequence = 3
        """,
    ])
    func theSchemaRefusesToChangeWhatIsWritten(_ sql: String) async throws {
        try await database.transaction { try Journal.append(Self.entries, in: $0) }
        await expectDiagnostic("T3009", sql) { try await database.transaction { try $0.execute(sql) } }
        await expectAwaited(try await database.read { try Journal.verify(in: $0).isWhole }, true)
    }

    @Test(arguments: ["", "2023-05-31", "2023-05-31 09:12:44Z", "2023-05-31T09:12:44", "2023-05-31T09:12:44+02:00"])
    func onlyTimesInUTCAreTaken(_ time: String) async throws {
        var entry = Self.entries[0]
        entry.at = time
        let refused = entry
        await expectDiagnostic("T3008", time) { try await database.transaction { try Journal.append(refused, in: $0) } }
    }

    @Test func aWriteThatFailsLeavesNoEntry() async throws {
        await expectDiagnostic("T3015") {
            try await database.transaction { writing in
                try Journal.append(Self.entries[0], in: writing)
                try writing.execute("UPDATE nowhere SET a = 1")
            }
        }
        await expectAwaited(try await database.read { try Journal.head(in: $0).count }, 0)
    }

    @Test func theHistoryOfASubjectHoldsItsPartsAndNotItsNeighbours() async throws {
        let subjects = ["goal/x", "goal/xy", "goal/x/analysis", "goal", "goal/x/analysis", "goal/x.1", "goal/x/år"]
        try await database.transaction { writing in
            try Journal.append(subjects.map { Self.entry(subject: $0) }, in: writing)
        }
        let cases: [(subject: String, limit: Int, earlierThan: Int?, found: [Int])] = [
            ("goal/x", 10, nil, [7, 5, 3, 1]), ("goal/x", 2, nil, [7, 5]), ("goal/x", 2, 5, [3, 1]), ("goal/xy", 10, nil, [2]),
            ("goal", 10, nil, [7, 6, 5, 4, 3, 2, 1]), ("none", 10, nil, []),
        ]
        for (subject, limit, earlierThan, found) in cases {
            let records = try await database.read {
                try Journal.entries(subject: subject, limit: limit, earlierThan: earlierThan, in: $0)
            }
            expectEqual(records.map(\.sequence), found, subject)
        }
        let plan = try await database.rows(
            "EXPLAIN QUERY PLAN SELECT * FROM journal WHERE (subject = 'a' OR (subject >= 'a/' AND subject < 'a0')) AND sequence < 9"
        )
        expectEqual(try plan.contains { try $0.text("detail").hasPrefix("SCAN") }, false, "reads the index, not the journal")
    }

    static let entries = [
        JournalEntry(
            at: "2023-05-31T09:12:44Z", actor: "anna", command: "assessGoal", subject: "goal/älvsjö/1.3.1",
            after: "{\"assessment\":\"partly\"}"),
        JournalEntry(
            at: "2023-05-31T09:13:00Z", actor: "björn", command: "assessGoal", subject: "goal/älvsjö/1.3.1",
            before: "{\"assessment\":\"partly\"}", after: "{\"assessment\":\"fully\"}"),
        JournalEntry(
            at: "2023-05-31T09:14:00Z", actor: "", command: "removeText", subject: "goal/älvsjö/1.3.1/analysis", before: ""),
    ]

    private static func entry(
        actor: String = "anna", command: String = "write", subject: String = "text/1", before: String? = nil, after: String? = nil
    ) -> JournalEntry {
        JournalEntry(at: "2023-05-31T09:12:44Z", actor: actor, command: command, subject: subject, before: before, after: after)
    }
}

import Database
import DatabaseSQLite
import Expectations
import Quantities
import Steering
import Testing

@testable import Store

@Suite struct SearchIndexTests {
    private static let entries: [SearchEntry] = [
        .init(kind: .goal, subject: "1.1", organisation: .init(stored: "stad"), year: 2023, title: "1.1 Måluppfyllelsen är god"),
        .init(kind: .goal, subject: "1.1", organisation: .init(stored: "stad"), year: 2021, title: "1.1 Måluppfyllelsen är god"),
        .init(
            kind: .indicator, subject: "i", organisation: .init(stored: "stad"), year: 0, title: "Andel nöjda",
            body: "Måluppfyllelse i procent, 100 % är bäst"),
        .init(kind: .organisation, subject: "a", organisation: .init(stored: "a"), year: 0, title: "Älvsjö stadsdelsnämnd"),
        .init(
            kind: .text, subject: "1.1/T1/analysis", organisation: .init(stored: "a"), year: 2023, title: "Analys: 1.1",
            body: "I Älvsjö följs under_streck upp."),
    ]

    private func found(_ query: String, kind: SearchEntry.Kind? = nil, year: Int? = nil) async throws -> [String] {
        let database = try SQLiteDatabase.inMemory()
        try await Migrator().migrate(database, at: "2023-05-31T09:00:00Z")
        try await database.transaction { writing in for entry in Self.entries { try SearchIndex.put(entry, in: writing) } }
        return try await database.read { reading in
            try SearchIndex.find(query, kind: kind, year: year, reading).entries.map { "\($0.kind) \($0.year)" }
        }
    }

    @Test(arguments: [
        ("uppfyll", ["goal 2023", "goal 2021", "indicator 0"]), ("UPPFYLL", ["goal 2023", "goal 2021", "indicator 0"]),
        ("alvsjo", ["organisation 0", "text 2023"]), ("Älvsjö", ["organisation 0", "text 2023"]),
        ("god malupp", ["goal 2023", "goal 2021"]), ("älvsjö uppfyll", []), ("100 %", ["indicator 0"]), ("under_", ["text 2023"]),
        ("und_r", []), ("a", []), ("", []), ("'; DROP TABLE goal", []),
    ])
    func everyWordMustStandInPartAndFolded(_ query: String, _ expected: [String]) async throws {
        let found1 = try await found(query)
        expectEqual(found1, expected)
    }

    @Test func kindAndYearNarrow() async throws {
        let found2 = try await found("uppfyll", kind: .goal)
        expectEqual(found2, ["goal 2023", "goal 2021"])
        let found3 = try await found("uppfyll", year: 2021)
        expectEqual(found3, ["goal 2021", "indicator 0"])
    }

    @Test func aTitleThatBeginsWithTheWordsStandsFirst() async throws {
        let found4 = try await found("analys")
        expectEqual(found4, ["text 2023"])
        let found5 = try await found("1.1")
        expectEqual(found5, ["goal 2023", "goal 2021", "text 2023"])
    }

    @Test func eachKindIsCounted() async throws {
        let database = try SQLiteDatabase.inMemory()
        try await Migrator().migrate(database, at: "2023-05-31T09:00:00Z")
        try await database.transaction { writing in for entry in Self.entries { try SearchIndex.put(entry, in: writing) } }
        let counts = try await database.read { try SearchIndex.counts("uppfyll", $0) }
        expectEqual(counts, [.goal: 2, .indicator: 1])
    }

    /// The same goal of another year stays.
    @Test func whatIsTakenAwayIsNotFound() async throws {
        let database = try SQLiteDatabase.inMemory()
        try await Migrator().migrate(database, at: "2023-05-31T09:00:00Z")
        let left = try await database.transaction { writing in
            for entry in Self.entries { try SearchIndex.put(entry, in: writing) }
            try SearchIndex.remove(Self.entries[0], in: writing)
            return try SearchIndex.find("uppfyll", kind: .goal, writing).entries
        }
        expectEqual(left, [Self.entries[1]])
    }
}

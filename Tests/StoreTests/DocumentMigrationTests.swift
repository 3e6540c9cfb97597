import Database
import DatabaseSQLite
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

/// A database from before the documents keeps what it holds.
@Suite struct DocumentMigrationTests {
    @Test func anOldDatabaseKeepsItsTextsAndGetsTheNewTables() async throws {
        let database = try SQLiteDatabase.inMemory()
        let old = Array(Migration.all.prefix(3))
        try await Migrator(old).migrate(database, at: "2023-01-01T08:00:00Z")
        try await database.transaction { writing in
            try writing.run(
                script: """
                    INSERT INTO organisation (code, name, short_name, kind, valid_from)
                        VALUES ('nord', 'Nord', 'Nord', 'committee', '2020-01-01');
                    INSERT INTO round (organisation, year, kind, state, case_number, officer)
                        VALUES ('nord', 2022, 'T1', 'decided', 'N 1', 'Kim');
                    INSERT INTO goal_text (organisation, year, goal, round, kind, body, version)
                        VALUES ('nord', 2022, '', 'T1', 'summary', 'Ett gott år.', 7);
                    """)
        }
        let applied = try await Migrator().migrate(database, at: "2023-05-01T08:00:00Z")
        expectEqual(applied, Array(3..<Migration.all.count))
        try await database.read { reading in
            let key = RoundKey(organisation: "nord", year: 2022, kind: .tertial1)
            expectEqual(
                try GoalTextTable.all(reading),
                [
                    GoalText(
                        organisation: "nord", year: 2022, goal: nil, round: .tertial1, kind: .summary, body: "Ett gott år.",
                        version: 7)
                ])
            expectEqual(try RoundTable.find(key, reading)?.caseNumber, "N 1")
            expectEqual(try CaseFileTable.all(reading), [])
            expectEqual(try DocumentVersionTable.nextNumber(key, reading), 1)
        }
    }

    /// What the schema itself refuses, whoever writes.
    static let refused: [(String, String)] = [
        (
            "T3006",
            "INSERT INTO own_section (organisation, year, round, code, heading, body) VALUES ('nord', 2023, 'T2', 'a', '', '')"
        ),
        ("T3008", "INSERT INTO stored_file (sha256, media_type, content) VALUES ('kort', 'image/png', x'00')"),
        (
            "T3008",
            "INSERT INTO decision_point (organisation, year, round, code, place, matter, subject, body)"
                + " VALUES ('nord', 2023, 'T1', 'x', 1, 'arsmal', '', '')"
        ),
        (
            "T3008",
            "INSERT INTO document_template (code, name, kinds, audience, from_year, to_year, contents)"
                + " VALUES ('m', 'M', 'plan', 'unit', 2023, 2022, '{}')"
        ),
        (
            "T3006",
            "INSERT INTO case_attachment (organisation, year, round, number, kind, title, file_name, media_type, size, sha256)"
                + " VALUES ('nord', 2023, 'T1', 1, 'other', 'T', 'f', 'image/png', 1, 'okänd')"
        ),
    ]

    @Test(arguments: refused) func theSchemaRefusesWhatCannotBe(_ number: String, _ sql: String) async throws {
        let database = try await SmallCity.stored()
        await expectDiagnostic(number, sql) { try await database.transaction { try $0.execute(sql) } }
    }
}

import Access
import Database
import DatabaseSQLite
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

/// A committee with a round to edit, brought in by a package as the program would.
struct CommandCity {
    let database: SQLiteDatabase
    let runner: CommandRunner

    static let time = "2023-05-02T09:15:00Z"
    static let round = RoundKey(organisation: OrganisationCode(stored: "nord"), year: 2023, kind: .tertial1)
    static let plan = RoundKey(organisation: OrganisationCode(stored: "nord"), year: 2023, kind: .plan)
    static let closed = RoundKey(organisation: OrganisationCode(stored: "nord"), year: 2023, kind: .month(2))
    static let strategist = Person(role: .strategist, organisation: OrganisationCode(stored: "nord"), name: "Strateg, Nord")
    static let controller = Person(role: .controller, organisation: OrganisationCode(stored: "nord"), name: "Controller, Nord")
    static let reader = Person(role: .reader, organisation: OrganisationCode(stored: "staden"), name: "Läsare")
    static let office = Person(role: .councilOffice, organisation: OrganisationCode(stored: "staden"), name: "Kontoret")

    init() async throws {
        database = try SQLiteDatabase.inMemory()
        try await Migrator().migrate(database, at: Self.time)
        runner = CommandRunner(database: database, now: { Self.time })
        _ = try await runner.run(try ImportPackage(bytes: Array(Self.package.utf8), fileName: "nord.json"), by: Self.office)
    }

    func journal(_ subject: String) async throws -> [JournalRecord] {
        try await database.read { try Journal.entries(subject: subject, limit: 100, in: $0) }
    }

    var entryCount: Int { get async throws { try await database.read { try Journal.head(in: $0).count } } }

    /// The journal is whole and has so many entries beside the import's.
    func expectEntries(_ count: Int, at location: SourceLocation = #_sourceLocation) async throws {
        let verification = try await database.read { try Journal.verify(in: $0) }
        expectEqual(verification.isWhole, true, at: location)
        expectEqual(verification.entryCount, count + 1, at: location)
    }

    /// Runs a command that must be refused; nothing may be left of it.
    @discardableResult
    func refusal<C: Command>(
        of command: C, by person: Person = strategist, at location: SourceLocation = #_sourceLocation
    ) async throws -> [Diagnostic] {
        let before = try await entryCount
        let contents = try await dump()
        let found = try await runner.problems(of: command, by: person, at: location)
        let after = try await entryCount
        expectEqual(after, before, at: location)
        let contentsAfter = try await dump()
        expectEqual(contentsAfter == contents, true, "nothing is written", at: location)
        return found
    }

    /// Everything that commands can write.
    func dump() async throws -> [Row] {
        var rows: [Row] = []
        for table in [
            "indicator_value", "follow_up", "activity_status", "assessment", "goal_text", "search_entry", "package_note", "goal",
        ] {
            rows += try await database.rows("SELECT * FROM \(table) ORDER BY 1, 2, 3")
        }
        return rows
    }

    static let package = """
        {
          "format": "tertial.planpaket", "version": 1, "year": 2023, "organisation": "nord",
          "organisations": [
            { "code": "staden", "name": "Staden", "kind": "city", "validFrom": "1971-01-01" },
            { "code": "nord", "name": "Norra nämnden", "kind": "committee", "validFrom": "2020-01-01",
              "parents": [{ "code": "staden", "validFrom": "2020-01-01" }] },
            { "code": "vast", "name": "Västra nämnden", "kind": "committee", "validFrom": "2020-01-01",
              "parents": [{ "code": "staden", "validFrom": "2020-01-01" }] }
          ],
          "rounds": [
            { "organisation": "nord", "kind": "VP", "state": "open" }, { "organisation": "nord", "kind": "T1", "state": "open" },
            { "organisation": "nord", "kind": "M02", "state": "decided" }
          ],
          "goals": [
            { "code": "1", "level": "direction", "number": "1", "title": "En stad för alla", "owner": "staden" },
            { "code": "1.1", "level": "council", "number": "1.1", "title": "Barnen växer upp", "owner": "staden", "parent": "1" },
            { "code": "1.2", "level": "council", "number": "1.2", "title": "Staden är ren", "owner": "staden", "parent": "1" },
            { "code": "vast-mal", "level": "committee", "title": "Västra målet", "owner": "vast", "parent": "1.1" }
          ],
          "indicators": [
            { "code": "barn", "name": "Antal barn", "owner": "staden", "unit": "st", "decimals": 0, "polarity": "higherIsBetter",
              "periodicity": "tertial", "accumulation": "pointReading", "aggregation": "sum", "genderColumns": "counts" },
            { "code": "nojda", "name": "Andel nöjda", "owner": "staden", "unit": "%", "decimals": 1, "polarity": "higherIsBetter",
              "periodicity": "tertial", "accumulation": "pointReading", "aggregation": "none", "genderColumns": "rateWithinSex" },
            { "code": "utslapp", "name": "Utsläpp", "owner": "staden", "unit": "kg CO2 per kg", "decimals": 2, "polarity": "lowerIsBetter",
              "periodicity": "year", "accumulation": "accumulates", "aggregation": "none", "genderColumns": "none" },
            { "code": "dubbla", "name": "Dubbla barn", "owner": "staden", "unit": "st", "decimals": 0, "polarity": "none",
              "periodicity": "tertial", "accumulation": "pointReading", "aggregation": "none", "genderColumns": "none",
              "formula": "[barn] * 2" }
          ],
          "placements": [{ "goal": "1.1", "indicator": "barn" }, { "goal": "1.1", "indicator": "nojda" }],
          "targets": [{ "indicator": "nojda", "organisation": "nord", "target": "80 %" }],
          "values": [
            { "indicator": "nojda", "organisation": "nord", "period": "2023-T1", "total": 81.5, "men": 80, "women": 83,
              "measuredOn": "2023-03-31", "constructed": true }
          ],
          "followUps": [{ "indicator": "nojda", "organisation": "nord", "round": "T1", "forecast": 82, "comment": "Fler svarade." }],
          "activities": [
            { "code": "a1", "goal": "1.1", "owner": "staden", "text": "Öppna en park" },
            { "code": "a2", "goal": "1.2", "owner": "staden", "text": "Sopa gatorna" },
            { "code": "b1", "goal": "vast-mal", "owner": "vast", "text": "Stänga en park" }
          ],
          "texts": [
            { "organisation": "nord", "goal": "1.1", "round": "VP", "kind": "contribution", "body": "Nämnden bidrar.",
              "lockedOn": "2022-12-20" },
            { "organisation": "nord", "goal": "1.1", "round": "T1", "kind": "analysis", "body": "Det går bra." }
          ]
        }
        """
}

extension Code: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
{
    public init(stringLiteral text: String) { self.init(stored: text) }
}

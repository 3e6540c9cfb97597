import Access
import Database
import DatabaseSQLite
import Economy
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

/// A committee of two units with a small economy: 151 million kronor in three areas, one result unit, two investments.
struct EconomyCity: TriedCity {
    let database: SQLiteDatabase
    let runner: CommandRunner

    static let time = "2023-05-02T09:15:00Z"
    static let round = RoundKey(organisation: "nord", year: 2023, kind: .tertial1)
    static let next = RoundKey(organisation: "nord", year: 2023, kind: .tertial2)
    static let last = RoundKey(organisation: "nord", year: 2023, kind: .annualReport)
    static let plan = RoundKey(organisation: "nord", year: 2023, kind: .plan)
    static let controller = Person(role: .controller, organisation: "nord", name: "Controller, Nord")
    static let strategist = Person(role: .strategist, organisation: "nord", name: "Strateg, Nord")
    static let head = Person(role: .unitHead, organisation: "solrosen", name: "Enhetschef, Solrosen")
    static let otherHead = Person(role: .unitHead, organisation: "linden", name: "Enhetschef, Linden")
    static let office = Person(role: .councilOffice, organisation: "staden", name: "Kontoret")
    static let reader = Person(role: .reader, organisation: "staden", name: "Läsare")
    static let usual = controller
    static let tables = [
        "area_forecast", "round_economy", "result_unit", "result_forecast", "capital_cost", "investment_forecast",
        "investment_transfer", "grant_application", "application_attachment", "budget_adjustment", "budget_version",
        "budget_line", "volume_reading", "economy_note", "journal",
    ]

    init() async throws {
        database = try SQLiteDatabase.inMemory()
        try await Migrator().migrate(database, at: Self.time)
        runner = CommandRunner(database: database, now: { Self.time })
        _ = try await runner.run(try ImportPackage(bytes: Array(Self.package.utf8), fileName: "nord.json"), by: Self.office)
    }

    static func mkr(_ tenths: Int64) -> Money { Money(ore: tenths * 10_000_000) }

    func overview(_ key: RoundKey = round) async throws -> EconomyOverview {
        try await database.read { reading in
            guard let contents = try EconomyQuery.contents(key, reading) else { throw CommandFailure.refused([]) }
            return try EconomyOverview(contents)
        }
    }

    /// Makes a round as it is after its decision.
    func lock(_ kind: RoundKind) async throws {
        try await database.transaction { writing in
            try writing.execute("UPDATE round SET state = 'decided' WHERE organisation = 'nord' AND kind = $1", [.text(kind.code)])
        }
    }

    /// The journal is whole and has so many entries beside the import's.
    func expectEntries(_ count: Int, at location: SourceLocation = #_sourceLocation) async throws {
        let verification = try await database.read { try Journal.verify(in: $0) }
        expectEqual(verification.isWhole, true, at: location)
        expectEqual(verification.entryCount, count + 1, at: location)
    }

    static let package = """
        {
          "format": "tertial.planpaket", "version": 1, "year": 2023, "organisation": "nord",
          "organisations": [
            { "code": "staden", "name": "Staden", "kind": "city", "validFrom": "1971-01-01" },
            { "code": "nord", "name": "Norra nämnden", "kind": "committee", "validFrom": "2020-01-01",
              "parents": [{ "code": "staden", "validFrom": "2020-01-01" }] },
            { "code": "solrosen", "name": "Förskolan Solrosen", "kind": "unit", "validFrom": "2020-01-01",
              "parents": [{ "code": "nord", "validFrom": "2020-01-01" }] },
            { "code": "linden", "name": "Förskolan Linden", "kind": "unit", "validFrom": "2020-01-01",
              "parents": [{ "code": "nord", "validFrom": "2020-01-01" }] },
            { "code": "vast", "name": "Västra nämnden", "kind": "committee", "validFrom": "2020-01-01",
              "parents": [{ "code": "staden", "validFrom": "2020-01-01" }] }
          ],
          "rounds": [
            { "organisation": "nord", "kind": "VP", "state": "decided" }, { "organisation": "nord", "kind": "T1", "state": "open" },
            { "organisation": "nord", "kind": "T2", "state": "open" }, { "organisation": "nord", "kind": "VB", "state": "open" }
          ],
          "serviceAreas": [
            { "code": "forskola", "name": "Förskola", "owner": "staden", "validFrom": "1971-01-01" },
            { "code": "aldreomsorg", "name": "Äldreomsorg", "owner": "staden", "validFrom": "1971-01-01" },
            { "code": "stadsmiljo", "name": "Stadsmiljö", "owner": "staden", "validFrom": "1971-01-01" },
            { "code": "annat", "name": "Annat", "owner": "staden", "validFrom": "1971-01-01" }
          ],
          "areaPlacements": [
            { "organisation": "nord", "area": "forskola", "order": 1 }, { "organisation": "nord", "area": "aldreomsorg", "order": 2 },
            { "organisation": "nord", "area": "stadsmiljo", "order": 3 }
          ],
          "budgets": [
            { "organisation": "nord", "code": "beslutad", "name": "Beslutad budget", "kind": "adopted", "decision": "KF § 1" }
          ],
          "budgetLines": [
            { "organisation": "nord", "budget": "beslutad", "area": "forskola", "net": 100000000 },
            { "organisation": "nord", "budget": "beslutad", "area": "aldreomsorg", "costs": 60000000, "revenues": 10000000 },
            { "organisation": "nord", "budget": "beslutad", "area": "stadsmiljo", "net": 1000000 },
            { "organisation": "solrosen", "budget": "beslutad", "area": "forskola", "net": 40000000 }
          ],
          "areaForecasts": [
            { "organisation": "nord", "round": "T1", "area": "aldreomsorg", "voice": "controller", "costs": 61000000,
              "revenues": 10000000, "comment": "Fler på boende." }
          ],
          "resultUnits": [
            { "unit": "solrosen", "area": "forskola", "order": 1, "grossBudget": 40000000, "openingFund": 1500000 }
          ],
          "investments": [
            { "code": "nord-park", "organisation": "nord", "type": "park", "order": 1, "budget": 5000000 },
            { "code": "nord-maskiner", "organisation": "nord", "type": "machinery", "order": 2, "budget": 1000000 }
          ],
          "applications": [
            { "code": "nord-angar", "organisation": "nord", "fund": "biodiversity", "purpose": "ängsytor", "amount": 500000,
              "area": "stadsmiljo" }
          ],
          "volumeSeries": [
            { "code": "barn", "owner": "staden", "name": "Barn i förskola", "unit": "barn", "group": "barn", "groupName": "Barn",
              "order": 1, "decimals": 0 },
            { "code": "alla", "owner": "staden", "name": "Alla barn", "unit": "barn", "group": "barn", "groupName": "Barn",
              "order": 2, "decimals": 0, "parts": ["barn"] }
          ],
          "volumeReadings": [
            { "series": "barn", "organisation": "nord", "month": "2023-04", "knownIn": "T1", "value": 1000 }
          ],
          "unitPrices": [
            { "owner": "staden", "code": "schablon", "kind": "standard", "name": "Förskola", "price": 100000, "per": "barn och år",
              "order": 1 }
          ]
        }
        """
}

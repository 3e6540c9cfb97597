import Access
import Checks
import Database
import DatabaseSQLite
import Documents
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Store
import Testing
import Texts

@testable import Commands

/// A committee of two units with a report to write: goals on three levels, two indicators, an application, a case.
struct DocumentCity: TriedCity {
    let database: SQLiteDatabase
    let runner: CommandRunner

    static let time = "2023-05-22T09:15:00Z"
    static let round = RoundKey(organisation: "nord", year: 2023, kind: .tertial1)
    static let next = RoundKey(organisation: "nord", year: 2023, kind: .tertial2)
    static let plan = RoundKey(organisation: "nord", year: 2023, kind: .plan)
    static let unitRound = RoundKey(organisation: "solrosen", year: 2023, kind: .tertial1)
    static let strategist = Person(role: .strategist, organisation: "nord", name: "Strateg, Nord")
    static let controller = Person(role: .controller, organisation: "nord", name: "Controller, Nord")
    static let director = Person(role: .director, organisation: "nord", name: "Direktör, Nord")
    static let secretary = Person(role: .secretary, organisation: "nord", name: "Sekreterare, Nord")
    static let head = Person(role: .unitHead, organisation: "solrosen", name: "Enhetschef, Solrosen")
    static let office = Person(role: .councilOffice, organisation: "staden", name: "Kontoret")
    static let reader = Person(role: .reader, organisation: "staden", name: "Läsare")
    static let usual = strategist
    static let tables = [
        "goal_text", "economy_note", "case_file", "decision_point", "case_attachment", "own_section", "sentence_choice",
        "text_approval", "finding_explanation", "text_question", "promise", "document_version", "document_template",
        "stored_file", "round", "attestation", "search_entry", "journal",
    ]

    /// - Parameter package: changed before it is read.
    init(_ change: (String) -> String = { $0 }) async throws {
        database = try SQLiteDatabase.inMemory()
        try await Migrator().migrate(database, at: Self.time)
        runner = CommandRunner(database: database, now: { Self.time })
        let bytes = Array(change(Self.package).utf8)
        _ = try await runner.run(try ImportPackage(bytes: bytes, fileName: "nord.json"), by: Self.office)
    }

    /// With the text that a report must have before it is attested.
    static func written(_ package: String) -> String {
        package.replacing(
            #""texts": ["#,
            with: #""texts": [{ "organisation": "nord", "round": "T1", "kind": "summary", "body": "Nämnden arbetar vidare." },"#)
    }

    func text(_ place: String, of round: RoundKey = round) throws -> TextKey {
        TextKey(round: round, place: try #require(TextPlace(path: place)))
    }

    func body(_ text: TextKey) async throws -> String? {
        try await database.read { try TextStore.body(of: text, $0)?.body }
    }

    func source(_ key: RoundKey = round) async throws -> DocumentSource {
        try #require(await database.read { try DossierQuery.source(key, $0) })
    }

    func document(_ key: RoundKey = round) async throws -> Document { RoundComposer.compose(try await source(key)) }

    func findings(_ key: RoundKey = round) async throws -> [Finding] { Checks.run(CheckSubject(try await source(key))) }

    func record(_ key: RoundKey = round) async throws -> Round {
        try #require(await database.read { try RoundTable.find(key, $0) })
    }

    static let package = """
        {
          "format": "tertial.planpaket", "version": 1, "year": 2023, "organisation": "nord",
          "organisations": [
            { "code": "staden", "name": "Staden", "kind": "city", "validFrom": "1971-01-01" },
            { "code": "nord", "name": "Norra nämnden", "kind": "committee", "validFrom": "2020-01-01",
              "parents": [{ "code": "staden", "validFrom": "2020-01-01" }] },
            { "code": "vast", "name": "Västra nämnden", "kind": "committee", "validFrom": "2020-01-01",
              "parents": [{ "code": "staden", "validFrom": "2020-01-01" }] },
            { "code": "solrosen", "name": "Förskolan Solrosen", "kind": "unit", "validFrom": "2020-01-01",
              "parents": [{ "code": "nord", "validFrom": "2020-01-01" }] }
          ],
          "rounds": [
            { "organisation": "nord", "kind": "VP", "state": "open" },
            { "organisation": "nord", "kind": "T1", "state": "open", "caseNumber": "N 2023/17", "officer": "Handläggaren",
              "meetingOn": "2023-06-01" },
            { "organisation": "nord", "kind": "T2", "state": "open" },
            { "organisation": "solrosen", "kind": "T1", "state": "reported" }
          ],
          "goals": [
            { "code": "1", "level": "direction", "number": "1", "title": "En stad för alla", "owner": "staden" },
            { "code": "1.1", "level": "council", "number": "1.1", "title": "Barnen växer upp", "owner": "staden", "parent": "1" },
            { "code": "nord-mal", "level": "committee", "title": "Parkerna är trygga", "owner": "nord", "parent": "1.1" },
            { "code": "vast-mal", "level": "committee", "title": "Västra målet", "owner": "vast", "parent": "1.1" }
          ],
          "indicators": [
            { "code": "nojda", "name": "Andel nöjda", "owner": "staden", "unit": "%", "decimals": 1, "polarity": "higherIsBetter",
              "periodicity": "tertial", "accumulation": "pointReading", "aggregation": "none", "genderColumns": "rateWithinSex" }
          ],
          "placements": [{ "goal": "nord-mal", "indicator": "nojda" }],
          "targets": [{ "indicator": "nojda", "organisation": "nord", "target": "80 %" }],
          "values": [
            { "indicator": "nojda", "organisation": "nord", "period": "2023-T1", "total": 81.5, "men": 80, "women": 83 }
          ],
          "activities": [
            { "code": "a1", "goal": "nord-mal", "owner": "nord", "text": "Öppna en park" },
            { "code": "a2", "goal": "nord-mal", "owner": "nord", "text": "Stänga en park" }
          ],
          "activityStatuses": [
            { "activity": "a1", "organisation": "nord", "round": "T1", "status": "done" },
            { "activity": "a2", "organisation": "nord", "round": "T1", "status": "onPlan" }
          ],
          "texts": [
            { "organisation": "nord", "goal": "nord-mal", "round": "VP", "kind": "description", "body": "Alla hittar ut.",
              "lockedOn": "2022-12-20" },
            { "organisation": "nord", "goal": "nord-mal", "round": "T1", "kind": "analysis",
              "body": "Andelen nöjda är {{utfall/nojda}}.\\n\\nArbetet fortsätter." }
          ],
          "serviceAreas": [{ "code": "stadsmiljo", "name": "Stadsmiljö", "owner": "staden", "validFrom": "1971-01-01" }],
          "areaPlacements": [{ "organisation": "nord", "area": "stadsmiljo", "order": 1 }],
          "budgets": [
            { "organisation": "nord", "code": "beslutad", "name": "Beslutad budget", "kind": "adopted", "decision": "KF § 1" }
          ],
          "budgetLines": [{ "organisation": "nord", "budget": "beslutad", "area": "stadsmiljo", "net": 1000000 }],
          "areaForecasts": [
            { "organisation": "nord", "round": "T1", "area": "stadsmiljo", "voice": "controller", "costs": 1000000, "revenues": 0 }
          ],
          "applications": [
            { "code": "nord-angar", "organisation": "nord", "fund": "biodiversity", "purpose": "ängsytor", "amount": 500000,
              "area": "stadsmiljo" }
          ],
          "economyNotes": [
            { "organisation": "nord", "round": "T1", "heading": "premises", "body": "Lokalerna räcker.", "amount": 2000000 }
          ]
        }
        """
}

import Database
import DatabaseSQLite
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing
import Texts

@testable import Store

@Suite struct DocumentPackageTests {
    static let lists = PackageList.allCases.drop { $0 != .templates }

    @Test func theSameDocumentsTwiceChangeNothing() async throws {
        let package = try SmallCity.packageWithDocuments()
        let database = try await SmallCity.database()
        let first = try await database.transaction { try PackageStore.save(package, in: $0) }
        expectEqual(first.conflicts, [])
        for list in Self.lists { expectEqual((first.counts[list]?.created ?? 0) > 0, true, list.rawValue) }
        let second = try await database.transaction { try PackageStore.save(package, in: $0) }
        expectEqual(second.conflicts, [])
        expectEqual(second.changes, 0)
    }

    @Test func whatDiffersIsUpdatedAndTheRestLeft() async throws {
        var package = try SmallCity.packageWithDocuments()
        let database = try await SmallCity.stored(package)
        package.templates[0].sections[0].instruction.wordLimit = nil
        package.caseFiles[0].texts[.summary] = "Året börjar ännu bättre."
        package.decisionPoints[0].order = 9
        package.caseAttachmentContents[CaseAttachmentKey(round: SmallCity.tertial1, number: 1)] = Array("%PDF-1.7 ny".utf8)
        package.ownSections[1].body = "Det var då."
        package.sentenceChoices[1].choice = .replaced("Av alla.")
        package.promises[1].kept = "Den är klar."
        package.texts[3].perspectives = []
        let changed = package
        let summary = try await database.transaction { try PackageStore.save(changed, in: $0) }
        expectEqual(summary.conflicts, [])
        let updated: [PackageList: Int] = [
            .templates: 1, .caseFiles: 1, .decisionPoints: 1, .caseAttachments: 1, .ownSections: 1, .sentenceChoices: 1,
            .promises: 1, .texts: 1,
        ]
        expectEqual(summary.counts.mapValues(\.updated).filter { $0.value > 0 }, updated)
        let file = try await database.read { try CaseAttachmentTable.find(SmallCity.tertial1, number: 1, $0) }
        expectEqual(file?.size, 11)
    }

    @Test(arguments: ["nord", "nord-a", "staden"]) func anExportIntoAnEmptyStoreGivesTheSameBytesAgain(
        _ organisation: OrganisationCode
    ) async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithDocuments())
        let first = try await export(organisation, database)
        guard case .package(let package) = PlanPackageReader.read(first) else {
            Issue.record("the export cannot be read: \(String(decoding: first.prefix(300), as: UTF8.self))")
            return
        }
        let second = try await export(organisation, try await SmallCity.stored(package))
        expectEqual(String(decoding: second, as: UTF8.self), String(decoding: first, as: UTF8.self))
    }

    @Test func anExportHoldsAllDocuments() async throws {
        let package = try SmallCity.packageWithDocuments()
        let database = try await SmallCity.stored(package)
        guard let exported = try await database.read({ try PackageStore.load("nord", year: 2023, $0) }) else {
            Issue.record("there is no such organisation")
            return
        }
        var known = package
        known.values.removeAll { $0.organisation == "syd" }
        known.staffFigures.removeAll { $0.organisation == "staden" }
        expectEqual(
            String(decoding: PlanPackageWriter.write(exported), as: UTF8.self),
            String(decoding: PlanPackageWriter.write(known), as: UTF8.self))
    }

    private func export(_ organisation: OrganisationCode, _ database: SQLiteDatabase) async throws -> [UInt8] {
        try await database.read { try PackageStore.load(organisation, year: 2023, $0).map(PlanPackageWriter.write) ?? [] }
    }

    @Test(arguments: [("gunga", "-/T1/avsnitt/barn"), ("berett", "-/T1/arende/preparation"), ("minnen", "-/T1/avsnitt/minnen")])
    func sectionsAndCaseTextsAreFound(_ query: String, _ expected: String) async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithDocuments())
        let found = try await database.read { try SearchIndex.find(query, kind: .text, $0).entries }
        expectEqual(found.map { "\($0.organisation) \($0.subject)" }, ["nord \(expected)"])
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let spoil: @Sendable (inout PlanPackage) throws -> Void

        init(_ expected: String, _ spoil: @escaping @Sendable (inout PlanPackage) throws -> Void) {
            testDescription = expected
            self.spoil = spoil
        }
    }

    static let faults: [Fault] = [
        Fault("T3041 /caseFiles/0/round") { $0.caseFiles[0].key.kind = .tertial2 },
        Fault("T3041 /caseFiles/1/organisation") { $0.caseFiles[1].key.organisation = "ingen" },
        Fault("T3041 /caseFiles/1/round") { $0.caseFiles[1].key.organisation = "nord-b" },
        Fault("T3041 /decisionPoints/0/subject") { $0.decisionPoints[0].matter = .application("ingen") },
        Fault("T3041 /decisionPoints/2/subject") { $0.decisionPoints[2].matter = .target("ingen") },
        Fault("T3041 /decisionPoints/1/subject") { $0.decisionPoints[1].matter = .adjustment("ingen") },
        Fault("T3041 /caseAttachments/1/round") { $0.caseAttachments[1].key.kind = .annualReport },
        Fault("T3041 /ownSections/1/after") { $0.ownSections[1].position = .after("ingen") },
        Fault("T3041 /ownSections/1/under") { $0.ownSections[1].position = .under("ingen") },
        Fault("T3041 /sentenceChoices/0/round") { $0.sentenceChoices[0].key.year = 2022 },
        Fault("T3041 /promises/0/goal") { $0.promises[0].goal = "ingen" },
        Fault("T3041 /promises/0/organisation") { $0.promises[0].organisation = "ingen" },
        Fault("T2409 /texts/3/body") { $0.texts[3].body = ">>> nord/2023/T1/mal/nord-mal/analysis\n<<<" },
        Fault("T2404 /ownSections/0/body") {
            $0.ownSections[0].body = "|= Rader\n| a |\n|---|\n" + String(repeating: "| x |\n", count: 501)
        },
        Fault("T2402 /decisionPoints/1/body") { $0.decisionPoints[1].body = String(repeating: "{{datum/ar}} ", count: 501) },
        Fault("T2402 /caseFiles/0/texts/summary") {
            $0.caseFiles[0].texts[.summary] = String(repeating: "{{datum/ar}} ", count: 501)
        },
        Fault("T2401 /sentenceChoices/0/body") {
            $0.sentenceChoices[0].choice = .replaced(String(repeating: "å", count: 200_001))
        },
    ]

    @Test(arguments: faults) func whatRefersToNothingIsAConflictWithItsPlace(_ fault: Fault) async throws {
        var package = try SmallCity.packageWithDocuments()
        try fault.spoil(&package)
        let spoiled = package
        let database = try await SmallCity.database()
        let summary = try await database.transaction { try PackageStore.save(spoiled, in: $0) }
        expectEqual(Set(summary.conflicts.map { "\($0.code) \($0.place)" }).contains(fault.testDescription), true)
        expectEqual(summary.changes, 0)
    }

    @Test func anAttachmentWithoutItsFileIsAConflict() async throws {
        var package = try SmallCity.packageWithDocuments()
        package.caseAttachmentContents[CaseAttachmentKey(round: SmallCity.tertial1, number: 1)] = nil
        let bare = package
        let database = try await SmallCity.database()
        let summary = try await database.transaction { try PackageStore.save(bare, in: $0) }
        expectEqual(summary.conflicts.map { "\($0.code) \($0.place)" }, ["T3201 /caseAttachments/0/content"])
    }

    @Test func aPromisesCodeIsOneOrganisationsOnly() async throws {
        var package = try SmallCity.packageWithDocuments()
        let database = try await SmallCity.stored(package)
        package.promises[1].organisation = "nord-a"
        let taken = package
        let summary = try await database.transaction { try PackageStore.save(taken, in: $0) }
        expectEqual(summary.conflicts.map { "\($0.code) \($0.place)" }, ["T3107 /promises/1/code"])
    }
}

import Database
import DatabaseSQLite
import Economy
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

@Suite struct EconomyPackageTests {
    static let lists = PackageList.allCases.drop { $0 != .serviceAreas }.prefix { $0 != .templates }

    @Test func theSameEconomyTwiceChangesNothing() async throws {
        let package = try SmallCity.packageWithEconomy()
        let database = try await SmallCity.database()
        let first = try await database.transaction { try PackageStore.save(package, in: $0) }
        expectEqual(first.conflicts, [])
        expectEqual(Self.lists.count, 22)
        for list in Self.lists { expectEqual((first.counts[list]?.created ?? 0) > 0, true, list.rawValue) }
        let second = try await database.transaction { try PackageStore.save(package, in: $0) }
        expectEqual(second.conflicts, [])
        expectEqual(second.changes, 0)
        expectEqual(second.counts.mapValues(\.unchanged), first.counts.mapValues(\.created))
    }

    @Test func whatDiffersIsUpdatedAndTheRestLeft() async throws {
        var package = try SmallCity.packageWithEconomy()
        let database = try await SmallCity.stored(package)
        package.serviceAreas[0].name = "Förskolor"
        package.budgetLines[0].amounts = .gross(costs: .zero, revenues: .zero)
        package.adjustments[0].steps.append(RequestStep(state: .granted, round: .tertial2))
        package.areaForecasts[0].comment = "Ännu fler barn."
        package.investments[0].project = "Ekparkens gungor"
        package.applications[1].description = "Den gamla är rostig."
        package.volumeReadings[0].isPreliminary = false
        package.staffFigures[0].men = nil
        let changed = package
        let summary = try await database.transaction { try PackageStore.save(changed, in: $0) }
        expectEqual(summary.conflicts, [])
        let updated: [PackageList: Int] = [
            .serviceAreas: 1, .budgetLines: 1, .adjustments: 1, .areaForecasts: 1, .investments: 1, .applications: 1,
            .volumeReadings: 1, .staffFigures: 1,
        ]
        expectEqual(summary.counts.mapValues(\.updated).filter { $0.value > 0 }, updated)
        expectEqual(summary.changes, 8)
    }

    @Test(arguments: [
        ("rostig", [] as [String]), ("ängsytor", ["nord-2023-angar"]), ("sådden", ["nord-2023-angar"]),
        ("ekparken", ["nord-2023-lek", "nord-2023-angar"]), ("nattomsorg", ["forskola-natt"]),
    ])
    func areasInvestmentsAndApplicationsAreFound(_ query: String, _ expected: [String]) async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithEconomy())
        await expectAwaited(try await database.read { try SearchIndex.find(query, $0).entries.map(\.subject) }, expected)
    }

    @Test(arguments: ["nord", "nord-a", "staden"]) func anExportIntoAnEmptyStoreGivesTheSameBytesAgain(
        _ organisation: OrganisationCode
    ) async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithEconomy())
        let first = try await export(organisation, database)
        guard case .package(let package) = PlanPackageReader.read(first) else {
            Issue.record("the export cannot be read: \(String(decoding: first.prefix(300), as: UTF8.self))")
            return
        }
        let second = try await export(organisation, try await SmallCity.stored(package))
        expectEqual(String(decoding: second, as: UTF8.self), String(decoding: first, as: UTF8.self))
    }

    @Test func anExportHoldsTheWholeEconomy() async throws {
        let package = try SmallCity.packageWithEconomy()
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
        expectEqual(exported.attachmentContents.map(\.value), [SmallCity.pdf])
    }

    private func export(_ organisation: OrganisationCode, _ database: SQLiteDatabase) async throws -> [UInt8] {
        try await database.read { try PackageStore.load(organisation, year: 2023, $0).map(PlanPackageWriter.write) ?? [] }
    }

    @Test func anAttachmentIsReadByItsPlace() async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithEconomy())
        let file = try await database.read { try EconomyQuery.attachment(application: "nord-2023-angar", index: 0, $0) }
        expectEqual(file?.content, SmallCity.pdf)
        expectEqual(file?.attachment.fileName, "blankett.pdf")
        for (application, index) in [("nord-2023-angar", 1), ("nord-2023-gunga", 0), ("ingen", 0), ("nord-2023-angar", -1)] {
            let code = ApplicationCode(stored: application)
            await expectAwaited(
                try await database.read { try EconomyQuery.attachment(application: code, index: index, $0) == nil }, true)
        }
    }
}

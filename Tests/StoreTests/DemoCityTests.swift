import Database
import DatabaseSQLite
import Exchange
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

/// The demo city is the largest plan we have: what is true of it here is true of what `tertial demo` shows.
@Suite struct DemoCityTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/DemoCity/Packages").standardizedFileURL

    static func packages() throws -> [(name: String, package: PlanPackage)] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { address in
                switch PlanPackageReader.read([UInt8](try Data(contentsOf: address))) {
                case .package(let package): return (address.lastPathComponent, package)
                case .refused(let findings): throw Refused(name: address.lastPathComponent, findings: findings)
                }
            }
    }

    struct Refused: Error {
        let name: String
        let findings: [Diagnostic]
    }

    /// Imported once for all tests, which change nothing in it.
    static func city() async throws -> SQLiteDatabase { try await imported.value }

    private static let imported = Task {
        let database = try await SmallCity.database()
        for (name, package) in try packages() {
            let summary = try await database.transaction { try PackageStore.save(package, in: $0) }
            expectEqual(summary.conflicts, [], name)
        }
        return database
    }

    @Test func everyPackageIsImportedInTheOrderOfTheFilesAndTwiceChangesNothing() async throws {
        let database = try await Self.city()
        for (name, package) in try Self.packages() {
            let summary = try await database.transaction { try PackageStore.save(package, in: $0) }
            expectEqual(summary.conflicts, [], name)
            expectEqual(summary.changes, 0, name)
        }
    }

    @Test func anExportImportedIntoAnEmptyStoreGivesTheSameBytesAgain() async throws {
        let database = try await Self.city()
        for (code, year) in [
            ("hagersten-alvsjo", 2023), ("norra-innerstaden", 2024), ("hagersten-alvsjo", 2021),
            ("stod-och-aktivitetsenheten", 2023),
        ] {
            let organisation = OrganisationCode(stored: code)
            let first = try await export(organisation, year, database)
            expectEqual(first.count > 10_000, true, "\(code) \(year) has \(first.count) bytes")
            guard case .package(let package) = PlanPackageReader.read(first) else {
                Issue.record("the export of \(code) \(year) cannot be read")
                continue
            }
            let empty = try await SmallCity.database()
            let summary = try await empty.transaction { try PackageStore.save(package, in: $0) }
            expectEqual(summary.conflicts, [], "\(code) \(year)")
            let second = try await export(organisation, year, empty)
            expectEqual(second == first, true, "\(code) \(year)")
        }
    }

    private func export(_ organisation: OrganisationCode, _ year: Int, _ database: SQLiteDatabase) async throws -> [UInt8] {
        try await database.read { reading in
            try PackageStore.load(organisation, year: year, reading).map(PlanPackageWriter.write) ?? []
        }
    }

    @Test func theFirstTertialOf2023HoldsWhatTheCommitteeReported() async throws {
        let database = try await Self.city()
        let contents = try await database.read { reading in
            try RoundQuery.contents(
                RoundKey(organisation: OrganisationCode(stored: "hagersten-alvsjo"), year: 2023, kind: .tertial1), reading)
        }
        guard let overview = contents.map(RoundOverview.init) else {
            Issue.record("there is no such round")
            return
        }
        expectEqual(overview.nodes.count, 43)
        expectEqual(overview.indicators.count, 62)
        expectEqual(overview.activities.count, 103)
        expectEqual(overview.activities.filter { $0.status == nil }.count, 0)
        expectEqual(overview.nodes.filter { $0.assessment == nil }.count, 0)
        let states = overview.activities.map { $0.status?.state }
        expectEqual([.onPlan, .done, .paused].map { state in states.filter { $0 == state }.count }, [98, 3, 2])
        let judgements = overview.nodes.map(\.judgement)
        expectEqual([.fullyMet, .partlyMet].map { judgement in judgements.filter { $0 == judgement }.count }, [42, 1])
        let levels = overview.nodes.map(\.goal.level)
        expectEqual([.direction, .council, .committee].map { level in levels.filter { $0 == level }.count }, [3, 16, 24])
    }

    @Test func theUnitsDerivedShareIsComputed() async throws {
        let database = try await Self.city()
        let code = OrganisationCode(stored: "stod-och-aktivitetsenheten")
        let contents = try await database.read { reading in
            try RoundQuery.contents(RoundKey(organisation: code, year: 2023, kind: .tertial1), reading)
        }
        let derived = IndicatorCode(stored: "stod-och-aktivitetsenheten-andel-aktuella-planer")
        let values = contents?.values.filter { $0.indicator == derived && $0.organisation == code } ?? []
        // 120 of 141 in 2022, 136 of 148 in the first tertial.
        expectEqual(
            values.map { "\($0.period.code) \(contents?.indicators[derived]?.printed($0.total) ?? "")" },
            ["2022 85,1\u{A0}%", "2023-T1 91,9\u{A0}%"])
    }

    /// T1 2021: 2 734,9 ÷ 2 732,5 mnkr before transfers, and in balance after. T1 2023: 2 972,0 ÷ 2 959,9 before.
    @Test(arguments: [(2021, "100,1", "100,0"), (2023, "100,4", "100,0")])
    func budgetAdherenceIsThePublished(_ year: Int, _ before: String, _ after: String) async throws {
        let database = try await Self.city()
        let organisation = OrganisationCode(stored: "hagersten-alvsjo")
        let contents = try await database.read { reading in
            try RoundQuery.contents(RoundKey(organisation: organisation, year: year, kind: .tertial1), reading)
        }
        let printed = ["ekonomi:prognos-fore-overforingar", "ekonomi:prognos-efter-overforingar"].map { figure in
            let derived = contents?.indicators.values.first { indicator in
                indicator.formula?.references.map(\.indicator).contains(figure) ?? false
            }
            let value = contents?.values.first { $0.indicator == derived?.code && $0.period == .tertial(year, 1) }
            return derived?.printed(value?.total) ?? ""
        }
        expectEqual(printed, ["\(before)\u{A0}%", "\(after)\u{A0}%"])
    }
}

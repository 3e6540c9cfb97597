import Database
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

@Suite struct PackageStoreTests {
    @Test func anImportCountsWhatItCreatesListByList() async throws {
        let database = try await SmallCity.database()
        let package = try SmallCity.package()
        let summary = try await database.transaction { try PackageStore.save(package, in: $0) }
        let created: [PackageList: Int] = [
            .organisations: 5, .rounds: 2, .goals: 3, .indicators: 6, .placements: 5, .targets: 3, .values: 7, .followUps: 2,
            .activities: 2, .activityStatuses: 2, .assessments: 2, .texts: 3,
        ]
        expectEqual(summary.counts.mapValues(\.created), created)
        expectEqual(summary.counts.values.map { $0.updated + $0.unchanged + $0.rejected }.reduce(0, +), 0)
        expectEqual(summary.changes, 43, "42 records and the note")
        expectEqual(summary.conflicts, [])
    }

    @Test func importingTwiceChangesNothing() async throws {
        let package = try SmallCity.package()
        let database = try await SmallCity.stored(package)
        let summary = try await database.transaction { try PackageStore.save(package, in: $0) }
        expectEqual(summary.changes, 0)
        expectEqual(summary.conflicts, [])
        expectEqual(summary.counts.values.map(\.unchanged).reduce(0, +), 42)
        for table in ["goal", "indicator", "indicator_value", "activity", "assessment", "goal_text", "round", "annual_target"] {
            await expectAwaited(try await database.read { try $0.integer("SELECT max(version) FROM \(table)") }, 1, table)
        }
    }

    @Test func aChangedPackageUpdatesWhatDiffersAndLeavesTheRest() async throws {
        var package = try SmallCity.package()
        let database = try await SmallCity.stored(package)
        package.goals[2].title = "Förskolorna är stilla"
        package.values[0].total = .noData
        package.targets[0].adjustments.removeLast()
        package.activities[0].roles.removeLast()
        package.organisations[3].memberships[0].parent = "staden"
        package.rounds[1].officer = "Någon annan"
        package.texts.removeFirst()
        package.note = "Nästan allt är påhittat."
        let changed = package
        let summary = try await database.transaction { try PackageStore.save(changed, in: $0) }
        expectEqual(summary.conflicts, [])
        let updated: [PackageList: Int] = [.goals: 1, .values: 1, .targets: 1, .activities: 1, .organisations: 1, .rounds: 1]
        expectEqual(summary.counts.mapValues(\.updated).filter { $0.value > 0 }, updated)
        expectEqual(summary.changes, 7, "six records and the note")
        try await database.read { reading in
            let targets = try AnnualTargetTable.complete(reading, where: "indicator = 'nojda' AND organisation = 'nord'", [])
            expectEqual(targets.first?.adjustments.count, 1)
            expectEqual(targets.first?.shown.target, .number(81, unit: "%"))
            let activities = try ActivityTable.complete(reading, year: 2023)
            expectEqual(activities.first?.roles.map(\.organisation), ["nord"])
            let tree = try OrganisationTable.tree(reading)
            expectEqual(tree["nord-a"]?.memberships.map(\.parent), ["staden"])
            expectEqual(try GoalTextTable.all(reading).count, 3, "what is not in the package is not touched")
            expectEqual(try SearchIndex.find("stilla", reading).entries.map(\.subject), ["nord-mal", "nord-mal/T1/analysis"])
            expectEqual(try SearchIndex.find("lugna", reading).total, 0)
        }
    }

    @Test func aPackageThatOnlyChangesItsNoteHasChangedSomething() async throws {
        var package = try SmallCity.package()
        let database = try await SmallCity.stored(package)
        package.note = "Rättat."
        let changed = package
        let summary = try await database.transaction { try PackageStore.save(changed, in: $0) }
        expectEqual(summary.changes, 1)
        await expectAwaited(try await database.read { try PackageNote.find("nord", year: 2023, $0) }, "Rättat.")
        package.note = ""
        let silent = package
        let second = try await database.transaction { try PackageStore.save(silent, in: $0) }
        expectEqual(second.changes, 0, "no note leaves the note")
    }

    @Test func anExportHoldsWhatThePackageBrought() async throws {
        let package = try SmallCity.package()
        let database = try await SmallCity.stored(package)
        let exported = try await database.read { try PackageStore.load("nord", year: 2023, $0) }
        guard let exported else { throw Missing() }
        let expected = String(decoding: PlanPackageWriter.write(exported), as: UTF8.self)
        var known = package
        known.values.removeAll { $0.organisation == "syd" }
        expectEqual(expected, String(decoding: PlanPackageWriter.write(known), as: UTF8.self))
        await expectAwaited(try await database.read { try PackageStore.load("nowhere", year: 2023, $0) == nil }, true)
    }

    struct Missing: Error {}
}

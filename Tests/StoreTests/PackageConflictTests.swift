import Database
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

/// A package that says something of what does not exist is refused as a whole, with the place of each fault.
@Suite struct PackageConflictTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let code: String
        let place: String
        let spoil: @Sendable (inout PlanPackage) throws -> Void

        init(
            _ description: String, _ code: String, _ place: String, _ spoil: @escaping @Sendable (inout PlanPackage) throws -> Void
        ) {
            testDescription = description
            self.code = code
            self.place = place
            self.spoil = spoil
        }
    }

    static let faults: [Fault] = [
        Fault("package of nobody", "T3041", "/organisation") { $0.organisation = "ingen" },
        Fault("unknown parent", "T2012", "/organisations/3") { $0.organisations[3].memberships[0].parent = "ingen" },
        Fault("unknown predecessor", "T2013", "/organisations/1") { $0.organisations[1].predecessors[0].code = "ingen" },
        Fault("circle of organisations", "T2015", "/organisations/1") { $0.organisations[1].memberships[0].parent = "nord-a" },
        Fault("round of nobody", "T3041", "/rounds/1/organisation") { $0.rounds[1].key.organisation = "ingen" },
        Fault("round of a closed organisation", "T3042", "/rounds/0/organisation") { $0.rounds[0].key.organisation = "syd" },
        Fault("goal of nobody", "T3041", "/goals/2/owner") { $0.goals[2].owner = "ingen" },
        Fault("unknown parent goal", "T2022", "/goals/2/parent") { $0.goals[2].parent = "9.9" },
        Fault("parent goal of the same level", "T2023", "/goals/2/parent") { $0.goals[2].level = .council },
        Fault("indicator of nobody", "T3041", "/indicators/0/owner") { $0.indicators[0].owner = "ingen" },
        Fault("unknown weight", "T3041", "/indicators/1/weight") { $0.indicators[1].aggregation = .weightedMean(weight: "x") },
        Fault("unknown numerator", "T3041", "/indicators/5/numerator") {
            $0.indicators[5].aggregation = .ratioOfSums(numerator: "x", denominator: "barn")
        },
        Fault("unknown denominator", "T3041", "/indicators/5/denominator") {
            $0.indicators[5].aggregation = .ratioOfSums(numerator: "barn", denominator: "x")
        },
        Fault("unknown indicator in a formula", "T2123", "/indicators/3/formula") {
            $0.indicators[3].formula = try Formula.parse("[x] * 2")
        },
        Fault("formula that builds on itself", "T2124", "/indicators/3/formula") {
            $0.indicators[4].formula = try Formula.parse("[andel] + 1")
            $0.indicators[3].formula = try Formula.parse("[plats] + 1")
        },
        Fault("placement under no goal", "T3041", "/placements/0/goal") { $0.placements[0].goal = "9.9" },
        Fault("placement of no indicator", "T3041", "/placements/1/indicator") { $0.placements[1].indicator = "x" },
        Fault("target of no indicator", "T3041", "/targets/0/indicator") { $0.targets[0].indicator = "x" },
        Fault("target of nobody", "T3041", "/targets/1/organisation") { $0.targets[1].organisation = "ingen" },
        Fault("target of a closed organisation", "T3042", "/targets/1/organisation") { $0.targets[1].organisation = "syd" },
        Fault("value of no indicator", "T3041", "/values/0/indicator") { $0.values[0].indicator = "x" },
        Fault("value of nobody", "T3041", "/values/6/organisation") { $0.values[6].organisation = "ingen" },
        Fault("value of a closed organisation", "T3042", "/values/3/period") { $0.values[3].period = .tertial(2023, 1) },
        Fault("value before the organisation", "T3042", "/values/2/period") { $0.values[2].period = .year(2019) },
        Fault("typed value of a derived indicator", "T3043", "/values/4/indicator") { $0.values[4].indicator = "andel" },
        Fault("follow-up of no indicator", "T3041", "/followUps/0/indicator") { $0.followUps[0].indicator = "x" },
        Fault("follow-up of nobody", "T3041", "/followUps/0/organisation") { $0.followUps[0].organisation = "ingen" },
        Fault("follow-up in no round", "T3041", "/followUps/1/round") { $0.followUps[1].round = .tertial2 },
        Fault("activity under no goal", "T3041", "/activities/0/goal") { $0.activities[0].goal = "9.9" },
        Fault("activity of nobody", "T3041", "/activities/0/owner") { $0.activities[0].owner = "ingen" },
        Fault("role of nobody", "T3041", "/activities/0/roles/1/organisation") { $0.activities[0].roles[1].organisation = "ingen" },
        Fault("status of no activity", "T3041", "/activityStatuses/1/activity") { $0.activityStatuses[1].activity = "x" },
        Fault("status of nobody", "T3041", "/activityStatuses/1/organisation") { $0.activityStatuses[1].organisation = "ingen" },
        Fault("status in no round", "T3041", "/activityStatuses/0/round") { $0.activityStatuses[0].round = .annualReport },
        Fault("assessment of no goal", "T3041", "/assessments/0/goal") { $0.assessments[0].goal = "9.9" },
        Fault("assessment by nobody", "T3041", "/assessments/0/organisation") { $0.assessments[0].organisation = "ingen" },
        Fault("assessment in no round", "T3041", "/assessments/0/round") { $0.assessments[0].round = .month(3) },
        Fault("text about no goal", "T3041", "/texts/1/goal") { $0.texts[1].goal = "9.9" },
        Fault("text of nobody", "T3041", "/texts/2/organisation") { $0.texts[2].organisation = "ingen" },
        Fault("text in no round", "T3041", "/texts/2/round") { $0.texts[2].round = .tertial2 },
    ]

    @Test(arguments: faults) func aFaultIsToldWithItsNumberAndPlace(_ fault: Fault) async throws {
        let database = try await SmallCity.database()
        var package = try SmallCity.package()
        try fault.spoil(&package)
        let spoilt = package
        let summary = try await database.transaction { try PackageStore.save(spoilt, in: $0) }
        expectEqual(summary.conflicts.contains { $0.code == fault.code && $0.place == fault.place }, true, "\(summary.conflicts)")
        expectEqual(summary.counts.values.map(\.rejected).reduce(0, +), summary.conflicts.count)
        expectEqual(summary.changes, 0)
        for table in ["organisation", "goal", "indicator", "search_entry", "package_note"] {
            await expectAwaited(try await database.read { try $0.integer("SELECT count(*) FROM \(table)") }, 0, table)
        }
    }

    @Test func aReferenceToWhatTheStoreHoldsAlreadyIsWhole() async throws {
        let package = try SmallCity.package()
        let database = try await SmallCity.stored(package)
        var later = PlanPackage(year: 2023, organisation: "nord")
        later.values = [IndicatorValue(indicator: "barn", organisation: "nord-a", period: .month(2023, 2), total: .number(31))]
        later.texts = [package.texts[1]]
        let saved = later
        let summary = try await database.transaction { try PackageStore.save(saved, in: $0) }
        expectEqual(summary.conflicts, [])
        expectEqual(summary.counts[.values]?.created, 1)
        expectEqual(summary.counts[.texts]?.unchanged, 1)
    }

    /// What a database constraint would say in its own words is refused before in ours.
    @Test func noFaultIsLeftToTheDatabase() async throws {
        for fault in Self.faults {
            let database = try await SmallCity.stored()
            var package = try SmallCity.package()
            try fault.spoil(&package)
            let spoilt = package
            let summary = try await database.transaction { try PackageStore.save(spoilt, in: $0) }
            expectEqual(summary.conflicts.isEmpty, false, fault.testDescription)
        }
    }
}

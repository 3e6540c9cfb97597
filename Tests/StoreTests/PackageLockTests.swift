import Database
import DatabaseSQLite
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

/// What is attested, decided or locked, and what belongs to others, an import may repeat but not change.
@Suite struct PackageLockTests {
    private static func closed(_ state: Round.State = .decided) throws -> PlanPackage {
        var package = try SmallCity.package()
        package.rounds[1].state = state
        return package
    }

    private func save(
        _ package: PlanPackage, rights: PackageStore.Rights = .all, in database: SQLiteDatabase
    ) async throws -> PackageSummary {
        try await database.transaction { try PackageStore.save(package, rights: rights, in: $0) }
    }

    @Test(arguments: [Round.State.attested, .decided])
    func aClosedRoundMayComeAgainUnchanged(_ state: Round.State) async throws {
        let package = try Self.closed(state)
        let database = try await SmallCity.stored(package)
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts, [])
        expectEqual(summary.changes, 0)
    }

    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (inout PlanPackage) -> Void

        init(_ place: String, _ make: @escaping @Sendable (inout PlanPackage) -> Void) {
            testDescription = place
            self.make = make
        }
    }

    static let changes: [Change] = [
        Change("/rounds/1") { $0.rounds[1].officer = "Någon" },
        Change("/rounds/0") { $0.rounds[0].attestations.removeLast() },
        Change("/values/0") { $0.values[0].total = .number(401) },
        Change("/followUps/0") { $0.followUps[0].forecast = nil },
        Change("/activityStatuses/0") { $0.activityStatuses[0].state = .done },
        Change("/assessments/0") { $0.assessments[0].judgement = .notMet },
        Change("/texts/1") { $0.texts[1].body = "Det går inte bra." },
        Change("/followUps/2") {
            $0.followUps.append(FollowUp(indicator: "andel", organisation: "nord", year: 2023, round: .tertial1, comment: "Nytt"))
        },
        Change("/values/7") {
            $0.values.append(
                IndicatorValue(indicator: "delade", organisation: "nord", period: .tertial(2023, 1), total: .number(1)))
        },
    ]

    @Test(arguments: changes) func aClosedRoundKeepsWhatItHeld(_ change: Change) async throws {
        var package = try Self.closed()
        let database = try await SmallCity.stored(package)
        change.make(&package)
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts.map(\.code), ["T3044"])
        expectEqual(summary.conflicts.map(\.place), [change.testDescription])
        expectEqual(summary.changes, 0)
    }

    @Test(arguments: changes.dropFirst(2)) func anOpenRoundTakesTheSameChange(_ change: Change) async throws {
        var package = try SmallCity.package()
        let database = try await SmallCity.stored(package)
        change.make(&package)
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts, [])
        expectEqual(summary.changes, 1)
    }

    @Test func valuesThatTheClosedRoundDidNotReportMayStillCome() async throws {
        var package = try Self.closed()
        let database = try await SmallCity.stored(package)
        package.values += [
            IndicatorValue(indicator: "barn", organisation: "nord", period: .tertial(2023, 2), total: .number(402)),
            IndicatorValue(indicator: "barn", organisation: "nord-a", period: .year(2023), total: .number(31)),
        ]
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts, [])
        expectEqual(summary.counts[.values]?.created, 2)
    }

    @Test func anAttestedRoundGoesOnToTheDecision() async throws {
        var package = try Self.closed(.attested)
        let database = try await SmallCity.stored(package)
        package.rounds[1].state = .decided
        package.rounds[1].meetingOn = try SmallCity.date("2023-06-15")
        await expectAwaited(try await save(package, in: database).conflicts, [])
        package.rounds[1].state = .attested
        await expectAwaited(try await save(package, in: database).conflicts.map(\.code), ["T3044"])
    }

    @Test func onlyThoseWhoMayReopenARoundOpenItAgain() async throws {
        var package = try Self.closed()
        let database = try await SmallCity.stored(package)
        package.rounds[1].state = .open
        let own = PackageStore.Rights(mayReopen: false) { $0 == "nord" }
        await expectAwaited(try await save(package, rights: own, in: database).conflicts.map(\.place), ["/rounds/1"])
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts, [])
        expectEqual(summary.counts[.rounds]?.updated, 1)
    }

    @Test func aLockedPlanTextIsRepeatedAndNotRewritten() async throws {
        var package = try SmallCity.package()
        package.rounds[0].state = .open
        let database = try await SmallCity.stored(package)
        await expectAwaited(try await save(package, in: database).conflicts, [])
        package.texts[0].body = "Nämnden bidrar inte."
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts.map(\.code), ["T3045"])
        expectEqual(summary.conflicts.map(\.place), ["/texts/0"])
    }

    @Test func recordsOfOthersMayBeCarriedButNotChanged() async throws {
        var package = try SmallCity.package()
        let database = try await SmallCity.stored(package)
        let own = PackageStore.Rights(mayReopen: false) { $0 == "nord" }
        await expectAwaited(try await save(package, rights: own, in: database).conflicts, [])
        package.goals[1].title = "Barnen växer upp"
        package.goals[2].title = "Förskolorna är stilla"
        package.targets[1].original = .none
        package.placements.append(Placement(year: 2023, goal: "1", indicator: "barn"))
        package.values[5].total = .number(31)
        let summary = try await save(package, rights: own, in: database)
        expectEqual(summary.conflicts.map(\.code), ["T3046", "T3046", "T3046", "T3046"])
        expectEqual(summary.conflicts.map(\.place), ["/goals/1", "/placements/5", "/targets/1", "/values/5"])
        expectEqual(summary.counts[.goals]?.updated, 1)
    }
}

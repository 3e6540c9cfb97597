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

/// What a closed round told of the economy stays: its own records, the steps that became known in it, the readings it knew.
@Suite struct EconomyLockTests {
    typealias Change = PackageLockTests.Change

    private static func closed() throws -> PlanPackage {
        var package = try SmallCity.packageWithEconomy()
        package.rounds[1].state = .decided
        package.rounds.append(Round(key: RoundKey(organisation: "nord", year: 2023, kind: .tertial2)))
        return package
    }

    private func save(
        _ package: PlanPackage, rights: PackageStore.Rights = .all, in database: SQLiteDatabase
    ) async throws -> PackageSummary {
        try await database.transaction { try PackageStore.save(package, rights: rights, in: $0) }
    }

    static let recordChanges: [Change] = [
        Change("/roundEconomies/0") { $0.roundEconomies[0].revenues = nil },
        Change("/areaForecasts/0") { $0.areaForecasts[0].amounts = .net(.zero) },
        Change("/areaForecasts/0") { $0.areaForecasts[0].comment = "Nytt." },
        Change("/areaForecasts/1") { $0.areaForecasts[1].comment = "En enhets siffror står i nämndens rapport." },
        Change("/resultForecasts/0") { $0.resultForecasts[0].ownDoing = nil },
        Change("/capitalCosts/0") { $0.capitalCosts[0].booked = .zero },
        Change("/investmentForecasts/0") { $0.investmentForecasts[0].forecast = .zero },
        Change("/investmentTransfers/0") { $0.investmentTransfers[0].amount = Money(ore: 1) },
        Change("/investmentTransfers/0") { $0.investmentTransfers[0].round = .tertial2 },
        Change("/volumeReadings/0") { $0.volumeReadings[0].value = 411 },
        Change("/staffFigures/0") { $0.staffFigures[0].total = .noData },
        Change("/areaPlacements/0") { $0.areaPlacements[0].name = "Annat namn" },
        Change("/budgetLines/0") { $0.budgetLines[0].amounts = .net(Money(ore: 1)) },
        Change("/resultUnits/0") { $0.resultUnits[0].openingFund = .zero },
        Change("/resultUnits/0") { $0.resultUnits[0].dissolution = nil },
        Change("/investments/0") { $0.investments[0].budget = .zero },
        Change("/economyNotes/0") { $0.economyNotes[0].body = "Ingen ny förskola." },
        Change("/economyNotes/2") {
            $0.economyNotes.append(
                EconomyNote(year: 2023, organisation: "nord", round: .tertial1, heading: .other, body: "Nytt."))
        },
        Change("/volumeReadings/2") {
            $0.volumeReadings.append(
                VolumeReading(
                    series: "nord-smabarn", organisation: "nord", month: .month(2023, 3), knownYear: 2023, knownIn: .tertial1,
                    value: 1))
        },
    ]

    @Test(arguments: recordChanges) func aClosedRoundKeepsItsEconomy(_ change: Change) async throws {
        var package = try Self.closed()
        let database = try await SmallCity.stored(package)
        await expectAwaited(try await save(package, in: database).changes, 0)
        change.make(&package)
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts.map { "\($0.code) \($0.place)" }, ["T3044 \(change.testDescription)"])
    }

    @Test(arguments: recordChanges) func anOpenRoundTakesTheSameChange(_ change: Change) async throws {
        var package = try SmallCity.packageWithEconomy()
        let database = try await SmallCity.stored(package)
        change.make(&package)
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts, [])
        expectEqual(summary.changes, 1)
    }

    static let stepChanges: [Change] = [
        Change("T3104 /applications/0/steps") { $0.applications[0].steps[0].amount = nil },
        Change("T3104 /applications/0/steps") { $0.applications[0].steps.removeFirst() },
        Change("T3104 /applications/0/steps") {
            $0.applications[0].steps.insert(RequestStep(state: .granted, round: .tertial1), at: 1)
        },
        Change("T3104 /applications/1/steps") { $0.applications[1].steps = [RequestStep(state: .requested, round: .tertial1)] },
        Change("T3104 /adjustments/1/steps") { $0.adjustments[1].steps[1].state = .refused },
        Change("T3104 /adjustments/0/steps") { $0.adjustments[0].steps[0].round = .tertial2 },
        Change("T3105 /adjustments/0") { $0.adjustments[0].basis?.baseline = 1 },
        Change("T3105 /adjustments/1") { $0.adjustments[1].amounts = .net(.zero) },
        Change("T3105 /applications/0") { $0.applications[0].amount = .zero },
        Change("T3105 /applications/0") { $0.applications[0].purpose = "något annat" },
    ]

    @Test(arguments: stepChanges) func aStepThatAClosedRoundToldOfStays(_ change: Change) async throws {
        var package = try Self.closed()
        let database = try await SmallCity.stored(package)
        change.make(&package)
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts.map { "\($0.code) \($0.place)" }, [change.testDescription])
        expectEqual(summary.changes, 0)
    }

    static let laterChanges: [Change] = [
        Change("decision in the next round") { $0.applications[0].steps[1].amount = Money(ore: 1) },
        Change("step in the next round") { $0.applications[0].steps.append(RequestStep(state: .finished, round: .tertial2)) },
        Change("adjustment's next step") { $0.adjustments[0].steps.append(RequestStep(state: .granted, round: .tertial2)) },
        Change("final report") { $0.applications[0].finalReport = "Allt blommar." },
        Change("draft that nobody has handed in") { $0.applications[1].amount = .zero },
        Change("corrected reading") {
            $0.volumeReadings.append(
                VolumeReading(
                    series: "nord-smabarn", organisation: "nord", month: .month(2023, 4), knownYear: 2023, knownIn: .tertial2,
                    value: 405))
        },
        Change("another application") {
            var another = $0.applications[1]
            another.code = "nord-2023-ny"
            another.steps = [RequestStep(state: .requested, round: .tertial2)]
            $0.applications.append(another)
        },
    ]

    @Test(arguments: laterChanges) func whatTheNextRoundTellsOfMayCome(_ change: Change) async throws {
        var package = try Self.closed()
        let database = try await SmallCity.stored(package)
        change.make(&package)
        let summary = try await save(package, in: database)
        expectEqual(summary.conflicts, [])
        expectEqual(summary.changes, 1)
    }

    @Test func aDissolutionMayBeToldOfInTheNextRoundOnly() async throws {
        var package = try Self.closed()
        package.resultUnits[0].dissolution = nil
        let database = try await SmallCity.stored(package)
        package.resultUnits[0].dissolution = .init(round: .tertial2, reason: "Läggs ned.")
        await expectAwaited(try await save(package, in: database).changes, 1)
        package.resultUnits[0].dissolution?.round = .tertial1
        await expectAwaited(try await save(package, in: database).conflicts.map(\.place), ["/resultUnits/0"])
    }

    @Test func recordsOfOthersMayBeCarriedButNotChanged() async throws {
        var package = try SmallCity.packageWithEconomy()
        let database = try await SmallCity.stored(package)
        let own = PackageStore.Rights(mayReopen: false) { $0 == "nord" }
        await expectAwaited(try await save(package, rights: own, in: database).conflicts, [])
        package.serviceAreas[0].owner = "nord"
        package.accountRules[1].owner = "nord"
        package.economyRules[0].fundPercent = 100
        package.unitPrices[0].price = .zero
        package.staffFigures[1].joiners = 0
        package.areaForecasts[1].comment = "Nytt."
        package.areaPlacements[0].order = 9
        let summary = try await save(package, rights: own, in: database)
        expectEqual(
            summary.conflicts.map { "\($0.code) \($0.place)" },
            [
                "T3046 /serviceAreas/0", "T3046 /accountRules/1", "T3046 /economyRules/0", "T3046 /areaForecasts/1",
                "T3046 /unitPrices/0", "T3046 /staffFigures/1",
            ])
        expectEqual(summary.changes, 1)
    }
}

import Database
import Economy
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

/// What an economy may not refer to, each with its number and place.
@Suite struct EconomyConflictTests {
    typealias Fault = PackageConflictTests.Fault

    static let areaFaults: [Fault] = [
        Fault("area of nobody", "T3041", "/serviceAreas/0/owner") { $0.serviceAreas[0].owner = "ingen" },
        Fault("unknown whole", "T3101", "/serviceAreas/1/parent") { $0.serviceAreas[1].parent = "x" },
        Fault("unknown predecessor", "T3101", "/serviceAreas/0/predecessors/0") { $0.serviceAreas[0].predecessors = ["x"] },
        Fault("placement of no area", "T3101", "/areaPlacements/0/area") { $0.areaPlacements[0].area = "x" },
        Fault("placement with nobody", "T3041", "/areaPlacements/0/organisation") { $0.areaPlacements[0].organisation = "x" },
        Fault("placement with a closed organisation", "T3042", "/areaPlacements/0/organisation") {
            $0.areaPlacements[0].organisation = "syd"
        },
        Fault("rule of no area", "T3101", "/accountRules/0/area") { $0.accountRules[0].area = "x" },
        Fault("rule of no unit", "T3041", "/accountRules/0/unit") { $0.accountRules[0].unit = "x" },
        Fault("rules of nobody", "T3041", "/economyRules/0/owner") { $0.economyRules[0].owner = "x" },
    ]

    static let budgetFaults: [Fault] = [
        Fault("budget of nobody", "T3041", "/budgets/0/organisation") { $0.budgets[0].organisation = "x" },
        Fault("two adopted budgets", "T3103", "/budgets/1/kind") { $0.budgets[1].kind = .adopted },
        Fault("line of no version", "T3101", "/budgetLines/0/budget") { $0.budgetLines[0].budget = "x" },
        Fault("unit's line of no version", "T3101", "/budgetLines/2/budget") { $0.budgetLines[2].budget = "x" },
        Fault("line of no area", "T3101", "/budgetLines/0/area") { $0.budgetLines[0].area = "x" },
        Fault("adjustment of no area", "T3101", "/adjustments/0/area") { $0.adjustments[0].area = "x" },
        Fault("adjustment by no series", "T3101", "/adjustments/0/basis/series") { $0.adjustments[0].basis?.series = "x" },
        Fault("adjustment by no price", "T3101", "/adjustments/0/basis/price") { $0.adjustments[0].basis?.price = "x" },
        Fault("price for a missing year", "T3101", "/adjustments/0/basis/price") { $0.unitPrices[0].year = 2022 },
    ]

    static let forecastFaults: [Fault] = [
        Fault("forecast in no round", "T3041", "/areaForecasts/0/round") { $0.areaForecasts[0].round = .tertial2 },
        Fault("unit's forecast in no round", "T3041", "/areaForecasts/1/round") { $0.areaForecasts[1].round = .tertial2 },
        Fault("forecast of no area", "T3101", "/areaForecasts/0/area") { $0.areaForecasts[0].area = "x" },
        Fault("forecast of an area without placement", "T3102", "/areaForecasts/0/area") {
            $0.areaForecasts[0].area = "barnomsorg"
        },
        Fault("unit's forecast of an area without placement", "T3102", "/areaForecasts/1/area") {
            $0.areaForecasts[1].area = "barnomsorg"
        },
        Fault("revenues in no round", "T3041", "/roundEconomies/0/round") { $0.roundEconomies[0].round = .annualReport },
        Fault("outcome of no area", "T3101", "/areaOutcomes/0/area") { $0.areaOutcomes[0].area = "x" },
        Fault("outcome of a closed organisation", "T3042", "/areaOutcomes/0/month") { $0.areaOutcomes[0].organisation = "syd" },
        Fault("result unit that is none", "T3041", "/resultUnits/0/unit") { $0.resultUnits[0].unit = "x" },
        Fault("result unit of nobody", "T3041", "/resultUnits/0/committee") { $0.resultUnits[0].committee = "x" },
        Fault("result of no result unit", "T3101", "/resultForecasts/0/unit") { $0.resultForecasts[0].unit = "nord-b" },
        Fault("result in no round", "T3041", "/resultForecasts/0/round") { $0.resultForecasts[0].round = .month(2) },
        Fault("capital cost in no round", "T3041", "/capitalCosts/0/round") { $0.capitalCosts[0].round = .tertial2 },
        Fault("note in no round", "T3041", "/economyNotes/0/round") { $0.economyNotes[0].round = .tertial2 },
    ]

    static let requestFaults: [Fault] = [
        Fault("investment of nobody", "T3041", "/investments/0/organisation") { $0.investments[0].organisation = "x" },
        Fault("forecast of no investment", "T3101", "/investmentForecasts/0/line") { $0.investmentForecasts[0].line = "x" },
        Fault("investment's forecast in no round", "T3041", "/investmentForecasts/0/round") {
            $0.investmentForecasts[0].round = .tertial2
        },
        Fault("transfer from nothing", "T3101", "/investmentTransfers/0/from") { $0.investmentTransfers[0].from = "x" },
        Fault("transfer to nothing", "T3101", "/investmentTransfers/0/to") { $0.investmentTransfers[0].to = "x" },
        Fault("application for no area", "T3101", "/applications/0/area") { $0.applications[0].use = .operating("x") },
        Fault("application for no investment", "T3101", "/applications/1/investment") { $0.applications[1].use = .investment("x") },
        Fault("series of nobody", "T3041", "/volumeSeries/0/owner") { $0.volumeSeries[0].owner = "x" },
        Fault("sum of no series", "T3101", "/volumeSeries/1/parts/0") { $0.volumeSeries[1].parts = ["x"] },
        Fault("reading of no series", "T3101", "/volumeReadings/1/series") { $0.volumeReadings[1].series = "x" },
        Fault("reading after the organisation", "T3042", "/volumeReadings/0/month") { $0.volumeReadings[0].organisation = "syd" },
        Fault("price of nobody", "T3041", "/unitPrices/0/owner") { $0.unitPrices[0].owner = "x" },
        Fault("staff of nobody", "T3041", "/staffFigures/0/organisation") { $0.staffFigures[0].organisation = "x" },
        Fault("indicator with the economy's code", "T3108", "/indicators/3/code") {
            $0.indicators[3].code = "ekonomi:egen"
        },
    ]

    @Test(arguments: areaFaults + budgetFaults + forecastFaults + requestFaults)
    func aFaultIsToldWithItsNumberAndPlace(_ fault: Fault) async throws {
        let database = try await SmallCity.database()
        var package = try SmallCity.packageWithEconomy()
        try fault.spoil(&package)
        let spoilt = package
        let summary = try await database.transaction { try PackageStore.save(spoilt, in: $0) }
        expectEqual(summary.conflicts.contains { $0.code == fault.code && $0.place == fault.place }, true, "\(summary.conflicts)")
        expectEqual(summary.changes, 0)
    }

    @Test func aCodeThatBelongsToAnotherYearIsTaken() async throws {
        let database = try await SmallCity.stored(try SmallCity.packageWithEconomy())
        var package = PlanPackage(year: 2024, organisation: "nord")
        package.investments = [try SmallCity.packageWithEconomy().investments[0]]
        package.investments[0].year = 2024
        let saved = package
        let summary = try await database.transaction { try PackageStore.save(saved, in: $0) }
        expectEqual(summary.conflicts.map { "\($0.code) \($0.place)" }, ["T3107 /investments/0/code"])
    }

    @Test func anAttachmentWithoutContentIsRefused() async throws {
        var package = try SmallCity.packageWithEconomy()
        package.attachmentContents = [:]
        let spoilt = package
        let empty = try await SmallCity.database()
        let summary = try await empty.transaction { try PackageStore.save(spoilt, in: $0) }
        expectEqual(summary.conflicts.map { "\($0.code) \($0.place)" }, ["T3106 /applications/0/attachments/0"])
        let full = try await SmallCity.stored(try SmallCity.packageWithEconomy())
        await expectAwaited(try await full.transaction { try PackageStore.save(spoilt, in: $0) }.conflicts, [], "the store has it")
    }

    @Test func aReferenceToWhatTheStoreHoldsAlreadyIsWhole() async throws {
        let package = try SmallCity.packageWithEconomy()
        let database = try await SmallCity.stored(package)
        var later = PlanPackage(year: 2023, organisation: "nord")
        (later.areaForecasts, later.adjustments) = (package.areaForecasts, package.adjustments)
        (later.resultForecasts, later.budgetLines) = (package.resultForecasts, package.budgetLines)
        (later.investmentTransfers, later.volumeReadings) = (package.investmentTransfers, package.volumeReadings)
        let saved = later
        let summary = try await database.transaction { try PackageStore.save(saved, in: $0) }
        expectEqual(summary.conflicts, [])
        expectEqual(summary.changes, 0)
    }
}

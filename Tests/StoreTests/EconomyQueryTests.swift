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

@Suite struct EconomyQueryTests {
    private func contents(_ package: PlanPackage, _ key: RoundKey = SmallCity.tertial1) async throws -> EconomyContents? {
        let database = try await SmallCity.stored(package)
        return try await database.read { try EconomyQuery.contents(key, $0) }
    }

    @Test func aCommitteeHasItsOwnRecordsItsUnitsAndTheCitysRules() async throws {
        let package = try SmallCity.packageWithEconomy()
        guard let contents = try await contents(package) else {
            Issue.record("there is no such economy")
            return
        }
        expectEqual(contents.city, "staden")
        expectEqual(contents.units, ["nord-a", "nord-b"])
        expectEqual(
            contents.names,
            ["nord": "Norra nämnden", "nord-a": "Förskolan Ada", "nord-b": "Förskolan Bo", "staden": "Staden"])
        expectEqual(contents.areas.count, 4)
        expectEqual(Set(contents.placements), Set(package.areaPlacements))
        expectEqual(contents.rules, package.economyRules)
        expectEqual(Set(contents.budgets), Set(package.budgets))
        expectEqual(Set(contents.budgetLines), Set(package.budgetLines))
        expectEqual(Set(contents.adjustments), Set(package.adjustments))
        expectEqual(contents.roundEconomies, package.roundEconomies)
        expectEqual(Set(contents.forecasts), Set(package.areaForecasts))
        expectEqual(Set(contents.outcomes), Set(package.areaOutcomes))
        expectEqual(Set(contents.resultUnits), Set(package.resultUnits))
        expectEqual(Set(contents.resultForecasts), Set(package.resultForecasts))
        expectEqual(Set(contents.capitalCosts), Set(package.capitalCosts))
        expectEqual(Set(contents.investments), Set(package.investments))
        expectEqual(Set(contents.investmentForecasts), Set(package.investmentForecasts))
        expectEqual(contents.investmentTransfers, package.investmentTransfers)
        expectEqual(Set(contents.applications), Set(package.applications))
        expectEqual(Set(contents.series), Set(package.volumeSeries))
        expectEqual(Set(contents.readings), Set(package.volumeReadings))
        expectEqual(Set(contents.prices), Set(package.unitPrices))
        expectEqual(Set(contents.staffFigures), Set(package.staffFigures))
        expectEqual(Set(contents.notes), Set(package.economyNotes))
    }

    /// A unit's own share: its line and forecast, its committee's rows and versions, itself as result unit.
    @Test func aUnitSeesItsOwnShare() async throws {
        let key = RoundKey(organisation: "nord-a", year: 2023, kind: .tertial1)
        let contents = try await contents(try SmallCity.packageWithEconomy(), key)
        expectEqual(
            contents?.placements.map { "\($0.organisation) \($0.year) \($0.area)" }.sorted(),
            [
                "nord-a 2022 forskola", "nord-a 2023 forskola",
            ])
        expectEqual(contents?.budgets.map(\.organisation), ["nord-a", "nord-a", "nord-a"])
        expectEqual(contents?.budgets.compactMap(\.revenues), [])
        expectEqual(contents?.budgetLines.map(\.organisation), ["nord-a"])
        expectEqual(contents?.forecasts.map(\.organisation), ["nord-a"])
        expectEqual(contents?.outcomes.map(\.organisation), ["nord-a"])
        expectEqual(contents?.resultUnits.map(\.unit), ["nord-a"])
        expectEqual(contents?.resultForecasts.map(\.unit), ["nord-a"])
        expectEqual(contents?.applications, [])
        expectEqual(contents?.rules.map(\.owner), ["staden"])
        let overview = try contents.map { contents throws in try EconomyOverview(contents) }
        expectEqual(overview?.whole?.net.budget.amount, try .kronor(60_000_000))
    }

    @Test func anotherYearHasOnlyWhatItComparesWith() async throws {
        let key = RoundKey(organisation: "nord", year: 2024, kind: .plan)
        let contents = try await contents(try SmallCity.packageWithEconomy(), key)
        expectEqual(contents?.budgets.map(\.year), [2023, 2023])
        expectEqual(contents?.forecasts.map(\.year), [2023, 2023])
        expectEqual(contents?.resultUnits.count, 2, "for the funds' history")
        expectEqual(contents?.readings.map(\.month.year), [2023])
        expectEqual([contents?.applications.count, contents?.adjustments.count, contents?.notes.count], [0, 0, 0])
    }

    @Test func anOrganisationThatIsNotThereHasNoEconomy() async throws {
        let database = try await SmallCity.stored()
        let key = RoundKey(organisation: "ingen", year: 2023, kind: .tertial1)
        await expectAwaited(try await database.read { try EconomyQuery.contents(key, $0) == nil }, true)
        await expectAwaited(try await database.read { try EconomyQuery.overview(key, $0) == nil }, true)
    }

    @Test(arguments: ["nord", "nord-a", "staden"] as [OrganisationCode])
    func theNumberOfStatementsIsTheSameForAVillageAndAMetropolis(_ organisation: OrganisationCode) async throws {
        let small = try await statements(organisation, try SmallCity.packageWithEconomy())
        expectEqual(small, 2, "the organisation and the economy")
        let large = try await statements(organisation, try Self.large())
        expectEqual(large, small)
    }

    private func statements(_ organisation: OrganisationCode, _ package: PlanPackage) async throws -> Int {
        let counted = CountedDatabase(try await SmallCity.stored(package))
        let key = RoundKey(organisation: organisation, year: 2023, kind: .tertial1)
        let found = try await counted.read { try EconomyQuery.overview(key, $0) != nil }
        expectEqual(found, true)
        return counted.statementCount
    }

    private static func large() throws -> PlanPackage {
        var package = try SmallCity.packageWithEconomy()
        for number in 1...100 {
            var unit = package.organisations[3]
            unit.code = OrganisationCode(stored: "nord-enhet-\(number)")
            package.organisations.append(unit)
            var line = package.budgetLines[2]
            line.organisation = unit.code
            package.budgetLines.append(line)
            var forecast = package.areaForecasts[1]
            forecast.organisation = unit.code
            package.areaForecasts.append(forecast)
            var application = package.applications[1]
            application.code = ApplicationCode(stored: "ansokan-\(number)")
            package.applications.append(application)
        }
        return package
    }
}

import Database
import Economy
import Exchange
import Quantities
import Steering

/// What a package's economy may refer to: what the package brings, and what the store holds already. Nothing is read for a package
/// without an economy.
struct EconomyCodes {
    struct Budget: Hashable {
        let organisation: OrganisationCode
        let year: Int
        let code: BudgetVersionCode
    }

    struct Placement: Hashable {
        let organisation: OrganisationCode
        let year: Int
        let area: ServiceAreaCode
    }

    struct Price: Hashable {
        let owner: OrganisationCode
        let year: Int
        let code: UnitPriceCode
    }

    struct UnitYear: Hashable {
        let unit: OrganisationCode
        let year: Int
    }

    /// Whose a request or an investment is, and of which year.
    struct Home: Hashable {
        let organisation: OrganisationCode
        let year: Int
    }

    private(set) var areas: Set<ServiceAreaCode> = []
    private(set) var placements: Set<Placement> = []
    private(set) var budgets: [Budget: BudgetVersion.Kind] = [:]
    private(set) var series: Set<VolumeSeriesCode> = []
    private(set) var prices: Set<Price> = []
    private(set) var resultUnits: Set<UnitYear> = []
    private(set) var investments: [InvestmentCode: Home] = [:]
    /// Of what the store holds alone, by the list and the code.
    private(set) var homes: [PackageList: [String: Home]] = [:]

    init(_ package: PlanPackage, _ reading: any Reading) throws {
        guard package.hasEconomy else { return }
        let years: [Parameter] = [.int(package.year)]
        areas = Set(package.serviceAreas.map(\.code) + (try codes(ServiceAreaTable.self, reading)))
        series = Set(package.volumeSeries.map(\.code) + (try codes(VolumeSeriesTable.self, reading)))
        placements = Set(
            (package.areaPlacements + (try AreaPlacementTable.all(reading, where: "year BETWEEN $1 - 1 AND $1 + 1", years)))
                .map { Placement(organisation: $0.organisation, year: $0.year, area: $0.area) })
        let known = try BudgetVersionTable.all(reading, where: "year BETWEEN $1 - 1 AND $1", years)
        for budget in known + package.budgets {
            budgets[Budget(organisation: budget.organisation, year: budget.year, code: budget.code)] = budget.kind
        }
        prices = Set(
            (package.unitPrices + (try UnitPriceTable.all(reading, where: "year BETWEEN $1 - 1 AND $1", years)))
                .map { Price(owner: $0.owner, year: $0.year, code: $0.code) })
        resultUnits = Set(
            (package.resultUnits + (try ResultUnitTable.all(reading, where: "year BETWEEN $1 - 1 AND $1", years)))
                .map { UnitYear(unit: $0.unit, year: $0.year) })
        homes[.adjustments] = try self.homes(BudgetAdjustmentTable.self, reading)
        homes[.investments] = try self.homes(InvestmentLineTable.self, reading)
        homes[.investmentTransfers] = try self.homes(InvestmentTransferTable.self, reading)
        homes[.applications] = try self.homes(GrantApplicationTable.self, reading)
        for (code, home) in homes[.investments] ?? [:] { investments[InvestmentCode(stored: code)] = home }
        for line in package.investments { investments[line.code] = Home(organisation: line.organisation, year: line.year) }
    }

    private func codes<T: Table, Subject>(_ table: T.Type, _ reading: any Reading) throws -> [Code<Subject>] {
        try reading.rows("SELECT code FROM \(T.name)").map { try $0.code("code") }
    }

    private func homes<T: Table>(_ table: T.Type, _ reading: any Reading) throws -> [String: Home] {
        var homes: [String: Home] = [:]
        try reading.forEachRow("SELECT code, organisation, year FROM \(T.name)") { row in
            homes[try row.text("code")] = Home(organisation: try row.code("organisation"), year: try row.integer("year"))
        }
        return homes
    }
}

extension PlanPackage {
    /// Whether any of the economy's lists has a record.
    var hasEconomy: Bool { !(isWithoutFrame && isWithoutForecasts && isWithoutCounts) }

    private var isWithoutFrame: Bool {
        serviceAreas.isEmpty && areaPlacements.isEmpty && accountRules.isEmpty && economyRules.isEmpty && budgets.isEmpty
            && budgetLines.isEmpty && adjustments.isEmpty && applications.isEmpty
    }

    private var isWithoutForecasts: Bool {
        roundEconomies.isEmpty && areaForecasts.isEmpty && areaOutcomes.isEmpty && resultUnits.isEmpty && resultForecasts.isEmpty
            && capitalCosts.isEmpty && economyNotes.isEmpty
    }

    private var isWithoutCounts: Bool {
        investments.isEmpty && investmentForecasts.isEmpty && investmentTransfers.isEmpty && volumeSeries.isEmpty
            && volumeReadings.isEmpty && unitPrices.isEmpty && staffFigures.isEmpty
    }
}

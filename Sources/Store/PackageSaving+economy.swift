import Database
import Economy
import Exchange
import Quantities
import Rounds
import Steering

/// The lists of the committee's economy.
extension PackageSaving {
    mutating func saveEconomy(in writing: any Writing) throws {
        let closed = try EconomyLocks(locks, writing)
        try saveAreas(closed, in: writing)
        try saveBudgets(closed, in: writing)
        try saveForecasts(closed, in: writing)
        try saveResultUnits(closed, in: writing)
        try saveCounts(closed, in: writing)
        try saveAdjustments(closed, in: writing)
        try saveInvestments(closed, in: writing)
        try saveApplications(closed, in: writing)
    }

    private mutating func saveAreas(_ closed: EconomyLocks, in writing: any Writing) throws {
        let areas = try RecordOwners(ServiceAreaTable.self, "owner", anyOf: package.serviceAreas.count, writing)
        let locks = locks
        try save(
            ServiceAreaTable.self, package.serviceAreas, .serviceAreas, of: { areas.owner($0.code.text, $0.owner, locks) },
            in: writing, searching: { SearchEntry($0) })
        try save(
            AreaPlacementTable.self, package.areaPlacements, .areaPlacements, of: \.organisation, in: writing,
            within: { closed.followUp($0.organisation, $0.year) })
        let rules = try RecordOwners(AccountRuleTable.self, "owner", anyOf: package.accountRules.count, writing)
        try save(
            AccountRuleTable.self, package.accountRules, .accountRules, of: { rules.owner($0.code.text, $0.owner, locks) },
            in: writing)
        try save(EconomyRulesTable.self, package.economyRules, .economyRules, of: \.owner, in: writing)
    }

    /// What-if versions may change whenever; the one that is followed up may not after a closed round.
    private mutating func saveBudgets(_ closed: EconomyLocks, in writing: any Writing) throws {
        let versions = try BudgetVersionTable.all(writing, where: "year BETWEEN $1 - 1 AND $1", [.int(package.year)])
        let all = versions + package.budgets
        let drafts = Set(all.filter { $0.kind == .draft }.map(BudgetKey.init))
            .subtracting(all.filter { $0.kind != .draft }.map(BudgetKey.init))
        try save(
            BudgetVersionTable.self, package.budgets, .budgets, of: \.organisation, in: writing,
            within: { $0.kind == .draft ? nil : closed.followUp($0.organisation, $0.year) })
        try save(
            BudgetLineTable.self, package.budgetLines, .budgetLines, of: \.organisation, in: writing,
            within: { drafts.contains(BudgetKey($0)) ? nil : closed.followUp($0.organisation, $0.year) })
    }

    private mutating func saveForecasts(_ closed: EconomyLocks, in writing: any Writing) throws {
        try save(
            RoundEconomyTable.self, package.roundEconomies, .roundEconomies, of: \.organisation, in: writing,
            within: { closed.round($0.organisation, $0.year, $0.round) })
        try save(
            AreaForecastTable.self, package.areaForecasts, .areaForecasts, of: \.organisation, in: writing,
            within: { closed.round($0.organisation, $0.year, $0.round) })
        try save(AreaOutcomeTable.self, package.areaOutcomes, .areaOutcomes, of: \.organisation, in: writing)
        try save(
            CapitalCostTable.self, package.capitalCosts, .capitalCosts, of: \.organisation, in: writing,
            within: { closed.round($0.organisation, $0.year, $0.round) })
        try save(
            EconomyNoteTable.self, package.economyNotes, .economyNotes, of: \.organisation, in: writing,
            within: { closed.round($0.organisation, $0.year, $0.round) })
    }

    private mutating func saveResultUnits(_ closed: EconomyLocks, in writing: any Writing) throws {
        let before = try ResultUnitTable.all(writing, where: "year BETWEEN $1 - 1 AND $1", [.int(package.year)])
        try save(
            ResultUnitTable.self, package.resultUnits, .resultUnits, of: \.committee, in: writing,
            within: { closed.followUp(of: $0, among: before) })
        try save(
            ResultForecastTable.self, package.resultForecasts, .resultForecasts, of: \.unit, in: writing,
            within: { closed.round($0.unit, $0.year, $0.round) })
    }

    private mutating func saveCounts(_ closed: EconomyLocks, in writing: any Writing) throws {
        let locks = locks
        let series = try RecordOwners(VolumeSeriesTable.self, "owner", anyOf: package.volumeSeries.count, writing)
        try save(
            VolumeSeriesTable.self, package.volumeSeries, .volumeSeries, of: { series.owner($0.code.text, $0.owner, locks) },
            in: writing)
        try save(
            VolumeReadingTable.self, package.volumeReadings, .volumeReadings, of: \.organisation, in: writing,
            within: { closed.round($0.organisation, $0.knownYear, $0.knownIn) })
        try save(UnitPriceTable.self, package.unitPrices, .unitPrices, of: \.owner, in: writing)
        try save(
            StaffFigureTable.self, package.staffFigures, .staffFigures, of: \.organisation, in: writing,
            within: { locks.closedRound($0.organisation, reporting: $0.period) })
    }
}

/// Which version of a budget a line belongs to. A unit's line names its committee's version.
private struct BudgetKey: Hashable {
    let year: Int
    let code: BudgetVersionCode

    init(_ version: BudgetVersion) {
        year = version.year
        code = version.code
    }

    init(_ line: BudgetLine) {
        year = line.year
        code = line.budget
    }
}

/// Who owns the records of a register before the import, by their codes: nobody takes another's record over by its code.
private struct RecordOwners {
    private var owners: [String: OrganisationCode] = [:]

    init<T: Table>(_ table: T.Type, _ column: String, anyOf count: Int, _ reading: any Reading) throws {
        guard count > 0 else { return }
        try reading.forEachRow("SELECT code, \(column) FROM \(T.name)", []) { row in
            owners[try row.text("code")] = try row.code(column)
        }
    }

    /// Whose rights the change needs: the owner before where the importer may not change there, else the owner after.
    func owner(_ code: String, _ after: OrganisationCode, _ locks: PackageLocks) -> OrganisationCode {
        owners[code].flatMap { locks.mayChange($0) ? nil : $0 } ?? after
    }
}

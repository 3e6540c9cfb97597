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
        try saveAreas(in: writing)
        try saveBudgets(in: writing)
        try saveForecasts(closed, in: writing)
        try saveResultUnits(closed, in: writing)
        try saveCounts(closed, in: writing)
        try saveAdjustments(closed, in: writing)
        try saveInvestments(closed, in: writing)
        try saveApplications(closed, in: writing)
    }

    private mutating func saveAreas(in writing: any Writing) throws {
        let areas = try RecordOwners(ServiceAreaTable.self, "owner", anyOf: package.serviceAreas.count, writing)
        let locks = locks
        try save(
            ServiceAreaTable.self, package.serviceAreas, .serviceAreas, of: { areas.owner($0.code.text, $0.owner, locks) },
            in: writing, searching: { SearchEntry($0) })
        try save(AreaPlacementTable.self, package.areaPlacements, .areaPlacements, of: \.organisation, in: writing)
        let rules = try RecordOwners(AccountRuleTable.self, "owner", anyOf: package.accountRules.count, writing)
        try save(
            AccountRuleTable.self, package.accountRules, .accountRules, of: { rules.owner($0.code.text, $0.owner, locks) },
            in: writing)
        try save(EconomyRulesTable.self, package.economyRules, .economyRules, of: \.owner, in: writing)
    }

    private mutating func saveBudgets(in writing: any Writing) throws {
        try save(BudgetVersionTable.self, package.budgets, .budgets, of: \.organisation, in: writing)
        try save(BudgetLineTable.self, package.budgetLines, .budgetLines, of: \.organisation, in: writing)
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
        try save(ResultUnitTable.self, package.resultUnits, .resultUnits, of: \.committee, in: writing)
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

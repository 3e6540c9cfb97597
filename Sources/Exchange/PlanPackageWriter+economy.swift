import Economy
import Quantities
import Steering

extension JSONWriter {
    /// The lists after `texts`, in the package's order.
    mutating func writeEconomy(of package: PlanPackage) {
        let (year, organisation) = (package.year, package.organisation)
        records(.serviceAreas, package.serviceAreas) { $0.write($1) }
        records(.areaPlacements, package.areaPlacements) { $0.write($1, in: year) }
        records(.accountRules, package.accountRules) { $0.write($1) }
        records(.economyRules, package.economyRules) { $0.write($1, in: year) }
        records(.budgets, package.budgets) { $0.write($1, in: year) }
        records(.budgetLines, package.budgetLines) { $0.write($1, in: year) }
        records(.adjustments, package.adjustments) { $0.write($1, in: year) }
        records(.roundEconomies, package.roundEconomies) { $0.write($1, in: year) }
        records(.areaForecasts, package.areaForecasts) { $0.write($1, in: year) }
        records(.areaOutcomes, package.areaOutcomes) { $0.write($1) }
        records(.resultUnits, package.resultUnits) { $0.write($1, in: year, committee: organisation) }
        records(.resultForecasts, package.resultForecasts) { $0.write($1, in: year) }
        records(.capitalCosts, package.capitalCosts) { $0.write($1, in: year) }
        records(.investments, package.investments) { $0.write($1, in: year) }
        records(.investmentForecasts, package.investmentForecasts) { $0.write($1, in: year) }
        records(.investmentTransfers, package.investmentTransfers) { $0.write($1, in: year) }
        records(.applications, package.applications) { $0.write($1, in: year, with: package.attachmentContents) }
        records(.volumeSeries, package.volumeSeries) { $0.write($1) }
        records(.volumeReadings, package.volumeReadings) { $0.write($1, in: year) }
        records(.unitPrices, package.unitPrices) { $0.write($1, in: year) }
        records(.staffFigures, package.staffFigures) { $0.write($1) }
        records(.economyNotes, package.economyNotes.filter { !$0.body.isEmpty || $0.amount != nil }) { $0.write($1, in: year) }
    }
}

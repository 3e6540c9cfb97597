import Economy
import Quantities
import Steering

extension PlanPackageReader {
    /// The lists after `texts`, in the package's order.
    mutating func readEconomy(of document: JSONNode) {
        let (year, organisation) = (package.year, package.organisation)
        package.serviceAreas = records(.serviceAreas, document) { try $0.serviceArea() }
        package.areaPlacements = records(.areaPlacements, document) { try $0.areaPlacement(year: year) }
        package.accountRules = records(.accountRules, document) { try $0.accountRule() }
        package.economyRules = records(.economyRules, document) { try $0.economyRules(year: year) }
        package.budgets = records(.budgets, document) { try $0.budgetVersion(year: year) }
        package.budgetLines = records(.budgetLines, document) { try $0.budgetLine(year: year) }
        package.adjustments = records(.adjustments, document) { try $0.budgetAdjustment(year: year) }
        package.roundEconomies = records(.roundEconomies, document) { try $0.roundEconomy(year: year) }
        package.areaForecasts = records(.areaForecasts, document) { try $0.areaForecast(year: year) }
        package.areaOutcomes = records(.areaOutcomes, document) { try $0.areaOutcome() }
        package.resultUnits = records(.resultUnits, document) { try $0.resultUnit(year: year, committee: organisation) }
        package.resultForecasts = records(.resultForecasts, document) { try $0.resultForecast(year: year) }
        package.capitalCosts = records(.capitalCosts, document) { try $0.capitalCost(year: year) }
        package.investments = records(.investments, document) { try $0.investmentLine(year: year) }
        package.investmentForecasts = records(.investmentForecasts, document) { try $0.investmentForecast(year: year) }
        package.investmentTransfers = records(.investmentTransfers, document) { try $0.investmentTransfer(year: year) }
        readApplications(of: document)
        package.volumeSeries = records(.volumeSeries, document) { try $0.volumeSeries() }
        package.volumeReadings = records(.volumeReadings, document) { try $0.volumeReading(year: year) }
        package.unitPrices = records(.unitPrices, document) { try $0.unitPrice(year: year) }
        package.staffFigures = records(.staffFigures, document) { try $0.staffFigure() }
        package.economyNotes = records(.economyNotes, document) { try $0.economyNote(year: year) }
    }

    private mutating func readApplications(of document: JSONNode) {
        let year = package.year
        let all = records(.applications, document) { try $0.application(year: year) }
        package.applications = all.map(\.application)
        for read in all {
            for (index, contents) in read.contents.enumerated() {
                package.attachmentContents[AttachmentKey(application: read.application.code, index: index)] = contents
            }
        }
    }
}

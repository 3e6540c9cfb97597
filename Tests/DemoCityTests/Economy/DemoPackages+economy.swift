import Economy
import Exchange
import Quantities
import Rounds
import Steering
import Testing

extension DemoPackages {
    /// A round's economy, put together as the store does it.
    func economy(_ organisation: String, _ year: Int, _ round: RoundKind) throws -> EconomyContents {
        let own = try #require(tree[OrganisationCode(stored: organisation)])
        let day = round.lastDay(of: round == .plan ? year + 1 : year)
        let city = (tree.ancestors(of: own.code, on: day).last ?? own).code
        let all = packages.map(\.package)
        var contents = EconomyContents(organisation: own, year: year, round: round, city: city)
        contents.units = Set(tree.descendants(of: own.code)).intersection(
            tree.organisations.values.filter { $0.validity.contains(day) }.map(\.code))
        let concerned = contents.units.union([own.code])
        let years = (year - 1)...year
        contents.names = tree.organisations.mapValues(\.name)
        contents.areas = all.flatMap(\.serviceAreas)
        contents.placements = all.flatMap(\.areaPlacements).filter { $0.organisation == own.code && years.contains($0.year) }
        contents.rules = all.flatMap(\.economyRules).filter { $0.year == year && ($0.owner == own.code || $0.owner == city) }
        contents.budgets = all.flatMap(\.budgets).filter { $0.organisation == own.code && years.contains($0.year) }
        contents.budgetLines = all.flatMap(\.budgetLines).filter { concerned.contains($0.organisation) && years.contains($0.year) }
        contents.adjustments = all.flatMap(\.adjustments).filter { $0.organisation == own.code && $0.year == year }
        contents.roundEconomies = all.flatMap(\.roundEconomies).filter { $0.organisation == own.code && years.contains($0.year) }
        contents.forecasts = all.flatMap(\.areaForecasts).filter { concerned.contains($0.organisation) && years.contains($0.year) }
        contents.outcomes = all.flatMap(\.areaOutcomes).filter {
            concerned.contains($0.organisation) && years.contains($0.month.year)
        }
        contents.resultUnits = all.flatMap(\.resultUnits).filter { $0.committee == own.code && $0.year <= year }
        contents.resultForecasts = all.flatMap(\.resultForecasts).filter { $0.year <= year }
        contents.capitalCosts = all.flatMap(\.capitalCosts).filter { $0.organisation == own.code && $0.year == year }
        contents.investments = all.flatMap(\.investments).filter { $0.organisation == own.code && $0.year == year }
        contents.investmentForecasts = all.flatMap(\.investmentForecasts).filter { $0.year == year }
        contents.applications = all.flatMap(\.applications).filter { $0.organisation == own.code && $0.year == year }
        contents.series = all.flatMap(\.volumeSeries)
        contents.readings = all.flatMap(\.volumeReadings).filter { $0.organisation == own.code }
        contents.prices = all.flatMap(\.unitPrices).filter { $0.owner == own.code || $0.owner == city }
        contents.staffFigures = all.flatMap(\.staffFigures).filter { $0.organisation == own.code || $0.organisation == city }
        contents.notes = all.flatMap(\.economyNotes).filter { $0.organisation == own.code && $0.year == year && $0.round == round }
        return contents
    }

    func tables(_ organisation: String, _ year: Int, _ round: RoundKind) throws -> EconomyTables {
        EconomyTables(try EconomyOverview(try economy(organisation, year, round)))
    }
}

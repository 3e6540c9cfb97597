import Economy
import Exchange
import Quantities
import Rounds
import Steering

extension PackageReferences {
    func requestConflicts() -> PackageConflicts {
        var found: PackageConflicts = []
        for (index, adjustment) in package.adjustments.enumerated() {
            checkHome(adjustment.code.text, adjustment.organisation, adjustment.year, .adjustments, index, &found)
            check(adjustment.area, .adjustments, index, &found)
            guard let basis = adjustment.basis else { continue }
            check(basis.series, .adjustments, index, field: "basis/series", &found)
            checkPrice(basis.price, adjustment, index, &found)
        }
        for (index, line) in package.investments.enumerated() {
            checkHome(line.code.text, line.organisation, line.year, .investments, index, &found)
        }
        for (index, forecast) in package.investmentForecasts.enumerated() {
            guard check(forecast.line, .investmentForecasts, index, field: "line", &found),
                let owner = economy.investments[forecast.line]?.organisation
            else { continue }
            check(owner, forecast.year, forecast.round, .investmentForecasts, index, field: "round", &found)
        }
        for (index, transfer) in package.investmentTransfers.enumerated() {
            checkHome(transfer.code.text, transfer.organisation, transfer.year, .investmentTransfers, index, &found)
            check(transfer.from, .investmentTransfers, index, field: "from", &found)
            check(transfer.to, .investmentTransfers, index, field: "to", &found)
        }
        for (index, application) in package.applications.enumerated() {
            checkHome(application.code.text, application.organisation, application.year, .applications, index, &found)
            switch application.use {
            case .operating(let area): check(area, .applications, index, &found)
            case .investment(let investment): check(investment, .applications, index, field: "investment", &found)
            }
        }
        return found
    }

    func countConflicts() -> PackageConflicts {
        var found: PackageConflicts = []
        for (index, series) in package.volumeSeries.enumerated() {
            check(series.owner, .volumeSeries, index, field: "owner", &found)
            if let area = series.area { check(area, .volumeSeries, index, &found) }
            for (place, part) in series.parts.enumerated() { check(part, .volumeSeries, index, field: "parts/\(place)", &found) }
        }
        for (index, reading) in package.volumeReadings.enumerated() {
            check(reading.series, .volumeReadings, index, field: "series", &found)
            checkNotOver(reading.organisation, reading.month, .volumeReadings, index, field: "month", &found)
        }
        for (index, price) in package.unitPrices.enumerated() { check(price.owner, .unitPrices, index, field: "owner", &found) }
        for (index, figure) in package.staffFigures.enumerated() {
            checkNotOver(figure.organisation, figure.period, .staffFigures, index, field: "period", &found)
        }
        return found
    }

    /// That the code is not another organisation's or another year's record, which would be written over.
    private func checkHome(
        _ code: String, _ organisation: OrganisationCode, _ year: Int, _ list: PackageList, _ index: Int,
        _ found: inout PackageConflicts
    ) {
        checkExists(organisation, in: year, list, index, &found)
        if let home = economy.homes[list]?[code], home != EconomyCodes.Home(organisation: organisation, year: year) {
            found.append((list, EconomyConflict.taken(place(list, index, "code"), code, home.organisation, home.year)))
        }
    }

    /// A price of the organisation, of its committee or of the city, in the adjustment's year.
    private func checkPrice(_ price: UnitPriceCode, _ adjustment: BudgetAdjustment, _ index: Int, _ found: inout PackageConflicts) {
        let home = EconomyPlace(of: adjustment.organisation, year: adjustment.year, round: .plan, tree)
        let owners = [adjustment.organisation, home.committee, home.city]
        let keys = owners.map { EconomyCodes.Price(owner: $0, year: adjustment.year, code: price) }
        if economy.prices.isDisjoint(with: keys) {
            let name = "\(price) \(adjustment.year)"
            found.append((.adjustments, EconomyConflict.unknown(place(.adjustments, index, "basis/price"), .price, name)))
        }
    }
}

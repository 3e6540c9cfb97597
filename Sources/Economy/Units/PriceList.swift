import Foundation
import Quantities
import Steering

/// Prices of a year, and what counted volumes cost by them.
public enum PriceList {
    /// The committee's own price of that year, else the city's.
    ///
    /// - Throws: `T2360` where the year has none; the remedy names the years that do.
    public static func price(
        _ code: UnitPriceCode, year: Int, _ contents: EconomyContents
    ) throws(Diagnostic) -> UnitPrice {
        let prices = contents.prices.filter { $0.code == code }
        let ofYear = prices.filter { $0.year == year }
        let own = contents.organisation.code
        if let price = ofYear.first(where: { $0.owner == own }) ?? ofYear.first(where: { $0.owner == contents.city }) {
            return price
        }
        throw priceMissing(code, year, prices)
    }

    /// What a change of a counted volume is worth over the year: (reading − baseline) × the year's price. More to pay for is positive.
    /// Reading × price and baseline × price are each rounded half away from zero to whole öre.
    ///
    /// - Throws: `T2360` without a price of the year, `T2361` where the round does not know the month's reading, `T1031` beyond 64 bits.
    public static func volumeChange(
        _ basis: BudgetAdjustment.Basis, _ contents: EconomyContents
    ) throws(Diagnostic) -> Figure {
        let price = try price(basis.price, year: contents.year, contents)
        let known = KnownReadings(contents)
        guard let month = known.month(basis.series, basis.month), let readings = known.readings(basis.series, basis.month) else {
            throw readingMissing(known.name(basis.series), basis.month, contents.round)
        }
        let unit = contents.series.first { $0.code == basis.series }?.unit ?? ""
        let each = "\(unit) × \(printed(price.price)) per \(price.per)"
        var terms: [Computation.Term] = []
        for reading in readings {
            let label = "\(known.name(reading.series)) \(reading.month.printed()): \(counted(reading.value)) \(each)"
            terms.append(Computation.Term(.plus, label, Figure(try worth(reading.value, price), from: reading.reference)))
        }
        let baseline = Figure(try worth(basis.baseline, price), from: price.reference)
        terms.append(Computation.Term(.minus, "Budgeterat: \(counted(basis.baseline)) \(each)", baseline))
        return try Figure.computed("(\(counted(month.value)) − \(counted(basis.baseline))) \(each)", terms)
    }

    private static func worth(_ count: Decimal, _ price: UnitPrice) throws(Diagnostic) -> Money {
        try Money.rounding(ore: count * Decimal(price.price.ore))
    }

    private static func counted(_ count: Decimal) -> String { SwedishNumber.format(count, atMost: 4) }

    /// Kronor, with öre where there are any.
    private static func printed(_ price: Money) -> String {
        price.ore % 100 == 0 ? price.printed(.kr) : SwedishNumber.format(Decimal(price.ore) / 100, decimals: 2) + "\u{A0}kr"
    }

    private static func priceMissing(_ code: UnitPriceCode, _ year: Int, _ others: [UnitPrice]) -> Diagnostic {
        let years = Set(others.map(\.year)).sorted().map(String.init).joined(separator: ", ")
        let name = others.max { $0.year < $1.year }?.name ?? code.text
        return Diagnostic(
            "T2360", place: "unitPrice/\(code.text)",
            message: Localized(sv: "Priset ”\(name)” saknas för \(year).", en: "There is no price “\(name)” for \(year)."),
            remedy: years.isEmpty
                ? Localized(sv: "Lägg in priset i prislistan.", en: "Enter it in the price list.")
                : Localized(
                    sv: "Lägg in årets pris i prislistan. Priset finns för \(years).",
                    en: "Enter the year's price in the price list. There is one for \(years)."))
    }

    private static func readingMissing(_ series: String, _ month: FiscalPeriod, _ round: RoundKind) -> Diagnostic {
        let title = round.title
        return Diagnostic(
            "T2361", place: "volumeReading",
            message: Localized(
                sv: "\(series) är inte avläst för \(month.printed(.swedish)) i \(title.sv.lowercased()).",
                en: "\(series) has not been read for \(month.printed(.english)) in the \(title.en.lowercased())."),
            remedy: Localized(
                sv: "Lägg in avläsningen, eller räkna på en annan månad.", en: "Enter the reading, or reckon with another month."))
    }
}

import Foundation
import Quantities
import Rounds
import Steering

/// K201: a total outside its own men and women.
struct SexesAgainstTotal: CheckRule {
    let number = "K201"
    let title = Localized(sv: "Totalen utanför sina egna kön", en: "A total outside its own sexes")
    let explanation = Localized(
        sv: "En andel för alla ligger mellan männens och kvinnornas. Antal, och delar av helheten, ger tillsammans totalen.",
        en: "A rate of all lies between that of men and that of women. Counts, and shares of the whole, add up to the total.")

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.overview.indicators.compactMap { row in
            guard let value = row.outcome, let total = value.total?.number, let men = value.men?.number,
                let women = value.women?.number
            else { return nil }
            let step = Decimal(sign: .plus, exponent: -row.indicator.decimals, significand: 1)
            let low = min(men, women)
            let high = max(men, women)
            let message: String
            switch row.indicator.genderColumns {
            case .none: return nil
            case .rateWithinSex:
                guard total < low - step || total > high + step else { return nil }
                message = "ligger utanför männens \(row.printedMen) och kvinnornas \(row.printedWomen)"
            case .shareOfTotal, .counts:
                let difference = abs(men + women - total)
                // Three rounded figures may be off by one and a half of the last digit together.
                guard difference > (row.indicator.genderColumns == .counts ? 0 : 2 * step) else { return nil }
                message = "är inte männens \(row.printedMen) och kvinnornas \(row.printedWomen) tillsammans"
            }
            return Finding(
                rule: number, severity: .error, place: .indicator(row.indicator.code),
                message: "\(row.name): totalen \(row.printedOutcome) \(message).",
                remedy: "Rätta det av de tre talen som är fel.",
                source: "value/\(value.indicator)/\(value.organisation)/\(value.period.code)/total")
        }
    }
}

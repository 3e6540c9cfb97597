import Foundation
import Quantities
import Rounds
import Steering

/// K801: figures about so few people that someone can be recognised (domain page, section 4: five by default).
struct FewPeople: CheckRule {
    let number = "K801"
    let title = Localized(sv: "Små tal om människor", en: "Small numbers of people")
    let explanation = Localized(
        sv: "Ett antal människor under fem, eller könsuppdelat så att det blir så få, kan peka ut någon. Värdet ska döljas.",
        en: "A count of people below five, or split by sex into so few, may identify someone. The value is to be withheld.")
    private static let limit: Decimal = 5
    private static let people: Set<String> = [
        "personer", "barn", "elever", "ungdomar", "hushåll", "brukare", "kvinnor", "män", "anställda", "st", "antal",
    ]

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.overview.indicators.compactMap { row in
            guard let value = row.outcome, isAboutPeople(row.indicator) else { return nil }
            let shown = [value.total, value.men, value.women].contains { reading in
                reading?.number.map { $0 > 0 && $0 < Self.limit } ?? false
            }
            guard shown else { return nil }
            return Finding(
                rule: number, severity: .warning, place: .indicator(row.indicator.code),
                message: "\(row.name): ett av värdena gäller färre än fem personer.",
                remedy: "Dölj värdet, eller förklara varför ingen kan kännas igen.",
                source: "value/\(value.indicator)/\(value.organisation)/\(value.period.code)/total")
        }
    }

    /// Counted by sex, or in a unit that is people. "st" alone says nothing unless it is split by sex.
    private func isAboutPeople(_ indicator: Indicator) -> Bool {
        let unit = indicator.unit.symbol.lowercased()
        return indicator.genderColumns == .counts || (Self.people.contains(unit) && unit != "st" && unit != "antal")
    }
}

import Economy
import Quantities
import Steering

/// What is wrong with a package's economy beside the store: T3101–T3103 and T3107.
enum EconomyConflict {
    /// What a reference can be to, as the message names it.
    enum Referred {
        case area, series, price, investment, budget, resultUnit

        var words: Localized {
            switch self {
            case .area: Localized(sv: "inget verksamhetsområde", en: "no service area")
            case .series: Localized(sv: "ingen volymserie", en: "no volume series")
            case .price: Localized(sv: "inget pris", en: "no price")
            case .investment: Localized(sv: "ingen investering", en: "no investment")
            case .budget: Localized(sv: "ingen budgetversion", en: "no budget version")
            case .resultUnit: Localized(sv: "ingen resultatenhet", en: "no result unit")
            }
        }
    }

    static func unknown(_ place: String, _ kind: Referred, _ code: String) -> Diagnostic {
        Diagnostic(
            "T3101", place: place,
            message: Localized(sv: "Det finns \(kind.words.sv) ”\(code)”.", en: "There is \(kind.words.en) “\(code)”."),
            remedy: Localized(
                sv: "Rätta koden, eller ta med det som saknas i paketet.",
                en: "Correct the code, or add what is missing to the package."))
    }

    static func notPlaced(_ place: String, _ area: ServiceAreaCode, _ committee: OrganisationCode, _ year: Int) -> Diagnostic {
        Diagnostic(
            "T3102", place: place,
            message: Localized(
                sv: "”\(area)” är inte ett av områdena hos ”\(committee)” \(year).",
                en: "“\(area)” is not one of the areas of “\(committee)” in \(year)."),
            remedy: Localized(
                sv: "Rätta området, eller ta med det i areaPlacements.", en: "Correct the area, or add it to areaPlacements."))
    }

    static func twoAdopted(_ place: String, _ budget: BudgetVersion, _ other: BudgetVersionCode) -> Diagnostic {
        Diagnostic(
            "T3103", place: place,
            message: Localized(
                sv: "”\(budget.organisation)” har redan en antagen budget \(budget.year): ”\(other)”.",
                en: "“\(budget.organisation)” has an adopted budget of \(budget.year) already: “\(other)”."),
            remedy: Localized(
                sv: "Ta med den andra versionen som superseded.", en: "Bring the other version along as superseded."))
    }

    static func taken(_ place: String, _ code: String, _ organisation: OrganisationCode, _ year: Int) -> Diagnostic {
        Diagnostic(
            "T3107", place: place,
            message: Localized(
                sv: "Koden ”\(code)” är upptagen av en post hos ”\(organisation)” \(year).",
                en: "The code “\(code)” belongs to a record of “\(organisation)” in \(year)."),
            remedy: Localized(sv: "Ge posten en annan kod.", en: "Give the record another code."))
    }
}

import Design
import Economy
import Quantities
import Rounds
import Steering

/// An amount that can answer why. The page's drawing is called figure too.
typealias MoneyFigure = Economy.Figure

/// The page's drawing, where no room is named.
typealias Figure = Design.Figure

/// What all pages of a round's economy have in common: the economy computed, the round, and what stands around it.
struct EconomyScene: Sendable {
    /// The records that the economy is computed from, for what the overview does not show: months, earlier rounds.
    let contents: EconomyContents
    let economy: EconomyOverview
    let round: Round
    let surroundings: Surroundings

    var key: RoundKey { round.key }

    /// - Throws: ``PageFault`` where the sums do not fit.
    init(_ contents: EconomyContents, round: Round, surroundings: Surroundings) throws(PageFault) {
        self.contents = contents
        do throws(Diagnostic) {
            economy = try EconomyOverview(contents)
        } catch {
            throw PageFault(status: 500, diagnostic: error)
        }
        self.round = round
        self.surroundings = surroundings
    }

    func address(_ page: EconomyPage) -> Address { Route.round(key, .economy(page)).address }

    /// "Hägersten-Älvsjö, Tertialrapport 1 2023"
    func title(_ language: Language) -> String {
        "\(surroundings.name(of: key.organisation)), \(key.kind.title[language]) \(key.year)"
    }

    /// The path to the round's economy; `within` are pages between it and the page.
    func crumbs(_ language: Language, within: [Breadcrumbs.Crumb] = []) -> [Breadcrumbs.Crumb] {
        [
            .init(label: Localized(sv: "Start", en: "Start")[language], address: Route.start.address),
            .init(label: title(language), address: Route.round(key, .overview).address),
            .init(label: Localized(sv: "Ekonomi", en: "Economy")[language], address: address(.glance)),
        ] + within
    }
}

extension EconomyPage {
    /// The pages that the left column offers, in its order.
    static let menu: [(page: EconomyPage, label: Localized)] = [
        (.forecast, Localized(sv: "Prognos", en: "Forecast")),
        (.budget, Localized(sv: "Budget", en: "Budget")),
        (.resultUnits, Localized(sv: "Resultatenheter", en: "Result units")),
        (.investments, Localized(sv: "Investeringar", en: "Investments")),
        (.applications, Localized(sv: "Ansökningar", en: "Applications")),
        (.volumes, Localized(sv: "Volymer", en: "Volumes")),
        (.prices, Localized(sv: "Priser", en: "Prices")),
        (.staff, Localized(sv: "Personal", en: "Staff")),
        (.texts, Localized(sv: "Texter", en: "Texts")),
        (.areas, Localized(sv: "Områden", en: "Service areas")),
    ]

    /// The page of the menu that this one belongs to.
    var section: EconomyPage {
        switch self {
        case .glance, .why, .table: .glance
        case .areas, .area: .areas
        case .resultUnits, .resultUnit, .transferList, .edit(.resultForecast), .edit(.dissolution): .resultUnits
        case .investments, .edit(.investments), .edit(.investmentTransfer): .investments
        case .applications, .application, .newApplication, .attachment, .edit(.newApplication), .edit(.application),
            .edit(.applicationStep), .edit(.attach), .edit(.removeAttachment):
            .applications
        case .forecast, .edit(.forecast): .forecast
        case .budget, .budgetComparison, .newAdjustment, .adjustment, .edit(.budget), .edit(.draftBudget), .edit(.adoptBudget),
            .edit(.adjustment), .edit(.adjustmentStep):
            .budget
        case .volumes, .edit(.reading): .volumes
        case .prices: .prices
        case .staff: .staff
        case .texts, .edit(.capitalCosts), .edit(.note): .texts
        }
    }
}

import Quantities
import Steering

/// Makes a round's tables. Each table stands in a file of its own.
struct EconomyTableMaker {
    let overview: EconomyOverview
    let form: EconomyForm

    init(_ overview: EconomyOverview, _ form: EconomyForm) {
        self.overview = overview
        self.form = form
    }

    /// Nil where there is nothing to print in it.
    func table(_ kind: EconomyTable.Kind) -> EconomyTable? {
        let table =
            switch kind {
            case .operatingBudget: operatingBudget()
            case .serviceAreas: serviceAreas()
            case .capitalCosts: capitalCosts()
            case .staffTurnover: staffTurnover()
            case .resultUnits: resultUnits()
            case .investments: investments()
            case .turnover: turnover()
            case .planBudget: planBudget()
            case .parkInvestments: parkInvestments()
            case .prices: prices(.internalPrice)
            case .standardPrices: prices(.standard)
            case .planTurnover: planTurnover()
            case .applications: applications()
            case .volumes(let group): volumes(group)
            case .staff(let measure): staff(measure)
            }
        return table.flatMap { $0.rows.isEmpty ? nil : $0 }
    }

    var year: Int { overview.year }
    /// What the year's end holds: a forecast, or in the annual report what came of it.
    var outcomeWord: String { overview.round == .annualReport ? "Utfall" : "Prognos" }
    /// Headings, order and signs of the years up to 2021.
    var isOlder: Bool { form == .followUpTo2021 }
}

import Economy

extension EconomyTable.Kind {
    /// What of a template's choices it is; nil: it stands in no document.
    public var content: EconomyContent? {
        switch self {
        case .operatingBudget, .planBudget: .operatingBudget
        case .serviceAreas: .serviceAreas
        case .volumes: .volumes
        case .capitalCosts: .capitalCosts
        case .staffTurnover, .staff(.turnover): .staffTurnover
        case .staff(.sickLeave): .sickLeave
        case .staff(.shortSickLeave): .shortSickLeave
        case .staff(.hourlyShare): .hourlyShare
        case .staff(.employeeIndex): .employeeIndex
        case .resultUnits: .resultUnits
        case .investments: .investments
        case .parkInvestments: .parkInvestments
        case .turnover, .planTurnover: .turnover
        case .prices: .prices
        case .standardPrices: .standardPrices
        case .applications: nil
        }
    }
}

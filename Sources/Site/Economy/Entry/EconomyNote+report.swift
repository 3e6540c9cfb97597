import Economy
import Quantities
import Steering

extension EconomyNote.Heading {
    /// As the report prints it.
    var title: Localized {
        switch self {
        case .conditions: Localized(sv: "Förutsättningar", en: "Conditions")
        case .operations: Localized(sv: "Driften i stort", en: "Operations as a whole")
        case .administration: Localized(sv: "Nämnd och administration", en: "Committee and administration")
        case .capitalCosts: Localized(sv: "Kapitalkostnader", en: "Capital costs")
        case .staff: Localized(sv: "Personalnyckeltal", en: "Staff figures")
        case .resultUnits: Localized(sv: "Resultatenheter", en: "Result units")
        case .investments: Localized(sv: "Investeringar", en: "Investments")
        case .assetSales: Localized(sv: "Försäljningar av anläggningstillgångar", en: "Sales of fixed assets")
        case .projects: Localized(sv: "Verksamhetsprojekt (driftprojekt)", en: "Operating projects")
        case .turnover: Localized(sv: "Omslutningsförändringar", en: "Turnover changes")
        case .budgetAdjustments: Localized(sv: "Budgetjusteringar", en: "Budget adjustments")
        case .premises: Localized(sv: "Medel för lokaländamål", en: "Money for premises")
        case .specialAccounts: Localized(sv: "Särskilda redovisningar", en: "Special accounts")
        case .other: Localized(sv: "Övrigt", en: "Other")
        }
    }

    /// The headings that a round's report has a place for, in print order.
    static func printed(in round: RoundKind) -> [EconomyNote.Heading] {
        switch round {
        case .plan: allCases.filter { $0 != .capitalCosts && $0 != .staff }
        case .month:
            [
                .conditions, .operations, .administration, .capitalCosts, .resultUnits, .investments, .turnover, .budgetAdjustments,
                .other,
            ]
        case .tertial1, .tertial2, .annualReport: allCases
        }
    }

    /// Whether the report prints the heading although nothing is written under it.
    func standsEmpty(in round: RoundKind) -> Bool {
        switch (self, round) {
        // A month has no heading just to say that nothing is new.
        case (_, .month): false
        // The plan's other remarks stand at the end of the special accounts.
        case (.other, .plan): false
        case (.resultUnits, _), (.investments, _), (.assetSales, _), (.projects, _), (.turnover, _), (.budgetAdjustments, _),
            (.premises, _), (.specialAccounts, _), (.other, _):
            true
        case (.conditions, _), (.operations, _), (.administration, _), (.capitalCosts, _), (.staff, _): false
        }
    }

    /// Whether the report fills the heading with tables and sentences of the economy's own figures.
    func isFilled(by economy: EconomyOverview) -> Bool {
        let tables = EconomyTables(economy)
        let kinds: [EconomyTable.Kind] =
            switch self {
            case .resultUnits: [.resultUnits]
            case .investments: economy.round == .plan ? [.investments, .parkInvestments] : [.investments]
            case .turnover: [economy.round == .plan ? .planTurnover : .turnover]
            case .specialAccounts where economy.round == .plan: [.prices, .standardPrices]
            case .capitalCosts: [.capitalCosts]
            case .staff: economy.staff.isEmpty ? [] : economy.staff.map { .staff($0.measure) }
            default: []
            }
        return kinds.contains { tables.table($0) != nil } || self == .budgetAdjustments && !economy.applications.isEmpty
    }
}

import Quantities

extension EconomyNote.Heading {
    /// As a document prints it.
    public var label: Localized {
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
}

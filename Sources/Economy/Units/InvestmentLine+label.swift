import Quantities

extension InvestmentLine.InvestmentType {
    /// As tables name the type.
    public var label: Localized {
        switch self {
        case .park: Localized(sv: "Parkinvesteringar", en: "Park investments")
        case .reinvestment: Localized(sv: "Parkreinvesteringar", en: "Park reinvestments")
        case .earmarked: Localized(sv: "Nycklade medel", en: "Earmarked money")
        case .climate: Localized(sv: "Klimatinvesteringar", en: "Climate investments")
        case .safety: Localized(sv: "Trygghetsinvesteringar", en: "Safety investments")
        case .other: Localized(sv: "Övriga investeringar", en: "Other investments")
        case .machinery: Localized(sv: "Maskiner och inventarier", en: "Machinery and inventory")
        }
    }
}

import Quantities

extension GrantApplication.Fund {
    /// The money that is applied for, as decision points and the register name it.
    public var label: Localized {
        switch self {
        case .biodiversity: Localized(sv: "Biologisk mångfald", en: "Biodiversity")
        case .climate: Localized(sv: "Klimatinvesteringar", en: "Climate investments")
        case .safety: Localized(sv: "Trygghetsinvesteringar", en: "Safety investments")
        case .machinery: Localized(sv: "Maskiner och inventarier", en: "Machinery and inventory")
        case .competence: Localized(sv: "Kompetensutveckling", en: "Competence development")
        case .socialInvestment: Localized(sv: "Sociala investeringar", en: "Social investments")
        case .segregation: Localized(sv: "Minskad segregation", en: "Less segregation")
        case .other: Localized(sv: "Övriga medel", en: "Other money")
        }
    }
}

extension RequestState {
    /// How far the request has come.
    public var label: Localized {
        switch self {
        case .draft: Localized(sv: "Utkast", en: "Draft")
        case .requested: Localized(sv: "Begärd", en: "Requested")
        case .granted: Localized(sv: "Beviljad", en: "Granted")
        case .partlyGranted: Localized(sv: "Delvis beviljad", en: "Granted in part")
        case .refused: Localized(sv: "Avslagen", en: "Refused")
        case .fundEmpty: Localized(sv: "Medlen är slut", en: "The fund is empty")
        case .carriedOver: Localized(sv: "Överförd till nästa år", en: "Carried over to the next year")
        case .finished: Localized(sv: "Slutredovisad", en: "Finished with a final report")
        case .withdrawn: Localized(sv: "Återtagen", en: "Withdrawn")
        }
    }
}

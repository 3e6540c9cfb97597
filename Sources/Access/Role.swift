import Quantities

/// What a person is in the city's steering (domain page, section 1).
public enum Role: String, Sendable, Hashable, CaseIterable {
    case councilOffice, strategist, controller, unitHead, director, secretary, reader

    public var label: Localized {
        switch self {
        case .councilOffice: Localized(sv: "Stadsledningskontoret", en: "Council office")
        case .strategist: Localized(sv: "Strateg", en: "Strategist")
        case .controller: Localized(sv: "Controller", en: "Controller")
        case .unitHead: Localized(sv: "Enhetschef", en: "Unit head")
        case .director: Localized(sv: "Direktör", en: "Director")
        case .secretary: Localized(sv: "Nämndsekreterare", en: "Committee secretary")
        case .reader: Localized(sv: "Läsare", en: "Reader")
        }
    }
}

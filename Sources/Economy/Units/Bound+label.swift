import Quantities

extension ResultUnitFigures.Bound {
    /// What a rule does, as tables and lists name it.
    public var label: Localized {
        switch self {
        case .yearlyLimit: Localized(sv: "Årets resultat över gränsen", en: "The year's result above the limit")
        case .fundLimit: Localized(sv: "Fonden över taket", en: "The fund above its limit")
        case .notOwnDoing: Localized(sv: "Överskottet är inte enhetens eget", en: "The surplus is not the unit's own doing")
        case .dissolved: Localized(sv: "Enheten upplöses", en: "The unit is dissolved")
        case .deficit: Localized(sv: "Underskott att täcka", en: "A deficit to cover")
        case .mustBeDissolved: Localized(sv: "Underskottet är för gammalt", en: "The deficit is too old")
        }
    }
}

import Checks
import Design
import Quantities

extension Finding.Severity {
    var label: Localized {
        switch self {
        case .error: Localized(sv: "Fel", en: "Error")
        case .warning: Localized(sv: "Varning", en: "Warning")
        case .remark: Localized(sv: "Påpekande", en: "Remark")
        }
    }

    /// Many of them: "fel", "varningar".
    func counted(_ count: Int, _ language: Language) -> String {
        let words: Localized =
            switch self {
            case .error: Localized(sv: "fel", en: count == 1 ? "error" : "errors")
            case .warning: Localized(sv: count == 1 ? "varning" : "varningar", en: count == 1 ? "warning" : "warnings")
            case .remark: Localized(sv: count == 1 ? "påpekande" : "påpekanden", en: count == 1 ? "remark" : "remarks")
            }
        return "\(count) \(words[language])"
    }

    /// A sign beside the word, never colour alone.
    var icon: HTML {
        switch self {
        case .error: Icon.failure.html
        case .warning: Icon.sign(.deviating)
        case .remark: Icon.information.html
        }
    }
}

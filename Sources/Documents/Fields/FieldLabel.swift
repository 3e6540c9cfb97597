import Quantities
import Rounds
import Steering

/// What a printed figure or date is, for whoever asks where it comes from: "Utfall tertial 1 2023, Andel nöjda besökare". The words
/// beside ``FieldSource``: one identity, one label.
enum FieldLabel {
    static func value(_ value: IndicatorValue, _ part: FieldSource.ValuePart, name: String) -> String {
        let whose =
            switch part {
            case .total: ""
            case .men: " för män och pojkar"
            case .women: " för kvinnor och flickor"
            }
        return "Utfall\(whose) \(lowercasedFirst(value.period.printed())), \(name)"
    }

    static func forecast(_ followUp: FollowUp, name: String) -> String {
        "Helårsprognos i \(round(followUp.round)) \(followUp.year), \(name)"
    }

    /// - Parameter isCouncils: *KF:s årsmål* and not the organisation's own.
    static func target(_ target: AnnualTarget, name: String, isCouncils: Bool) -> String {
        "\(isCouncils ? "KF:s årsmål" : "Årsmål") \(target.year), \(name)"
    }

    static func targetBefore(_ target: AnnualTarget, name: String) -> String {
        "Årsmål \(target.year) före ändringen, \(name)"
    }

    static func date(_ date: FieldSource.ActivityDate, of activity: Activity) -> String {
        "\(date == .startsOn ? "Startdatum" : "Slutdatum"), \(BodyText.line(activity.text))"
    }

    static func attestation(title: String) -> String { "Dag för godkännande, \(title)" }

    /// - Parameter what: As ``FieldSource/count(_:in:)`` names it: `goals/council/fullyMet`.
    static func count(_ what: String, in key: RoundKey) -> String {
        "\(counted(what.split(separator: "/").map(String.init), isAnnual: key.kind == .annualReport)) i \(round(key.kind)) \(key.year)"
    }

    /// "tertialrapport 1"
    static func round(_ kind: RoundKind) -> String { lowercasedFirst(kind.title.sv) }

    static func lowercasedFirst(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

    private static func counted(_ what: [String], isAnnual: Bool) -> String {
        guard let kind = what.first, let group = what.last, what.count > 1 else { return "Antal" }
        switch kind {
        case "goals":
            let noun = Goal.Level(rawValue: what[1]).map { GoalNoun($0).indefinite } ?? "mål"
            let judgement = Assessment.Judgement(rawValue: group)?.label(in: isAnnual ? .annualReport : .tertial1).sv
            return "Antal \(noun)" + (judgement.map { " med bedömningen \(lowercasedFirst($0))" } ?? "")
        case "indicators":
            let words = ["met": " som når årsmålet", "missed": " som inte når årsmålet", "unknown": " som inte kan bedömas"]
            return "Antal indikatorer\(words[group] ?? "")"
        case "activities":
            let state = ActivityStatus.State(rawValue: group)?.label.sv
            return "Antal aktiviteter"
                + (state.map { " med läget \(lowercasedFirst($0))" } ?? (group == "unknown" ? " utan läge" : ""))
        case "basis":
            let words = ["children": "underliggande mål", "indicators": "indikatorer", "outcomes": "indikatorer med utfall"]
            return "Antal \(words[group] ?? "aktiviteter med läge") under målet"
        default: return "Antal"
        }
    }
}

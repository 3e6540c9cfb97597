import Checks
import Quantities
import Rounds

/// Why a round does not take its next step, numbered T5231–T5249.
enum RoundFault {
    static func wrongState(_ state: Round.State, from: Set<Round.State>) -> Diagnostic {
        let needed = Round.State.allCases.filter(from.contains)
        return Diagnostic(
            "T5231", place: "round",
            message: Localized(
                sv: "Omgången är \(state.label.sv.lowercased()).", en: "The round is \(state.label.en.lowercased())."),
            remedy: Localized(
                sv: "Steget tas när den är \(needed.map { $0.label.sv.lowercased() }.joined(separator: " eller ")).",
                en: "The step is taken when it is \(needed.map { $0.label.en.lowercased() }.joined(separator: " or "))."))
    }

    static func reasonLength(_ length: Int, _ limits: ClosedRange<Int>) -> Diagnostic {
        Diagnostic(
            "T5232", place: "reason",
            message: Localized(
                sv: "Skälet är \(length) tecken.", en: "The reason has \(length) characters."),
            remedy: Localized(
                sv: "Skriv varför omgången öppnas, med \(limits.lowerBound)–\(limits.upperBound) tecken.",
                en: "Write why the round is opened, in \(limits.lowerBound)–\(limits.upperBound) characters."))
    }

    static func errors(_ count: Int) -> Diagnostic {
        Diagnostic(
            "T5233", place: "round",
            message: Localized(
                sv: "Kontrollen hittar \(count == 1 ? "ett fel" : "\(count) fel"), och dokumentet kan inte godkännas.",
                en: "The checks find \(count == 1 ? "an error" : "\(count) errors"), and the document cannot be approved."),
            remedy: Localized(sv: "Rätta dem och försök igen.", en: "Put them right and try again."))
    }

    static func error(_ finding: Finding) -> Diagnostic {
        Diagnostic(
            "T5234", place: finding.place.path,
            message: Localized(sv: "\(finding.rule): \(finding.message)", en: "\(finding.rule): \(finding.message)"),
            remedy: Localized(sv: "\(finding.remedy)", en: "\(finding.remedy)"))
    }

    static func unexplained(_ count: Int) -> Diagnostic {
        Diagnostic(
            "T5235", place: "round",
            message: Localized(
                sv:
                    "\(count == 1 ? "En varning" : "\(count) varningar") från kontrollen är inte \(count == 1 ? "förklarad" : "förklarade").",
                en: "\(count == 1 ? "A warning" : "\(count) warnings") of the checks \(count == 1 ? "is" : "are") not explained."),
            remedy: Localized(
                sv: "Rätta det som är fel, och förklara det som är rätt ändå.",
                en: "Put right what is wrong, and explain what is right all the same."))
    }

    static func warning(_ finding: Finding) -> Diagnostic {
        Diagnostic(
            "T5236", place: finding.place.path,
            message: Localized(sv: "\(finding.rule): \(finding.message)", en: "\(finding.rule): \(finding.message)"),
            remedy: Localized(sv: "\(finding.remedy)", en: "\(finding.remedy)"))
    }
}

import Quantities
import Rounds
import Steering
import Texts

/// Why an edit of a document is refused, numbered T5202–T5229.
enum DocumentFault {
    static func imageMissing(_ sha256: String) -> Diagnostic {
        Diagnostic(
            "T5202", place: "body",
            message: Localized(
                sv: "Bilden \(sha256.prefix(8))… finns inte.", en: "The picture \(sha256.prefix(8))… does not exist."),
            remedy: Localized(sv: "Ladda upp bilden på nytt, eller ta bort den.", en: "Upload the picture anew, or remove it."))
    }

    static func noSection(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5203", place: field,
            message: Localized(
                sv: "Dokumentet har inget sådant avsnitt.", en: "The document has no such section."),
            remedy: Localized(
                sv: "Välj ett avsnitt som finns i mallen, eller ett eget.",
                en: "Choose a section of the template, or one of your own."))
    }

    static func sectionInTemplate() -> Diagnostic {
        Diagnostic(
            "T5204", place: "heading",
            message: Localized(
                sv: "Avsnittet hör till mallen, som bestämmer rubriken.",
                en: "The section is the template's, which has its heading."),
            remedy: Localized(sv: "Lägg till ett eget avsnitt i stället.", en: "Add a section of your own instead."))
    }

    static func followsItself() -> Diagnostic {
        Diagnostic(
            "T5205", place: "position",
            message: Localized(
                sv: "Avsnittet kan inte stå efter eller under sig självt.", en: "The section cannot stand after or under itself."),
            remedy: Localized(sv: "Välj ett annat avsnitt.", en: "Choose another section."))
    }

    static func tooDeep() -> Diagnostic {
        Diagnostic(
            "T5223", place: "position",
            message: Localized(sv: "Avsnittet hamnar för djupt.", en: "The section would lie too deep."),
            remedy: Localized(
                sv:
                    "Välj en plats högre upp: rubriker får ha \(DocumentTemplate.depthLimit) nivåer, med dem som ligger under avsnittet.",
                en: "Choose a place higher up: headings have \(DocumentTemplate.depthLimit) levels, with those under the section."))
    }

    static func tooMany(_ field: String, sv: String, en: String, limit: Int) -> Diagnostic {
        Diagnostic(
            "T5206", place: field,
            message: Localized(sv: "Dokumentet har redan \(limit) \(sv).", en: "The document has \(limit) \(en) already."),
            remedy: Localized(sv: "Ta bort en eller slå ihop några.", en: "Remove one or join some."))
    }

    static func attachedAlready() -> Diagnostic {
        Diagnostic(
            "T5207", place: "file",
            message: Localized(sv: "Samma fil är redan en bilaga.", en: "The same file is an attachment already."),
            remedy: Localized(sv: "Välj en annan fil.", en: "Choose another file."))
    }

    static func decidedTwice(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5208", place: field,
            message: Localized(
                sv: "Det finns redan en beslutspunkt om detta.", en: "There is a decision point about this already."),
            remedy: Localized(sv: "Ändra den som finns.", en: "Change the one there is."))
    }

    static func noMatter() -> Diagnostic {
        Diagnostic(
            "T5209", place: "subject",
            message: Localized(
                sv: "Det som beslutspunkten gäller finns inte i omgången.",
                en: "What the decision point is about is not in the round."),
            remedy: Localized(
                sv: "Välj ett årsmål, en ansökan eller en justering som finns.",
                en: "Choose a target, an application or an adjustment that exists."))
    }

    static func orderIncomplete() -> Diagnostic {
        Diagnostic(
            "T5210", place: "codes",
            message: Localized(
                sv: "Ordningen gäller inte de beslutspunkter som finns nu.",
                en: "The order is not of the decision points there are now."),
            remedy: Localized(sv: "Ladda om sidan och ordna på nytt.", en: "Reload the page and order them anew."))
    }

    static func noSentence(_ name: String) -> Diagnostic {
        Diagnostic(
            "T5211", place: "sentence",
            message: Localized(
                sv: "Dokumentet har ingen mening ”\(name.prefix(80))”.", en: "The document has no sentence “\(name.prefix(80))”."),
            remedy: Localized(sv: "Ladda om sidan: meningen kan ha försvunnit.", en: "Reload the page: the sentence may be gone."))
    }

    static func notBelow(_ unit: OrganisationCode) -> Diagnostic {
        Diagnostic(
            "T5212", place: "unit",
            message: Localized(
                sv: "”\(unit)” hör inte till organisationen.", en: "“\(unit)” does not belong to the organisation."),
            remedy: Localized(sv: "Fråga en av organisationens enheter.", en: "Ask one of the organisation's units."))
    }

    static func noFinding() -> Diagnostic {
        Diagnostic(
            "T5213", place: "finding",
            message: Localized(
                sv: "Anmärkningen finns inte längre.", en: "The finding is no longer there."),
            remedy: Localized(sv: "Ladda om sidan med kontrollerna.", en: "Reload the page of the checks."))
    }

    static func notAWarning() -> Diagnostic {
        Diagnostic(
            "T5214", place: "finding",
            message: Localized(
                sv: "Bara varningar förklaras. Ett fel rättas.", en: "Warnings alone are explained. An error is put right."),
            remedy: Localized(sv: "Rätta felet.", en: "Put the error right."))
    }

    static func explanationLength(_ length: Int, _ limits: ClosedRange<Int>) -> Diagnostic {
        Diagnostic(
            "T5215", place: "explanation",
            message: Localized(
                sv: "Förklaringen är \(length) tecken.", en: "The explanation has \(length) characters."),
            remedy: Localized(
                sv: "Skriv mellan \(limits.lowerBound) och \(limits.upperBound) tecken.",
                en: "Write between \(limits.lowerBound) and \(limits.upperBound) characters."))
    }

    static func dueTooSoon() -> Diagnostic {
        Diagnostic(
            "T5216", place: "dueIn",
            message: Localized(
                sv: "Löftet ska redovisas i en omgång som kommer senare.", en: "The promise is due in a later round."),
            remedy: Localized(sv: "Välj en senare omgång, inom fyra år.", en: "Choose a later round, within four years."))
    }

    static func promiseElsewhere(_ field: String) -> Diagnostic {
        Diagnostic(
            "T5217", place: field,
            message: Localized(
                sv: "Löftet hör till en annan omgång.", en: "The promise belongs to another round."),
            remedy: Localized(
                sv: "Ta tillbaka det där det gavs, och redovisa det där det ska redovisas.",
                en: "Take it back where it was made, and report on it where it is due."))
    }

    static func templateIsPrinted(_ round: RoundKey) -> Diagnostic {
        Diagnostic(
            "T5218", place: "template",
            message: Localized(
                sv: "\(round.kind.title.sv) \(round.year) för ”\(round.organisation)” är godkänd och trycks med mallen.",
                en: "\(round.kind.title.en) \(round.year) of “\(round.organisation)” is approved and printed with the template."),
            remedy: Localized(
                sv: "Ändra bara vägledning och ordgränser, eller vänta tills omgången är beslutad.",
                en: "Change guidance and word limits alone, or wait until the round is decided."))
    }

    static func noTemplate() -> Diagnostic {
        Diagnostic(
            "T5219", place: "template",
            message: Localized(sv: "Mallen finns inte.", en: "There is no such template."),
            remedy: Localized(sv: "Ladda om sidan: den kan ha tagits bort.", en: "Reload the page: it may have been removed."))
    }

    static func nothingToApprove() -> Diagnostic {
        Diagnostic(
            "T5220", place: "body",
            message: Localized(sv: "Det finns ingen text att godkänna.", en: "There is no text to approve."),
            remedy: Localized(sv: "Skriv texten först.", en: "Write the text first."))
    }

    static func fieldsWithoutValue(_ references: [String]) -> Diagnostic {
        let list = references.prefix(5).joined(separator: ", ")
        return Diagnostic(
            "T5221", place: "body",
            message: Localized(
                sv: "Texten har fält utan värde: \(list).", en: "The text has fields without a value: \(list)."),
            remedy: Localized(
                sv: "Välj andra fält, eller fyll i värdena, och godkänn sedan.",
                en: "Choose other fields, or fill in the values, and approve then."))
    }

    static func ownQuestion() -> Diagnostic {
        Diagnostic(
            "T5222", place: "answer",
            message: Localized(
                sv: "Frågan besvaras av enheten, inte av den som frågar.",
                en: "The unit answers the question, not the one who asks."),
            remedy: Localized(sv: "Vänta på enhetens svar.", en: "Wait for the unit's answer."))
    }
}

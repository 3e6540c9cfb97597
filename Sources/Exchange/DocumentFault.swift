import Quantities

/// What can be wrong with a record of a document although every field has its right type. The place is the field, in the record.
enum DocumentFault {
    static func tooDeep(_ most: Int) -> Diagnostic {
        Diagnostic(
            "T4201", place: "sections",
            message: Localized(
                sv: "Mallen har rubriker i fler än \(most) nivåer.", en: "The template has headings on more than \(most) levels."),
            remedy: Localized(sv: "Flytta upp de djupaste avsnitten.", en: "Move the deepest sections up."))
    }

    static func sectionTwice(_ code: String) -> Diagnostic {
        Diagnostic(
            "T4202", place: "sections",
            message: Localized(sv: "Avsnittet ”\(code)” står två gånger.", en: "The section “\(code)” stands twice."),
            remedy: Localized(sv: "Ge ett av dem en annan kod.", en: "Give one of them another code."))
    }

    static func matter(_ kind: String, _ subject: String) -> Diagnostic {
        Diagnostic(
            "T4207", place: "subject",
            message: Localized(
                sv: "En beslutspunkt av slaget ”\(kind)” kan inte gälla ”\(subject)”.",
                en: "A decision point of the kind “\(kind)” cannot be about “\(subject)”."),
            remedy: Localized(
                sv: "Ange subject för arsmal, ansokan och justering, och bara då.",
                en: "Give subject for arsmal, ansokan and justering, and only then."))
    }

    static func offOrBody() -> Diagnostic {
        Diagnostic(
            "T4208", place: "body",
            message: Localized(
                sv: "Meningen är antingen avstängd eller ersatt.", en: "The sentence is either off or replaced."),
            remedy: Localized(sv: "Ange off: true eller body, ett av dem.", en: "Give off: true or body, one of them."))
    }

    static func dueTooSoon() -> Diagnostic {
        Diagnostic(
            "T4209", place: "dueIn",
            message: Localized(
                sv: "Löftet ska redovisas före eller i den omgång där det gavs.",
                en: "The promise is due before or in the round in which it was made."),
            remedy: Localized(sv: "Ange en senare omgång i dueYear och dueIn.", en: "Give a later round in dueYear and dueIn."))
    }

    static func unknownPart(_ path: String) -> Diagnostic {
        Diagnostic(
            "T4210", place: "part",
            message: Localized(sv: "Det finns ingen del ”\(path)”.", en: "There is no part “\(path)”."),
            remedy: Localized(
                sv: "Se mallens delar i docs/planpaket.md.", en: "See the parts of a template in docs/planpaket.md."))
    }

    static func endsBeforeItBegins(_ from: Int, _ to: Int) -> Diagnostic {
        Diagnostic(
            "T4211", place: "toYear",
            message: Localized(
                sv: "Mallen gäller till \(to), före sitt första år \(from).",
                en: "The template is used until \(to), before its first year \(from)."),
            remedy: Localized(sv: "Rätta ett av åren.", en: "Correct one of the years."))
    }

    static func forNoDocument() -> Diagnostic {
        Diagnostic(
            "T4213", place: "kinds",
            message: Localized(sv: "Mallen är inte för något dokument.", en: "The template is for no document."),
            remedy: Localized(sv: "Ange minst ett slag i kinds.", en: "Give at least one kind in kinds."))
    }

    static func otherPicture(_ said: String, found: String) -> Diagnostic {
        Diagnostic(
            "T4212", place: "mediaType",
            message: Localized(
                sv: "Bilden är \(found), inte \(said).", en: "The picture is \(found), not \(said)."),
            remedy: Localized(sv: "Rätta mediaType.", en: "Correct mediaType."))
    }
}

import Quantities

/// What can be wrong with a record of a document although every field has its right type. The place is the field, in the record.
enum DocumentFault {
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

    static func twoPlaces() -> Diagnostic {
        Diagnostic(
            "T4210", place: "after",
            message: Localized(sv: "Avsnittet står på två ställen.", en: "The section stands in two places."),
            remedy: Localized(
                sv: "Ange ett av first: true, after och under.", en: "Give one of first: true, after and under."))
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
            "T4201", place: "part",
            message: Localized(sv: "Det finns ingen del ”\(path)”.", en: "There is no part “\(path)”."),
            remedy: Localized(
                sv: "Se mallens delar i docs/planpaket.md.", en: "See the parts of a template in docs/planpaket.md."))
    }

    static func otherPicture(_ said: String, found: String) -> Diagnostic {
        Diagnostic(
            "T4202", place: "mediaType",
            message: Localized(
                sv: "Bilden är \(found), inte \(said).", en: "The picture is \(found), not \(said)."),
            remedy: Localized(sv: "Rätta mediaType.", en: "Correct mediaType."))
    }
}

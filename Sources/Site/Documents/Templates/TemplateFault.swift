import Quantities

/// What goes wrong where templates are edited: T8240–T8249.
enum TemplateFault {
    static func noYear(_ field: String) -> Diagnostic {
        Diagnostic(
            "T8240", place: field,
            message: Localized(sv: "Året går inte att läsa.", en: "The year cannot be read."),
            remedy: Localized(sv: "Skriv fyra siffror, till exempel 2024.", en: "Write four digits, such as 2024."))
    }

    static func noLimit(_ field: String) -> Diagnostic {
        Diagnostic(
            "T8241", place: field,
            message: Localized(sv: "Ordgränsen går inte att läsa.", en: "The word limit cannot be read."),
            remedy: Localized(sv: "Skriv ett helt tal, eller lämna rutan tom.", en: "Write a whole number, or leave it empty."))
    }

    static func noCode(_ field: String) -> Diagnostic {
        Diagnostic(
            "T8242", place: field,
            message: Localized(
                sv: "Koden har tecken som inte går att använda.", en: "The code has characters that cannot be used."),
            remedy: Localized(
                sv: "Använd a–z, 0–9 och bindestreck, eller lämna rutan tom så görs en kod av rubriken.",
                en: "Use a–z, 0–9 and hyphens, or leave it empty and a code is made of the heading."))
    }

    static func noPart(_ field: String) -> Diagnostic {
        Diagnostic(
            "T8243", place: field,
            message: Localized(sv: "Det är inte valt vad som ska stå här.", en: "What is to stand here is not chosen."),
            remedy: Localized(sv: "Välj i listan, eller ta bort raden.", en: "Choose in the list, or remove the row."))
    }

    static let noOriginal = Diagnostic(
        "T8244", place: "kopia",
        message: Localized(sv: "Mallen att börja från finns inte.", en: "The template to begin from does not exist."),
        remedy: Localized(sv: "Välj en mall i listan.", en: "Choose a template in the list."))

    static let notForRound = Diagnostic(
        "T8245", place: "omgang",
        message: Localized(
            sv: "Omgången finns inte, eller har ett annat slags dokument än mallen.",
            en: "The round does not exist, or has another kind of document than the template."),
        remedy: Localized(sv: "Välj en omgång i listan.", en: "Choose a round in the list."))

    static let notAllowed = Diagnostic(
        "T8246",
        message: Localized(
            sv: "Mallarna ändras av stadsledningskontoret.", en: "The templates are changed by the council office."),
        remedy: Localized(
            sv: "Be stadsledningskontoret om ändringen.", en: "Ask the council office for the change."))
}

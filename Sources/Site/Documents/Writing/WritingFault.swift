import Quantities

/// What goes wrong where texts are written: T8201–T8219.
enum WritingFault {
    static let approvedOther = Diagnostic(
        "T8201",
        message: Localized(
            sv: "Texten har ändrats sedan du läste den och är inte godkänd.",
            en: "The text has changed since you read it and is not approved."),
        remedy: Localized(sv: "Läs den nya lydelsen och godkänn den.", en: "Read the new wording and approve it."))

    static let noFile = Diagnostic(
        "T8202", place: "file",
        message: Localized(sv: "Ingen bild följde med.", en: "No picture came along."),
        remedy: Localized(sv: "Välj en fil och skicka igen.", en: "Choose a file and send again."))
}

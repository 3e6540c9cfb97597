import Quantities

/// What can be wrong with a file before its contents are looked at.
enum JSONFault {
    static func tooLarge(_ bytes: Int) -> Diagnostic {
        Diagnostic(
            "T4001",
            message: Localized(
                sv: "Filen är \(bytes / 1_048_576) MB, gränsen är \(JSONReader.byteLimit / 1_048_576) MB.",
                en: "The file is \(bytes / 1_048_576) MB, the limit is \(JSONReader.byteLimit / 1_048_576) MB."),
            remedy: Localized(
                sv: "Dela upp paketet, till exempel per organisation.", en: "Divide the package, for example by organisation."))
    }

    static func notUTF8(line: Int) -> Diagnostic {
        Diagnostic(
            "T4002", place: place(line),
            message: Localized(sv: "Texten är inte UTF-8.", en: "The text is not UTF-8."),
            remedy: Localized(sv: "Spara filen som UTF-8 och försök igen.", en: "Save the file as UTF-8 and try again."))
    }

    static func endsEarly(line: Int) -> Diagnostic {
        Diagnostic(
            "T4003", place: place(line),
            message: Localized(sv: "Filen tar slut mitt i.", en: "The file ends in the middle."),
            remedy: Localized(sv: "Hämta filen på nytt: den är inte hel.", en: "Fetch the file again: it is not complete."))
    }

    static func unexpected(_ shown: String, line: Int) -> Diagnostic {
        Diagnostic(
            "T4004", place: place(line),
            message: Localized(
                sv: "Filen är inte riktig JSON\(shown.isEmpty ? "" : " vid ”\(shown)”").",
                en: "The file is not proper JSON\(shown.isEmpty ? "" : " at “\(shown)”")."),
            remedy: Localized(sv: "Rätta tecknen på den raden.", en: "Correct the characters on that line."))
    }

    static func tooDeep(line: Int) -> Diagnostic {
        Diagnostic(
            "T4005", place: place(line),
            message: Localized(
                sv: "Filen har fler än \(JSONReader.depthLimit) nivåer.",
                en: "The file has more than \(JSONReader.depthLimit) levels."),
            remedy: Localized(
                sv: "Ett planpaket har högst sex nivåer. Kontrollera filen.",
                en: "A plan package has six levels at most. Check the file."))
    }

    static func nameTwice(_ name: String, line: Int) -> Diagnostic {
        let name = shortened(name)
        return Diagnostic(
            "T4006", place: place(line),
            message: Localized(sv: "”\(name)” står två gånger i samma objekt.", en: "“\(name)” stands twice in the same object."),
            remedy: Localized(sv: "Ta bort den ena.", en: "Remove one of them."))
    }

    static func tooManyMembers(line: Int) -> Diagnostic {
        Diagnostic(
            "T4007", place: place(line),
            message: Localized(
                sv: "Ett objekt har fler än \(JSONReader.memberLimit) fält.",
                en: "An object has more than \(JSONReader.memberLimit) fields."),
            remedy: Localized(
                sv: "Kontrollera filen: inget objekt i ett planpaket är så stort.",
                en: "Check the file: no object of a plan package is that large."))
    }

    static func controlCharacter(line: Int) -> Diagnostic {
        Diagnostic(
            "T4009", place: place(line),
            message: Localized(sv: "Texten innehåller ett styrtecken.", en: "The text holds a control character."),
            remedy: Localized(
                sv: "Ta bort tecknet. Radbrytning och tabb går bra.", en: "Remove it. Line breaks and tabs are fine."))
    }

    /// A name or text as a message quotes it: whatever stood in the file, the message stays a line.
    static func shortened(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }

    static func place(_ line: Int, _ path: String = "") -> String {
        path.isEmpty ? "rad \(line)" : "rad \(line), \(path)"
    }
}

import Quantities

/// What is wrong with a text that somebody wrote: T2401–T2409.
enum TextFault {
    /// - Returns: nil within the limit.
    static func length(_ count: Int) -> Diagnostic? {
        guard count > RunningText.lengthLimit else { return nil }
        return Diagnostic(
            "T2401",
            message: Localized(
                sv: "Texten är \(count) tecken, gränsen är \(RunningText.lengthLimit).",
                en: "The text has \(count) characters, the limit is \(RunningText.lengthLimit)."),
            remedy: Localized(
                sv: "Korta texten eller dela den på flera avsnitt.", en: "Shorten the text or divide it between several sections."))
    }

    static func fields(_ count: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            "T2402",
            message: Localized(
                sv: "Texten har \(count) levande fält, gränsen är \(limit).",
                en: "The text has \(count) live fields, the limit is \(limit)."),
            remedy: Localized(sv: "Ta bort några.", en: "Remove some."))
    }

    static func reuses(_ count: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            "T2403",
            message: Localized(
                sv: "Texten har \(count) hämtade stycken, gränsen är \(limit).",
                en: "The text has \(count) reused paragraphs, the limit is \(limit)."),
            remedy: Localized(sv: "Ta bort några.", en: "Remove some."))
    }

    static func rows(_ count: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            "T2404",
            message: Localized(
                sv: "Texten har \(count) rader i en tabell, gränsen är \(limit).",
                en: "The text has \(count) rows in a table, the limit is \(limit)."),
            remedy: Localized(sv: "Ta bort några.", en: "Remove some."))
    }

    static func columns(_ count: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            "T2405",
            message: Localized(
                sv: "Texten har \(count) kolumner i en tabell, gränsen är \(limit).",
                en: "The text has \(count) columns in a table, the limit is \(limit)."),
            remedy: Localized(sv: "Ta bort några.", en: "Remove some."))
    }

    static func link(_ url: String) -> Diagnostic {
        Diagnostic(
            "T2406",
            message: Localized(
                sv: "Länken ”\(short(url))” leder varken till en webbplats eller till en e-postadress.",
                en: "The link “\(short(url))” leads neither to a web page nor to an e-mail address."),
            remedy: Localized(
                sv: "Börja adressen med https://, http:// eller mailto:.",
                en: "Begin the address with https://, http:// or mailto:."))
    }

    static func imageWithoutWords(_ image: TextImage) -> Diagnostic {
        Diagnostic(
            "T2407",
            message: Localized(
                sv: image.caption.isEmpty ? "En bild saknar beskrivning." : "Bilden ”\(short(image.caption))” saknar beskrivning.",
                en: image.caption.isEmpty
                    ? "An image has no description." : "The image “\(short(image.caption))” has no description."),
            remedy: Localized(
                sv: "Beskriv med ord vad bilden visar, för den som inte ser den.",
                en: "Say in words what the image shows, for those who cannot see it."))
    }

    static func field(_ path: String) -> Diagnostic {
        Diagnostic(
            "T2408",
            message: Localized(
                sv: "”{{\(short(path))}}” är inget fält och skrivs ut som det står.",
                en: "“{{\(short(path))}}” is no field and is printed as it stands."),
            remedy: Localized(
                sv: "Välj fältet i listan som visas när du skriver {{, eller ta bort klamrarna.",
                en: "Choose the field in the list that appears when you type {{, or remove the braces."))
    }

    static func circular(_ source: TextKey) -> Diagnostic {
        Diagnostic(
            "T2409",
            message: Localized(
                sv: "Stycket hämtas ur \(source.path), som i sin tur hämtar ur den här texten eller genom fler än"
                    + " \(ReuseResolver.depthLimit) led.",
                en: "The paragraph comes from \(source.path), which itself takes from this text or through more than"
                    + " \(ReuseResolver.depthLimit) steps."),
            remedy: Localized(
                sv: "Skriv stycket på ett av ställena och hämta det därifrån.",
                en: "Write the paragraph in one of the places and take it from there."))
    }

    private static func short(_ text: String) -> String { text.count > 80 ? text.prefix(80) + "…" : text }
}

import Quantities

extension ThemeFile {
    static func unreadable(_ path: String) -> Diagnostic {
        Diagnostic(
            "T6220", place: path,
            message: Localized(
                sv: "Temafilen finns inte, går inte att läsa eller är större än 100 kB.",
                en: "The theme file does not exist, cannot be read or is larger than 100 kB."),
            remedy: Localized(sv: "Kontrollera sökvägen och filens rättigheter.", en: "Check the path and the file's permissions."))
    }

    static func notATheme() -> Diagnostic {
        Diagnostic(
            "T6221",
            message: Localized(
                sv: "Temat är inte ett JSON-objekt på högst 100 kB.", en: "The theme is not a JSON object of at most 100 kB."),
            remedy: Localized(
                sv: "Utgå från exemplet i docs/tema.md.", en: "Start from the example in docs/tema.md."))
    }

    static func unknownField(_ place: String, _ known: [String]) -> Diagnostic {
        let names = known.sorted().joined(separator: ", ")
        return Diagnostic(
            "T6222", place: place,
            message: Localized(sv: "Ett tema har inget sådant fält.", en: "A theme has no such field."),
            remedy: Localized(sv: "Använd något av fälten \(names).", en: "Use one of the fields \(names)."))
    }

    static func notAColour(_ place: String) -> Diagnostic {
        Diagnostic(
            "T6223", place: place,
            message: Localized(sv: "Färgen skrivs inte som #rrggbb.", en: "The colour is not written as #rrggbb."),
            remedy: Localized(sv: "Skriv färgen som #1d4f91.", en: "Write the colour as #1d4f91."))
    }

    /// - Parameter contrast: cut, not rounded, to one decimal: 4.49 must not be told as 4.5.
    static func tooPale(_ place: String, _ hex: String, _ contrast: Double) -> Diagnostic {
        let tenths = Int(contrast * 10)
        return Diagnostic(
            "T6224", place: place,
            message: Localized(
                sv: "Färgen \(hex) har för liten kontrast: \(tenths / 10),\(tenths % 10):1 där det krävs 4,5:1.",
                en: "The colour \(hex) has too little contrast: \(tenths / 10).\(tenths % 10):1 where 4.5:1 is required."),
            remedy: Localized(
                sv: "Välj en mörkare nyans för text, en ljusare för tint.",
                en: "Choose a darker shade for text, a lighter one for tint."))
    }

    static func notAFont(_ place: String) -> Diagnostic {
        Diagnostic(
            "T6225", place: place,
            message: Localized(
                sv: "Typsnittets namn är tomt, för långt eller har andra tecken än bokstäver, siffror, blanksteg och bindestreck.",
                en: "The font's name is empty, too long or has other characters than letters, digits, blanks and hyphens."),
            remedy: Localized(
                sv: "Skriv namnet som i ordbehandlaren, och högst åtta reservtypsnitt.",
                en: "Write the name as the word processor shows it, and at most eight fallback fonts."))
    }

    static func incompleteLogo() -> Diagnostic {
        Diagnostic(
            "T6226", place: "/logo",
            message: Localized(
                sv: "Logotypen saknar file eller alternative, eller har andra fält.",
                en: "The logo lacks file or alternative, or has other fields."),
            remedy: Localized(
                sv: "Ange file och alternative: filens namn, och kommunens namn i ord.",
                en: "Give file and alternative: the file's name, and the municipality's name in words."))
    }

    static func noLogoFile(_ path: String) -> Diagnostic {
        Diagnostic(
            "T6227", place: "/logo/file",
            message: Localized(
                sv: "Logotypens fil \(path) finns inte bredvid temafilen eller är större än 500 kB.",
                en: "The logo's file \(path) does not lie beside the theme file or is larger than 500 kB."),
            remedy: Localized(
                sv: "Lägg filen i samma mapp som temafilen, eller i en mapp i den.",
                en: "Put the file into the theme file's folder, or into a folder within it."))
    }

    static func unusableLogo(_ path: String) -> Diagnostic {
        Diagnostic(
            "T6228", place: "/logo/file",
            message: Localized(
                sv:
                    "Logotypen \(path) är varken en PNG på högst 4 000 × 4 000 bildpunkter eller en SVG utan skript, bilder och länkar.",
                en:
                    "The logo \(path) is neither a PNG of at most 4,000 × 4,000 pixels nor an SVG without scripts, images and links."
            ),
            remedy: Localized(
                sv: "Spara om den som ren SVG eller som PNG.", en: "Save it anew as plain SVG or as PNG."))
    }
}

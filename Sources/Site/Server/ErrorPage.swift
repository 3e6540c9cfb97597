import Design
import Quantities

/// What is shown where there is no page: what happened, its number, and what to do.
struct ErrorPage: Sendable {
    var fault: PageFault
    /// Nil where not even the frame can be read.
    var frame: Frame?
    var language: Language
    /// For htmx: the words alone.
    var isPart = false

    func html() -> HTML {
        if isPart { return "\(Notice(tone: .failure, text: words), language)" }
        guard let frame else { return bare }
        return Page(
            title: title, eyebrow: "\(fault.status)", language: language, frame: frame,
            content: "<section>\(words)\(kept)</section>", width: .reading
        ).html()
    }

    private var title: String {
        switch fault.status {
        case 404: Localized(sv: "Sidan finns inte", en: "Not found")[language]
        case 403: Localized(sv: "Det går inte att göra här", en: "Not allowed here")[language]
        case 413: Localized(sv: "För stort", en: "Too large")[language]
        case 500: Localized(sv: "Något gick fel", en: "Something went wrong")[language]
        default: Localized(sv: "Det gick inte", en: "It did not work")[language]
        }
    }

    private var words: HTML {
        let diagnostic = fault.diagnostic
        let number = Localized(sv: "Felnummer", en: "Error number")[language]
        return """
            <p>\(diagnostic.message[language]) \(diagnostic.remedy[language])</p><p class="quiet">\(number) \(diagnostic.code)</p>
            """
    }

    /// What was typed and not saved, so that it can be copied.
    private var kept: HTML {
        let texts = fault.typed.pairs.filter { !["csrf", "version", "return"].contains($0.name) && !$0.value.isEmpty }
        guard !texts.isEmpty else { return "" }
        let heading = Localized(sv: "Det du skrev", en: "What you wrote")[language]
        return "<h2>\(heading)</h2>\(texts.map { Prose(text: $0.value).html(language) })"
    }

    private var bare: HTML {
        """
        <!doctype html><html\(attribute: "lang", language.rawValue)><head><meta charset="utf-8"><title>\(title) – Tertial</title></head>\
        <body><h1>\(title)</h1>\(words)\(kept)</body></html>
        """
    }
}

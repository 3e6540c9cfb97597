import Design
import Documents
import Foundation
import Quantities
import Rendering
import Rounds

/// The composed report as a page, with the files it can be fetched as.
struct ReportView: Sendable {
    var scene: RoundScene
    var document: Document
    var frame: Frame
    /// Bytes of the files that have been made; a file that has not been fetched yet has no size.
    var sizes: [ReportFormat: Int]
    /// Whether each value gets a number that leads to where it comes from.
    var showsSources = false

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        let key = scene.key
        let renderer = HTMLRenderer(
            baseLevel: 2, keepsSources: true, showsSources: showsSources,
            imageAddress: { Route.round(key, .document(.image($0))).address.text })
        let contents = renderer.contents(document, depth: 3)
        return Page(
            title: document.title, eyebrow: document.organisation, language: language, frame: frame, chain: scene.chain(),
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: "<p>\(document.titlePage.documentType)</p>",
            content: """
                \(sourcesSwitch(say))\(titlePage(say))\(downloads(say))\(contentsFold(contents, say))\
                <div class="report-page"\(attribute: "lang", document.language.rawValue)>\(HTML(trusted: renderer.article(document)))</div>
                """
        ).html()
    }

    /// The first thing on the page, and its own key: by keyboard there is no other way to a value's source.
    private func sourcesSwitch(_ say: PageWords) -> HTML {
        let page = scene.address(.report)
        let address = showsSources ? page : page.adding("kallor", "1")
        let words =
            showsSources
            ? say("Dölj källorna", "Hide the sources") : say("Visa källan bakom varje värde", "Show the source of each value")
        // The script makes one stop of each table's or section's values, and then shows how to go between them.
        let keys = say(
            "Tabb går till nästa tabell eller avsnitt med värden, pilarna från värde till värde, Enter till källan.",
            "Tab goes to the next table or section with values, the arrows from value to value, Enter to the source.")
        let help: HTML = "<p class=\"quiet\" data-source-keys hidden>\(keys)</p>"
        return """
            <section class="report-sources"><p><a accesskey="k"\(href: address)>\(words)</a></p>\(if: showsSources, help)</section>
            """
    }

    private func titlePage(_ say: PageWords) -> HTML {
        let page = document.titlePage
        let lines = page.lines.map { DefinitionList.Entry($0.label, HTML(text: $0.value)) }
        let about = Fold(
            summary: say("Om uppgifterna", "About the figures"), content: "<p class=\"quiet\" lang=\"sv\">\(page.note)</p>")
        return """
            <section id="titelsida">\(DefinitionList(entries: lines), say.language)\(if: !page.note.isEmpty, about.html(say.language))</section>
            """
    }

    private func contentsFold(_ contents: String, _ say: PageWords) -> HTML {
        guard !contents.isEmpty else { return "" }
        let title = say("Innehåll", "Contents")
        return """
            <section><nav class="report-contents"\(attribute: "aria-label", title)>\
            \(Fold(summary: title, content: HTML(trusted: contents)), say.language)</nav></section>
            """
    }

    private func downloads(_ say: PageWords) -> HTML {
        let items = [ReportFormat.pdf, .docx, .md, .json].map { format -> HTML in
            let size = sizes[format].map { ", " + ReportView.printed(bytes: $0) } ?? ""
            return """
                <li><a download\(href: scene.address(.reportFile(format)))>\(Icon.download.html)\(format.shortName[say.language])</a> \
                <span class="quiet">\(format.purpose[say.language])\(size)</span></li>
                """
        }
        return """
            <section id="hamta"><h2>\(say("Hämta rapporten", "Download the report"))</h2><ul class="files">\(items)</ul></section>
            """
    }

    /// "412 kB"
    static func printed(bytes: Int) -> String {
        bytes < 1_000_000
            ? "\(max(1, (bytes + 500) / 1000))\u{A0}kB" : "\(SwedishNumber.format(Decimal(bytes) / 1_000_000, decimals: 1))\u{A0}MB"
    }
}

extension ReportFormat {
    /// As people call it.
    var shortName: Localized {
        switch self {
        case .pdf: Localized(sv: "PDF", en: "PDF")
        case .docx: Localized(sv: "Word", en: "Word")
        case .json: Localized(sv: "JSON", en: "JSON")
        case .md: Localized(sv: "Markdown", en: "Markdown")
        }
    }

    var purpose: Localized {
        switch self {
        case .docx: Localized(sv: "att arbeta vidare i", en: "to go on working in")
        case .pdf: Localized(sv: "att läsa, lägga fram och arkivera", en: "to read, hand out and archive")
        case .json: Localized(sv: "att föra över till ett annat system", en: "to hand over to another system")
        case .md: Localized(sv: "att läsa och jämföra som ren text", en: "to read and compare as plain text")
        }
    }
}

extension RoundScene {
    /// "T1-2023-hagersten-alvsjo.docx"
    func reportFileName(_ format: ReportFormat) -> String {
        "\(key.fileNamePart).\(format.rawValue)"
    }
}

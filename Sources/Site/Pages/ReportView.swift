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
                \(sourcesLink(say))\(titlePage(say))\(downloads(say))\(contentsFold(contents, say))\
                <div class="report-page"\(attribute: "lang", document.language.rawValue)>\(HTML(trusted: renderer.article(document)))</div>
                """
        ).html()
    }

    private func sourcesLink(_ say: PageWords) -> HTML {
        let page = scene.address(.report)
        return showsSources
            ? "<p><a\(href: page)>\(say("Dölj var värdena kommer ifrån", "Hide where the values come from"))</a></p>"
            : """
            <p><a\(href: page.adding("kallor", "1"))>\(say("Visa var värdena kommer ifrån", "Show where the values come from"))</a></p>
            """
    }

    private func titlePage(_ say: PageWords) -> HTML {
        let page = document.titlePage
        let lines = page.lines.map { DefinitionList.Entry($0.label, HTML(text: $0.value)) }
        let note: HTML = page.note.isEmpty ? "" : "<p class=\"quiet\">\(page.note)</p>"
        return
            "<section id=\"titelsida\">\(DefinitionList(entries: lines), say.language)</section>\(if: !note.isEmpty, "<section>\(note)</section>")"
    }

    private func contentsFold(_ contents: String, _ say: PageWords) -> HTML {
        guard !contents.isEmpty else { return "" }
        return """
            <section><nav class="report-contents"\(attribute: "aria-label", say("Innehåll", "Contents"))><details><summary>\(say("Innehåll", "Contents"))</summary>\
            \(HTML(trusted: contents))</details></nav></section>
            """
    }

    private func downloads(_ say: PageWords) -> HTML {
        let rows = ReportFormat.allCases.map { format -> DataTable.Row in
            let name = scene.reportFileName(format)
            let link: HTML = """
                <a download\(href: scene.address(.reportFile(format)))>\(Icon.download.html) \(format.rawValue.uppercased())\
                \(HTML.spoken(", " + name))</a>
                """
            let size = sizes[format].map { ReportView.printed(bytes: $0) } ?? "–"
            return DataTable.Row(cells: [.html(link), .text(format.purpose[say.language]), .text(size)])
        }
        let table = DataTable(
            id: "filer", caption: say("Rapporten som fil", "The report as a file"), hidesCaption: true,
            columns: [.short(say("Form", "Form")), .text(say("Bra till", "Good for")), .number(say("Storlek", "Size"))], rows: rows)
        return """
            <section id="hamta"><h2>\(say("Hämta rapporten", "Download the report"))</h2>\(table, say.language)</section>
            """
    }

    /// "412 kB"
    static func printed(bytes: Int) -> String {
        bytes < 1_000_000
            ? "\(max(1, (bytes + 500) / 1000))\u{A0}kB" : "\(SwedishNumber.format(Decimal(bytes) / 1_000_000, decimals: 1))\u{A0}MB"
    }
}

extension ReportFormat {
    var purpose: Localized {
        switch self {
        case .docx:
            Localized(
                sv: "att arbeta vidare i Word; rubriker, innehållsförteckning och tabellhuvuden är riktiga",
                en: "working on in Word, with real headings, contents and table headers")
        case .pdf:
            Localized(
                sv: "att lägga fram för nämnden och arkivera; tillgänglig (PDF/UA-1) och för arkiv (PDF/A-2a)",
                en: "the committee and the archive: accessible (PDF/UA-1) and archivable (PDF/A-2a)")
        case .json: Localized(sv: "att föra över till ett annat system", en: "handing over to another system")
        case .md: Localized(sv: "att läsa och jämföra som ren text", en: "reading and comparing as plain text")
        }
    }
}

extension RoundScene {
    /// "T1-2023-hagersten-alvsjo.docx"
    func reportFileName(_ format: ReportFormat) -> String {
        "\(key.fileNamePart).\(format.rawValue)"
    }
}

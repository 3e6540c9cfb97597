import Design
import Documents
import Quantities
import Rendering
import Rounds
import Texts

/// A decided document: as its HTML file, with an address at every heading, tables that sort and can be fetched, files and attachments.
struct PublishedView: Sendable {
    let printed: PrintedDocument
    let look: PublicLook
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var key: RoundKey { printed.source.overview.round.key }
    private var document: Document { printed.document }

    func html() -> HTML {
        let key = key
        let file = HTMLDocument(
            theme: look.theme,
            renderer: HTMLRenderer(
                linksHeadings: true, tableDownload: .address { Route.published(.table(key, $0.anchor)).address.text },
                imageAddress: { Route.round(key, .document(.image($0))).address.text }),
            logoAddress: look.logoAddress)
        let own = document.language.rawValue
        return PublicPage(
            title: "\(document.title) – \(document.organisation)", look: look, language: language,
            content: """
                <div\(attribute: "lang", own)>\(HTML(trusted: file.titlePage(document)))</div>\(files)\
                <main id="tertial-main"\(attribute: "lang", own)>\(HTML(trusted: file.article(document)))</main>
                """
        ).html()
    }

    private var files: HTML {
        let forms = [ReportFormat.pdf, .docx, .md, .json].map { format -> HTML in
            """
            <li><a download\(href: Route.published(.file(key, format)).address)>\(format.shortName[language])</a> \
            <span class="quiet">\(format.purpose[language])</span></li>
            """
        }
        let attachments = printed.source.dossier.attachments.map { attachment -> HTML in
            """
            <li><a download\(href: Route.published(.attachment(key, attachment.number)).address)>\
            \(say("Bilaga", "Attachment")) \(attachment.number). \(attachment.title)</a></li>
            """
        }
        let title = say("Hämta dokumentet", "Download the document")
        return """
            <section class="downloads" aria-labelledby="hamta"><h2 id="hamta">\(title)</h2><p class="quiet">\(decided)</p>\
            <ul>\(forms)\(attachments)</ul></section>
            """
    }

    private var decided: String {
        let day = printed.source.overview.round.meetingOn.map { $0.longForm(language) }
        return day.map { say("Beslutat \($0). Det ändras inte längre.", "Decided \($0). It no longer changes.") }
            ?? say("Beslutat. Det ändras inte längre.", "Decided. It no longer changes.")
    }
}

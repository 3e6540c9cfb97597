import Design
import Documents
import Quantities
import Rendering
import Rounds
import Steering
import Texts

/// What the committees have decided, for everybody to read.
struct PublishedListView: Sendable {
    let surroundings: Surroundings
    let frame: Frame
    let language: Language

    private var say: PageWords { PageWords(language) }

    func html() -> HTML {
        let rounds = surroundings.rounds.filter { $0.state == .decided }
        let organisations = Array(Set(rounds.map(\.key.organisation))).sorted {
            SwedishSort.key(surroundings.name(of: $0)) < SwedishSort.key(surroundings.name(of: $1))
        }
        let empty = EmptyState(
            text: say("Inget är publicerat än.", "Nothing is published yet."),
            remedy: say(
                "Här läggs dokumenten ut när nämnden har beslutat.", "Documents are published here once the committee has decided.")
        )
        let content: HTML =
            organisations.isEmpty
            ? "\(empty, language)"
            : organisations.map { code in section(code, rounds.filter { $0.key.organisation == code }) }.joined()
        return Page(
            title: say("Publicerat", "Published"), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: [.init(label: say("Start", "Start"), address: Route.start.address)]),
            lead:
                "<p>\(say("Planer och rapporter som är beslutade. De ändras inte längre.", "Plans and reports that are decided. They no longer change."))</p>",
            content: content, width: .reading
        ).html()
    }

    private func section(_ organisation: OrganisationCode, _ rounds: [Round]) -> HTML {
        let newest = rounds.sorted { ($0.key.year, $0.documentDate) > ($1.key.year, $1.documentDate) }
        let items = newest.map { round -> HTML in
            let day = round.meetingOn.map { $0.longForm(language) } ?? ""
            return """
                <li><a\(href: Route.published(.document(round.key)).address)>\(round.key.kind.title[language]) \(round.key.year)</a> \
                <span class="quiet">\(day)</span></li>
                """
        }
        return "<section><h2>\(surroundings.name(of: organisation))</h2><ul>\(items)</ul></section>"
    }
}

/// A decided document: contents, an address at every heading, tables that sort and can be fetched, files and attachments.
struct PublishedView: Sendable {
    let printed: PrintedDocument
    let frame: Frame
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var key: RoundKey { printed.source.overview.round.key }
    private var document: Document { printed.document }

    func html() -> HTML {
        let key = key
        let renderer = HTMLRenderer(
            baseLevel: 2, linksHeadings: true,
            tableDownload: .address { Route.published(.table(key, $0.anchor)).address.text },
            imageAddress: { Route.round(key, .document(.image($0))).address.text })
        let contents = renderer.contents(document, depth: 3)
        return Page(
            title: document.title, eyebrow: document.organisation, language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: [
                .init(label: say("Start", "Start"), address: Route.start.address),
                .init(label: say("Publicerat", "Published"), address: Route.published(.list).address),
            ]), lead: lead,
            content: """
                \(facts)\(files)\(contentsNav(contents))\
                <div class="report-page"\(attribute: "lang", document.language.rawValue)>\(HTML(trusted: renderer.article(document)))</div>
                """, module: "report.js"
        ).html()
    }

    private var lead: HTML {
        let day = printed.source.overview.round.meetingOn.map { $0.longForm(language) }
        let decided = day.map { say("Beslutad \($0).", "Decided \($0).") } ?? say("Beslutad.", "Decided.")
        return "<p>\(document.titlePage.documentType). \(decided)</p>"
    }

    private var facts: HTML {
        let lines = document.titlePage.lines.map { DefinitionList.Entry($0.label, HTML(text: $0.value)) }
        let about = Fold(
            summary: say("Om uppgifterna", "About the figures"),
            content: "<p class=\"quiet\" lang=\"sv\">\(document.titlePage.note)</p>")
        let note: HTML = document.titlePage.note.isEmpty ? "" : "\(about, language)"
        return "<section id=\"titelsida\">\(DefinitionList(entries: lines), language)\(note)</section>"
    }

    private var files: HTML {
        let forms = [ReportFormat.pdf, .docx, .md, .json].map { format -> HTML in
            """
            <li><a download\(href: Route.published(.file(key, format)).address)>\(Icon.download.html) \(format.rawValue.uppercased())</a> \
            <span class="quiet">\(format.purpose[language])</span></li>
            """
        }
        let attachments = printed.source.dossier.attachments.map { attachment -> HTML in
            """
            <li><a download\(href: Route.published(.attachment(key, attachment.number)).address)>\(Icon.download.html) \
            \(say("Bilaga", "Attachment")) \(attachment.number). \(attachment.title)</a></li>
            """
        }
        return """
            <section id="hamta"><h2>\(say("Hämta", "Download"))</h2><ul class="files">\(forms)\(attachments)</ul></section>
            """
    }

    private func contentsNav(_ contents: String) -> HTML {
        guard !contents.isEmpty else { return "" }
        return """
            <section><nav class="report-contents"\(attribute: "aria-label", say("Innehåll", "Contents"))><details open><summary>\(say("Innehåll", "Contents"))</summary>\
            \(HTML(trusted: contents))</details></nav></section>
            """
    }
}

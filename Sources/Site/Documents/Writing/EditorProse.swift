import Design
import Documents
import Quantities
import Rounds
import Steering
import Texts

/// A text as the HTML that the editor reads (writing-text.js) and a reader without scripts sees: fields with their values, what is
/// taken up with its source, pictures from the round's own addresses. No blank stands between the tags: the editor keeps every one.
struct EditorProse: Sendable {
    let scene: DocumentScene
    /// Which text it is; it may not be taken up by itself.
    let key: TextKey
    var language = Language.swedish
    /// Whose words they are: a field in a unit's words means the unit.
    private var writer: OrganisationCode?

    init(_ scene: DocumentScene, _ key: TextKey, _ language: Language = .swedish) {
        self.scene = scene
        self.key = key
        self.language = language
    }

    func html(_ text: RunningText) -> HTML { text.blocks.map(block).joined() }

    func html(_ markup: String) -> HTML { html(RunningText(markup)) }

    private func block(_ block: TextBlock) -> HTML {
        switch block {
        case .paragraph(let content): "<p>\(inlines(content))</p>"
        case .heading(let content): "<h3>\(inlines(content))</h3>"
        case .list(ordered: true, let items): "<ol>\(items.map(item))</ol>"
        case .list(ordered: false, let items): "<ul>\(items.map(item))</ul>"
        case .table(let table): self.table(table)
        case .image(let image): self.image(image)
        case .reuse(let reuse): takenUp(reuse)
        }
    }

    private func item(_ content: [TextInline]) -> HTML { "<li><p>\(inlines(content))</p></li>" }

    private func table(_ table: TextTable) -> HTML {
        let head = table.columns.map { column -> HTML in
            "<th\(attribute: "class", column.isNumber ? "number" : nil)><p>\(inlines(column.header))</p></th>"
        }
        let rows = table.rows.map { row -> HTML in
            let cells = zip(row, table.columns).map { cell, column -> HTML in
                "<td\(attribute: "class", column.isNumber ? "number" : nil)><p>\(inlines(cell))</p></td>"
            }
            return "<tr>\(cells)</tr>"
        }
        return "<table><caption>\(table.caption)</caption><tbody><tr>\(head)</tr>\(rows)</tbody></table>"
    }

    private func image(_ image: TextImage) -> HTML {
        """
        <figure\(attribute: "data-bild", image.sha256)><img\(src: scene.address(.image(image.sha256)))\
        \(attribute: "alt", image.alternative)><figcaption>\(image.caption)</figcaption></figure>
        """
    }

    // MARK: Words

    private func inlines(_ content: [TextInline]) -> [HTML] { content.map(inline) }

    private func inline(_ inline: TextInline) -> HTML {
        switch inline {
        case .text(let text): "\(text)"
        case .strong(let text): "<strong>\(text)</strong>"
        case .emphasis(let text): "<em>\(text)</em>"
        case .link(let text, let url):
            Address(web: url).map { "<a\(href: $0) rel=\"noopener\">\(text)</a>" as HTML } ?? "\(text)"
        case .field(let reference): field(reference)
        }
    }

    private func field(_ reference: FieldReference) -> HTML {
        let meant = writer.map { reference.meant(by: $0) } ?? reference
        guard let meant, let field = scene.source.printer.resolve(meant) else {
            let title = Localized(sv: "Uppgiften saknas", en: "No such value")[language]
            return """
                <span class="live-field is-missing"\(attribute: "data-falt", reference.markup)\(attribute: "title", title)>\
                [uppgift saknas: \(reference.value.path)]</span>
                """
        }
        return """
            <span class="live-field"\(attribute: "data-falt", meant.markup)\(attribute: "title", field.label)>\(field.printed)</span>
            """
    }

    // MARK: What is taken up

    private func takenUp(_ reuse: TextReuse) -> HTML {
        let sources = TextSources(scene, key)
        // The words that were taken are kept beside the source's, so that it can be told where the source went.
        let taken = RunningText(blocks: reuse.adapted).markup
        return """
            <div class="reuse"\(attribute: "data-hamtat", reuse.source.path)\(attribute: "data-avtryck", reuse.paragraph?.text)\
            \(attribute: "data-fler", reuse.isMerged ? reuse.othersPath : nil)\
            \(attribute: "data-label", sources.label(of: reuse, language))\
            \(attribute: "data-tagna", taken.isEmpty ? nil : taken)\(attribute: "data-andrat", reuse.isAdapted)>\
            \(words(of: reuse, sources))</div>
            """
    }

    /// Words of one's own are written here; a source's are its organisation's.
    private func words(of reuse: TextReuse, _ sources: TextSources) -> [HTML] {
        if reuse.isAdapted { return reuse.adapted.map(block) }
        return reuse.sources.flatMap { source in
            var within = self
            let writer = source.text.round.organisation
            if writer != scene.key.organisation { within.writer = writer }
            let one = TextReuse(source: source.text, paragraph: source.paragraph, adapted: reuse.adapted)
            return sources.resolve(one).current.map(within.block)
        }
    }
}

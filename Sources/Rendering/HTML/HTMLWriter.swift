import Documents
import Foundation
import Quantities
import Texts

struct HTMLWriter {
    var xml = XMLText()
    let renderer: HTMLRenderer
    let anchors: Anchors
    let images: [String: ImageFile]
    let wording: Wording
    private var placed: Set<String> = []
    /// The live fields with a number, in its order, and the number of each source.
    var sources: [LiveField] = []
    var sourceNumbers: [String: Int] = [:]

    init(_ renderer: HTMLRenderer, anchors: Anchors, images: [String: ImageFile], language: Language) {
        self.renderer = renderer
        self.anchors = anchors
        self.images = images
        wording = Wording(language)
    }

    mutating func write(_ section: Section, level: Int) {
        xml.raw("<section class=\"report-section\(section.startsPage ? " starts-page" : "")\"\(id(section.anchor))>\n")
        heading(of: section, level: level)
        xml.raw("\n")
        write(section.blocks, under: section.heading)
        for child in section.sections { write(child, level: level + 1) }
        xml.raw("</section>\n")
    }

    private mutating func heading(of section: Section, level: Int) {
        let isLinked = renderer.linksHeadings && section.inContents && !section.anchor.isEmpty
        if isLinked { xml.raw("<div class=\"heading\">") }
        if !section.eyebrow.isEmpty {
            xml.raw("<hgroup>")
            xml.element("p", ["class": "eyebrow"], text: section.eyebrow)
        }
        // HTML has six levels of headings; ARIA has as many as a chain of goals needs.
        let tag = level <= 6 ? "h\(level)" : "div"
        xml.raw(level <= 6 ? "<\(tag)>" : "<\(tag) class=\"deep-heading\" role=\"heading\" aria-level=\"\(level)\">")
        xml.escaped(section.heading)
        xml.raw("</\(tag)>")
        if !section.eyebrow.isEmpty { xml.raw("</hgroup>") }
        if isLinked {
            // Beside the heading, not in it: a screen reader's list of headings holds the headings alone.
            xml.raw("<a class=\"heading-link\" href=\"#\(XMLText.escape(HTMLWriter.identifier(section.anchor)))\"")
            xml.raw(" aria-label=\"\(XMLText.escape("\(wording.linkTo) \(PrintableText.line(section.heading))"))\">#</a></div>")
        }
    }

    mutating func write(_ blocks: [Block], under heading: String = "") {
        for (index, set) in SetBlock.all(blocks).enumerated() {
            if case .table(let table) = set.block {
                write(table, showsCaption: index > 0 || !table.repeats(heading), remarks: set.remarks)
            } else {
                write(set.block)
            }
        }
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let content):
            xml.raw("<p>")
            write(content)
            xml.raw("</p>\n")
        case .list(let ordered, let items):
            xml.raw(ordered ? "<ol>\n" : "<ul>\n")
            for item in items {
                xml.raw("<li>")
                write(item)
                xml.raw("</li>\n")
            }
            xml.raw(ordered ? "</ol>\n" : "</ul>\n")
        case .status(let sign, let label):
            xml.raw("<p class=\"status status-\(sign.rawValue)\">")
            write(sign, word: label)
            xml.raw("</p>\n")
        case .table(let table):
            write(table)
        case .figure(let svg, let alternative, let caption):
            figure(svg, alternative: alternative, caption: caption)
        case .note(let content):
            xml.raw("<p class=\"note\">")
            write(content)
            xml.raw("</p>\n")
        case .image(let image):
            write(image)
        case .signatures(let signatures):
            write(signatures)
        }
    }

    mutating func write(_ content: [Inline]) {
        for inline in content {
            switch inline {
            case .text(let text): lines(text)
            case .strong(let text): wrapped("strong", text)
            case .emphasis(let text): wrapped("em", text)
            case .link(let text, let anchor):
                if anchors.contains(anchor) {
                    xml.raw("<a href=\"#\(XMLText.escape(HTMLWriter.identifier(anchor)))\">")
                    lines(text)
                    xml.raw("</a>")
                } else {
                    lines(text)
                }
            case .external(let text, let url):
                external(text, url: url)
            case .inserted(let words): changed("ins", hidden: wording.inserted, words)
            case .deleted(let words): changed("del", hidden: wording.deleted, words)
            case .field(let field):
                write(field)
            }
        }
    }

    /// The sign is drawn for the eye; the word beside it says the same to everybody.
    mutating func write(_ sign: Sign, word: String) {
        xml.raw("<span class=\"sign sign-\(sign.rawValue)\" aria-hidden=\"true\">")
        xml.escaped(sign.character)
        xml.raw("</span>")
        if !word.isEmpty {
            xml.raw(" ")
            xml.element("span", ["class": "sign-word sign-\(sign.rawValue)"], text: word)
        }
    }

    private mutating func figure(_ svg: String, alternative: String, caption: String) {
        // What a chart shows is said before it, as in print.
        xml.raw("<figure class=\"figure\">\n")
        if !caption.isEmpty { xml.element("figcaption", text: caption) }
        let drawing = SVGDrawing(source: svg.trimmingCharacters(in: .whitespacesAndNewlines))
        if drawing.isInert {
            // Like a table, a chart scrolls inside itself on a narrow screen instead of shrinking its words, and the keyboard reaches it.
            let name = caption.isEmpty ? wording.figureFallback : caption
            xml.raw("<div class=\"drawing-frame\" role=\"group\" aria-label=\"\(XMLText.escape(name))\" tabindex=\"0\">")
            xml.raw("<div class=\"drawing\" role=\"img\" aria-label=\"\(XMLText.escape(alternative))\">")
            xml.raw(PrintableText.clean(drawing.source))
            xml.raw("</div></div>\n")
        } else {
            xml.element("p", ["class": "figure-alternative"], text: alternative)
        }
        xml.raw("</figure>\n")
    }

    /// ` id="…"` the first time that an anchor stands.
    mutating func id(_ anchor: String) -> String {
        guard !anchor.isEmpty, placed.insert(anchor).inserted else { return "" }
        return " id=\"\(XMLText.escape(HTMLWriter.identifier(anchor)))\""
    }

    /// An HTML id may hold everything but white space.
    static func identifier(_ anchor: String) -> String {
        PrintableText.clean(anchor).split(whereSeparator: \.isWhitespace).joined(separator: "-")
    }

    private mutating func wrapped(_ tag: String, _ text: String) {
        xml.raw("<\(tag)>")
        lines(text)
        xml.raw("</\(tag)>")
    }

    mutating func lines(_ text: String) {
        let clean = PrintableText.clean(text)
        guard clean.utf8.contains(UInt8(ascii: "\n")) else { return xml.escaped(clean) }
        for (index, line) in clean.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { xml.raw("<br>") }
            xml.escaped(String(line))
        }
    }
}

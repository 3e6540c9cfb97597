import Documents
import Quantities
import Texts

/// Writes a ``Document`` as a piece of HTML that a page of the site or ``HTMLDocument`` wraps.
///
/// Headings, tables and anchors carry classes only; no inline style, no script, no page. Everything is escaped.
public struct HTMLRenderer: Sendable {
    /// Whether and how a table can be fetched as a file for spreadsheets (``TableCSV``).
    public enum TableDownload: Sendable {
        case none
        /// In the page itself, as a `data:` address.
        case embedded
        /// At the address that the function gives for the table; nil where this one is not offered.
        case address(@Sendable (Table) -> String?)
    }

    /// The level of the document's outermost sections: 2 on a page whose title is its `h1`.
    public var baseLevel: Int
    /// Whether a live field keeps the identity of its record, in `data-source`, and says what it is, in `title`.
    public var keepsSources: Bool
    /// Whether every live field gets a raised number that leads to a list of sources after the last section.
    public var showsSources: Bool
    /// Whether a sign beside each heading gives its address.
    public var linksHeadings: Bool
    public var tableDownload: TableDownload
    /// The address of the picture with this SHA-256; without one, the picture stands in the page itself.
    public var imageAddress: (@Sendable (String) -> String)?

    public init(
        baseLevel: Int = 2, keepsSources: Bool = false, showsSources: Bool = false, linksHeadings: Bool = false,
        tableDownload: TableDownload = .none, imageAddress: (@Sendable (String) -> String)? = nil
    ) {
        self.baseLevel = baseLevel
        self.keepsSources = keepsSources
        self.showsSources = showsSources
        self.linksHeadings = linksHeadings
        self.tableDownload = tableDownload
        self.imageAddress = imageAddress
    }

    /// All sections in one `<article>`: the case's own, then `contents` (markup that the caller has written), then the report.
    public func article(_ document: Document, contents: String = "") -> String {
        var writer = HTMLWriter(self, anchors: Anchors(document), images: document.images, language: document.language)
        writer.xml.raw("<article class=\"report\">\n")
        if !document.front.isEmpty {
            writer.xml.raw("<div class=\"report-front\">\n")
            for section in document.front { writer.write(section, level: baseLevel) }
            writer.xml.raw("</div>\n")
        }
        writer.xml.raw(contents)
        writer.xml.raw("<div class=\"report-body\">\n")
        for section in document.sections { writer.write(section, level: baseLevel) }
        if showsSources { writer.writeSources(level: baseLevel) }
        writer.xml.raw("</div>\n</article>\n")
        return writer.xml.text
    }

    /// Blocks alone, for a page that shows one goal's texts. Links reach only the anchors among them, and `linkable`.
    public func blocks(
        _ blocks: [Block], linkable: Set<String> = [], images: [String: ImageFile] = [:], language: Language = .swedish
    ) -> String {
        var anchors = Anchors(blocks)
        anchors.allow(linkable)
        var writer = HTMLWriter(self, anchors: anchors, images: images, language: language)
        writer.write(blocks)
        if showsSources { writer.writeSources(level: baseLevel) }
        return writer.xml.text
    }

    /// The table of contents as nested lists of links, the case's own sections first; empty when no section is to stand in it.
    public func contents(_ document: Document, depth: Int = 4) -> String {
        var xml = XMLText()
        contents(document.front + document.sections, level: 1, depth: depth, &xml)
        return xml.text
    }

    private func contents(_ sections: [Section], level: Int, depth: Int, _ xml: inout XMLText) {
        guard level <= depth, sections.contains(where: \.inContents) else { return }
        xml.raw("<ol class=\"contents\">\n")
        for section in sections where section.inContents {
            xml.raw("<li>")
            xml.element("a", ["href": "#" + HTMLWriter.identifier(section.anchor)], text: section.heading)
            contents(section.sections, level: level + 1, depth: depth, &xml)
            xml.raw("</li>\n")
        }
        xml.raw("</ol>\n")
    }
}

import Documents
import Quantities
import Texts

/// Writes `word/document.xml`: title page, table of contents, sections.
struct DOCXBody {
    /// Levels of headings in the table of contents.
    static let contentsDepth = 4

    let document: Document
    let theme: Theme
    let pictures: DOCXPictures
    let anchors: Anchors
    let wording: Wording
    var xml = XMLText()
    private(set) var orderedListCount = 0
    private(set) var contentsEntries = 0
    /// Of external links, in the order of their numbers.
    private(set) var addresses: [String] = []
    private var changeCount = 0
    private let date: CalendarDate?
    private var drawingCount = 0
    private var placed: Set<String> = []

    /// Whether blocks stand in running text or in the note under a table's row, which may have to stay with the next note.
    enum Place {
        case text, note, tiedNote
        var paragraphStyle: String { self == .text ? "BodyText" : "TableNote" }
        var keepNext: String { self == .tiedNote ? "<w:keepNext/>" : "" }
    }

    init(document: Document, theme: Theme, pictures: DOCXPictures, date: CalendarDate?) {
        self.date = date
        self.document = document
        self.theme = theme
        self.pictures = pictures
        anchors = Anchors(document)
        wording = Wording(document.language)
    }

    mutating func documentXML() -> String {
        xml.raw(DOCXParts.declaration)
        xml.raw("<w:document xmlns:w=\"\(DOCXParts.main)\" xmlns:r=\"\(DOCXParts.relationships)\"")
        xml.raw(" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\"")
        xml.raw(" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"")
        xml.raw(" xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" mc:Ignorable=\"w15\"><w:body>")
        if document.front.isEmpty {
            titlePage()
        } else {
            casePage()
            for section in document.front { write(section, level: 1, startsPage: false, isFront: true) }
        }
        let contents = Contents.entries(of: document, depth: DOCXBody.contentsDepth)
        contentsEntries = contents.count
        tableOfContents(contents)
        let fillsPage = contents.isEmpty || contents.count > Contents.fewEntries
        for (index, section) in document.sections.enumerated() {
            write(section, level: 1, startsPage: index == 0 && fillsPage)
        }
        if !document.front.isEmpty, !document.titlePage.note.isEmpty {
            xml.paragraph("Colophon") { $0.run(document.titlePage.note) }
        }
        sectionProperties()
        xml.raw("</w:body></w:document>")
        return xml.text
    }

    private mutating func sectionProperties() {
        xml.raw("<w:sectPr>")
        for (kind, number) in [("default", 1), ("first", 2)] {
            xml.raw("<w:headerReference w:type=\"\(kind)\" r:id=\"header\(number)\"/>")
            xml.raw("<w:footerReference w:type=\"\(kind)\" r:id=\"footer\(number)\"/>")
        }
        xml.raw("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
        xml.raw(
            "<w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1304\" w:left=\"1134\" w:header=\"680\" w:footer=\"624\" w:gutter=\"0\"/>"
        )
        xml.raw("<w:titlePg/></w:sectPr>")
    }

    // MARK: Sections

    private mutating func write(_ section: Section, level: Int, startsPage: Bool, isFront: Bool = false) {
        let heading = isFront && level <= 2 ? "Front\(level)" : "\(min(level, 6))\(section.inContents ? "" : "Outside")"
        let pageBreak = startsPage || section.startsPage ? "<w:pageBreakBefore/>" : ""
        let isAtTop = !pageBreak.isEmpty || !section.eyebrow.isEmpty
        if !section.eyebrow.isEmpty {
            xml.paragraph("Eyebrow", pageBreak) { $0.run(PrintableText.line(section.eyebrow)) }
        }
        // At the top of a page, or under its eyebrow, a heading needs no room above.
        let properties = (section.eyebrow.isEmpty ? pageBreak : "") + (isAtTop ? "<w:spacing w:before=\"0\"/>" : "")
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Heading\(heading)\"/>\(properties)</w:pPr>")
        bookmarked(section.anchor) { $0.xml.run(PrintableText.line(section.heading)) }
        xml.raw("</w:p>")
        write(section.blocks, under: section.heading)
        for child in section.sections { write(child, level: level + 1, startsPage: false, isFront: isFront) }
    }

    private mutating func write(_ blocks: [Block], under heading: String) {
        for (index, set) in SetBlock.all(blocks).enumerated() {
            if case .table(let table) = set.block {
                write(table, showsCaption: index > 0 || !table.repeats(heading), remarks: set.remarks)
            } else {
                write(set.block, in: .text)
            }
        }
    }

    mutating func write(_ blocks: [Block], in place: Place) {
        for block in blocks { write(block, in: place) }
    }

    private mutating func write(_ block: Block, in place: Place) {
        switch block {
        case .paragraph(let content):
            paragraph(place.paragraphStyle, place.keepNext, content)
        case .list(let ordered, let items):
            if ordered { orderedListCount += 1 }
            let number = ordered ? DOCXNumbering.number(ofOrderedList: orderedListCount) : DOCXNumbering.bulletNumber
            for (index, item) in items.enumerated() {
                let after = index == items.count - 1 ? 140 : 60
                let properties =
                    place.keepNext + "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(number)\"/></w:numPr>"
                    + (place == .text ? "<w:spacing w:after=\"\(after)\"/>" : "")
                    + "<w:ind w:left=\"397\" w:right=\"\(DOCXStyles.readingIndent)\" w:hanging=\"284\"/>"
                paragraph(place == .text ? "ListParagraph" : "TableNote", properties, item)
            }
        case .status(let sign, let label):
            xml.paragraph(place == .text ? "Status" : place.paragraphStyle) { [theme] in $0.sign(sign, label, theme) }
        case .table(let table):
            write(table)
        case .figure(let svg, let alternative, let caption):
            figure(svg, alternative: alternative, caption: caption)
        case .note(let content):
            paragraph("Note", "", content)
        case .image(let image): write(image)
        case .signatures(let signatures): write(signatures)
        }
    }

    private mutating func figure(_ svg: String, alternative: String, caption: String) {
        if let picture = pictures.picture(of: svg) {
            if !caption.isEmpty { xml.paragraph("Caption") { $0.run(caption) } }
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Figure\"/><w:keepNext w:val=\"0\"/></w:pPr>")
            draw(picture, alternative: alternative, widthLimit: 6_120_000)
            xml.raw("</w:p>")
        } else {
            xml.paragraph("Note") { [wording] xml in
                xml.run("\(caption.isEmpty ? wording.figureFallback : caption): ", "<w:rStyle w:val=\"Strong\"/>")
                xml.run(alternative)
            }
        }
    }

    private mutating func write(_ image: TextImage) {
        guard let picture = pictures.photograph(image.sha256) else {
            return xml.paragraph("Note") { [wording] xml in
                xml.run("\(image.caption.isEmpty ? wording.imageFallback : image.caption): ", "<w:rStyle w:val=\"Strong\"/>")
                xml.run(image.alternative)
            }
        }
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Figure\"/>\(image.caption.isEmpty ? "<w:keepNext w:val=\"0\"/>" : "")</w:pPr>")
        draw(picture, alternative: image.alternative, widthLimit: 5_112_000)
        xml.raw("</w:p>")
        if !image.caption.isEmpty { xml.paragraph("PictureCaption") { $0.run(image.caption) } }
    }

    mutating func draw(_ picture: DOCXPictures.Photograph, alternative: String, widthLimit: Double) {
        drawingCount += 1
        DOCXDrawing(
            name: picture.name, size: picture.size, embedded: picture.name, alternative: alternative, number: drawingCount,
            widthLimit: widthLimit
        ).write(to: &xml)
    }

    mutating func draw(_ picture: DOCXPictures.Picture, alternative: String, widthLimit: Double) {
        drawingCount += 1
        DOCXDrawing(
            name: picture.name, size: picture.size, embedded: "png" + picture.name, embeddedSVG: "svg" + picture.name,
            alternative: alternative, number: drawingCount, widthLimit: widthLimit
        ).write(to: &xml)
    }

    /// The number of an external link's relationship.
    mutating func number(of address: WebAddress) -> Int {
        if let position = addresses.firstIndex(of: address.text) { return position + 1 }
        addresses.append(address.text)
        return addresses.count
    }

    /// The attributes of a tracked change: the system made it, on the document's day.
    mutating func authorOfChange() -> String {
        changeCount += 1
        let day = date.map { " w:date=\"\($0.iso)T00:00:00Z\"" } ?? ""
        return " w:id=\"\(1_000_000 + changeCount)\" w:author=\"Tertial\"\(day)"
    }

    /// Writes a bookmark around `content`, once per anchor.
    mutating func bookmarked(_ anchor: String, _ content: (inout DOCXBody) -> Void) {
        guard let ordinal = anchors.ordinals[anchor], placed.insert(anchor).inserted else { return content(&self) }
        xml.raw("<w:bookmarkStart w:id=\"\(ordinal)\" w:name=\"\(DOCXBody.bookmark(ordinal))\"/>")
        content(&self)
        xml.raw("<w:bookmarkEnd w:id=\"\(ordinal)\"/>")
    }

    /// Word allows letters, digits and `_`, 40 characters; anchors are longer. A leading `_` keeps the bookmark out of lists.
    static func bookmark(_ ordinal: Int) -> String { "_Tertial\(ordinal)" }
}

extension XMLText {
    /// Sign and word in the sign's colour. The signs come from a font that has all of them.
    mutating func sign(_ sign: Sign, _ label: String, _ theme: Theme) {
        let colour = "<w:color w:val=\"\(DOCXStyles.hex(theme.colour(of: sign)))\"/>"
        let font =
            "<w:rFonts w:ascii=\"Segoe UI Symbol\" w:hAnsi=\"Segoe UI Symbol\" w:eastAsia=\"Segoe UI Symbol\" w:cs=\"Segoe UI Symbol\"/>"
        run(sign.character + (label.isEmpty ? "" : "\u{A0}"), "<w:rStyle w:val=\"StatusSign\"/>" + font + colour)
        run(label, "<w:rStyle w:val=\"StatusWord\"/>" + colour)
    }
}

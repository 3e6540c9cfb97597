import Documents
import Foundation
import Quantities
import Texts

/// Writes a ``Document`` as Typst source: the theme and the document's own values, the look (`report.typ`), the body as calls.
public struct TypstSource {
    static let contentsDepth = 4

    private let document: Document
    private let theme: Theme
    private let anchors: Anchors
    private let wording: Wording
    private var placed: Set<String> = []
    private var lines: [String] = []

    private init(_ document: Document, theme: Theme) {
        self.document = document
        self.theme = theme
        anchors = Anchors(document)
        wording = Wording(document.language)
    }

    /// - Parameter date: the document's date in the PDF's properties, which PDF/A requires; read from the title page when nil.
    /// - Throws: `Diagnostic` T6106 when the look's file is missing from the installation.
    public static func make(_ document: Document, theme: Theme = .standard, date: CalendarDate? = nil) throws(Diagnostic) -> String
    {
        var source = TypstSource(document, theme: theme)
        source.values(date: date ?? DocumentDate.find(in: document))
        source.lines.append(try Asset.text("report", "typ"))
        source.body()
        return source.lines.joined(separator: "\n") + "\n"
    }

    private mutating func values(date: CalendarDate?) {
        let colour = { (hex: String) in "rgb(\(TypstLiteral.line(hex)))" }
        let fonts = [theme.font] + theme.fallbackFonts
        let signs = Sign.allCases.map { sign in
            "\(sign.rawValue): (character: \(TypstLiteral.line(sign.character)), colour: \(colour(theme.colour(of: sign))))"
        }
        let logo = theme.logo.map { logo in
            let source =
                switch logo.drawing {
                case .svg(let svg): "bytes(\(TypstLiteral.string(svg)))"
                case .png: TypstLiteral.line(TypstSource.logoFile)
                }
            return "(source: \(source), alternative: \(TypstLiteral.line(logo.alternative)))"
        }
        lines.append(
            """
            #let theme = (
              ink: \(colour(theme.ink)), muted: \(colour(theme.muted)), hairline: \(colour(theme.hairline)), accent: \(colour(theme.accent)),
              fonts: \(TypstLiteral.array(fonts.map(TypstLiteral.line))),
              sign-fonts: \(TypstLiteral.array((theme.fallbackFonts + [theme.font]).map(TypstLiteral.line))),
              signs: (\(signs.joined(separator: ", "))),
              logo: \(logo ?? "none"),
            )
            """)
        let region = wording.tag.split(separator: "-").last.map(String.init) ?? ""
        let day = date.map { "datetime(year: \($0.year), month: \($0.month), day: \($0.day))" }
        lines.append(
            """
            #let doc = (
              title: \(TypstLiteral.line(document.title)), organisation: \(TypstLiteral.line(document.organisation)),
              kind: \(TypstLiteral.line(document.titlePage.documentType)), lang: "\(document.language.rawValue)", region: "\(region.lowercased())",
              page: \(TypstLiteral.line(wording.page)), date: \(day ?? "none"),
            )
            """)
    }

    private mutating func body() {
        lines.append("#show: report")
        let page = document.titlePage
        let pairs = page.lines.map { TypstLiteral.array([TypstLiteral.string($0.label), TypstLiteral.string($0.value)]) }
        let letterhead = TypstLiteral.array(page.letterhead.map(TypstLiteral.line))
        let names = [page.documentType, document.title, document.organisation].map(TypstLiteral.line).joined(separator: ", ")
        if document.front.isEmpty {
            lines.append("#title-page(\(names), \(TypstLiteral.array(pairs)), \(TypstLiteral.string(page.note)), \(letterhead))")
        } else {
            lines.append("#case-page(\(names), \(TypstLiteral.array(pairs)), \(letterhead))")
            lines.append("#front[")
            for section in document.front { write(section, level: 1, isFront: true) }
            lines.append("]")
            if !page.note.isEmpty { lines.append("#front-colophon(\(TypstLiteral.string(page.note)))") }
        }
        let entries = Contents.entries(of: document, depth: TypstSource.contentsDepth).count
        if entries > 0 {
            lines.append("#contents(\(TypstLiteral.line(wording.contents)), \(TypstSource.contentsDepth), \(entries))")
        } else {
            lines.append("#pagebreak(weak: true)")
        }
        for section in document.sections { write(section, level: 1) }
        if !document.front.isEmpty, !page.note.isEmpty { lines.append("#end-colophon(\(TypstLiteral.string(page.note)))") }
    }

    private mutating func write(_ section: Section, level: Int, isFront: Bool = false) {
        if section.startsPage { lines.append("#pagebreak(weak: true)") }
        lines.append(
            "#section-heading(\(min(level, 6)), \(TypstLiteral.line(section.eyebrow)), \(section.inContents && !isFront), "
                + "\(place(section.anchor)), \(TypstLiteral.line(section.heading)))")
        write(section.blocks, under: section.heading)
        for child in section.sections { write(child, level: level + 1, isFront: isFront) }
    }

    private mutating func write(_ blocks: [Block], under heading: String) {
        for (index, set) in SetBlock.all(blocks).enumerated() {
            // Running text keeps to a readable line; tables and figures take the whole width.
            switch set.block {
            case .table(let table):
                lines.append("#" + code(of: table, showsCaption: index > 0 || !table.repeats(heading), remarks: set.remarks))
            case .figure, .status, .image, .signatures: lines.append("#" + code(of: set.block))
            case .paragraph, .list, .note: lines.append("#prose(\(code(of: set.block)))")
            }
        }
    }

    /// The label for an anchor the first time it stands, since a label that stands twice cannot be linked to.
    private mutating func place(_ anchor: String) -> String {
        !anchor.isEmpty && placed.insert(anchor).inserted ? TypstLiteral.string(anchor) : "none"
    }

    private mutating func code(of block: Block) -> String {
        switch block {
        case .paragraph(let content): return "p(\(arguments(content)))"
        case .list(let ordered, let items):
            return "items(\(ordered)\(items.map { ", " + joined($0) }.joined()))"
        case .status(let sign, let label): return "status(\"\(sign.rawValue)\", \(TypstLiteral.line(label)))"
        case .table(let table): return code(of: table)
        case .figure(let svg, let alternative, let caption):
            let svg = theme.recoloured(svg)
            let width = Int(SVGDrawing(source: svg).size.width)
            return
                "drawing(\(TypstLiteral.string(svg)), \(width), \(TypstLiteral.line(alternative)), \(TypstLiteral.line(caption)))"
        case .note(let content): return "aside(\(arguments(content)))"
        case .image(let image): return code(of: image)
        case .signatures(let signatures):
            let people = signatures.map { signature in
                let day = signature.signedOn.isEmpty ? "" : "\(wording.signed) \(signature.signedOn)"
                return TypstLiteral.array([signature.name, signature.title, day].map(TypstLiteral.line))
            }
            return "signatures(\(TypstLiteral.array(people)))"
        }
    }

    /// The picture's file lies beside the source under the name that ``files(of:)`` gives it.
    private func code(of image: TextImage) -> String {
        let caption = TypstLiteral.line(image.caption)
        guard let file = document.images[image.sha256], let name = TypstSource.fileName(of: image.sha256, file) else {
            let words = image.caption.isEmpty ? wording.imageFallback : image.caption
            return "aside(strong(\(TypstLiteral.line(words + ": "))), \(TypstLiteral.line(image.alternative)))"
        }
        let (width, height) = (Double(max(file.width, 1)), Double(max(file.height, 1)))
        // At most 142 mm wide, as running text, and 200 mm high: it fits on a page with its caption.
        let points = Int(min(402, width * 0.75, 566 * width / height))
        return "picture(\(TypstLiteral.line(name)), \(points), \(TypstLiteral.line(image.alternative)), \(caption))"
    }

    /// The pictures that a document's source reads, by file name.
    public static func files(of document: Document, theme: Theme = .standard) -> [String: Data] {
        var files: [String: Data] = [:]
        if case .png(let bytes, width: _, height: _) = theme.logo?.drawing { files[logoFile] = Data(bytes) }
        for (sha256, file) in document.images {
            if let name = fileName(of: sha256, file) { files[name] = Data(file.bytes) }
        }
        return files
    }

    private static let logoFile = "logo.png"

    private static func fileName(of sha256: String, _ file: ImageFile) -> String? {
        guard sha256.count == 64, sha256.allSatisfy(\.isHexDigit) else { return nil }
        return switch file.mediaType {
        case "image/png": sha256 + ".png"
        case "image/jpeg": sha256 + ".jpg"
        default: nil
        }
    }

    private mutating func code(of table: Table, showsCaption: Bool = true, remarks: [[Inline]] = []) -> String {
        guard !table.columns.isEmpty else { return "p(\(TypstLiteral.line(table.caption)))" }
        let layout = TableLayout(table)
        let columns = layout.columns
        let weights = columns.widths.map { "\(max($0, 1))" }
        let alignments = table.columns.map { "\"\($0.alignment.rawValue)\"" }
        let headers = table.columns.map { TypstLiteral.string(layout.breakable($0.header)) }
        let label = place(table.anchor)
        var rows: [String] = []
        for (position, row) in table.rows.enumerated() {
            let cells = table.columns.indices.map { index in
                guard index < row.cells.count else { return "[]" }
                var cell = row.cells[index]
                cell.content = layout.content(of: cell, column: index, in: columns)
                return code(of: cell, ending: layout.ends.ending(row: position, column: index))
            }
            let under = TableLayout.noteRows(under: row)
            let notes = under.rows.map { code(of: $0) }
            rows.append(
                "(\"\(row.kind.rawValue)\", \(TypstLiteral.array(cells)), \(under.tied), \(TypstLiteral.array(notes)))")
        }
        let caption = TypstLiteral.line(showsCaption ? table.caption : "")
        return
            "report-table(\(label), \(caption), \(layout.isDense), \(layout.isWhole(columns)), \(TypstLiteral.array(weights)), "
            + "\(TypstLiteral.array(alignments)), \(TypstLiteral.array(headers)), "
            + "(\n  \(rows.joined(separator: ",\n  "))\(rows.isEmpty ? "" : ",")\n), \(TypstLiteral.array(remarks.map(joined))))"
    }

    private func code(of cell: Table.Cell, ending: String) -> String {
        var content = cell.content.isEmpty ? "[]" : joined(cell.content)
        if !ending.isEmpty { content = "figure-end(\(content), \(TypstLiteral.string(ending)))" }
        // A date is one word, though its hyphens would let a line end.
        if cell.isDay { content = "box(\(content))" }
        guard let sign = cell.sign else { return content }
        let name = "\"\(sign.rawValue)\""
        if cell.content.isEmpty { return "signed(\(name), \(TypstLiteral.line(cell.signLabel)))" }
        if cell.printsLabelApart { return "two-lines(signed(\(name), \(TypstLiteral.line(cell.signLabel))), \(content))" }
        return "{ sign(\(name)); sym.space.nobreak; \(content) }"
    }

    /// (label, may it break, its blocks).
    private mutating func code(of note: TableLayout.NoteRow) -> String {
        let blocks = note.blocks.map { code(of: $0) }
        return "(\(TypstLiteral.string(note.label)), \(note.breaks), \(TypstLiteral.array(blocks.isEmpty ? ["[]"] : blocks)))"
    }

    private func arguments(_ content: [Inline]) -> String {
        content.isEmpty ? "[]" : content.map(code(of:)).joined(separator: ", ")
    }

    /// One expression of content.
    private func joined(_ content: [Inline]) -> String {
        content.count == 1 ? code(of: content[0]) : "{ \(content.map(code(of:)).joined(separator: "; ")) }"
    }

    private func code(of inline: Inline) -> String {
        switch inline {
        case .text(let text): TypstLiteral.string(text)
        case .strong(let text): "strong(\(TypstLiteral.string(text)))"
        case .emphasis(let text): "emph(\(TypstLiteral.string(text)))"
        case .field(let field): TypstLiteral.string(field.printed)
        case .external(let text, let url):
            if let address = WebAddress(url) {
                "link(\(TypstLiteral.string(address.text)), \(TypstLiteral.string(text)))"
            } else {
                TypstLiteral.string(text)
            }
        case .inserted(let words): "inserted(\(TypstLiteral.line(wording.inserted)), \(joined(words)))"
        case .deleted(let words): "deleted(\(TypstLiteral.line(wording.deleted)), \(joined(words)))"
        case .link(let text, let anchor):
            anchors.contains(anchor)
                ? "xref(\(TypstLiteral.string(text)), \(TypstLiteral.string(anchor)))" : TypstLiteral.string(text)
        }
    }
}

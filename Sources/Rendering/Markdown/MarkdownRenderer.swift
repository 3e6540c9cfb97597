import Documents

/// Writes a ``Document`` as Markdown with GitHub's tables, for reading and comparing as text.
///
/// What stands under a table's row comes after the table, named by the row, since a Markdown table cannot hold it.
public struct MarkdownRenderer: Sendable {
    public init() {}

    public func render(_ document: Document) -> String {
        var writer = MarkdownWriter(wording: Wording(document.language))
        writer.paragraph(document.titlePage.letterhead.map(MarkdownWriter.line).joined(separator: "\\\n"))
        writer.paragraph(MarkdownWriter.escape(document.titlePage.documentType))
        writer.paragraph("# " + MarkdownWriter.line(document.title))
        writer.paragraph(MarkdownWriter.escape(document.organisation))
        let lines = document.titlePage.lines.map { "- \(MarkdownWriter.line($0.label)): \(MarkdownWriter.line($0.value))" }
        writer.paragraph(lines.joined(separator: "\n"))
        writer.paragraph(MarkdownWriter.escape(document.titlePage.note))
        for section in document.front + document.sections { writer.write(section, level: 2) }
        return writer.text
    }
}

struct MarkdownWriter {
    let wording: Wording
    private(set) var text = ""

    init(wording: Wording) { self.wording = wording }

    mutating func write(_ section: Section, level: Int) {
        paragraph(MarkdownWriter.escape(section.eyebrow))
        paragraph(String(repeating: "#", count: min(level, 6)) + " " + MarkdownWriter.line(section.heading))
        for block in section.blocks { write(block) }
        for child in section.sections { write(child, level: level + 1) }
    }

    mutating func write(_ block: Block) {
        switch block {
        case .paragraph(let content): paragraph(MarkdownWriter.atStart(inlines(content)))
        case .list(let ordered, let items):
            let lines = items.enumerated().map { index, item in
                (ordered ? "\(index + 1). " : "- ") + inlines(item).replacing("\n", with: "\n  ")
            }
            paragraph(lines.joined(separator: "\n"))
        case .status(let sign, let label): paragraph("**\(sign.character) \(MarkdownWriter.line(label))**")
        case .table(let table): write(table)
        case .figure(svg: _, let alternative, let caption):
            paragraph(caption.isEmpty ? "" : "**\(MarkdownWriter.line(caption))**")
            paragraph(MarkdownWriter.escape(alternative))
        case .image(let image):
            paragraph("![\(MarkdownWriter.line(image.alternative))](bild:\(MarkdownWriter.line(image.sha256)))")
            paragraph(image.caption.isEmpty ? "" : "**\(MarkdownWriter.line(image.caption))**")
        case .signatures(let signatures):
            for signature in signatures {
                let words = [
                    signature.name, signature.title, signature.signedOn.isEmpty ? "" : "\(wording.signed) \(signature.signedOn)",
                ]
                paragraph(
                    (["\\_\\_\\_\\_\\_\\_\\_\\_"] + words.filter { !$0.isEmpty }.map(MarkdownWriter.line)).joined(separator: "\\\n")
                )
            }
        case .note(let content): paragraph("> " + inlines(content).replacing("\n", with: "\n> "))
        }
    }

    private mutating func write(_ table: Table) {
        paragraph(table.caption.isEmpty ? "" : "**\(MarkdownWriter.line(table.caption))**")
        guard !table.columns.isEmpty else { return }
        var lines = [row(table.columns.map { MarkdownWriter.line($0.header) })]
        lines.append("|" + table.columns.map { $0.alignment == .number ? " ---: |" : " --- |" }.joined())
        for entry in table.rows {
            let cells = table.columns.indices.map { $0 < entry.cells.count ? content(of: entry.cells[$0]) : "" }
            let isStrong = entry.kind == .total || entry.kind == .group
            lines.append(row(isStrong ? cells.map { $0.isEmpty ? "" : "**\($0)**" } : cells))
        }
        paragraph(lines.joined(separator: "\n"))
        for entry in table.rows {
            for note in entry.notes {
                let name = MarkdownWriter.line(entry.cells.first?.plain ?? "")
                let label = MarkdownWriter.line(note.label)
                paragraph("**" + [name, label].filter { !$0.isEmpty }.joined(separator: " – ") + "**")
                for block in note.blocks { write(block) }
            }
        }
    }

    private func row(_ cells: [String]) -> String {
        "|" + cells.map { " \($0.replacing("\n", with: "<br>")) |" }.joined()
    }

    private func content(of cell: Table.Cell) -> String {
        var parts: [String] = []
        if let sign = cell.sign {
            parts.append(sign.character)
            if cell.content.isEmpty || cell.printsLabelApart { parts.append(MarkdownWriter.line(cell.signLabel)) }
        }
        if !cell.content.isEmpty { parts.append((cell.printsLabelApart ? "– " : "") + inlines(cell.content)) }
        return parts.filter { !$0.isEmpty }.joined(separator: " ").replacing("\\\n", with: "\n")
    }

    private func inlines(_ content: [Inline]) -> String {
        content.map { inline in
            let text = MarkdownWriter.escape(inline.plain)
            return switch inline {
            case .text, .field: text
            case .strong: MarkdownWriter.marked(text, "**")
            case .emphasis: MarkdownWriter.marked(text, "*")
            // A Markdown file has no dependable anchors.
            case .link: text
            case .external(_, let url): "[\(text)](\(MarkdownWriter.address(url)))"
            // As in CriticMarkup.
            case .inserted(let content): text.isEmpty ? "" : "{++\(inlines(content))++}"
            case .deleted(let content): text.isEmpty ? "" : "{--\(inlines(content))--}"
            }
        }.joined()
    }

    mutating func paragraph(_ content: String) {
        if content.isEmpty { return }
        if !text.isEmpty { text += "\n" }
        text += content
        text += "\n"
    }

    /// Marks stand close to the text, or they are not marks.
    private static func marked(_ text: String, _ mark: String) -> String {
        let start = text.prefix { $0 == " " }
        let end = text.dropFirst(start.count).reversed().prefix { $0 == " " }
        let core = text.dropFirst(start.count).dropLast(end.count)
        return core.isEmpty ? text : start + mark + core + mark + String(end)
    }

    /// An address without what would end it.
    static func address(_ url: String) -> String {
        var result = ""
        for scalar in PrintableText.line(url).unicodeScalars {
            switch scalar {
            case " ": result += "%20"
            case "(": result += "%28"
            case ")": result += "%29"
            case "<": result += "%3C"
            case ">": result += "%3E"
            case "\\": result += "%5C"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func line(_ text: String) -> String { escape(PrintableText.line(text)) }

    /// Every character with a meaning gets a backslash; line ends become hard breaks.
    static func escape(_ text: String) -> String {
        var result = ""
        for character in PrintableText.clean(text) {
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "$", "{", "}": result += "\\\(character)"
            case "\n": result += "\\\n"
            default: result.append(character)
            }
        }
        return result
    }

    /// A paragraph that begins as a list item, a heading underline or with blanks would be something else.
    static func atStart(_ text: String) -> String {
        let trimmed = text.drop { $0 == " " }
        guard let first = trimmed.first else { return "" }
        if "-+=".contains(first) { return "\\" + trimmed }
        if let match = trimmed.prefixMatch(of: /(\d+)([.)])/) {
            return "\(match.output.1)\\\(match.output.2)" + trimmed.dropFirst(match.output.0.count)
        }
        return String(trimmed)
    }
}

import Documents

/// A document as text that a reader can type by hand: headings with `#` by depth (`-` after it where the heading is not in the
/// contents), eyebrows in brackets, tables by their rows, notes of a row under it. No-break spaces print as blanks.
struct OutlineText {
    private var lines: [String] = []

    static func of(_ document: Document) -> String {
        var outline = OutlineText()
        outline.lines.append("\(document.title) – \(document.organisation)")
        outline.lines.append(document.titlePage.documentType)
        outline.lines += document.titlePage.lines.map { "\($0.label): \($0.value)" }
        if !document.titlePage.note.isEmpty { outline.lines.append("Not: \(document.titlePage.note)") }
        for section in document.sections { outline.write(section, depth: 1) }
        return outline.lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    static func of(sections: [Section]) -> String {
        var outline = OutlineText()
        for section in sections { outline.write(section, depth: 1) }
        return outline.lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    static func of(_ blocks: [Block]) -> String {
        var outline = OutlineText()
        for block in blocks { outline.write(block, indent: "") }
        return outline.lines.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    private mutating func write(_ section: Section, depth: Int) {
        let eyebrow = section.eyebrow.isEmpty ? "" : "[\(section.eyebrow)] "
        lines.append("\(String(repeating: "#", count: depth))\(section.inContents ? "" : "-") \(eyebrow)\(section.heading)")
        for block in section.blocks { write(block, indent: "") }
        for child in section.sections { write(child, depth: depth + 1) }
    }

    private mutating func write(_ block: Block, indent: String) {
        switch block {
        case .paragraph(let content): lines.append(indent + Self.plain(content))
        case .list(ordered: _, items: let items): lines += items.map { "\(indent)- \(Self.plain($0))" }
        case .status(let sign, label: let label): lines.append("\(indent)\(sign.character) \(label)")
        case .table(let table): write(table, indent: indent)
        case .figure(svg: _, alternative: _, caption: let caption): lines.append("\(indent)figur: \(caption)")
        case .note(let content): lines.append("\(indent)not: \(Self.plain(content))")
        case .image(let image): lines.append("\(indent)bild: \(image.alternative)")
        case .signatures(let signatures): lines += signatures.map { "\(indent)underskrift: \($0.title) \($0.name)" }
        }
    }

    private mutating func write(_ table: Table, indent: String) {
        lines.append("\(indent)tabell: \(table.caption)")
        lines.append(indent + table.columns.map { $0.alignment == .number ? "\($0.header)>" : $0.header }.joined(separator: " | "))
        for row in table.rows {
            lines.append(indent + row.cells.map(Self.plain).joined(separator: " | "))
            for note in row.notes {
                lines.append("\(indent)  \(note.label):")
                for block in note.blocks { write(block, indent: indent + "    ") }
            }
        }
    }

    private static func plain(_ cell: Table.Cell) -> String {
        cell.sign.map { "\($0.character) (\(cell.signLabel)) \(cell.plain)" } ?? cell.plain
    }

    private static func plain(_ content: [Inline]) -> String { content.map(\.plain).joined() }
}

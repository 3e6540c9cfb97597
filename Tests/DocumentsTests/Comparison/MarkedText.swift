import Documents

/// A marked document as text that a reader can type by hand: `{+new+}`, `[-gone-]`; headings with what stands above them in brackets.
enum MarkedText {
    static func of(_ document: Document) -> String {
        (document.front + document.sections).flatMap { lines($0, depth: 1) }.joined(separator: "\n").replacing("\u{A0}", with: " ")
    }

    static func of(_ content: [Inline]) -> String {
        content.map { inline in
            switch inline {
            case .inserted(let words): "{+\(words.plain)+}"
            case .deleted(let words): "[-\(words.plain)-]"
            default: inline.plain
            }
        }.joined()
    }

    private static func lines(_ section: Section, depth: Int) -> [String] {
        let eyebrow = section.eyebrow.isEmpty ? "" : "[\(section.eyebrow)] "
        return ["\(String(repeating: "#", count: depth)) \(eyebrow)\(section.heading)"] + section.blocks.flatMap(lines)
            + section.sections.flatMap { lines($0, depth: depth + 1) }
    }

    private static func lines(_ block: Block) -> [String] {
        switch block {
        case .paragraph(let content): [of(content)]
        case .note(let content): ["not: \(of(content))"]
        case .list(ordered: _, items: let items): items.map { "- \(of($0))" }
        case .status(let sign, label: let label): ["\(sign.character) \(label)"]
        case .table(let table):
            ["tabell: \(table.caption)"]
                + table.rows.flatMap { row in
                    [row.cells.map(cell).joined(separator: " | ")]
                        + row.notes.flatMap { note in ["  \(note.label):"] + note.blocks.flatMap(lines).map { "    \($0)" } }
                }
        case .image(let image): ["bild: \(image.alternative)"]
        case .figure(svg: _, alternative: _, caption: let caption): ["figur: \(caption)"]
        case .signatures: []
        }
    }

    private static func cell(_ cell: Table.Cell) -> String {
        cell.sign.map { "\($0.character) \(of(cell.content))" } ?? of(cell.content)
    }

    /// The words of the blocks with what is new kept and what is gone dropped, or the other way round, section by section.
    static func words(_ document: Document, accepting: Bool) -> [String] {
        func kept(_ content: [Inline]) -> [String] {
            let text = content.map { inline -> String in
                switch inline {
                case .inserted(let words): accepting ? words.plain : ""
                case .deleted(let words): accepting ? "" : words.plain
                default: inline.plain
                }
            }
            return text.joined().split(whereSeparator: \.isWhitespace).map(String.init)
        }
        func words(_ block: Block) -> [String] {
            switch block {
            case .paragraph(let content): return kept(content)
            case .note(let content): return content.first == .text("Rubriken var: ") ? [] : kept(content)
            case .list(ordered: _, items: let items): return items.flatMap(kept)
            case .status(_, label: let label): return kept([.text(label)])
            case .table(let table):
                return table.rows.flatMap { row in
                    row.cells.flatMap { kept([.text("\($0.signLabel) ")] + $0.content) }
                        + row.notes.flatMap { $0.blocks.flatMap(words) }
                }
            case .image, .figure, .signatures: return []
            }
        }
        func all(_ section: Section) -> [String] { section.blocks.flatMap(words) + section.sections.flatMap(all) }
        return (document.front + document.sections).flatMap(all)
    }
}

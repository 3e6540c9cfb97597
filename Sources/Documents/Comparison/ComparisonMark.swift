/// How a comparison marks what is new or gone as a whole.
enum ComparisonMark {
    case added, removed

    /// Above the heading of a section.
    var word: String { self == .added ? "Nytt" : "Borttaget" }
    static let moved = "Flyttat"
    /// Before the anchors of what is gone, so that no two places have the same name.
    static let goneAnchor = "borttaget-"

    func inline(_ text: String) -> Inline { inline([.text(text)]) }

    /// With the emphasis, links and fields that the words have.
    func inlines(_ content: [Inline]) -> [Inline] { content.plain.isEmpty ? [] : [inline(content)] }

    private func inline(_ content: [Inline]) -> Inline { self == .added ? .inserted(content) : .deleted(content) }

    func anchor(_ anchor: String) -> String { self == .added ? anchor : Self.goneAnchor + anchor }

    func blocks(_ blocks: [Block]) -> [Block] { blocks.flatMap(self.blocks) }

    private func blocks(_ block: Block) -> [Block] {
        switch block {
        case .paragraph(let content): [.paragraph(inlines(content))]
        case .note(let content): [.note(inlines(content))]
        case .list(ordered: let ordered, items: let items): [.list(ordered: ordered, items: items.map(inlines))]
        case .status(_, label: let label): [.paragraph([inline(label)])]
        case .table(let table): [.table(self.table(table))]
        case .figure, .image, .signatures:
            // A drawing, a picture and lines to sign on cannot be struck out: their words are.
            self == .added ? [block] : block.plain.isEmpty ? [] : [.note([inline(block.plain)])]
        }
    }

    private func table(_ table: Table) -> Table {
        var marked = table
        marked.anchor = anchor(table.anchor)
        marked.rows = table.rows.map(row)
        return marked
    }

    func row(_ row: Table.Row) -> Table.Row {
        Table.Row(
            kind: row.kind, cells: row.cells.map(cell),
            notes: row.notes.map { Table.Note(label: $0.label, blocks: blocks($0.blocks)) })
    }

    /// A sign cannot be struck out: its word is.
    private func cell(_ cell: Table.Cell) -> Table.Cell {
        guard !cell.words.isEmpty else { return Table.Cell("") }
        return Table.Cell(cell.sign == nil ? inlines(cell.content) : [inline(cell.words)])
    }

    /// Added to what stands above the heading.
    static func eyebrow(_ eyebrow: String, _ word: String) -> String { eyebrow.isEmpty ? word : "\(eyebrow) · \(word)" }
}

import Documents

/// What every paged form decides about a table in the same way.
struct TableLayout {
    let weights: [Int]
    /// A table of many columns takes smaller type, so that the nine of an indicator table fit on an upright page.
    let isDense: Bool

    init(_ table: Table) {
        weights = table.columns.map { max($0.weight, 1) }
        isDense = table.columns.count > 6
    }

    /// The ending of the names of the styles for this density.
    var suffix: String { isDense ? "Dense" : "" }

    /// Text after figures needs more air: the one ends where the other begins.
    func startsAfterFigures(_ index: Int, in table: Table) -> Bool {
        index > 0 && table.columns[index].alignment == .start && table.columns[index - 1].alignment == .number
    }

    /// In narrow columns, lets a line end within a long word and after the slash in "nämnd/styrelse": word processors would break
    /// the word anywhere.
    func breakable(_ text: String) -> String {
        guard isDense else { return text }
        return heading(text)
    }

    /// The same for a column's heading, in any table: most columns are narrower than the longest word above them.
    func heading(_ text: String) -> String {
        let softened = SwedishHyphenation.softened(text)
        return softened.contains("/") ? softened.replacing(/\/(?=\p{L})/, with: "/\u{200B}") : softened
    }

    func breakable(_ inline: Inline) -> Inline {
        switch inline {
        case .text(let text): .text(breakable(text))
        case .strong(let text): .strong(breakable(text))
        case .emphasis(let text): .emphasis(breakable(text))
        case .link(let text, let anchor): .link(breakable(text), anchor: anchor)
        case .external(let text, let url): .external(breakable(text), url: url)
        case .inserted(let text): .inserted(breakable(text))
        case .deleted(let text): .deleted(breakable(text))
        case .field(let field): .field(LiveField(source: field.source, printed: breakable(field.printed), label: field.label))
        }
    }

    /// Whole widths by weight whose sum is exactly `total`.
    func widths(of total: Int) -> [Int] {
        let sum = weights.reduce(0, +)
        var used = 0
        var reached = 0
        return weights.map { weight in
            reached += weight
            let edge = total * reached / sum
            defer { used = edge }
            return edge - used
        }
    }

    /// A note as it is set: one row of the printed table.
    struct NoteRow {
        var label: String
        var blocks: [Block]
        /// Whether it may go on over the page; a long one must, or the page before it would be left half empty.
        var breaks: Bool
    }

    /// About eight lines of small type, and about a third of a page.
    private static let shortCharacters = 700
    private static let tiedCharacters = 1_500

    /// The notes under a row, and how many of them hold together with it.
    ///
    /// A long first note gives its first block to the row and lets the rest go on over the page.
    static func noteRows(under row: Table.Row) -> (tied: Int, rows: [NoteRow]) {
        var rows = row.notes.map {
            NoteRow(label: $0.label, blocks: $0.blocks, breaks: characters(in: $0.blocks) > shortCharacters)
        }
        guard let first = rows.first else { return (0, []) }
        if rows.reduce(0, { $0 + characters(in: $1.blocks) }) <= tiedCharacters {
            for index in rows.indices { rows[index].breaks = false }
            return (rows.count, rows)
        }
        if !first.breaks { return (1, rows) }
        guard let head = first.blocks.first, characters(in: [head]) <= tiedCharacters else { return (0, rows) }
        rows[0] = NoteRow(label: first.label, blocks: [head], breaks: false)
        if first.blocks.count > 1 { rows.insert(NoteRow(label: "", blocks: Array(first.blocks.dropFirst()), breaks: true), at: 1) }
        return (1, rows)
    }

    private static func characters(in blocks: [Block]) -> Int {
        blocks.reduce(0) { count, block in
            switch block {
            case .paragraph(let content), .note(let content): count + content.reduce(0) { $0 + $1.plain.utf8.count }
            case .list(ordered: _, let items): count + items.reduce(0) { $0 + 90 + $1.reduce(0) { $0 + $1.plain.utf8.count } }
            case .status: count + 90
            case .table(let table): count + 150 * (table.rows.count + 2)
            case .figure, .image: count + 900
            case .signatures(let signatures): count + 150 * signatures.count
            }
        }
    }
}

extension Table.Cell {
    /// Whether the sign's word is printed on a line of its own: the content is there and does not say it already.
    var printsLabelApart: Bool {
        sign != nil && !signLabel.isEmpty && !content.isEmpty && !plain.lowercased().contains(signLabel.lowercased())
    }

    /// Whether the cell holds a date such as 2023-06-07 and nothing else. By hand: a pattern takes ten times as long per cell.
    var isDay: Bool {
        guard content.count == 1 else { return false }
        let bytes = Array(content[0].plain.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return false }
        return bytes.indices.allSatisfy { $0 == 4 || $0 == 7 || (0x30...0x39).contains(bytes[$0]) }
    }
}

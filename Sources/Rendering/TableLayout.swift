import Documents

/// What every paged form decides about a table in the same way.
struct TableLayout {
    private let table: Table
    /// A table of many columns takes smaller type, so that the nine of an indicator table fit on an upright page.
    let isDense: Bool
    /// How figures meet at the decimal comma.
    let ends: FigureEnds

    init(_ table: Table) {
        self.table = table
        isDense = table.columns.count > 6
        ends = FigureEnds(table)
    }

    /// The ending of the names of the styles for this density.
    var suffix: String { isDense ? "Dense" : "" }

    /// Text after figures needs more air: the one ends where the other begins.
    func startsAfterFigures(_ index: Int, in table: Table) -> Bool {
        index > 0 && table.columns[index].alignment == .start && table.columns[index - 1].alignment == .number
    }

    /// How wide the columns are; reckoned from every cell, so ask once.
    var columns: ColumnWidths { ColumnWidths(table, isDense: isDense, ends: ends) }

    /// Whether the table is kept on one page: a short one, and a sum of moderate length with its terms. Others break between rows.
    func isWhole(_ columns: ColumnWidths) -> Bool {
        guard table.rows.allSatisfy(\.notes.isEmpty) else { return false }
        let line = isDense ? 92 : 105
        let tenthsOfPoint = table.rows.reduce(0) { $0 + 80 + line * columns.lines(of: $1) }
        return tenthsOfPoint <= (table.rows.contains { $0.kind == .total } ? 2_600 : 1_500)
    }

    /// The rows that stay with the next one, so that none stands alone on a page: the first and the last but one; before a total; a
    /// group's heading; a row with notes.
    func staysWithNext(_ index: Int) -> Bool {
        let row = table.rows[index]
        if !row.notes.isEmpty || row.kind == .group { return true }
        guard index + 1 < table.rows.count else { return false }
        let next = table.rows[index + 1]
        return next.kind == .total || (next.notes.isEmpty && (index == 0 || index == table.rows.count - 2))
    }

    /// A cell's text; where it takes more than a line, long words may be divided, and "nämnd/styrelse" after its slash.
    func content(of cell: Table.Cell, column: Int, in columns: ColumnWidths) -> [Inline] {
        columns.fits(cell, column: column) ? cell.content : cell.content.map(breakable)
    }

    /// Lets a line end within a long word and after a slash: word processors would break the word anywhere.
    func breakable(_ text: String) -> String {
        let softened = SwedishHyphenation.softened(text)
        return softened.contains("/") ? softened.replacing(/\/(?=\p{L})/, with: "/\u{200B}") : softened
    }

    private func breakable(_ inline: Inline) -> Inline {
        switch inline {
        case .text(let text): .text(breakable(text))
        case .strong(let text): .strong(breakable(text))
        case .emphasis(let text): .emphasis(breakable(text))
        case .link(let text, let anchor): .link(breakable(text), anchor: anchor)
        case .external(let text, let url): .external(breakable(text), url: url)
        case .inserted(let words): .inserted(words.map(breakable))
        case .deleted(let words): .deleted(words.map(breakable))
        case .field(let field): .field(LiveField(source: field.source, printed: breakable(field.printed), label: field.label))
        }
    }

    /// The columns' widths, whose sum is exactly `total`.
    func widths(of total: Int, _ columns: ColumnWidths) -> [Int] {
        let weights = columns.widths.map { max($0, 1) }
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

extension Table {
    /// Whether the caption says no more than the heading right above it: "Aktiviteter för 1.1 …" under "Aktiviteter" of that goal.
    func repeats(_ heading: String) -> Bool { !heading.isEmpty && caption.hasPrefix("\(heading) för ") }
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

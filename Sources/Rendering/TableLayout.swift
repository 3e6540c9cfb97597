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

    /// Whether a note may break over pages; about eight lines.
    static func isLong(_ note: Table.Note) -> Bool {
        let characters = note.blocks.reduce(0) { count, block in
            switch block {
            case .paragraph(let content), .note(let content): count + content.reduce(0) { $0 + $1.plain.utf8.count }
            case .list(ordered: _, let items): count + items.reduce(0) { $0 + 90 + $1.reduce(0) { $0 + $1.plain.utf8.count } }
            case .status: count + 90
            case .table, .figure: count + 900
            }
        }
        return characters > 700
    }
}

extension Table.Cell {
    /// Whether the sign's word is printed on a line of its own: the content is there and does not say it already.
    var printsLabelApart: Bool {
        sign != nil && !signLabel.isEmpty && !content.isEmpty && !plain.lowercased().contains(signLabel.lowercased())
    }
}

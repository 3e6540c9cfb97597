import Economy

/// A table as a document prints it: one row a line, the cells parted by "|", the label first.
struct PublishedTable: Sendable, Equatable {
    struct Row: Sendable, Equatable {
        let label: String
        let cells: [String]
    }

    let rows: [Row]

    init(_ text: String) {
        rows = text.split(separator: "\n").map { line in
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { PublishedTable.plain(String($0)) }
            return Row(label: cells[0], cells: Array(cells.dropFirst()))
        }
    }

    init(rows: [Row]) { self.rows = rows }

    /// What Tertial prints, without rows that only head others.
    init(_ table: EconomyTable) {
        rows = table.rows.filter { $0.kind != .group }.map { row in
            Row(label: PublishedTable.plain(row.label), cells: row.cells.map { PublishedTable.plain($0.printed) })
        }
    }

    func columns(_ count: Int) -> PublishedTable {
        PublishedTable(rows: rows.map { Row(label: $0.label, cells: Array($0.cells.prefix(count))) })
    }

    /// "label / column: published → computed", column 1 being the first after the label; a row too few or too many on its own.
    func differences(from computed: PublishedTable) -> [String] {
        var found: [String] = []
        for (index, row) in rows.enumerated() {
            guard computed.rows.indices.contains(index) else {
                found.append("\(row.label): no row")
                continue
            }
            let other = computed.rows[index]
            for column in 0..<max(row.cells.count, other.cells.count) {
                let published = row.cells.indices.contains(column) ? row.cells[column] : ""
                let own = other.cells.indices.contains(column) ? other.cells[column] : ""
                if PublishedTable.value(published) != PublishedTable.value(own) {
                    found.append("\(row.label) / \(column + 1): \(published) → \(own)")
                }
            }
        }
        return found + computed.rows.dropFirst(rows.count).map { "\($0.label): too many" }
    }

    private static func plain(_ cell: String) -> String {
        let spaces: Set<Character> = [" ", "\u{00A0}", "\u{202F}"]
        let words = cell.split(whereSeparator: { spaces.contains($0) }).joined(separator: " ")
        return words.replacing("−", with: "-")
    }

    /// The same number whether the document writes 0 or 0,0, 2847 or 2 847.
    private static func value(_ cell: String) -> String {
        guard cell.contains(where: \.isNumber), cell.allSatisfy({ $0.isNumber || " ,-".contains($0) }) else { return cell }
        var digits = cell.replacing(" ", with: "")
        guard digits.contains(",") else { return digits }
        while digits.hasSuffix("0") { digits.removeLast() }
        return digits.hasSuffix(",") ? String(digits.dropLast()) : digits
    }
}

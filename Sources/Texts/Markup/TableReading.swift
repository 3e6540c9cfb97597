/// `|= Caption`, then rows `| a | b |`: the first one is the header, and `|---|---:|` after it tells the columns of figures. A table
/// without a caption needs that line, so that a line with a bar is not taken for one.
enum TableReading {
    /// Columns: what has more is no table but words. More than ``TextTable/columnLimit`` is a problem before that.
    static let widestRead = 40

    /// - Returns: nil where no table begins at that line; else also the line after it.
    static func read(_ lines: ArraySlice<ArraySlice<UInt8>>, at start: Int) -> (table: TextTable, end: Int)? {
        var index = start
        var caption: String?
        if lines[start].begins("|=") {
            caption = MarkupBytes.string(
                MarkupBytes.trimmed(MarkupBytes.unescaped(MarkupBytes.trimmed(lines[start].dropFirst(2)))[...]))
            index += 1
        }
        guard index < lines.endIndex, isRow(lines[index]), let header = cells(lines[index], most: widestRead + 1),
            header.count <= widestRead
        else { return nil }
        index += 1
        let figures = index < lines.endIndex ? figureColumns(lines[index]) : nil
        guard caption != nil || figures != nil else { return nil }
        if figures != nil { index += 1 }
        let columns = header.enumerated().map { offset, cell in
            TextTable.Column(header: InlineReading.inlines(cell), isNumber: (figures ?? []).dropFirst(offset).first ?? false)
        }
        var table = TextTable(caption: caption ?? "", columns: columns, rows: [])
        while index < lines.endIndex, isRow(lines[index]), let row = cells(lines[index], most: columns.count) {
            let empty = Array(repeating: [TextInline](), count: columns.count - row.count)
            table.rows.append(row.map(InlineReading.inlines) + empty)
            index += 1
        }
        return (table, index)
    }

    private static func isRow(_ line: ArraySlice<UInt8>) -> Bool { line.first == UInt8(ascii: "|") && !line.begins("|=") }

    /// What stands between the bars. The last cell takes what is over, so that no word is lost. A bar that is escaped or stands in a
    /// field parts nothing.
    private static func cells(_ line: ArraySlice<UInt8>, most: Int) -> [ArraySlice<UInt8>]? {
        var cells: [ArraySlice<UInt8>] = []
        var start = line.startIndex + 1
        var index = start
        var lastBar: Int?
        while index < line.endIndex {
            if MarkupBytes.isEscape(line, index) {
                index += 2
            } else if let field = FieldSign.read(line, at: index) {
                index = field.end
            } else {
                if line[index] == UInt8(ascii: "|") {
                    lastBar = index
                    if cells.count < most - 1 {
                        cells.append(MarkupBytes.trimmed(line[start..<index]))
                        start = index + 1
                    }
                }
                index += 1
            }
        }
        let end = lastBar == line.endIndex - 1 && start < line.endIndex ? line.endIndex - 1 : line.endIndex
        if start < line.endIndex || cells.isEmpty { cells.append(MarkupBytes.trimmed(line[start..<max(start, end)])) }
        return cells
    }

    /// By column, whether it holds figures; nil where the line is words.
    private static func figureColumns(_ line: ArraySlice<UInt8>) -> [Bool]? {
        guard isRow(line), let cells = cells(line, most: widestRead), cells.contains(where: { !$0.isEmpty }) else { return nil }
        var figures: [Bool] = []
        for cell in cells {
            let dashes = cell.drop { $0 == UInt8(ascii: ":") }.reversed().drop { $0 == UInt8(ascii: ":") }
            guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
            figures.append(cell.last == UInt8(ascii: ":") && cell.first != UInt8(ascii: ":"))
        }
        return figures
    }
}

extension TextTable {
    public static let columnLimit = 20
    /// Below the header.
    public static let rowLimit = 500
}

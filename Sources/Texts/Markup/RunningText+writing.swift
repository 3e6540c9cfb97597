extension RunningText {
    /// The text as it is stored: read again it gives the same value, and a value is written in one way only. What the markup has no
    /// words for (empty parts, line ends within a line, a link to somewhere else than ``LinkAddress`` allows) is written as the
    /// nearest that it has.
    public var markup: String {
        var writing = BlockWriting()
        for block in blocks { writing.add(block) }
        return writing.lines.joined(separator: "\n")
    }
}

private struct BlockWriting {
    private(set) var lines: [String] = []
    /// Of the last block, where that is a list.
    private var list: Bool?

    mutating func add(_ block: TextBlock) {
        switch block {
        case .paragraph(let inlines): add(InlineWriting.paragraph(inlines))
        case .heading(let inlines): add(InlineWriting.line(inlines), after: "### ")
        case .list(let ordered, let items): add(items, ordered: ordered)
        case .table(let table): add(table)
        case .image(let image): add(ImageWriting.line(image))
        case .reuse(let reuse): add(reuse)
        }
    }

    private mutating func add(_ line: String, after sign: String = "") {
        guard !line.isEmpty else { return }
        beginBlock()
        lines.append(sign + line)
    }

    private mutating func beginBlock(list: Bool? = nil) {
        if !lines.isEmpty { lines.append("") }
        // An empty line does not end a list, an empty heading does.
        if let list, list == self.list { lines += ["###", ""] }
        self.list = list
    }

    private mutating func add(_ items: [[TextInline]], ordered: Bool) {
        let written = items.map { InlineWriting.line($0) }.filter { !$0.isEmpty }
        guard !written.isEmpty else { return }
        beginBlock(list: ordered)
        for (number, item) in zip(1..., written) {
            lines.append((ordered ? "\(number <= ItemWriting.highestNumber ? number : 1). " : "- ") + item)
        }
    }

    private mutating func add(_ table: TextTable) {
        guard (1...TableReading.widestRead).contains(table.columns.count) else { return addWords(of: table) }
        beginBlock()
        let caption = InlineWriting.words(table.caption, escaping: [UInt8(ascii: "\\")])
        lines.append(caption.isEmpty ? "|=" : "|= \(caption)")
        lines.append(Self.row(table.columns.map(\.header)))
        lines.append("|" + table.columns.map { $0.isNumber ? "---:|" : "---|" }.joined())
        for row in table.rows {
            lines.append(Self.row(row + Array(repeating: [], count: max(0, table.columns.count - row.count))))
        }
    }

    private static func row(_ cells: [[TextInline]]) -> String {
        "|" + cells.map { " \(InlineWriting.line($0, inCell: true)) |" }.joined()
    }

    /// Of a table that could not be read again.
    private mutating func addWords(of table: TextTable) {
        add(InlineWriting.paragraph([.text(table.caption)]))
        for row in [table.columns.map(\.header)] + table.rows {
            add(InlineWriting.paragraph(Array(row.joined(separator: [.text(" ")]))))
        }
    }

    private mutating func add(_ reuse: TextReuse) {
        beginBlock()
        lines.append(">>> \(reuse.sources.map(\.path).joined(separator: " + "))")
        var adapted = BlockWriting()
        for case let block in reuse.adapted {
            if case .reuse = block { continue }
            adapted.add(block)
        }
        lines += adapted.lines + ["<<<"]
    }
}

private enum ItemWriting {
    /// ``ItemNumber/digitLimit`` digits; the numbers after it are counted by whoever prints the list.
    static let highestNumber = 999
}

private enum ImageWriting {
    /// "" where the key is no SHA-256.
    static func line(_ image: TextImage) -> String {
        let alternative = InlineWriting.words(image.alternative, escaping: "\\[]".utf8.map(\.self))
        let caption = InlineWriting.words(image.caption, escaping: "\\\"".utf8.map(\.self))
        let line = "![\(alternative)](bild:\(image.sha256)\(caption.isEmpty ? "" : " \"\(caption)\""))"
        return ImageSign.read(Array(line.utf8)[...]) == nil ? "" : line
    }
}

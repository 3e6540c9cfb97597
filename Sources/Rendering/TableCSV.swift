public import Documents

/// A table as a file for spreadsheets: semicolons, decimal comma, no blanks between thousands and the keyboard's minus, so that
/// numbers are read as numbers. A cell that a spreadsheet would take for a formula gets an apostrophe.
///
/// What stands under the rows becomes columns of its own, one for each label.
public struct TableCSV: Sendable {
    /// With the mark at the start by which Excel knows UTF-8, and `\r\n` at line ends.
    public let text: String

    public init(_ table: Table) {
        var labels: [String] = []
        for note in table.rows.flatMap(\.notes) where !labels.contains(note.label) { labels.append(note.label) }
        var lines = [table.columns.map { Self.quoted($0.header) } + labels.map(Self.quoted)]
        for row in table.rows {
            let cells = table.columns.enumerated().map { index, column in
                index < row.cells.count ? Self.printed(row.cells[index], column) : ""
            }
            let notes = labels.map { label in
                Self.quoted(row.notes.filter { $0.label == label }.map { Self.plain($0.blocks) }.joined(separator: "\n"))
            }
            lines.append(cells + notes)
        }
        text = "\u{FEFF}" + lines.map { $0.joined(separator: ";") + "\r\n" }.joined()
    }

    private static func printed(_ cell: Table.Cell, _ column: Table.Column) -> String {
        var words = cell.plain
        if cell.sign != nil, cell.content.isEmpty { words = cell.signLabel }
        if cell.printsLabelApart { words = "\(cell.signLabel): \(words)" }
        guard column.alignment == .number else { return quoted(words) }
        let plain = words.replacing("\u{A0}", with: "").replacing(" ", with: "").replacing("\u{2212}", with: "-")
        return plain.wholeMatch(of: /-?\d+(,\d+)?%?/) == nil ? quoted(words) : plain
    }

    private static func quoted(_ text: String) -> String {
        let line = PrintableText.clean(text).replacing("\u{AD}", with: "").replacing("\u{200B}", with: "")
        let safe = line.first.map { "=+-@".contains($0) } == true ? "'\(line)" : line
        guard safe.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }

    private static func plain(_ blocks: [Block]) -> String {
        let lines = blocks.map { block in
            switch block {
            case .paragraph(let content), .note(let content): content.map(\.plain).joined()
            case .list(ordered: _, let items): items.map { "– " + $0.map(\.plain).joined() }.joined(separator: "\n")
            case .status(_, let label): label
            case .table(let table): table.caption
            case .figure(svg: _, let alternative, caption: _): alternative
            case .image(let image): image.alternative
            case .signatures(let signatures): signatures.map { "\($0.title) \($0.name)" }.joined(separator: "\n")
            }
        }
        return lines.filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

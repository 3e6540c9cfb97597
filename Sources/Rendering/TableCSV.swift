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
        let scalars = words.unicodeScalars.lazy.filter { $0 != "\u{A0}" && $0 != " " }.map { $0 == "\u{2212}" ? "-" : $0 }
        let plain = String(String.UnicodeScalarView(scalars))
        return isNumber(plain) ? plain : quoted(words)
    }

    /// "-12,5%": a sign, digits, decimals and a percent sign, all but the digits optional. Every cell is asked, so it is read byte by
    /// byte.
    private static func isNumber(_ text: String) -> Bool {
        var bytes = text.utf8[...]
        if bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
        if bytes.last == UInt8(ascii: "%") { bytes.removeLast() }
        let parts = bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private static func quoted(_ text: String) -> String {
        let line = PrintableText.clean(text).without("\u{AD}").without("\u{200B}")
        let safe = line.utf8.first.map { "=+-@".utf8.contains($0) } == true ? "'\(line)" : line
        guard safe.utf8.contains(where: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") }) else {
            return safe
        }
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

extension String {
    fileprivate func without(_ scalar: Unicode.Scalar) -> String {
        unicodeScalars.contains(scalar) ? String(String.UnicodeScalarView(unicodeScalars.lazy.filter { $0 != scalar })) : self
    }
}

extension EconomyTable {
    /// As a file for spreadsheets: semicolons, one header row with each column's unit, decimal comma, no blanks between thousands and
    /// the keyboard's minus, so that numbers are read as numbers. A cell that a spreadsheet would take for a formula gets an apostrophe.
    public var csv: String {
        let header =
            [Self.quoted(labelHeader)]
            + columns.map { Self.quoted($0.unit.isEmpty ? $0.header : "\($0.header) [\($0.unit)]") }
        let lines = rows.map { row in
            [Self.quoted(row.label)]
                + zip(columns, row.cells).map { column, cell in
                    column.isNumber && !column.unit.isEmpty ? Self.number(cell.printed) : Self.quoted(cell.printed)
                }
        }
        return ([header] + lines).map { $0.joined(separator: ";") + "\r\n" }.joined()
    }

    private static func number(_ printed: String) -> String {
        let plain = printed.replacing("\u{A0}", with: "").replacing("\u{2212}", with: "-")
        let isNumber = plain.allSatisfy { $0.isASCII && ($0.isNumber || $0 == "," || $0 == "-") }
        return isNumber ? plain : quoted(printed)
    }

    private static func quoted(_ text: String) -> String {
        let safe = text.first.map { "=+-@\t\r".contains($0) } == true ? "'\(text)" : text
        guard safe.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}

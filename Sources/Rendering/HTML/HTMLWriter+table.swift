import Documents
import Foundation

extension HTMLWriter {
    /// - Parameters:
    ///   - showsCaption: false where the heading right above says the same; the caption is then for screen readers alone.
    ///   - remarks: what the marks in the table mean, right below it.
    mutating func write(_ table: Table, showsCaption: Bool = true, remarks: [[Inline]] = []) {
        guard !table.columns.isEmpty else {
            if !table.caption.isEmpty { xml.element("p", ["class": "figure-caption"], text: table.caption) }
            return
        }
        let layout = TableLayout(table)
        let anchor = id(table.anchor)
        // The frame scrolls inside itself on a narrow screen, and can be reached by keyboard to do so. A group, not a region: dozens of
        // landmarks would be none.
        let name = table.caption.isEmpty ? "" : " role=\"group\" aria-label=\"\(XMLText.escape(table.caption))\""
        xml.raw("<div class=\"table-frame\"\(anchor)\(name) tabindex=\"0\">\n")
        xml.raw("<table class=\"report-table\(layout.isDense ? " dense" : "")\">\n")
        if !table.caption.isEmpty {
            xml.element("caption") { xml in
                if showsCaption {
                    xml.escaped(table.caption)
                } else {
                    xml.element("span", ["class": "spoken"], text: table.caption)
                }
            }
            xml.raw("\n")
        }
        xml.raw("<thead>\n<tr>")
        for column in table.columns {
            // A cell without words is no heading of anything.
            if column.header.isEmpty {
                xml.raw("<td></td>")
                continue
            }
            xml.raw("<th scope=\"col\"\(cellClass(column))>")
            // Browsers seldom know how Swedish is hyphenated, and a table of many columns has no room for its longest word.
            xml.escaped(layout.isDense ? layout.breakable(column.header) : column.header)
            xml.raw("</th>")
        }
        xml.raw("</tr>\n</thead>\n<tbody>\n")
        for (position, row) in table.rows.enumerated() {
            write(row, at: position, of: table, layout.ends)
            for note in row.notes { write(note, columns: table.columns.count) }
        }
        xml.raw("</tbody>\n</table>\n</div>\n")
        for remark in remarks {
            xml.raw("<p class=\"table-remark\">")
            write(remark)
            xml.raw("</p>\n")
        }
        download(table)
    }

    private mutating func download(_ table: Table) {
        let address: String
        switch renderer.tableDownload {
        case .none: return
        case .embedded:
            if table.rows.isEmpty { return }
            address = "data:text/csv;charset=utf-8;base64," + Data(TableCSV(table).text.utf8).base64EncodedString()
        case .address(let find):
            guard let found = find(table) else { return }
            address = found
        }
        xml.raw("<p class=\"table-download\">")
        xml.element("a", ["href": address, "download": HTMLWriter.fileName(of: table)]) { [wording] xml in
            xml.escaped(wording.downloadTable)
            if !table.caption.isEmpty { xml.element("span", ["class": "spoken"], text: ": \(PrintableText.line(table.caption))") }
        }
        xml.raw("</p>\n")
    }

    /// "Budget, mnkr" → `budget-mnkr.csv`.
    static func fileName(of table: Table) -> String {
        let words = table.caption.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(8)
        let name = String(words.joined(separator: "-").prefix(80))
        return (name.isEmpty ? "tabell" : name) + ".csv"
    }

    private mutating func write(_ row: Table.Row, at position: Int, of table: Table, _ ends: FigureEnds) {
        var classes: [String] = []
        if row.kind != .body { classes.append(row.kind.rawValue) }
        if !row.notes.isEmpty { classes.append("noted") }
        xml.raw(classes.isEmpty ? "<tr>" : "<tr class=\"\(classes.joined(separator: " "))\">")
        for (index, column) in table.columns.enumerated() {
            let cell = index < row.cells.count ? row.cells[index] : Table.Cell("")
            let isHeader = index == 0 && table.columns.count > 1 && !(cell.content.isEmpty && cell.sign == nil)
            let attributes = cellClass(column, cell) + end(ends.ending(row: position, column: index))
            xml.raw(isHeader ? "<th scope=\"row\"\(attributes)>" : "<td\(attributes)>")
            if let sign = cell.sign {
                if cell.printsLabelApart {
                    xml.raw("<span class=\"cell-status\">")
                    write(sign, word: cell.signLabel)
                    xml.raw("</span> ")
                } else {
                    write(sign, word: cell.content.isEmpty ? cell.signLabel : "")
                    if !cell.content.isEmpty { xml.raw(" ") }
                }
            }
            write(cell.content)
            xml.raw(isHeader ? "</th>" : "</td>")
        }
        xml.raw("</tr>\n")
    }

    private mutating func write(_ note: Table.Note, columns: Int) {
        xml.raw("<tr class=\"row-note\"><td colspan=\"\(columns)\"><div class=\"row-note-text\">\n")
        if !note.label.isEmpty {
            xml.element("p", ["class": "row-note-label"], text: note.label)
            xml.raw("\n")
        }
        write(note.blocks)
        xml.raw("</div></td></tr>\n")
    }

    /// The style sheet leaves room for it, invisibly: it is no text that could be copied, searched or read aloud.
    private func end(_ ending: String) -> String { ending.isEmpty ? "" : " data-end=\"\(XMLText.escape(ending))\"" }

    private func cellClass(_ column: Table.Column, _ cell: Table.Cell? = nil) -> String {
        if column.alignment == .number { return " class=\"number\"" }
        // A date is one word, though its hyphens would let a line end.
        return cell?.isDay == true ? " class=\"day\"" : ""
    }
}

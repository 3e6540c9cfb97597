import Documents

/// Tables: caption, repeated header row, rows that hold together, notes under their row.
extension DOCXBody {
    /// - Parameter showsCaption: false where the heading above says the same; programs still find the caption in the table's properties.
    mutating func write(_ table: Table, showsCaption: Bool = true) {
        if showsCaption, !table.caption.isEmpty {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>")
            bookmarked(table.anchor) { $0.xml.run(PrintableText.line(table.caption)) }
            xml.raw("</w:p>")
        }
        guard !table.columns.isEmpty else { return }
        let layout = TableLayout(table)
        let columns = layout.columns
        let widths = layout.widths(of: DOCXStyles.textWidth, columns)
        xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"\(DOCXStyles.textWidth)\" w:type=\"dxa\"/>")
        xml.raw("<w:tblLayout w:type=\"fixed\"/>")
        xml.raw(
            "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
        )
        if !table.caption.isEmpty { xml.empty("w:tblCaption", ["w:val": PrintableText.line(table.caption)]) }
        xml.raw("</w:tblPr><w:tblGrid>")
        for width in widths { xml.raw("<w:gridCol w:w=\"\(width)\"/>") }
        xml.raw("</w:tblGrid>")
        headerRow(table, layout, widths, isAnchored: !showsCaption)
        let isWhole = layout.isWhole(columns)
        for (index, row) in table.rows.enumerated() {
            let cells = row.cells.enumerated().map { index, cell in
                var cell = cell
                if index < widths.count { cell.content = layout.content(of: cell, column: index, in: columns) }
                return cell
            }
            write(
                Table.Row(kind: row.kind, cells: cells, notes: row.notes), table, layout, widths,
                staysWithNext: layout.staysWithNext(index) || (isWhole && index + 1 < table.rows.count))
            let notes = TableLayout.noteRows(under: row)
            for (index, note) in notes.rows.enumerated() {
                write(note, columns: widths.count, staysWithNext: index < notes.tied - 1)
            }
        }
        xml.raw("</w:tbl>")
        xml.paragraph("TableEnd") { _ in }
    }

    /// - Parameter isAnchored: links to the table lead to its first heading, where it has no printed caption.
    private mutating func headerRow(_ table: Table, _ layout: TableLayout, _ widths: [Int], isAnchored: Bool) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
        for (index, (column, width)) in zip(table.columns, widths).enumerated() {
            xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(margin(index, layout, table))</w:tcPr>")
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"TableHeader\(layout.suffix)\"/>\(justification(column))</w:pPr>")
            let heading = layout.breakable(column.header)
            if isAnchored, index == 0 { bookmarked(table.anchor) { $0.xml.run(heading) } } else { xml.run(heading) }
            xml.raw("</w:p>")
            xml.raw("</w:tc>")
        }
        xml.raw("</w:tr>")
    }

    private mutating func write(
        _ row: Table.Row, _ table: Table, _ layout: TableLayout, _ widths: [Int], staysWithNext: Bool
    ) {
        let style = (row.kind == .total || row.kind == .group ? "TableTotal" : "TableText") + layout.suffix
        let keep = staysWithNext ? "<w:keepNext/>" : ""
        var borders = ""
        if row.kind == .total {
            borders += "<w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"\(DOCXStyles.hex(theme.ink))\"/>"
        }
        if !row.notes.isEmpty { borders += "<w:bottom w:val=\"nil\"/>" }
        if !borders.isEmpty { borders = "<w:tcBorders>\(borders)</w:tcBorders>" }
        xml.raw("<w:tr><w:trPr><w:cantSplit/>\(markOfChange(row))</w:trPr>")
        for (index, width) in widths.enumerated() {
            let cell = index < row.cells.count ? row.cells[index] : Table.Cell("")
            xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(borders)\(margin(index, layout, table))</w:tcPr>")
            if let sign = cell.sign, cell.printsLabelApart {
                xml.paragraph(style, "<w:keepNext/>" + justification(table.columns[index])) { [theme] in
                    $0.sign(sign, cell.signLabel, theme)
                }
            }
            let indent = row.kind == .part && index == 0 ? "<w:ind w:left=\"170\"/>" : ""
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(keep)\(indent)\(justification(table.columns[index]))</w:pPr>")
            if let sign = cell.sign, !cell.printsLabelApart {
                xml.sign(sign, cell.content.isEmpty ? cell.signLabel : "", theme)
                if !cell.content.isEmpty { xml.run("\u{A0}", "<w:rStyle w:val=\"StatusSign\"/>") }
            }
            inlines(cell.content)
            xml.raw("</w:p></w:tc>")
        }
        xml.raw("</w:tr>")
    }

    private mutating func write(_ note: TableLayout.NoteRow, columns: Int, staysWithNext: Bool) {
        xml.raw("<w:tr>")
        if !note.breaks { xml.raw("<w:trPr><w:cantSplit/></w:trPr>") }
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(DOCXStyles.textWidth)\" w:type=\"dxa\"/><w:gridSpan w:val=\"\(columns)\"/>")
        xml.raw("<w:tcBorders><w:top w:val=\"nil\"/>\(staysWithNext ? "<w:bottom w:val=\"nil\"/>" : "")</w:tcBorders></w:tcPr>")
        if !note.label.isEmpty {
            xml.paragraph("TableNoteLabel") { $0.run(note.label) }
        }
        write(note.blocks, in: staysWithNext ? .tiedNote : .note)
        // A cell ends with a paragraph.
        if note.blocks.isEmpty { xml.paragraph("TableEnd") { _ in } }
        xml.raw("</w:tc></w:tr>")
    }

    /// Text after figures stands apart from them, and the last column ends where the page's text does, as its width is reckoned.
    private func margin(_ index: Int, _ layout: TableLayout, _ table: Table) -> String {
        let left = layout.startsAfterFigures(index, in: table) ? "<w:left w:w=\"120\" w:type=\"dxa\"/>" : ""
        let right = index == table.columns.count - 1 ? "<w:right w:w=\"0\" w:type=\"dxa\"/>" : ""
        return left.isEmpty && right.isEmpty ? "" : "<w:tcMar>\(left)\(right)</w:tcMar>"
    }

    private func justification(_ column: Table.Column) -> String {
        column.alignment == .number ? "<w:jc w:val=\"right\"/>" : ""
    }
}

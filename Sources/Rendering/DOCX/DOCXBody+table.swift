import Documents

/// Tables: caption, repeated header row, rows that hold together, notes under their row.
extension DOCXBody {
    mutating func write(_ table: Table) {
        if !table.caption.isEmpty {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Caption\"/></w:pPr>")
            bookmarked(table.anchor) { $0.xml.run(PrintableText.line(table.caption)) }
            xml.raw("</w:p>")
        }
        guard !table.columns.isEmpty else { return }
        let layout = TableLayout(table)
        let widths = layout.widths(of: DOCXStyles.textWidth)
        xml.raw("<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/><w:tblW w:w=\"\(DOCXStyles.textWidth)\" w:type=\"dxa\"/>")
        xml.raw("<w:tblLayout w:type=\"fixed\"/>")
        xml.raw(
            "<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>"
        )
        if !table.caption.isEmpty { xml.empty("w:tblCaption", ["w:val": PrintableText.line(table.caption)]) }
        xml.raw("</w:tblPr><w:tblGrid>")
        for width in widths { xml.raw("<w:gridCol w:w=\"\(width)\"/>") }
        xml.raw("</w:tblGrid>")
        headerRow(table, layout, widths)
        for (index, row) in table.rows.enumerated() {
            let isBeforeTotal = index + 1 < table.rows.count && table.rows[index + 1].kind == .total
            write(row, table, layout, widths, staysWithNext: isBeforeTotal || row.kind == .group || !row.notes.isEmpty)
            let notes = TableLayout.noteRows(under: row)
            for (index, note) in notes.rows.enumerated() {
                write(note, columns: widths.count, staysWithNext: index < notes.tied - 1)
            }
        }
        xml.raw("</w:tbl>")
        xml.paragraph("TableEnd") { _ in }
    }

    private mutating func headerRow(_ table: Table, _ layout: TableLayout, _ widths: [Int]) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
        for (index, (column, width)) in zip(table.columns, widths).enumerated() {
            xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(margin(index, layout, table))</w:tcPr>")
            xml.paragraph("TableHeader\(layout.suffix)", justification(column)) { $0.run(layout.heading(column.header)) }
            xml.raw("</w:tc>")
        }
        xml.raw("</w:tr>")
    }

    /// - Parameter staysWithNext: A row stays with its notes, a group's heading with the row below it, a total with the row above.
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
            inlines(cell.content.map(layout.breakable))
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

    private func margin(_ index: Int, _ layout: TableLayout, _ table: Table) -> String {
        layout.startsAfterFigures(index, in: table) ? "<w:tcMar><w:left w:w=\"120\" w:type=\"dxa\"/></w:tcMar>" : ""
    }

    private func justification(_ column: Table.Column) -> String {
        column.alignment == .number ? "<w:jc w:val=\"right\"/>" : ""
    }
}

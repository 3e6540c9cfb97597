import Documents

/// Tables: caption, repeated header row, rows that hold together, notes under their row.
extension DOCXBody {
    /// - Parameters:
    ///   - showsCaption: false where the heading above says the same; programs still find the caption in the table's properties.
    ///   - remarks: what the marks in the table mean; its last rows, which only so can be kept with the row above.
    mutating func write(_ table: Table, showsCaption: Bool = true, remarks: [[Inline]] = []) {
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
            let isLast = index == table.rows.count - 1
            let notes = TableLayout.noteRows(under: row)
            let closes = isLast && !remarks.isEmpty
            write(
                row, at: index, table, layout, columns, widths,
                staysWithNext: layout.staysWithNext(index) || (isWhole && !isLast) || closes, closes: closes && notes.rows.isEmpty)
            for (index, note) in notes.rows.enumerated() {
                let closes = closes && index == notes.rows.count - 1
                write(
                    note, columns: widths.count, isTied: index < notes.tied - 1, staysWithNext: index < notes.tied - 1 || closes,
                    closes: closes)
            }
        }
        for (index, remark) in remarks.enumerated() {
            write(remark: remark, columns: widths.count, staysWithNext: index < remarks.count - 1, isFirst: index == 0)
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

    /// - Parameter closes: the line that ends the table is drawn under this row; remarks follow.
    private mutating func write(
        _ row: Table.Row, at position: Int, _ table: Table, _ layout: TableLayout, _ columns: ColumnWidths, _ widths: [Int],
        staysWithNext: Bool, closes: Bool
    ) {
        let style = (row.kind == .total || row.kind == .group ? "TableTotal" : "TableText") + layout.suffix
        let keep = staysWithNext ? "<w:keepNext/>" : ""
        let borders = edges(
            top: row.kind == .total ? .line(8, theme.ink) : nil,
            bottom: closes ? .line(4, theme.muted) : row.notes.isEmpty ? nil : .open)
        xml.raw("<w:tr><w:trPr><w:cantSplit/>\(markOfChange(row))</w:trPr>")
        for (index, width) in widths.enumerated() {
            let cell = index < row.cells.count ? row.cells[index] : Table.Cell("")
            xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(borders)\(margin(index, layout, table))</w:tcPr>")
            if let sign = cell.sign, cell.printsLabelApart {
                // Not kept with the words below by a mark of its own: of a row that may not be divided, it would keep the next row too.
                xml.paragraph(style, keep + justification(table.columns[index])) { [theme] in
                    $0.sign(sign, cell.signLabel, theme)
                }
            }
            let indent = indent(row, at: position, column: index, layout)
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(keep)\(indent)\(justification(table.columns[index]))</w:pPr>")
            if let sign = cell.sign, !cell.printsLabelApart {
                xml.sign(sign, cell.content.isEmpty ? cell.signLabel : "", theme)
                if !cell.content.isEmpty { xml.run("\u{A0}", "<w:rStyle w:val=\"StatusSign\"/>") }
            }
            inlines(layout.content(of: cell, column: index, in: columns))
            xml.raw("</w:p></w:tc>")
        }
        xml.raw("</w:tr>")
    }

    /// A part stands in from the left, and a figure with fewer decimals than others of its column from the right.
    private func indent(_ row: Table.Row, at position: Int, column: Int, _ layout: TableLayout) -> String {
        if row.kind == .part && column == 0 { return "<w:ind w:left=\"170\"/>" }
        let ending = layout.ends.ending(row: position, column: column)
        // Hundredths of an em in type of 7.5 or 8.5 points.
        return ending.isEmpty ? "" : "<w:ind w:right=\"\(TextWidth.of(ending) * (layout.isDense ? 150 : 170) / 100)\"/>"
    }

    private mutating func write(_ note: TableLayout.NoteRow, columns: Int, isTied: Bool, staysWithNext: Bool, closes: Bool) {
        xml.raw("<w:tr>")
        if !note.breaks { xml.raw("<w:trPr><w:cantSplit/></w:trPr>") }
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(DOCXStyles.textWidth)\" w:type=\"dxa\"/><w:gridSpan w:val=\"\(columns)\"/>")
        xml.raw(edges(top: .open, bottom: closes ? .line(4, theme.muted) : isTied ? .open : nil) + "</w:tcPr>")
        if !note.label.isEmpty {
            // Word processors keep a row with the next one where its first paragraph is kept: only a note that may be divided needs it.
            xml.paragraph("TableNoteLabel", staysWithNext || note.breaks ? "<w:keepNext/>" : "") { $0.run(note.label) }
        }
        write(note.blocks, in: staysWithNext ? .tiedNote : .note)
        // A cell ends with a paragraph.
        if note.blocks.isEmpty { xml.paragraph("TableEnd") { _ in } }
        xml.raw("</w:tc></w:tr>")
    }

    private mutating func write(remark: [Inline], columns: Int, staysWithNext: Bool, isFirst: Bool) {
        xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(DOCXStyles.textWidth)\" w:type=\"dxa\"/><w:gridSpan w:val=\"\(columns)\"/>")
        xml.raw(edges(top: isFirst ? .line(4, theme.muted) : .open, bottom: .open) + "</w:tcPr>")
        paragraph("TableRemark", staysWithNext ? "<w:keepNext/>" : "", remark)
        xml.raw("</w:tc></w:tr>")
    }

    private enum Edge {
        case open
        /// Its width in eighths of a point.
        case line(Int, String)

        var attributes: String {
            switch self {
            case .open: "w:val=\"nil\""
            case .line(let width, let colour):
                "w:val=\"single\" w:sz=\"\(width)\" w:space=\"0\" w:color=\"\(DOCXStyles.hex(colour))\""
            }
        }
    }

    /// The edges of a cell that differ from the table's own.
    private func edges(top: Edge?, bottom: Edge?) -> String {
        let edges = [("top", top), ("bottom", bottom)].compactMap { name, edge in edge.map { "<w:\(name) \($0.attributes)/>" } }
        return edges.isEmpty ? "" : "<w:tcBorders>\(edges.joined())</w:tcBorders>"
    }

    /// Text after figures stands apart from them, and the last column ends where the page's text does, as its width is reckoned.
    private func margin(_ index: Int, _ layout: TableLayout, _ table: Table) -> String {
        let left =
            layout.startsAfterFigures(index, in: table) ? "<w:left w:w=\"\(layout.isDense ? 100 : 120)\" w:type=\"dxa\"/>" : ""
        let right = index == table.columns.count - 1 ? "<w:right w:w=\"0\" w:type=\"dxa\"/>" : ""
        return left.isEmpty && right.isEmpty ? "" : "<w:tcMar>\(left)\(right)</w:tcMar>"
    }

    private func justification(_ column: Table.Column) -> String {
        column.alignment == .number ? "<w:jc w:val=\"right\"/>" : ""
    }
}

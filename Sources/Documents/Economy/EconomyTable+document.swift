import Economy

extension EconomyTable {
    /// As a document prints it: the table, then what its marks mean.
    func blocks(_ source: DocumentSource) -> [Block] {
        let marks = Set(rows.flatMap(\.cells).flatMap(\.marks))
        let explanations = Cell.Mark.allCases.filter(marks.contains).map { Block.note([.text($0.explanation)]) }
        return [.table(documentTable(source))] + explanations
    }

    private func documentTable(_ document: DocumentSource) -> Table {
        // Twelve months leave little room for names; two columns leave much.
        let label = Table.Column(labelHeader, weight: columns.count > 8 ? 11 : 10)
        let others = columns.map { column in
            Table.Column(
                column.header, alignment: column.isNumber ? .number : .start,
                weight: columns.count > 8 ? 3 : column.isNumber ? 5 : 7)
        }
        return Table(
            anchor: Anchor.economyTable(kind), caption: caption, columns: [label] + others,
            rows: rows.map { row in
                Table.Row(
                    kind: row.kind.inDocuments,
                    cells: [Table.Cell(row.label)]
                        + zip(columns, row.cells).map { documentCell($1, row: row, column: $0, document) })
            })
    }

    private func documentCell(_ cell: Cell, row: Row, column: Column, _ document: DocumentSource) -> Table.Cell {
        let suffix = Cell.Mark.allCases.filter(cell.marks.contains).map(\.suffix).joined()
        let mark = suffix.isEmpty ? [] : [Inline.text(suffix)]
        if cell.marks.contains(.preliminary) { return Table.Cell([.emphasis(cell.printed)] + mark) }
        let name = figureName(row: row, column: column)
        func field(_ source: String) -> LiveField {
            LiveField(source: source, printed: cell.printed, label: document.label(ofFigure: name))
        }
        switch cell.content {
        case .empty: return Table.Cell("")
        case .text: return Table.Cell(cell.printed)
        case .amount: return Table.Cell([.field(field(FieldSource.economy(name)))] + mark)
        case .value(let source): return Table.Cell([.field(field(source))] + mark)
        }
    }
}

extension EconomyTable.Row.Kind {
    fileprivate var inDocuments: Table.Row.Kind {
        switch self {
        case .body: .body
        case .part: .part
        case .group: .group
        case .total: .total
        }
    }
}

extension EconomyTable.Cell.Mark {
    /// Printed after the figure; preliminary figures are in italics, and what is withheld stands in the figure's own place.
    fileprivate var suffix: String {
        switch self {
        case .pending: "°"
        case .corrected: "§"
        case .preliminary, .noData, .suppressed: ""
        }
    }

    fileprivate var explanation: String {
        switch self {
        case .pending: "° Beloppet räknar med pengar som ännu inte är beslutade."
        case .preliminary: "Kursiv stil betyder att uppgiften är preliminär."
        case .corrected: "§ Uppgiften är rättad sedan en tidigare rapport."
        case .noData: CellMark.noData.explanation
        case .suppressed: CellMark.suppressed.explanation
        }
    }
}

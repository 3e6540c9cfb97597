import Design
import Economy
import Quantities

extension DataTable {
    /// A table of the economy as it is printed, with its marks: preliminary in italics, corrected and withheld with their words.
    ///
    /// Only for tables whose figures have no sign convention of their own, since a surplus is plus on every screen.
    ///
    /// - Parameters:
    ///   - label: Over the rows' names, where the printed table repeats its heading there.
    ///   - hidesEmpty: Leaves out columns that no row has anything in.
    init(_ table: EconomyTable, id: String, label: String? = nil, hidesEmpty: Bool = false, _ language: Language) {
        let columns = table.columns.indices.filter { index in
            !hidesEmpty || table.rows.contains { $0.cells[index].content != .empty }
        }
        self.init(
            id: id, caption: table.caption, hidesCaption: true,
            columns: [.text(label ?? table.labelHeader)]
                + columns.map { index in
                    let column = table.columns[index]
                    return column.isNumber ? .number(column.header, unit: "") : .text(column.header)
                },
            rows: table.rows.map { Row($0, columns, language) })
    }
}

extension DataTable.Row {
    fileprivate init(_ row: EconomyTable.Row, _ columns: [Int], _ language: Language) {
        let kind: Kind =
            switch row.kind {
            case .body: .body
            case .part: .part
            case .group: .group
            case .total: .total
            }
        self.init(kind: kind, cells: [.text(row.label)] + columns.map { DataTable.Cell(row.cells[$0], language) })
    }
}

extension DataTable.Cell {
    fileprivate init(_ cell: EconomyTable.Cell, _ language: Language) {
        let say = PageWords(language)
        if cell.content == .empty {
            self = .empty
        } else if cell.marks.contains(.suppressed) {
            self = .missing(cell.printed, spoken: say("dolt, för få personer", "withheld, too few people"))
        } else if cell.marks.contains(.noData) {
            self = .missing(cell.printed, spoken: say("ingen uppgift", "no data"))
        } else if case .text = cell.content, cell.printed.contains(where: \.isLetter) {
            self = .text(cell.printed)
        } else {
            self = .number(cell.printed) { $0.marked(cell.marks, say) }
        }
    }
}

extension HTML {
    fileprivate func marked(_ marks: [EconomyTable.Cell.Mark], _ say: PageWords) -> HTML {
        var shown = self
        if marks.contains(.preliminary) {
            shown = "<i class=\"preliminary\">\(shown)\(HTML.spoken(say(", preliminärt", ", preliminary")))</i>"
        }
        if marks.contains(.corrected) {
            let words = say("rättat sedan en tidigare rapport", "corrected since an earlier report")
            shown = "\(shown)<abbr class=\"hanging\"\(attribute: "title", words)>†\(HTML.spoken(words))</abbr>"
        }
        return shown
    }
}

import Documents
import Quantities

/// A table of values: a caption, header scopes, figures aligned on the decimal comma, units in the header.
package struct DataTable: Component {
    package enum Narrow: Sendable {
        /// Scrolls inside itself, with a shadow at the edge where more is hidden. For figures that are compared across.
        case scroll
        /// Each row becomes a card on a narrow screen. For rows that are read one at a time.
        case cards
    }

    /// Unique on the page; the table's anchor.
    package var id: String
    /// What the table shows, as a sentence or a heading.
    package var caption: String
    /// Whether the caption is only spoken, because a heading right above says the same.
    package var hidesCaption = false
    package var columns: [Column]
    package var rows: [Row]
    package var narrow: Narrow = .scroll
    /// Shown instead of the table where there are no rows.
    package var emptyState: EmptyState?

    package init(
        id: String, caption: String, hidesCaption: Bool = false, columns: [Column], rows: [Row], narrow: Narrow = .scroll,
        emptyState: EmptyState? = nil
    ) {
        self.id = id
        self.caption = caption
        self.hidesCaption = hidesCaption
        self.columns = columns
        self.rows = rows
        self.narrow = narrow
        self.emptyState = emptyState
    }

    package struct Column: Sendable {
        package enum Kind: Sendable {
            case text
            /// A date, a period, a status: never breaks over lines.
            case short
            /// Right-aligned, figures on the decimal comma.
            case number
        }

        package var header: String
        /// Under the header in smaller type: "mnkr".
        package var unit: String = ""
        package var kind: Kind = .text
        /// Lets the reader sort by it (with JavaScript).
        package var isSortable = false

        package init(header: String, unit: String = "", kind: Kind = .text, isSortable: Bool = false) {
            self.header = header
            self.unit = unit
            self.kind = kind
            self.isSortable = isSortable
        }

        package static func text(_ header: String, isSortable: Bool = false) -> Column {
            Column(header: header, isSortable: isSortable)
        }

        package static func short(_ header: String, isSortable: Bool = false) -> Column {
            Column(header: header, kind: .short, isSortable: isSortable)
        }

        package static func number(_ header: String, unit: String = "", isSortable: Bool = false) -> Column {
            Column(header: header, unit: unit, kind: .number, isSortable: isSortable)
        }
    }

    package struct Row: Sendable {
        package enum Kind: Sendable {
            case body
            /// A sum, set apart by weight and a line.
            case total
            /// A part of the row above ("varav"), indented; never in a total.
            case part
            /// A heading for the rows that follow; only its first cell is used.
            case group
        }

        package var kind: Kind = .body
        /// The row's anchor.
        package var id: String?
        /// As many as there are columns; the first one is the row's header.
        package var cells: [Cell]
        /// What is said under the row over the table's whole width: the indicator's *Analys*.
        package var notes: [Note] = []

        package init(kind: Kind = .body, id: String? = nil, cells: [Cell], notes: [Note] = []) {
            self.kind = kind
            self.id = id
            self.cells = cells
            self.notes = notes
        }
    }

    package struct Note: Sendable {
        package var label: String
        package var content: HTML

        package init(label: String, content: HTML) {
            self.label = label
            self.content = content
        }
    }

    package struct Cell: Sendable {
        package var content: HTML
        /// Compared instead of the cell's text when the reader sorts: an ISO date, a plain number.
        package var sortKey: String?
        fileprivate var nature = Nature.words

        fileprivate enum Nature: Sendable, Equatable {
            case words, mark, nothing
            /// In print form.
            case figure(String)
        }

        package static let empty = Cell(content: .empty, nature: .nothing)

        package static func text(_ text: String, sortKey: String? = nil) -> Cell {
            Cell(content: HTML(text: text), sortKey: sortKey)
        }

        package static func html(_ content: HTML, sortKey: String? = nil) -> Cell {
            Cell(content: content, sortKey: sortKey)
        }

        /// A figure in print form: "38,1", "−12,1", "1 945". `around` lets a link or a ``Why`` enclose it.
        package static func number(_ printed: String, sortKey: String? = nil, around: (HTML) -> HTML = { $0 }) -> Cell {
            Cell(content: around(HTML(text: printed)), sortKey: sortKey, nature: .figure(printed))
        }

        /// No data, suppressed or not yet: a short mark with its words spoken, such as "i.u." and "ingen uppgift".
        package static func missing(_ mark: String, spoken: String) -> Cell {
            Cell(content: "<abbr class=\"missing\"\(attribute: "title", spoken)>\(mark)</abbr>", sortKey: "", nature: .mark)
        }
    }

    package func html(_ language: Language) -> HTML {
        if rows.isEmpty, let emptyState { return "\(emptyState, language)" }
        let captionId = id + "-caption"
        let layout = TableLayout(table: self, decimals: columns.indices.map(decimals))
        let captionClass = hidesCaption ? "spoken" : nil
        let table: HTML = """
            <table class="data\(if: narrow == .cards, " cards")"\(attribute: "id", id)\(layout.role("table"))>\
            <caption\(attribute: "id", captionId)\(classes: captionClass)><span>\(caption)</span></caption>\
            <thead\(layout.role("rowgroup"))><tr\(layout.role("row"))>\(layout.headers)</tr></thead>\
            <tbody\(layout.role("rowgroup"))>\(rows.map(layout.row))</tbody></table>
            """
        return "<div class=\"scroll\" role=\"group\" tabindex=\"0\"\(attribute: "aria-labelledby", captionId)>\(table)</div>"
    }

    /// The most decimals that any figure of the column has.
    private func decimals(_ column: Int) -> Int {
        guard columns[column].kind == .number else { return 0 }
        return rows.reduce(0) { most, row in
            guard row.cells.indices.contains(column), case .figure(let figure) = row.cells[column].nature else { return most }
            return max(most, TableLayout.decimals(figure))
        }
    }
}

/// Sets the rows of one table.
private struct TableLayout {
    var table: DataTable
    /// Per column.
    var decimals: [Int]

    /// Rows that turn into cards lose their table roles in the browser; the roles are then said outright.
    func role(_ name: StaticString) -> HTML {
        table.narrow == .cards ? HTML(trusted: " role=\"" + name.description + "\"") : .empty
    }

    var headers: HTML {
        table.columns.map { column -> HTML in
            let unit: HTML = column.unit.isEmpty ? "" : "<span class=\"unit\">\(column.unit)</span>"
            let classes: HTML = column.kind == .number ? " class=\"number\"" : ""
            return """
                <th scope="col"\(classes)\(role("columnheader"))\(attribute: "data-sortable", column.isSortable)>\(column.header)\(unit)</th>
                """
        }.joined()
    }

    func row(_ row: DataTable.Row) -> HTML {
        switch row.kind {
        case .group: group(row)
        case .body: line(row, class: nil)
        case .total: line(row, class: "total")
        case .part: line(row, class: "part")
        }
    }

    private func group(_ row: DataTable.Row) -> HTML {
        """
        <tr class="group"\(attribute: "id", row.id)\(role("row"))><th scope="rowgroup"\(attribute: "colspan", table.columns.count)\
        \(role("rowheader"))>\(row.cells.first?.content)</th></tr>
        """
    }

    private func line(_ row: DataTable.Row, class name: String?) -> HTML {
        let cells = row.cells.enumerated().map { index, content in cell(content, index) }
        let classes = [name, row.notes.isEmpty ? nil : "noted"].compactMap { $0 }.joined(separator: " ")
        let line: HTML = "<tr\(classes: classes)\(attribute: "id", row.id)\(role("row"))>\(cells)</tr>"
        return row.notes.isEmpty ? line : line + notes(row)
    }

    private func notes(_ row: DataTable.Row) -> HTML {
        let notes = row.notes.map { note -> HTML in
            "<div class=\"row-note\"><p class=\"row-note-label\">\(note.label)</p>\(note.content)</div>"
        }
        return """
            <tr class="notes"\(role("row"))><td\(attribute: "colspan", table.columns.count)\(role("cell"))>\(notes)</td></tr>
            """
    }

    private func cell(_ cell: DataTable.Cell, _ index: Int) -> HTML {
        let kind = table.columns.indices.contains(index) ? table.columns[index].kind : .text
        // Words in a column of figures, such as a target "Tas fram av nämnd", stand to the right as well but may wrap.
        let classes: HTML =
            switch kind {
            case .text: ""
            case .short: " class=\"short\""
            case .number: cell.nature == .words ? " class=\"number words\"" : " class=\"number\""
            }
        let sort: HTML = "\(attribute: "data-sort", cell.sortKey)"
        if index == 0 {
            return "<th scope=\"row\"\(classes)\(role("rowheader"))\(sort)>\(cell.content)\(padding(cell, index))</th>"
        }
        let label = table.narrow == .cards && table.columns.indices.contains(index) ? table.columns[index].header : nil
        let content: HTML =
            table.narrow == .cards ? "<div>\(cell.content)\(padding(cell, index))</div>" : cell.content + padding(cell, index)
        return "<td\(classes)\(role("cell"))\(attribute: "data-label", label)\(sort)>\(content)</td>"
    }

    /// Unseen figures after a number with fewer decimals than its column has, so that the commas stand under each other.
    /// They are drawn by the style sheet: they are neither copied nor read aloud.
    private func padding(_ cell: DataTable.Cell, _ index: Int) -> HTML {
        guard case .figure(let figure) = cell.nature, decimals.indices.contains(index) else { return "" }
        let own = TableLayout.decimals(figure)
        guard own < decimals[index] else { return "" }
        let zeros = String(repeating: "0", count: decimals[index] - own)
        return "<span class=\"pad\"\(attribute: "data-pad", own == 0 ? "," + zeros : zeros)></span>"
    }

    static func decimals(_ figure: String) -> Int {
        guard let comma = figure.lastIndex(of: ",") else { return 0 }
        return figure[figure.index(after: comma)...].prefix { $0.isNumber }.count
    }
}

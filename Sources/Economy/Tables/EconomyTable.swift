import Quantities

/// One economy table in print form. Pages, documents, CSV and `tertial report --format json` all show this value, so that no two of
/// them can disagree.
public struct EconomyTable: Sendable, Hashable {
    public let kind: Kind
    /// "Driftbudget 2023, mnkr"
    public let caption: String
    /// Over the rows' labels: "Mnkr", "Resultatenhetens namn".
    public let labelHeader: String
    /// As many as each row has cells.
    public let columns: [Column]
    public let rows: [Row]

    public struct Column: Sendable, Hashable {
        /// In Swedish, unique in the table: "avvikelse". The last part of a figure's name.
        public let code: String
        /// With the words of the column's sign convention, where it has one: "Beräknat resultat 2023. Överskott (−), underskott (+)".
        public let header: String
        /// "mnkr", "tkr", "kr", "procent", "barn"; empty for text.
        public let unit: String
        public let isNumber: Bool

        init(_ code: String, _ header: String, unit: String = "mnkr") {
            self.code = code
            self.header = header
            self.unit = unit
            isNumber = true
        }

        init(text code: String, _ header: String) {
            self.code = code
            self.header = header
            unit = ""
            isNumber = false
        }
    }

    public struct Row: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable {
            case body
            /// *Varav*: a part of the nearest body row above; enters no total.
            case part
            /// A heading over the rows below, up to the next group or total; its cells are empty.
            case group
            case total
        }

        public let kind: Kind
        /// Unique in the table: a service area's code, a unit's, "summa". The middle part of a figure's name.
        public let code: String
        /// A part's begins with "varav".
        public let label: String
        public let cells: [Cell]
    }

    public struct Cell: Sendable, Hashable {
        public enum Content: Sendable, Hashable {
            /// Nothing is reported, which is not zero.
            case empty
            /// Money that can answer why. The figure's amount has the inner sign (a surplus positive); ``Cell/printed`` the column's.
            case amount(Figure)
            /// Any other value from a record, with the record's subject.
            case value(source: String)
            case text
        }

        public enum Mark: String, Sendable, Hashable, CaseIterable {
            /// Counts money as granted that is not yet decided.
            case pending
            case preliminary
            /// Another value stood in an earlier round.
            case corrected
            case noData
            /// Concerns too few people.
            case suppressed
        }

        public let content: Content
        /// As the document prints it, without the unit; empty only where ``content`` is.
        public let printed: String
        public let marks: [Mark]

        public static let empty = Cell(.empty, "")

        init(_ content: Content, _ printed: String, marks: [Mark] = []) {
            self.content = content
            self.printed = printed
            self.marks = marks
        }

        static func text(_ text: String) -> Cell { text.isEmpty ? .empty : Cell(.text, text) }

        /// Nil where the cell holds no money.
        public var figure: Figure? {
            if case .amount(let figure) = content { figure } else { nil }
        }
    }

    /// The name by which ``EconomyTables/figure(named:)`` finds a cell's figure: `omraden/forskoleverksamhet/avvikelse`.
    public func figureName(row: Row, column: Column) -> String { "\(kind.code)/\(row.code)/\(column.code)" }

    /// Nil where there is no such column.
    public func cell(_ row: Row, column code: String) -> Cell? {
        columns.firstIndex { $0.code == code }.map { row.cells[$0] }
    }
}

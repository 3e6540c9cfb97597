/// A table with a caption, a header row that repeats over pages, and rows that do not break.
public struct Table: Sendable, Hashable {
    public var anchor: String
    public var caption: String
    public var columns: [Column]
    public var rows: [Row]

    public init(anchor: String, caption: String, columns: [Column], rows: [Row]) {
        self.anchor = anchor
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }

    public struct Column: Sendable, Hashable {
        public enum Alignment: String, Sendable, Hashable {
            case start
            /// Right-aligned figures.
            case number
        }

        public var header: String
        public var alignment: Alignment
        /// Share of the table's width, relative to the other columns.
        public var weight: Int

        public init(_ header: String, alignment: Alignment = .start, weight: Int = 1) {
            self.header = header
            self.alignment = alignment
            self.weight = weight
        }
    }

    public struct Row: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable {
            case body
            /// *Varav*: a part of the body row above, which no total counts.
            case part
            /// A heading over the rows below.
            case group
            case total
        }

        public var kind: Kind
        /// As many as there are columns; the first one is the row's header.
        public var cells: [Cell]
        /// What is said under the row over the table's whole width, such as the indicator's *Analys*: a label and its paragraphs.
        public var notes: [Note]

        public init(kind: Kind = .body, cells: [Cell], notes: [Note] = []) {
            self.kind = kind
            self.cells = cells
            self.notes = notes
        }
    }

    public struct Note: Sendable, Hashable {
        /// "Analys" or "Åtgärdsplan".
        public var label: String
        public var blocks: [Block]

        public init(label: String, blocks: [Block]) {
            self.label = label
            self.blocks = blocks
        }
    }

    public struct Cell: Sendable, Hashable {
        /// Empty: no value. Printed as it stands.
        public var content: [Inline]
        /// Before the content, with the word that a screen reader says instead of the sign.
        public var sign: Sign?
        public var signLabel: String

        public init(_ content: [Inline], sign: Sign? = nil, signLabel: String = "") {
            self.content = content
            self.sign = sign
            self.signLabel = signLabel
        }

        public init(_ text: String) {
            self.init(text.isEmpty ? [] : [.text(text)])
        }

        /// The cell's text alone.
        public var plain: String { content.map(\.plain).joined() }
    }
}

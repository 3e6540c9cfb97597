/// A text that people wrote, as a value: what ``RunningText/init(_:)`` reads from its markup and ``RunningText/markup`` writes.
///
/// The markup is the stored form (docs/textformat.md): it can be typed in a plain field, mailed and compared. Every text is a text
/// as it stands, so reading never fails; what is not understood is printed as it was typed.
public struct RunningText: Hashable, Sendable {
    public var blocks: [TextBlock]

    public init(blocks: [TextBlock]) {
        self.blocks = blocks
    }
}

/// A paragraph, or something as large.
public enum TextBlock: Hashable, Sendable {
    case paragraph([TextInline])
    /// A heading within the text: `### `.
    case heading([TextInline])
    case list(ordered: Bool, items: [[TextInline]])
    case table(TextTable)
    case image(TextImage)
    /// Taken up from another text.
    case reuse(TextReuse)
}

/// A run of words.
public enum TextInline: Hashable, Sendable {
    case text(String)
    case strong(String)
    case emphasis(String)
    /// To a page of the web: `http`, `https` or `mailto`.
    case link(String, url: String)
    /// A value that is fetched when the text is printed: `{{utfall/andel-legitimerade-forskollarare}}`.
    case field(FieldReference)
}

/// A table that a writer made: a caption, a header row, and rows of as many cells.
public struct TextTable: Hashable, Sendable {
    public var caption: String
    public var columns: [Column]
    public var rows: [[[TextInline]]]

    public struct Column: Hashable, Sendable {
        public var header: [TextInline]
        /// Figures, set to the right.
        public var isNumber: Bool

        public init(header: [TextInline], isNumber: Bool = false) {
            self.header = header
            self.isNumber = isNumber
        }
    }

    public init(caption: String, columns: [Column], rows: [[[TextInline]]]) {
        self.caption = caption
        self.columns = columns
        self.rows = rows
    }
}

/// A picture in a text. What it shows is always said in words too (WCAG 1.1.1).
public struct TextImage: Hashable, Sendable {
    /// SHA-256 of the file's bytes, as hexadecimal: the file lies in the store by this key.
    public var sha256: String
    public var alternative: String
    /// Under the picture; "" where there is none.
    public var caption: String

    public init(sha256: String, alternative: String, caption: String = "") {
        self.sha256 = sha256
        self.alternative = alternative
        self.caption = caption
    }
}

/// Tells a paragraph from all others by its words alone: eight hexadecimal digits. Blanks do not count.
public struct ParagraphFingerprint: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// - Returns: nil where the text is not eight hexadecimal digits in lower case.
    public init?(_ text: String) {
        guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    /// Eight hexadecimal digits.
    init(digits: String) {
        text = digits
    }

    public var description: String { text }
}

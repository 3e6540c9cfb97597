import Steering
import Texts

/// A text that people wrote (docs/textformat.md), as the document prints it: its live fields with their values, and what it takes up
/// of other texts with their words.
public struct BodyText: Sendable, Hashable {
    /// What stands under a heading within the text, up to the next one.
    public struct Part: Sendable, Hashable {
        public var heading: String
        public var blocks: [Block]

        public init(heading: String, blocks: [Block]) {
            self.heading = heading
            self.blocks = blocks
        }
    }

    /// What stands before the first heading.
    public private(set) var blocks: [Block] = []
    public private(set) var parts: [Part] = []

    /// Reads at most ``GoalText/lengthLimit`` characters, which forms and imports have already held; a text that is longer all the
    /// same says at its end that it is cut.
    ///
    /// - Parameter source: the round whose values the fields show. Nil: a field is printed as its markup, and likewise what is taken
    ///   up without words of its own.
    public init(_ markup: String, in source: DocumentSource? = nil) {
        let end = markup.index(markup.startIndex, offsetBy: GoalText.lengthLimit, limitedBy: markup.endIndex) ?? markup.endIndex
        self.init(RunningText(end < markup.endIndex ? String(markup[..<end]) : markup), in: source)
        if end < markup.endIndex { add(.note([.text("Texten är för lång och slutar här.")])) }
    }

    /// A text that has been read already.
    public init(_ text: RunningText, in source: DocumentSource? = nil) {
        let printing = TextPrinting(source)
        for printed in printing.blocks(text.blocks) {
            switch printed {
            case .heading(let heading): parts.append(Part(heading: heading, blocks: []))
            case .block(let block): add(block)
            }
        }
    }

    /// In the place of a text that the template requires and nobody has written.
    static let missing: BodyText = {
        var text = BodyText(RunningText(""))
        text.blocks = [.missingText]
        return text
    }()

    public var isEmpty: Bool { blocks.isEmpty && parts.isEmpty }

    /// Blocks alone, for places that hold no headings, such as the note under a table's row: a heading is a paragraph in bold.
    public var flattened: [Block] { blocks + parts.flatMap { [.paragraph([.strong($0.heading)])] + $0.blocks } }

    /// The words alone in one line, for a table's cell: of a plain text, which is no markup.
    public static func line(_ source: String) -> String {
        source.prefix(GoalText.lengthLimit).split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    private mutating func add(_ block: Block) {
        if parts.isEmpty {
            blocks.append(block)
        } else {
            parts[parts.count - 1].blocks.append(block)
        }
    }

    private static func trimmed(_ line: Substring) -> Substring {
        let rest = line.drop(while: \.isWhitespace)
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return rest.prefix(0) }
        return rest[...last]
    }
}

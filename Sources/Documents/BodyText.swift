import Steering

/// A text that people wrote, as the document prints it.
///
/// An empty line parts paragraphs, `- ` begins a list item and `### ` a heading; every other text is a text as it stands, so that
/// reading never fails. Lines within a paragraph or an item run together.
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
    public init(_ source: String) {
        let end = source.index(source.startIndex, offsetBy: GoalText.lengthLimit, limitedBy: source.endIndex) ?? source.endIndex
        var reading = BodyTextReading()
        for line in source[..<end].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) { reading.read(line) }
        reading.endOfBlock()
        if end < source.endIndex { reading.add(.note([.text("Texten är för lång och slutar här.")])) }
        blocks = reading.blocks
        parts = reading.parts
    }

    public var isEmpty: Bool { blocks.isEmpty && parts.isEmpty }

    /// Blocks alone, for places that hold no headings, such as the note under a table's row: a heading is a paragraph in bold.
    public var flattened: [Block] { blocks + parts.flatMap { [.paragraph([.strong($0.heading)])] + $0.blocks } }

    /// The words alone in one line, for a table's cell.
    public static func line(_ source: String) -> String {
        source.prefix(GoalText.lengthLimit).split(whereSeparator: \.isNewline).map(trimmed).filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    static func trimmed(_ line: Substring) -> Substring {
        let rest = line.drop(while: \.isWhitespace)
        guard let last = rest.lastIndex(where: { !$0.isWhitespace }) else { return rest.prefix(0) }
        return rest[...last]
    }
}

/// The reading line by line.
private struct BodyTextReading {
    private(set) var blocks: [Block] = []
    private(set) var parts: [BodyText.Part] = []
    private var paragraph: [Substring] = []
    private var items: [[Substring]] = []

    mutating func read(_ line: Substring) {
        let text = BodyText.trimmed(line)
        if text.isEmpty {
            endOfParagraph()
        } else if let heading = text.after("###") {
            endOfBlock()
            if !heading.isEmpty { parts.append(BodyText.Part(heading: String(heading), blocks: [])) }
        } else if let item = text.after("-") {
            endOfParagraph()
            if !item.isEmpty { items.append([item]) }
            isInItem = !item.isEmpty
        } else if isInItem, !items.isEmpty {
            items[items.count - 1].append(text)
        } else {
            endOfList()
            paragraph.append(text)
        }
    }

    mutating func endOfBlock() {
        endOfParagraph()
        endOfList()
    }

    mutating func add(_ block: Block) {
        if parts.isEmpty {
            blocks.append(block)
        } else {
            parts[parts.count - 1].blocks.append(block)
        }
    }

    /// An empty line ends an item, yet not the list: the next item goes on with it.
    private var isInItem = false

    private mutating func endOfParagraph() {
        isInItem = false
        guard !paragraph.isEmpty else { return }
        add(.paragraph([.text(paragraph.joined(separator: " "))]))
        paragraph = []
    }

    private mutating func endOfList() {
        guard !items.isEmpty else { return }
        add(.list(ordered: false, items: items.map { [.text($0.joined(separator: " "))] }))
        items = []
    }
}

extension Substring {
    /// The text after a sign that stands alone or before a blank; nil where the line begins otherwise.
    fileprivate func after(_ sign: String) -> Substring? {
        guard hasPrefix(sign) else { return nil }
        let rest = dropFirst(sign.count)
        guard rest.first.map(\.isWhitespace) ?? true else { return nil }
        return BodyText.trimmed(rest)
    }
}

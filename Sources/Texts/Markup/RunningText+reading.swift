extension RunningText {
    /// Reads the markup of docs/textformat.md. Every text is one: what means nothing is words as it stands. The time grows with the
    /// length alone.
    public init(_ markup: String) {
        var reading = BlockReading(lines: MarkupBytes.lines(Array(markup.utf8)))
        reading.read()
        self.init(blocks: reading.blocks)
    }
}

/// The reading line by line.
private struct BlockReading {
    private let lines: ArraySlice<ArraySlice<UInt8>>
    private let isAdapted: Bool
    private var index: Int
    private(set) var blocks: [TextBlock] = []
    private var paragraph: [ArraySlice<UInt8>] = []
    private var items: [[ArraySlice<UInt8>]] = []
    private var isOrdered = false
    /// An empty line ends an item, yet not the list: the next item goes on with it.
    private var isInItem = false
    /// By line: the next one that closes or opens a reuse. Made when the first one opens.
    private var nextReuseSign: [Int]?

    /// - Parameter isAdapted: these lines are the words of a reuse, in which no other one begins.
    init(lines: some RandomAccessCollection<ArraySlice<UInt8>>, isAdapted: Bool = false) {
        self.lines = Array(lines)[...]
        self.isAdapted = isAdapted
        self.index = 0
    }

    mutating func read() {
        while index < lines.endIndex {
            let line = lines[index]
            if readTable(line) || readReuse(line) { continue }
            read(line)
            index += 1
        }
        endOfBlock()
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        if line.isEmpty {
            endOfParagraph()
        } else if let heading = line.after("###") {
            add(heading.isEmpty ? nil : .heading(InlineReading.inlines(heading)))
        } else if let image = ImageSign.read(line) {
            add(.image(image))
        } else if let item = line.after("-") {
            addItem(item, ordered: false)
        } else if let item = numberedItem(line) {
            addItem(item, ordered: true)
        } else if isInItem {
            items[items.count - 1].append(line)
        } else {
            endOfList()
            paragraph.append(line)
        }
    }

    /// A list begins with `1.`; the items after it may have any number, since they are counted anew.
    private func numberedItem(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        guard let (number, item) = ItemNumber.read(line), !item.isEmpty else { return nil }
        return number == 1 || (!items.isEmpty && isOrdered) ? item : nil
    }

    private mutating func addItem(_ item: ArraySlice<UInt8>, ordered: Bool) {
        endOfParagraph()
        guard !item.isEmpty else { return }
        if isOrdered != ordered { endOfList() }
        isOrdered = ordered
        items.append([item])
        isInItem = true
    }

    private mutating func add(_ block: TextBlock?) {
        endOfBlock()
        if let block { blocks.append(block) }
    }

    private mutating func endOfBlock() {
        endOfParagraph()
        endOfList()
    }

    private mutating func endOfParagraph() {
        isInItem = false
        guard !paragraph.isEmpty else { return }
        blocks.append(.paragraph(Self.inlines(paragraph)))
        paragraph = []
    }

    private mutating func endOfList() {
        isInItem = false
        guard !items.isEmpty else { return }
        blocks.append(.list(ordered: isOrdered, items: items.map(Self.inlines)))
        items = []
    }

    private static func inlines(_ lines: [ArraySlice<UInt8>]) -> [TextInline] {
        InlineReading.inlines(lines.count == 1 ? lines[0] : Array(lines.joined(separator: [0x20]))[...])
    }

    // MARK: Blocks of several lines

    private mutating func readTable(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: "|"), let (table, end) = TableReading.read(lines, at: index) else { return false }
        add(.table(table))
        index = end
        return true
    }

    private mutating func readReuse(_ line: ArraySlice<UInt8>) -> Bool {
        guard !isAdapted, let sources = ReuseSign.read(line), let first = sources.first else { return false }
        var adapted: [TextBlock] = []
        var end = index + 1
        if let close = closing(after: index) {
            var reading = BlockReading(lines: lines[index + 1..<close], isAdapted: true)
            reading.read()
            adapted = reading.blocks
            end = close + 1
        }
        let others = Array(sources.dropFirst())
        add(.reuse(TextReuse(source: first.text, paragraph: first.paragraph, others: others, adapted: adapted)))
        index = end
        return true
    }

    /// - Returns: nil where the next reuse begins first, or the text ends: it has no words of its own then.
    private mutating func closing(after opening: Int) -> Int? {
        let next = nextReuseSign ?? Self.reuseSigns(lines)
        nextReuseSign = next
        let sign = next[opening + 1]
        return sign < lines.endIndex && ReuseSign.closes(lines[sign]) ? sign : nil
    }

    private static func reuseSigns(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [Int] {
        var next = Array(repeating: lines.endIndex, count: lines.count + 1)
        for index in lines.indices.reversed() {
            let isSign = ReuseSign.closes(lines[index]) || ReuseSign.read(lines[index]) != nil
            next[index] = isSign ? index : next[index + 1]
        }
        return next
    }
}

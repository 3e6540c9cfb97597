/// Reads a line of words with its signs. In one pass it finds escapes, fields and links; in a second one it pairs the stars. Nothing
/// nests, and no search looks past what the next one begins with, so the time grows with the length alone.
struct InlineReading {
    private enum Token {
        case text([UInt8])
        case whole(TextInline)
        case stars(Int, opens: Bool, closes: Bool)
    }

    private let bytes: ArraySlice<UInt8>
    private var tokens: [Token] = []
    private var text: [UInt8] = []
    /// By the number of stars: where the next run is that ends it, as far as it has been looked for.
    private var nextCloser = [0, 0, 0, 0]

    static func inlines(_ line: ArraySlice<UInt8>) -> [TextInline] {
        guard !line.isEmpty else { return [] }
        guard line.contains(where: isSign) else { return [.text(MarkupBytes.string(line))] }
        var reading = InlineReading(bytes: line)
        reading.findTokens()
        return reading.paired()
    }

    private init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "*") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    }

    // MARK: Escapes, fields and links

    private mutating func findTokens() {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: "\\") where MarkupBytes.isEscape(bytes, index):
                text.append(bytes[index + 1])
                index += 2
            case UInt8(ascii: "{"):
                index = add(FieldSign.read(bytes, at: index).map { (.field($0.field), $0.end) }, at: index)
            case UInt8(ascii: "["):
                index = add(LinkSign.read(bytes, at: index).map { (.link($0.words, url: $0.url), $0.end) }, at: index)
            case UInt8(ascii: "*"):
                index = addStars(at: index)
            default:
                text.append(bytes[index])
                index += 1
            }
        }
        endOfText()
    }

    private mutating func add(_ found: (inline: TextInline, end: Int)?, at index: Int) -> Int {
        guard let found else {
            text.append(bytes[index])
            return index + 1
        }
        endOfText()
        tokens.append(.whole(found.inline))
        return found.end
    }

    private mutating func addStars(at index: Int) -> Int {
        var end = index
        while end < bytes.endIndex, bytes[end] == UInt8(ascii: "*") { end += 1 }
        endOfText()
        tokens.append(
            .stars(
                end - index, opens: end < bytes.endIndex && MarkupBytes.blankLength(bytes, at: end) == 0,
                closes: index > bytes.startIndex && MarkupBytes.blankLength(bytes, before: index) == 0))
        return end
    }

    private mutating func endOfText() {
        if !text.isEmpty { tokens.append(.text(text)) }
        text = []
    }

    // MARK: Stars

    private mutating func paired() -> [TextInline] {
        var line = InlineLine()
        var index = 0
        while index < tokens.count {
            switch tokens[index] {
            case .text(let bytes): line.add(bytes)
            case .whole(let inline): line.add(inline)
            case .stars(let count, let opens, _):
                if opens, let end = closer(of: count, after: index) {
                    add(index + 1..<end, count == 1 ? .emphasis : .strong, to: &line)
                    index = rest(of: end, without: count) ? end : end + 1
                    continue
                }
                line.add(Array(repeating: UInt8(ascii: "*"), count: count))
            }
            index += 1
        }
        return line.inlines
    }

    /// A run of three ends one or two stars too, and begins with those that are left: `**a***b*`.
    private mutating func closer(of count: Int, after start: Int) -> Int? {
        guard count <= 3 else { return nil }
        var index = max(start + 1, nextCloser[count])
        while index < tokens.count {
            if case .stars(let other, _, closes: true) = tokens[index], other == count || other == 3 { break }
            index += 1
        }
        nextCloser[count] = index
        return index < tokens.count ? index : nil
    }

    private mutating func rest(of index: Int, without count: Int) -> Bool {
        guard case .stars(let all, let opens, _) = tokens[index], all > count else { return false }
        tokens[index] = .stars(all - count, opens: opens, closes: false)
        return true
    }

    /// Marked words are plain: a field or a link parts them.
    private func add(_ range: Range<Int>, _ mark: InlineLine.Mark, to line: inout InlineLine) {
        var words: [UInt8] = []
        for token in tokens[range] {
            switch token {
            case .text(let bytes): words += bytes
            case .stars(let count, _, _): words += Array(repeating: UInt8(ascii: "*"), count: count)
            case .whole(let inline):
                line.add(words, mark)
                line.add(inline)
                words = []
            }
        }
        line.add(words, mark)
    }
}

/// Writes the parts of a line with their signs.
enum InlineWriting {
    /// A line that can stand first in a block without being taken for one of another kind.
    static func paragraph(_ inlines: [TextInline]) -> String {
        let line = line(inlines)
        let bytes = Array(line.utf8)[...]
        if let (_, item) = ItemNumber.read(bytes), !item.isEmpty {
            let digits = line.prefix { $0 != "." }
            return "\(digits)\\\(line.dropFirst(digits.count))"
        }
        let isTaken =
            bytes.first == UInt8(ascii: "|") || bytes.after("-") != nil || bytes.after("###") != nil || bytes.begins(">>>")
            || bytes.begins("<<<")
        return isTaken ? "\\" + line : line
    }

    /// - Parameter inCell: a bar is escaped too.
    static func line(_ inlines: [TextInline], inCell: Bool = false) -> String {
        let parts = normalised(inlines)
        var writing = LineWriting(inCell: inCell, escapesBrackets: parts.contains(where: holdsLinkSign))
        for part in parts { writing.add(part) }
        return MarkupBytes.string(MarkupBytes.trimmed(writing.bytes[...]))
    }

    /// Words of a caption or an alternative text.
    static func words(_ text: String, escaping signs: [UInt8]) -> String {
        var result: [UInt8] = []
        for byte in MarkupBytes.trimmed(MarkupBytes.line(text)[...]) {
            if signs.contains(byte) { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return MarkupBytes.string(result)
    }

    private static func normalised(_ inlines: [TextInline]) -> [TextInline] {
        var line = InlineLine()
        for inline in inlines {
            switch inline {
            case .text(let text): line.add(MarkupBytes.line(text))
            case .strong(let text): line.add(MarkupBytes.line(text), .strong)
            case .emphasis(let text): line.add(MarkupBytes.line(text), .emphasis)
            case .field: line.add(inline)
            case .link(let words, let url):
                if let address = LinkAddress.read(url) {
                    let words = MarkupBytes.string(MarkupBytes.trimmed(MarkupBytes.line(words)[...]))
                    line.add(.link(words.isEmpty ? address : words, url: address))
                } else {
                    line.add(MarkupBytes.line("[\(words)](\(url))"))
                }
            }
        }
        return line.inlines
    }

    /// Brackets are ordinary unless `](` stands somewhere on the line.
    private static func holdsLinkSign(_ inline: TextInline) -> Bool {
        switch inline {
        case .text(let text), .strong(let text), .emphasis(let text):
            zip(text.utf8, text.utf8.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: "(") }
        case .link, .field: false
        }
    }
}

private struct LineWriting {
    let inCell: Bool
    let escapesBrackets: Bool
    private(set) var bytes: [UInt8] = []

    init(inCell: Bool, escapesBrackets: Bool) {
        self.inCell = inCell
        self.escapesBrackets = escapesBrackets
    }

    mutating func add(_ inline: TextInline) {
        switch inline {
        case .text(let text): addWords(text)
        case .strong(let text): addMarked(text, "**")
        case .emphasis(let text): addMarked(text, "*")
        case .link(let words, let url):
            bytes.append(UInt8(ascii: "["))
            addWords(words, inLink: true)
            bytes += "](\(url))".utf8
        case .field(let field): bytes += "{{\(field.markup)}}".utf8
        }
    }

    private mutating func addMarked(_ text: String, _ stars: String) {
        bytes += stars.utf8
        addWords(text)
        bytes += stars.utf8
    }

    private mutating func addWords(_ text: String, inLink: Bool = false) {
        let words = Array(text.utf8)[...]
        for (index, byte) in zip(words.indices, words) {
            if isSign(words, index, byte, inLink: inLink) { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        }
    }

    private func isSign(_ words: ArraySlice<UInt8>, _ index: Int, _ byte: UInt8, inLink: Bool) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "*"): true
        case UInt8(ascii: "["): inLink || escapesBrackets
        case UInt8(ascii: "]"): inLink
        case UInt8(ascii: "|"): inCell
        case UInt8(ascii: "{"): FieldSign.read(words, at: index) != nil
        default: false
        }
    }
}

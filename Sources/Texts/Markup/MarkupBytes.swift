/// The bytes of a text with what reading it asks again and again. Every sign that means something is ASCII, so that a text can be
/// cut at it without decoding the letters around it.
enum MarkupBytes {
    static func string(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self) }

    /// The signs that a backslash makes ordinary. Before anything else the backslash is a backslash.
    static func isEscapable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "|"), UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "!"),
            UInt8(ascii: "."), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }

    /// Whether a backslash with a sign that it makes ordinary stands there.
    static func isEscape(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.endIndex && isEscapable(bytes[index + 1])
    }

    static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "\\")) else { return Array(bytes) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if isEscape(bytes, index) { index += 1 }
            result.append(bytes[index])
            index += 1
        }
        return result
    }

    /// The length of the blank (a line end too) that begins there; 0 where none does.
    static func blankLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2:
            guard index + 1 < bytes.endIndex else { return 0 }
            return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE1, 0xE2, 0xE3:
            guard index + 2 < bytes.endIndex else { return 0 }
            return isLongBlank(bytes[index], bytes[index + 1], bytes[index + 2]) ? 3 : 0
        default: return 0
        }
    }

    /// The length of the blank that ends before the index; 0 where none does.
    static func blankLength(_ bytes: ArraySlice<UInt8>, before index: Int) -> Int {
        guard index > bytes.startIndex else { return 0 }
        let last = bytes[index - 1]
        if last < 0x80 { return blankLength(bytes, at: index - 1) }
        if index - 2 >= bytes.startIndex, bytes[index - 2] == 0xC2 { return blankLength(bytes, at: index - 2) == 2 ? 2 : 0 }
        if index - 3 >= bytes.startIndex, bytes[index - 3] >= 0xE1 { return blankLength(bytes, at: index - 3) == 3 ? 3 : 0 }
        return 0
    }

    /// U+1680, U+2000–200A, U+2028, U+2029, U+202F, U+205F, U+3000.
    private static func isLongBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE1, 0x9A): third == 0x80
        case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        case (0xE3, 0x80): third == 0x80
        default: false
        }
    }

    static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = bytes
        while let first = rest.indices.first, case let length = blankLength(rest, at: first), length > 0 {
            rest.removeFirst(length)
        }
        while case let length = blankLength(rest, before: rest.endIndex), length > 0 { rest.removeLast(length) }
        return rest
    }

    /// The lines without the blanks around them. A line ends at what Swift calls a newline.
    static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while index < bytes.count {
            let length = lineEndLength(bytes, at: index)
            guard length > 0 else {
                index += 1
                continue
            }
            lines.append(trimmed(bytes[start..<index]))
            index += length
            start = index
        }
        lines.append(trimmed(bytes[start...]))
        return lines
    }

    private static func lineEndLength(_ bytes: [UInt8], at index: Int) -> Int {
        switch bytes[index] {
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0x0A...0x0C: 1
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9) ? 3 : 0
        default: 0
        }
    }

    /// In one line: a blank for each line end.
    static func line(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var line: [UInt8] = []
        line.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let length = lineEndLength(bytes, at: index)
            line.append(length > 0 ? 0x20 : bytes[index])
            index += max(1, length)
        }
        return line
    }
}

extension ArraySlice<UInt8> {
    func begins(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { starts(with: $0) }
    }

    /// What comes after a sign that stands alone or before a blank; nil where the line begins otherwise.
    func after(_ sign: StaticString) -> ArraySlice<UInt8>? {
        guard begins(sign) else { return nil }
        let rest = dropFirst(sign.utf8CodeUnitCount)
        guard let first = rest.indices.first else { return rest }
        return MarkupBytes.blankLength(rest, at: first) > 0 ? MarkupBytes.trimmed(rest) : nil
    }
}

/// Escapes text so that it is text both between tags and in a quoted attribute.
enum Escape {
    static func append(_ text: String, to markup: inout String) {
        guard needsEscape(text) else {
            markup += text
            return
        }
        // From one special byte to the next: most text has none or few, so whole stretches are copied at once.
        let bytes = text.utf8
        var start = bytes.startIndex
        var index = start
        while index != bytes.endIndex {
            if let entity = entity(bytes[index]) {
                markup += text[start..<index]
                markup += entity
                start = bytes.index(after: index)
            }
            index = bytes.index(after: index)
        }
        markup += text[start...]
    }

    private static func needsEscape(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in bytes.contains { entity($0) != nil } }
    }

    @inline(__always)
    private static func entity(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        // A control character has no business in a page (but tab and line breaks do), and NUL breaks some parsers.
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: ""
        default: nil
        }
    }
}

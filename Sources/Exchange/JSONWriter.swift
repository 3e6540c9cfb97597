/// Writes JSON with a fixed layout, so that equal values give equal bytes: members in the order given, two blanks per level.
struct JSONWriter {
    /// UTF-8.
    private(set) var bytes: [UInt8] = []
    private var depth = 0
    private var isFirst = true

    mutating func object(_ name: String? = nil, _ write: (inout JSONWriter) -> Void) { container(name, "{", "}", write) }

    mutating func list(_ name: String? = nil, _ write: (inout JSONWriter) -> Void) { container(name, "[", "]", write) }

    mutating func member(_ name: String, _ value: String) {
        begin(name)
        appendQuoted(value)
    }

    /// Left out where nil or empty: an absent field says the same.
    mutating func optional(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { member(name, value) }
    }

    /// A number or a word of JSON itself, as it stands.
    mutating func plain(_ name: String, _ value: String) {
        begin(name)
        bytes += value.utf8
    }

    mutating func element(_ value: String) {
        beginItem()
        appendQuoted(value)
    }

    /// A number among a list's elements, as it stands.
    mutating func plainElement(_ value: String) {
        beginItem()
        bytes += value.utf8
    }

    private mutating func container(_ name: String?, _ open: String, _ close: String, _ write: (inout JSONWriter) -> Void) {
        if let name { begin(name) } else { beginItem() }
        bytes += open.utf8
        depth += 1
        isFirst = true
        write(&self)
        depth -= 1
        if !isFirst { appendLineBreak() }
        isFirst = false
        bytes += close.utf8
    }

    private mutating func begin(_ name: String) {
        beginItem()
        appendQuoted(name)
        bytes += ": ".utf8
    }

    private mutating func beginItem() {
        if bytes.isEmpty { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        isFirst = false
        appendLineBreak()
    }

    private mutating func appendLineBreak() {
        bytes.append(0x0A)
        for _ in 0..<(2 * depth) { bytes.append(0x20) }
    }

    private mutating func appendQuoted(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        // Nearly every text can be copied whole: only these bytes may begin something that is escaped.
        if value.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C || $0 == 0xE2 }) {
            for scalar in value.unicodeScalars { appendEscaped(scalar) }
        } else {
            bytes += value.utf8
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        case "\u{0}"..<"\u{20}", "\u{2028}", "\u{2029}":
            let hex = String(scalar.value, radix: 16)
            bytes += ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8
        default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        }
    }
}

/// Writes JSON with a fixed layout, so that equal values give equal bytes: members in the order given, two blanks per level.
struct JSONWriter {
    private(set) var text = ""
    private var depth = 0
    private var isFirst = true

    mutating func object(_ name: String? = nil, _ write: (inout JSONWriter) -> Void) { container(name, "{", "}", write) }

    mutating func list(_ name: String? = nil, _ write: (inout JSONWriter) -> Void) { container(name, "[", "]", write) }

    mutating func member(_ name: String, _ value: String) { member(name) { $0.appendQuoted(value) } }

    /// Left out where nil or empty: an absent field says the same.
    mutating func optional(_ name: String, _ value: String?) {
        if let value, !value.isEmpty { member(name, value) }
    }

    /// A number or a word of JSON itself, as it stands.
    mutating func plain(_ name: String, _ value: String) { member(name) { $0.text += value } }

    mutating func element(_ value: String) {
        beginItem()
        appendQuoted(value)
    }

    private mutating func container(_ name: String?, _ open: String, _ close: String, _ write: (inout JSONWriter) -> Void) {
        beginItem()
        if let name {
            appendQuoted(name)
            text += ": "
        }
        text += open
        depth += 1
        isFirst = true
        write(&self)
        depth -= 1
        if !isFirst { appendLineBreak() }
        isFirst = false
        text += close
    }

    private mutating func member(_ name: String, _ write: (inout JSONWriter) -> Void) {
        beginItem()
        appendQuoted(name)
        text += ": "
        write(&self)
    }

    private mutating func beginItem() {
        if text.isEmpty { return }
        if !isFirst { text += "," }
        isFirst = false
        appendLineBreak()
    }

    private mutating func appendLineBreak() {
        text += "\n"
        for _ in 0..<depth { text += "  " }
    }

    private mutating func appendQuoted(_ value: String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case "\u{0}"..<"\u{20}", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}

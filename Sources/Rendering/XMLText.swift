/// XML or HTML text under construction. Everything but `raw` escapes.
struct XMLText {
    private(set) var text = ""

    mutating func raw(_ markup: String) {
        text += markup
    }

    mutating func escaped(_ content: String) {
        text += XMLText.escape(content)
    }

    /// `<name a="b">` … `</name>`
    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: (inout XMLText) -> Void) {
        open(name, attributes)
        text += ">"
        content(&self)
        text += "</"
        text += name
        text += ">"
    }

    mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text content: String) {
        element(name, attributes) { $0.escaped(content) }
    }

    /// `<name a="b"/>`
    mutating func empty(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        open(name, attributes)
        text += "/>"
    }

    private mutating func open(_ name: String, _ attributes: KeyValuePairs<String, String>) {
        text += "<"
        text += name
        for (key, value) in attributes {
            text += " "
            text += key
            text += "=\""
            text += XMLText.escape(value)
            text += "\""
        }
    }

    /// Cleans and escapes for element content and for attribute values in double quotes.
    static func escape(_ content: String) -> String {
        let clean = PrintableText.clean(content)
        guard clean.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else { return clean }
        var result: [UInt8] = []
        result.reserveCapacity(clean.utf8.count + 16)
        for byte in clean.utf8 {
            switch byte {
            case 0x26: result.append(contentsOf: "&amp;".utf8)
            case 0x3C: result.append(contentsOf: "&lt;".utf8)
            case 0x3E: result.append(contentsOf: "&gt;".utf8)
            case 0x22: result.append(contentsOf: "&quot;".utf8)
            default: result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

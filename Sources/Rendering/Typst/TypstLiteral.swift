/// Values of Swift as Typst code. A string literal has only two characters with a meaning, so text can never become markup.
enum TypstLiteral {
    static func string(_ text: String) -> String {
        let clean = PrintableText.clean(text)
        var result = "\""
        for character in clean.unicodeScalars {
            switch character {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case "\n": result += "\\n"
            // PDF/A allows no private characters. Bullets pasted from Word come as one, in the Symbol font.
            case "\u{F0B7}": result += "•"
            case "\u{E000}"..."\u{F8FF}", "\u{F0000}"..."\u{10FFFF}": result += "\u{FFFD}"
            default: result.unicodeScalars.append(character)
            }
        }
        return result + "\""
    }

    static func line(_ text: String) -> String { string(PrintableText.line(text)) }

    /// Always an array, also with one element.
    static func array(_ elements: [String]) -> String {
        elements.isEmpty ? "()" : "(" + elements.joined(separator: ", ") + ",)"
    }
}

/// Text as it may stand in any output.
///
/// XML 1.0 (section 2.2) has no way to write most control characters, and one of them makes Word refuse the whole file.
enum PrintableText {
    /// Drops what cannot be printed; line ends become `\n`, tabs blanks.
    static func clean(_ text: String) -> String {
        if isSurelyClean(text) { return text }
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0D, 0x85, 0x2028, 0x2029: result.append("\n")
            case 0x0A: if !afterReturn { result.append("\n") }
            case 0x09: result.append(" ")
            case 0x00..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0xFEFF: break
            case let value where value & 0xFFFE == 0xFFFE: break
            default: result.append(scalar)
            }
            afterReturn = scalar.value == 0x0D
        }
        return String(result)
    }

    /// Whether a look at the bytes shows that there is nothing to drop, as in nearly all text. What may need care, everything from
    /// U+F000 on included, is looked at scalar by scalar.
    private static func isSurelyClean(_ text: String) -> Bool {
        var before: UInt8 = 0
        var beforeThat: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F || byte >= 0xEF { return false }
            // U+0080–U+009F are C2 80–C2 9F; U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
            if before == 0xC2, byte < 0xA0 { return false }
            if beforeThat == 0xE2, before == 0x80, byte == 0xA8 || byte == 0xA9 { return false }
            beforeThat = before
            before = byte
        }
        return true
    }

    /// The text on one line, for metadata, headings and headers.
    static func line(_ text: String) -> String {
        clean(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

/// Text as it may stand in any output.
///
/// XML 1.0 (section 2.2) has no way to write most control characters, and one of them makes Word refuse the whole file.
enum PrintableText {
    /// Drops what cannot be printed; line ends become `\n`, tabs blanks.
    static func clean(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
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

    /// The text on one line, for metadata, headings and headers.
    static func line(_ text: String) -> String {
        clean(text).split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}

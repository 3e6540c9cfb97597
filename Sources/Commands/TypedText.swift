/// A running text as a form sends it.
enum TypedText {
    /// Characters of a justification or an explanation, which says something briefly.
    static let explanationLimit = 5_000

    /// Browsers send CRLF, and text pasted from a PDF brings control characters that DOCX and PDF break on; blank lines at the
    /// ends mean nothing. One pass over the scalars: a form may send megabytes.
    static func cleaned(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\r" {
                kept.append("\n")
            } else if isKept(scalar), !(scalar == "\n" && isAfterReturn) {
                kept.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        guard let first = kept.firstIndex(where: { !isBlank($0) }), let last = kept.lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(kept[first...last])
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n", "\t": true
        case " "..."~": true
        default: !(scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint)
        }
    }
}

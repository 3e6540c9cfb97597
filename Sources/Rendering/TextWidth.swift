/// About how wide a text is, in hundredths of an em, from the mean widths of Inter's letters.
enum TextWidth {
    static func of(_ text: String) -> Int { text.utf8.reduce(0) { $0 + widths[Int($1)] } }

    static func bold(_ text: String) -> Int { of(text) * 106 / 100 }

    /// Of the widest part that may not be divided: between blanks, soft hyphens and after slashes.
    static func longestPiece(of text: String) -> Int {
        var longest = 0
        var current = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\n":
                longest = max(longest, current)
                current = 0
            case "\u{AD}", "/":
                longest = max(longest, current + widths[0x2D])
                current = 0
            default: current += scalar.utf8.reduce(0) { $0 + widths[Int($1)] }
            }
        }
        return max(longest, current)
    }

    /// By byte: one that goes on with a letter has no width of its own.
    private static let widths: [Int] = (0...255).map { byte in
        switch UInt8(byte) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): 63
        case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"): 27
        case UInt8(ascii: "f"), UInt8(ascii: "r"), UInt8(ascii: "t"): 38
        case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "%"): 88
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): 69
        case UInt8(ascii: "a")...UInt8(ascii: "z"): 59
        case 0..<0x20, 0x80..<0xC0: 0
        case 0xC0...0xFF: 60
        case 0x20: 28
        default: 36
        }
    }
}

import Foundation

/// Text made easy to search in: what a person who types without dots and rings would have typed.
public enum SwedishFold {
    /// Lower case, å ä → a, ö → o, é → e, other marks dropped, runs of white space made one blank, none at the ends.
    public static func fold(_ text: String) -> String { commonFold(text) ?? wholeFold(text) }

    /// The fold of a text of ASCII and common Swedish letters, byte by byte; nil for any other.
    static func commonFold(_ text: String) -> String? {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        var gap = false
        var bytes = text.utf8.makeIterator()
        while let byte = bytes.next() {
            guard let letter = byte < 0x80 ? byte : bytes.next().flatMap({ CommonLetter.lowerCase(byte, $0) }) else { return nil }
            let plain: UInt8
            switch letter {
            case 0x09...0x0D, 0x20:
                gap = !folded.isEmpty
                continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): plain = letter | 0x20
            case CommonLetter.aRing, CommonLetter.aDots: plain = UInt8(ascii: "a")
            case CommonLetter.oDots: plain = UInt8(ascii: "o")
            case CommonLetter.eAcute: plain = UInt8(ascii: "e")
            default: plain = letter
            }
            if gap { folded.append(0x20) }
            gap = false
            folded.append(plain)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// The fold of any text, by Unicode's properties.
    static func wholeFold(_ text: String) -> String {
        var folded = String.UnicodeScalarView()
        var gap = false
        for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            if isMark(scalar) { continue }
            if scalar.properties.isWhitespace {
                gap = !folded.isEmpty
                continue
            }
            if gap { folded.append(" ") }
            gap = false
            folded.append(contentsOf: (joined[scalar] ?? String(scalar)).unicodeScalars)
        }
        return String(folded)
    }

    /// Letters that Unicode does not take apart into a letter and a mark.
    private static let joined: [Unicode.Scalar: String] = [
        "ø": "o", "æ": "a", "œ": "o", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th",
    ]

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: true
        default: false
        }
    }
}

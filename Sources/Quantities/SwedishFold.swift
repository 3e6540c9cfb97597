import Foundation

/// Text made easy to search in: what a person who types without dots and rings would have typed.
public enum SwedishFold {
    /// Lower case, å ä → a, ö → o, é → e, other marks dropped, runs of white space made one blank, none at the ends.
    public static func fold(_ text: String) -> String {
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

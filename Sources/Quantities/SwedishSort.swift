import Foundation

/// Swedish alphabetical order as stored keys, since databases do not know it.
public enum SwedishSort {
    /// A key whose bytes compare in Swedish alphabetical order: å, ä, ö after z in that order; case, accents and quotation marks
    /// do not count. A blank comes first, then all punctuation alike, then digits, then letters.
    public static func key(_ text: String) -> String {
        var key = String.UnicodeScalarView()
        var gap = false
        for character in text.lowercased().precomposedStringWithCanonicalMapping {
            if character.isWhitespace {
                gap = !key.isEmpty
                continue
            }
            let letters = last[character] ?? SwedishFold.fold(String(character))
            let sorted = letters.unicodeScalars.compactMap { last[character] == nil ? place(of: $0) : $0 }
            guard !sorted.isEmpty else { continue }
            if gap { key.append(" ") }
            gap = false
            key.append(contentsOf: sorted)
        }
        return String(key)
    }

    /// What stands for `scalar` in the key; nil for what does not count.
    private static func place(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil { return scalar }
        return properties.isQuotationMark ? nil : "!"
    }

    /// The bytes that follow z in ASCII stand for the letters that follow z in Swedish; ü is sorted as y, æ as ä, ø as ö.
    private static let last: [Character: String] = ["å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y"]
}

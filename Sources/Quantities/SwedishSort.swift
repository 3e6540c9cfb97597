import Foundation

/// Swedish alphabetical order as stored keys, since databases do not know it.
public enum SwedishSort {
    /// A key whose bytes compare in Swedish alphabetical order: å, ä, ö after z in that order; case and accents do not count;
    /// punctuation counts as a blank, and a blank comes before all letters and digits.
    public static func key(_ text: String) -> String {
        var key = ""
        var gap = false
        for character in text.lowercased().precomposedStringWithCanonicalMapping {
            let part = last[character] ?? SwedishFold.fold(String(character))
            for scalar in part.unicodeScalars {
                guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil || last.values.contains(String(scalar))
                else {
                    gap = !key.isEmpty
                    continue
                }
                if gap { key += " " }
                gap = false
                key.unicodeScalars.append(scalar)
            }
            if part.isEmpty { gap = !key.isEmpty }
        }
        return key
    }

    /// The bytes that follow z in ASCII stand for the letters that follow z in Swedish; ü is sorted as y, æ as ä, ø as ö.
    private static let last: [Character: String] = ["å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}", "ü": "y"]
}

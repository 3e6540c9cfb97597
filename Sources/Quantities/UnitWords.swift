/// What may stand behind a number as its unit. Units are open (`barn/avd.`, `kg CO2 per kg livsmedel`), but a sentence is not one.
enum UnitWords {
    private static let wordsMax = 6
    private static let signs = "%‰°".unicodeScalars
    private static let inner = "/.²³·°-()".unicodeScalars

    /// Words that make a condition, a range or another target of the text, which a unit must not swallow.
    private static let notUnits: Set<String> = [
        "eller", "och", "samt", "till", "från", "mellan", "ca", "cirka", "minst", "högst", "max", "min", "mer", "mindre", "än",
        "över",
        "under", "öka", "ökning", "ökar", "minska", "minskning", "minskar", "fastställs", "tas", "nämnd", "styrelse",
    ]

    static func isUnit(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard (1...wordsMax).contains(words.count) else { return false }
        return words.allSatisfy { word in
            !notUnits.contains(word.lowercased()) && isWord(word.unicodeScalars)
        }
    }

    /// `77%` is common; letters must be set apart, since `1o` is more likely a misprint than one *o*.
    static func mayTouchNumber(_ text: String) -> Bool {
        text.unicodeScalars.first.map(signs.contains) ?? false
    }

    /// Letters, with digits only behind a letter (`CO2`), or a lone sign (`%`).
    private static func isWord(_ word: Substring.UnicodeScalarView) -> Bool {
        guard let first = word.first else { return false }
        if signs.contains(first) {
            return word.count == 1 || (first == "°" && word.dropFirst().allSatisfy(\.properties.isAlphabetic))
        }
        var before = first
        guard first.properties.isAlphabetic || first == "(" else { return false }
        for scalar in word.dropFirst() {
            let fits =
                scalar.properties.isAlphabetic || inner.contains(scalar)
                || (SwedishNumber.isDigit(scalar) && (before.properties.isAlphabetic || SwedishNumber.isDigit(before)))
            guard fits else { return false }
            before = scalar
        }
        return true
    }
}

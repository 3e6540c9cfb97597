import Quantities

/// What a value was printed as and is printed as now; nil where it is the same value, if in other forms.
struct ValueChange {
    let before: String
    let after: String

    /// - Parameter old: as each place prints it; likewise `new`, of which there is one at least.
    init?(old: [String], new: [String]) {
        guard let first = new.first else { return nil }
        guard let oldFirst = old.first else {
            (before, after) = ("", first)
            return
        }
        guard old != new else { return nil }
        // Places that have stayed say which forms belong together; where texts have come or gone, one common form is enough.
        let pairs = old.count == new.count ? Array(zip(old, new)) : []
        if pairs.isEmpty {
            guard Set(old.map(Self.plain)).isDisjoint(with: new.map(Self.plain)) else { return nil }
            (before, after) = (oldFirst, first)
        } else {
            guard let pair = pairs.first(where: { Self.plain($0.0) != Self.plain($0.1) }) else { return nil }
            (before, after) = pair
        }
    }

    private static let counts: [String: String] = {
        var digits = Dictionary(uniqueKeysWithValues: (0...12).map { (SwedishCount.words($0), String($0)) })
        digits["ett"] = "1"
        digits["enda"] = "1"
        return digits
    }()

    /// Without what the form alone decides: the first figure with its sign, a count in words as digits, else the words in lower case.
    static func plain(_ printed: String) -> String {
        let words = printed.lowercased()
        guard let start = words.firstIndex(where: \.isNumber) else {
            let first = words.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
            return counts[first] ?? words
        }
        // A date and a name with a number in it are their words.
        let figure = words[start...].prefix { $0.isNumber || $0 == "," || $0 == "\u{A0}" }
        let isNegative = words[..<start].hasSuffix("\u{2212}") || words.contains("underskott") || words.contains("under årsmålet")
        let rest = words[figure.endIndex...]
        guard rest.allSatisfy({ !$0.isNumber }) else { return words }
        return (isNegative ? "-" : "") + figure.filter { $0 != "\u{A0}" }
    }
}

import Quantities

/// Numbers written as words: "tolv", "tjugotvå", "hundrafemtio".
enum SwedishNumeral {
    /// - Parameter word: in lower case.
    /// - Returns: nil where the word is no number. "en" and "ett" are 1, though they are mostly articles: see ``isArticle(_:)``.
    static func value(_ word: String) -> Int? {
        guard beginnings.contains(word.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }) else { return nil }
        if let simple = simple[word] { return simple }
        if let (before, after) = word.parted(by: "hundra") {
            guard let hundreds = before.isEmpty ? 1 : simple[String(before)], hundreds < 10,
                let rest = after.isEmpty ? 0 : value(String(after)), rest < 100
            else { return nil }
            return hundreds * 100 + rest
        }
        for (name, ten) in tens where word.hasPrefix(name) {
            return simple[String(word.dropFirst(name.count))].flatMap { (1...9).contains($0) ? ten + $0 : nil }
        }
        return nil
    }

    static func isArticle(_ word: String) -> Bool { word == "en" || word == "ett" }

    private static let tens: [(String, Int)] = [
        ("tjugo", 20), ("trettio", 30), ("fyrtio", 40), ("femtio", 50), ("sextio", 60), ("sjuttio", 70), ("åttio", 80),
        ("nittio", 90),
    ]

    /// The first two bytes of every numeral: nearly every word of a text is known by them to be none.
    private static let beginnings = Set((simple.keys + ["hundra"]).map { $0.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) } })

    private static let simple: [String: Int] = {
        let first = [
            "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv", "tretton", "fjorton",
            "femton", "sexton", "sjutton", "arton", "nitton",
        ]
        var words = Dictionary(uniqueKeysWithValues: first.enumerated().map { ($1, $0) })
        for (name, value) in tens { words[name] = value }
        words["ett"] = 1
        words["bägge"] = 2
        words["båda"] = 2
        words["dussin"] = 12
        return words
    }()
}

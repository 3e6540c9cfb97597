/// Numbers written as words: "tolv", "tjugotvå", "hundrafemtio".
enum SwedishNumeral {
    /// - Parameter word: in lower case.
    /// - Returns: nil where the word is no number. "en" and "ett" are 1, though they are mostly articles: see ``isArticle(_:)``.
    static func value(_ word: String) -> Int? {
        if let simple = simple[word] { return simple }
        if let hundred = word.range(of: "hundra") {
            let before = word[..<hundred.lowerBound]
            let after = word[hundred.upperBound...]
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

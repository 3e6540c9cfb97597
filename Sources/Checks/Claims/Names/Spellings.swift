/// Names that one text writes as one word and another as two: "Openlab" and "Open Lab".
struct Spellings {
    /// By their letters alone; the first text's spelling.
    private var pairs: [String: String] = [:]

    init(_ texts: [CheckedText]) {
        for text in texts {
            for (_, sentence) in text.sentences {
                for (index, token) in sentence.tokens.enumerated().dropFirst() {
                    let before = sentence.tokens[index - 1]
                    guard token.isWord, before.isWord, before.isCapitalised, token.isCapitalised,
                        token.range.lowerBound > before.range.upperBound
                    else { continue }
                    pairs[before.key + token.key] = "\(before.text) \(token.text)"
                }
            }
        }
    }

    func findings(_ text: CheckedText, _ sentence: ClaimSentence, _ rule: String) -> [Finding] {
        sentence.tokens.compactMap { token in
            guard token.isWord, token.isCapitalised, token.key.count >= 6, let other = pairs[token.key] else { return nil }
            return Finding(
                rule: rule, severity: .remark, place: text.place,
                message: "Texten skriver ”\(token.text)”, en annan text ”\(other)”.", quote: token.text,
                remedy: "Skriv namnet på samma sätt överallt.")
        }
    }
}

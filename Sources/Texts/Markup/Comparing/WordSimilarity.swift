/// How alike two wordings are, by the words that they share (Dice): 0 for none, 1 for all, whatever their order.
public struct WordSimilarity: Sendable {
    /// What makes two paragraphs one that was changed.
    public static let threshold = 0.4

    private let counts: [Substring: Int]
    private let total: Int

    public init(_ words: String) {
        let tokens = TextTokens.of(words).filter(TextTokens.isWord)
        counts = tokens.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        total = tokens.count
    }

    /// What makes a paragraph one whose words went into a longer text, of which any other holds the little words.
    static let coverThreshold = 0.5

    /// How much of it stands in another wording: 0 for nothing, 1 for every word.
    func covered(by other: WordSimilarity) -> Double {
        guard total > 0 else { return 0 }
        return Double(counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }) / Double(total)
    }

    /// Two wordings without words are alike.
    public func with(_ other: WordSimilarity) -> Double {
        guard total + other.total > 0 else { return 1 }
        let (few, many) = counts.count < other.counts.count ? (counts, other.counts) : (other.counts, counts)
        let shared = few.reduce(0) { $0 + min($1.value, many[$1.key] ?? 0) }
        return Double(2 * shared) / Double(total + other.total)
    }
}

import Rounds
import Steering

/// Finds which of the round's indicators a sentence is about, by the words that tell its name from the others'.
struct IndicatorNames: Sendable {
    struct Match: Sendable {
        /// Those that the words fit equally well.
        let indicators: [IndicatorFollowUp]
        /// The share of the name's weight that the sentence holds, 0–1.
        let share: Double
    }

    private struct Name: Sendable {
        let item: IndicatorFollowUp
        let stems: Set<String>
        let measured: [Stem]
        let weight: Double
    }

    /// A stem with its length, which takes a walk through the word to find out.
    private struct Stem: Sendable {
        let text: String
        let length: Int

        init(_ text: String) {
            self.text = text
            length = text.count
        }

        /// One inflection of another: the same beginning, and little after it.
        func isSame(as other: Stem) -> Bool {
            text == other.text
                || (length >= 6 && (0...2).contains(other.length - length) && other.text.hasPrefix(text))
                || (other.length >= 6 && (0...2).contains(length - other.length) && text.hasPrefix(other.text))
        }
    }

    private let names: [Name]
    private let weights: [String: Double]

    init(_ indicators: [IndicatorFollowUp]) {
        var seen: Set<IndicatorCode> = []
        let items = indicators.filter { seen.insert($0.indicator.code).inserted }
        let stems = items.map { Self.stems(of: $0.name) }
        var occurrences: [String: Int] = [:]
        for word in stems.joined() { occurrences[word, default: 0] += 1 }
        // A word that many names share says little; one that a single name has says which it is.
        let weights = occurrences.mapValues { 1 / Double($0) }
        self.weights = weights
        names = zip(items, stems).map { item, stems in
            Name(item: item, stems: stems, measured: stems.map(Stem.init), weight: stems.reduce(0) { $0 + (weights[$1] ?? 0) })
        }
    }

    /// The best match; nil where no name has enough of its words in the sentence.
    func match(_ words: [String], near: IndicatorCode? = nil) -> Match? {
        let present = Self.present(words)
        let scored = names.compactMap { name -> (Name, Double, Int)? in
            let found = name.measured.filter { stem in present.contains { $0.isSame(as: stem) } }
            guard !found.isEmpty, name.weight > 0 else { return nil }
            let share = found.reduce(0) { $0 + (weights[$1.text] ?? 0) } / name.weight
            return (name, share, found.count)
        }
        guard let best = scored.max(by: { ($0.1, $0.2) < ($1.1, $1.2) }) else { return nil }
        let isShort = best.0.stems.count == 1
        guard best.1 >= 0.5, best.2 >= 2 || isShort else { return nil }
        // All that hold their words as well: "sjukfrånvaro" may mean the long or the short one.
        let equals = scored.filter { $0.1 >= best.1 - 0.15 || ($0.0.stems.isSuperset(of: best.0.stems)) }.map(\.0.item)
        return Match(indicators: [best.0.item] + equals.filter { $0.indicator.code != best.0.item.indicator.code }, share: best.1)
    }

    /// Every indicator that has some word of its name among these.
    func sharing(_ words: [String]) -> [IndicatorFollowUp] {
        let present = Self.present(words)
        return names.filter { name in name.measured.contains { stem in present.contains { $0.isSame(as: stem) } } }.map(\.item)
    }

    private static func present(_ words: [String]) -> [Stem] { Set(words.map(stem)).map(Stem.init) }

    private static func stems(of name: String) -> Set<String> {
        Set(ClaimSentence.all(in: name).flatMap(\.tokens).filter { $0.isWord && $0.key.count >= 4 }.map { stem($0.key) })
            .subtracting(common)
    }

    /// The word without its commonest endings.
    static func stem(_ word: String) -> String {
        var stem = word
        for ending in [
            "arnas", "ernas", "ornas", "arna", "erna", "orna", "ens", "ets", "ans", "ar", "er", "or", "en", "et", "an", "na", "ns",
            "a", "e", "n", "s",
        ]
        where stem.count - ending.count >= 4 && stem.hasSuffix(ending) {
            stem.removeLast(ending.count)
            break
        }
        return stem
    }

    private static let common: Set<String> = Set(
        [
            "andel", "andelen", "antal", "antalet", "nämndens", "stadens", "staden", "stockholm", "stockholms", "som", "och",
            "efter", "med",
            "totalt", "samtliga", "regi", "enligt", "olika", "upplever", "själv", "själva", "personer", "avseende", "inom",
        ].map(stem))
}

import Quantities
import Texts

/// K405: the same paragraph in two places, no longer the same; likewise sentences that differ by one word.
struct DriftedText: CheckRule {
    let number = "K405"
    let title = Localized(sv: "Samma text i två versioner", en: "The same text in two versions")
    let explanation = Localized(
        sv: "En text som står på två ställen ändras ofta bara på det ena. Skriv den en gång och hämta den till det andra.",
        en: "A text that stands in two places is often changed in one of them only.")

    /// Of common pairs of words among all; below it they are two texts.
    static let similarity = 0.75
    private static let wordsMin = 15

    func findings(in subject: CheckSubject) -> [Finding] {
        let paragraphs = paragraphs(subject.texts)
        // A sentence of a paragraph that is told of needs no finding of its own.
        let alone = sentences(subject.texts).filter { sentence in
            !paragraphs.contains { $0.place == sentence.place && $0.quote.contains(sentence.quote) }
        }
        return paragraphs + alone
    }

    private struct Paragraph {
        let text: CheckedText
        let plain: String
        let pairs: Set<String>
    }

    private func paragraphs(_ texts: [CheckedText]) -> [Finding] {
        let all = texts.flatMap { text in
            text.passages.compactMap { passage -> Paragraph? in
                let pairs = WordPairs.of(passage.plain)
                return pairs.count >= Self.wordsMin ? Paragraph(text: text, plain: passage.plain, pairs: pairs) : nil
            }
        }
        var byPair: [String: [Int]] = [:]
        var found: [Finding] = []
        for (index, paragraph) in all.enumerated() {
            var common: [Int: Int] = [:]
            for pair in paragraph.pairs {
                // A pair that stands in very many paragraphs tells none of them apart.
                for other in byPair[pair] ?? [] { common[other, default: 0] += 1 }
                if (byPair[pair]?.count ?? 0) < 30 { byPair[pair, default: []].append(index) }
            }
            let near = common.compactMap { other, count -> (Int, Double)? in
                let pairs = all[other].pairs
                // Already the larger one alone has too many that are not common.
                guard Double(count) >= Self.similarity * Double(max(pairs.count, paragraph.pairs.count)) else { return nil }
                return (other, Double(count) / Double(pairs.union(paragraph.pairs).count))
            }
            guard let (other, share) = near.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }), share >= Self.similarity,
                WordPairs.words(all[other].plain) != WordPairs.words(paragraph.plain)
            else { continue }
            found.append(
                Finding(
                    rule: number, severity: .warning, place: paragraph.text.place,
                    message: "Stycket står också i \(PlaceWords.of(all[other].text.place)), med andra ord på något ställe.",
                    quote: paragraph.plain, remedy: "Låt det ena stycket hämta det andra, eller gör dem lika."))
        }
        return found
    }

    /// "Samverkansrutinen har reviderats" and "… har utvärderats".
    private func sentences(_ texts: [CheckedText]) -> [Finding] {
        var seen: [Int: (place: Finding.Place, words: [String])] = [:]
        var found: [Finding] = []
        for text in texts {
            for (_, sentence) in text.sentences where isTelling(sentence) {
                let words = sentence.tokens.filter { $0.kind != .sign }.map(\.key)
                let keys = Self.keys(words)
                let other = keys.lazy.compactMap { seen[$0] }.first {
                    $0.words != words && $0.place != text.place && Self.differs($0.words, words)
                }
                if let other {
                    found.append(
                        Finding(
                            rule: number, severity: .remark, place: text.place,
                            message:
                                "Nästan samma mening står i \(PlaceWords.of(other.place)): "
                                + "”\(other.words.joined(separator: " "))”.",
                            quote: sentence.quote(0, max(0, sentence.tokens.count - 1)),
                            remedy: "Säg samma sak på båda ställena, om samma sak menas."))
                }
                for key in keys where seen[key] == nil { seen[key] = (text.place, words) }
            }
        }
        return found
    }

    /// A number for the sentence, and one for it without each of its words: two sentences that differ by a word have one in common.
    /// Those that have it by chance are told apart by ``differs(_:_:)``.
    private static func keys(_ words: [String]) -> [Int] {
        let numbers = words.map(\.hashValue)
        return ([nil] + words.indices.map(Optional.some)).map { left in
            var hasher = Hasher()
            for index in numbers.indices where index != left { hasher.combine(numbers[index]) }
            return hasher.finalize()
        }
    }

    /// One word other, more or less, and that no number.
    private static func differs(_ left: [String], _ right: [String]) -> Bool {
        let ends = zip(left, right).prefix { $0 == $1 }.count
        let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
        let changed = [left, right].map { words in
            Array(
                words[
                    min(
                        ends, words.count)..<max(
                            min(ends, words.count), words.count - min(tail, words.count - min(ends, words.count)))])
        }
        guard changed.allSatisfy({ $0.count <= 1 }) else { return false }
        return !changed.joined().contains { $0.contains(where: \.isNumber) || SwedishNumeral.value($0) != nil }
    }

    /// Long enough to be written once, and no standing phrase about goals.
    private func isTelling(_ sentence: ClaimSentence) -> Bool {
        let words = sentence.tokens.filter(\.isWord)
        guard (5...40).contains(words.count) else { return false }
        return !words.contains { word in
            ["mål", "nämndmål", "årsmål", "indikator", "verksamhetsområdesmål", "inriktningsmål", "enhetsmål"].contains {
                word.key.hasPrefix($0)
            }
        }
    }
}

/// Where a text stands, in words.
enum PlaceWords {
    static func of(_ place: Finding.Place) -> String {
        switch place {
        case .text(.goal(let goal, let kind)): "\(kind.label.sv.lowercased()) för mål \(goal)"
        case .text(.document(let kind)): kind.label.sv.lowercased()
        case .text(.caseFile(let part)): "ärendets text \(part.label.sv.lowercased())"
        case .text(.section), .text(.economy): "texten \(place.path.dropFirst(5))"
        case .indicator(let code): "analysen av indikatorn \(code)"
        default: place.path
        }
    }
}

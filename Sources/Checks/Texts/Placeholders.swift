import Quantities
import Steering
import Texts

/// K401: "XX mnkr", "[ange orsak]", and the template's own guidance in a text that is to be decided.
struct Placeholders: CheckRule {
    let number = "K401"
    let title = Localized(sv: "Platshållare eller anvisning kvar", en: "Placeholder or guidance left")
    let explanation = Localized(
        sv: "Letar efter XX, tomma luckor, uppmaningar till den som skriver och text som liknar mallens anvisningar.",
        en: "Looks for XX, gaps, instructions to the writer and text that resembles the template's guidance.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let guidance = GuidanceTexts(subject.source.template)
        return subject.texts.flatMap { text in
            text.passages.flatMap { passage -> [Finding] in
                if let words = guidance.match(passage.plain) {
                    return [
                        finding(
                            .error, "Texten liknar mallens anvisning: ”\(words)”", text, passage.plain,
                            "Ersätt anvisningen med egen text.")
                    ]
                }
                return passage.sentences.compactMap {
                    sentence($0, isFirst: $0.tokens.first?.range.lowerBound == passage.plain.startIndex, text)
                }
            }
        }
    }

    private func sentence(_ sentence: ClaimSentence, isFirst: Bool, _ text: CheckedText) -> Finding? {
        let tokens = sentence.tokens
        for (index, token) in tokens.enumerated() {
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            let quote = sentence.quote(index, min(tokens.count - 1, index + 5))
            if Self.gaps.contains(token.key) || (token.text.count >= 2 && token.text.allSatisfy { $0 == "X" }) {
                return finding(
                    .error, "”\(token.text)” är en platshållare.", text, quote, "Skriv uppgiften, eller hämta den med ett fält.")
            }
            if token.text == "_", next?.text == "_" {
                return finding(.error, "Texten har en tom lucka.", text, quote, "Skriv uppgiften, eller hämta den med ett fält.")
            }
            if token.text == "?", next?.text == "?" {
                return finding(.warning, "Texten har frågetecken kvar.", text, quote, "Ta reda på uppgiften, eller ta bort frågan.")
            }
            if ["(", "[", "<"].contains(token.text), let next, isInstruction(next, in: tokens, at: index + 1) {
                return finding(.error, "Texten har en anvisning kvar.", text, quote, "Ta bort anvisningen.")
            }
            if token.key == "tertial" || token.key == "tertialrapport", next?.text == "/" {
                return finding(.warning, "Tertialens nummer saknas.", text, quote, "Skriv vilken tertial det gäller.")
            }
        }
        if isFirst, let first = tokens.first, first.isCapitalised, Self.imperatives.contains(first.key), tokens.count > 3,
            first.key != "här"
        {
            return finding(
                .warning, "Texten börjar som en anvisning.", text, sentence.quote(0, min(tokens.count - 1, 5)),
                "Ersätt anvisningen med egen text.")
        }
        return nil
    }

    /// "[ange orsak]", "(utgå från att begärda justeringar beviljas)"
    private func isInstruction(_ token: ClaimToken, in tokens: [ClaimToken], at index: Int) -> Bool {
        guard Self.imperatives.contains(token.key) else { return false }
        return token.key != "här"
            || tokens[index...].prefix(4).contains { ["skriver", "beskriver", "anger", "redogör"].contains($0.key) }
    }

    private func finding(
        _ severity: Finding.Severity, _ message: String, _ text: CheckedText, _ quote: String, _ remedy: String
    ) -> Finding {
        Finding(rule: number, severity: severity, place: text.place, message: message, quote: quote, remedy: remedy)
    }

    private static let gaps: Set<String> = ["lorem", "todo", "tbd", "åååå", "mm-dd", "platshållare"]
    private static let imperatives: Set<String> = [
        "ange", "beskriv", "skriv", "fyll", "kommentera", "redogör", "sammanfatta", "motivera", "utgå", "infoga", "analysera",
        "lista",
        "här", "klistra",
    ]
}

/// The template's guidance, to be recognised where it has been pasted into a text.
struct GuidanceTexts {
    private let guidance: [(words: String, pairs: Set<String>)]

    init(_ template: DocumentTemplate) {
        let instructions =
            template.allSections.map(\.instruction) + template.goals.values.flatMap { $0.map(\.instruction) }
            + template.economy.map(\.instruction)
        let texts = Set(instructions.map(\.guidance)).sorted().flatMap { RunningText($0).blocks.map(\.plain) }
        guidance = texts.compactMap { text in
            let pairs = WordPairs.of(text)
            return pairs.count >= 5 ? (text, pairs) : nil
        }
    }

    /// The guidance that most of the paragraph is; nil where it is the writer's own.
    func match(_ paragraph: String) -> String? {
        let pairs = WordPairs.of(paragraph)
        guard pairs.count >= 5 else { return nil }
        return guidance.first { known in
            let common = known.pairs.intersection(pairs).count
            return common * 10 >= min(known.pairs.count, pairs.count) * 7
        }?.words
    }
}

/// Words in pairs, by which paragraphs are compared.
enum WordPairs {
    static func of(_ text: String) -> Set<String> {
        let words = words(text)
        return Set(zip(words, words.dropFirst()).map { "\($0) \($1)" })
    }

    static func words(_ text: String) -> [String] {
        text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }
}

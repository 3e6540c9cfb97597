import Quantities
import Texts

/// K406: a paragraph word for word in several places, or a sentence twice in a row.
struct PastedText: CheckRule {
    let number = "K406"
    let title = Localized(sv: "Samma text på flera ställen", en: "The same text in several places")
    let explanation = Localized(
        sv: "En inklistrad text måste ändras på alla ställen. Skriv den en gång och hämta den till de andra.",
        en: "A pasted text has to be changed in every place. Write it once and take it up in the others.")

    private static let wordsMin = 15

    func findings(in subject: CheckSubject) -> [Finding] {
        var first: [String: Finding.Place] = [:]
        return subject.texts.flatMap { text in
            text.passages.flatMap { passage -> [Finding] in
                let words = WordPairs.words(passage.plain)
                var found = repeated(passage, text)
                guard words.count >= Self.wordsMin else { return found }
                let key = words.joined(separator: " ")
                if let other = first[key] {
                    found.append(
                        finding(
                            text, "Stycket står ordagrant också i \(PlaceWords.of(other)).", passage.plain,
                            "Hämta stycket i stället för att klistra in det."))
                } else {
                    first[key] = text.place
                }
                return found
            }
        }
    }

    private func repeated(_ passage: ClaimPassage, _ text: CheckedText) -> [Finding] {
        zip(passage.sentences, passage.sentences.dropFirst()).compactMap { before, sentence in
            let words = sentence.tokens.filter { $0.kind != .sign }.map(\.key)
            guard words.count >= 3, words == before.tokens.filter({ $0.kind != .sign }).map(\.key) else { return nil }
            return finding(
                text, "Meningen står två gånger i rad.", sentence.quote(0, sentence.tokens.count - 1), "Ta bort den ena.")
        }
    }

    private func finding(_ text: CheckedText, _ message: String, _ quote: String, _ remedy: String) -> Finding {
        Finding(rule: number, severity: .remark, place: text.place, message: message, quote: quote, remedy: remedy)
    }
}

import Quantities

/// K312: the same thing is under way in one sentence and done in another.
struct DoneAndUnderWay: CheckRule {
    let number = "K312"
    let title = Localized(sv: "Klart och pågår", en: "Done and under way")
    let explanation = Localized(
        sv: "Letar efter två meningar om samma sak, där den ena säger att den pågår och den andra att den är klar.",
        en: "Looks for two sentences about the same thing, of which one says that it is under way and the other that it is done.")

    private enum State: Hashable {
        case underWay, done

        var words: String { self == .underWay ? "pågår" : "är klart" }
    }

    private struct Said {
        var state: State
        var place: Finding.Place
    }

    func findings(in subject: CheckSubject) -> [Finding] {
        var first: [[String]: Said] = [:]
        return subject.texts.flatMap { text in
            text.sentences.compactMap { _, sentence -> Finding? in
                guard let (about, state, verb) = claim(sentence) else { return nil }
                guard let other = first[about] else {
                    first[about] = Said(state: state, place: text.place)
                    return nil
                }
                guard other.state != state else { return nil }
                return Finding(
                    rule: number, severity: .warning, place: text.place,
                    message: "\(PlaceWords.of(other.place).capitalizedFirst) säger att samma sak \(other.state.words).",
                    quote: sentence.quote(0, verb), remedy: "Rätta den som har fel, eller säg vad som skiljer dem åt.")
            }
        }
    }

    /// "Föreningarnas vårstädning pågår": everything before the verb is what it is about. One word alone, as "arbetet", is told of many
    /// things.
    private func claim(_ sentence: ClaimSentence) -> (about: [String], state: State, verb: Int)? {
        let tokens = sentence.tokens
        guard let verb = tokens.firstIndex(where: { ["pågår", "är"].contains($0.key) }), verb >= 2,
            tokens[..<verb].allSatisfy(\.isWord), !isNegated(tokens, verb)
        else { return nil }
        let about = tokens[..<verb].map(\.key)
        if tokens[verb].key == "pågår" { return (about, .underWay, verb) }
        guard verb + 1 < tokens.count, Self.done.contains(tokens[verb + 1].key) else { return nil }
        return (about, .done, verb + 1)
    }

    /// "är inte klar", "är klar till hösten", "är klar när": not done yet.
    private func isNegated(_ tokens: [ClaimToken], _ verb: Int) -> Bool {
        tokens[verb...].prefix(6).contains { ["inte", "ej", "till", "när", "om", "först", "senast", "delvis"].contains($0.key) }
            && tokens[verb].key == "är"
    }

    private static let done: Set = [
        "klar", "klart", "klara", "avslutad", "avslutat", "avslutade", "genomförd", "genomfört", "genomförda", "färdig", "färdigt",
        "färdiga",
    ]
}

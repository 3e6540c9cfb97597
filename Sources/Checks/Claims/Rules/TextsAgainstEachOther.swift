import Quantities
import Rounds
import Steering

/// K305: two texts of the document that say different numbers of the same thing.
struct TextsAgainstEachOther: CheckRule {
    let number = "K305"
    let title = Localized(sv: "Text mot text", en: "Texts against each other")
    let explanation = Localized(
        sv: "Jämför antalet indikatorer som ett måls text säger nås med vad texterna om målen under säger tillsammans, "
            + "och tal i meningar som annars är lika.",
        en:
            "Compares what a goal's text says of indicators met with what the texts below say together, and "
            + "numbers in like sentences."
    )

    func findings(in subject: CheckSubject) -> [Finding] { sums(subject) + likeSentences(subject.texts) }

    // MARK: A goal's text and the texts below

    /// What a text says of its goal's indicators.
    private struct Told {
        var met: Int
        var total: Int
        /// Said to be not met at all.
        var notMet = 0
    }

    private func sums(_ subject: CheckSubject) -> [Finding] {
        subject.overview.nodes.filter { $0.children.contains { !$0.indicators.isEmpty } && $0.indicators.isEmpty }.flatMap {
            node -> [Finding] in
            let below = node.children.filter { !$0.indicators.isEmpty }.map { told($0, subject.texts) }
            guard !below.isEmpty, below.allSatisfy({ $0 != nil }) else { return [] }
            let met = below.compactMap { $0?.met }.reduce(0, +)
            let rest = below.compactMap { $0.map { $0.total - $0.met } }.reduce(0, +)
            let notMet = below.compactMap { $0?.notMet }.reduce(0, +)
            return subject.texts.filter { $0.goal == node.goal.code && $0.indicator == nil }.flatMap { text in
                text.sentences.flatMap { _, sentence in
                    counts(sentence).compactMap { claim, judgement -> Finding? in
                        if judgement == .fullyMet, claim.number != met {
                            return finding(claim.number, "\(met) som nås", text, sentence, claim.tokens)
                        }
                        let most = judgement == .partlyMet ? rest - notMet : rest
                        if judgement != .fullyMet, claim.number > most {
                            let words = judgement == .partlyMet ? "delvis" : "inte helt"
                            return finding(claim.number, "högst \(most) som nås \(words)", text, sentence, claim.tokens)
                        }
                        return nil
                    }
                }
            }
        }
    }

    /// Claims about how many indicators are met, partly met or not met.
    private func counts(_ sentence: ClaimSentence) -> [(CountClaim, Assessment.Judgement)] {
        CountClaimReader(sentence).counts.compactMap { claim in
            guard case .indicators = claim.subject, case .judged(let judgement) = claim.status else { return nil }
            return (claim, judgement)
        }
    }

    /// "Två av fyra indikatorer nås", "De tre indikatorernas mål nås", "Indikatorernas mål väntas nås"; nil where nothing is told.
    private func told(_ node: GoalNode, _ texts: [CheckedText]) -> Told? {
        let total = node.indicators.count
        for text in texts where text.goal == node.goal.code && text.indicator == nil {
            for (_, sentence) in text.sentences {
                if let (claim, _) = counts(sentence).first(where: { $0.1 == .fullyMet && $0.0.number <= total }) {
                    let notMet = counts(sentence).filter { $0.1 == .notMet }.map(\.0.number).reduce(0, +)
                    return Told(met: claim.number, total: total, notMet: min(notMet, total - claim.number))
                }
                let isAll = CountClaimReader(sentence).quantifiers.contains {
                    guard case .indicators = $0.subject else { return false }
                    return $0.quantifier == .all && $0.status == .judged(.fullyMet)
                }
                let isPlain =
                    sentence.has(["indikatorernas", "indikatorerna"]) && sentence.tokens.contains { CountStatus.isReached($0.key) }
                    && !sentence.has(["delvis", "inte", "ej", "merparten"])
                if isAll || isPlain { return Told(met: total, total: total) }
            }
        }
        return nil
    }

    private func finding(
        _ said: Int, _ below: String, _ text: CheckedText, _ sentence: ClaimSentence, _ tokens: ClosedRange<Int>
    ) -> Finding {
        Finding(
            rule: number, severity: .warning, place: text.place,
            message: "Texten säger \(said) indikatorer, texterna om målen under säger sammanlagt \(below).",
            quote: sentence.quote(tokens.lowerBound, tokens.upperBound), remedy: "Räkna om, och rätta den text som har fel.")
    }

    // MARK: Like sentences

    /// "I april var 6 037 barn inskrivna" and "I april var 6 030 barn inskrivna": all words the same but a number.
    private func likeSentences(_ texts: [CheckedText]) -> [Finding] {
        var seen: [String: (place: Finding.Place, numbers: [String])] = [:]
        // An indicator's comment is about its own values.
        return texts.filter { $0.indicator == nil }.flatMap { text in
            text.sentences.compactMap { _, sentence -> Finding? in
                let words = sentence.tokens.filter(\.isWord).filter { SwedishNumeral.value($0.key) == nil }.map(\.key)
                let numbers = sentence.tokens.filter { $0.quantity != nil && $0.year == nil }.map(\.key)
                // Each goal has its own indicators and activities: the same words, rightly with other numbers.
                guard words.count >= 5, !numbers.isEmpty,
                    !sentence.hasWord(beginning: ["indikator", "nämndmål", "aktivitet", "mål"])
                else {
                    return nil
                }
                let key = words.joined(separator: " ")
                guard let other = seen[key] else {
                    seen[key] = (text.place, numbers)
                    return nil
                }
                guard other.place != text.place, other.numbers != numbers else { return nil }
                return Finding(
                    rule: number, severity: .warning, place: text.place,
                    message: "Samma mening i \(PlaceWords.of(other.place)) säger \(other.numbers.joined(separator: " och ")).",
                    quote: sentence.quote(0, max(0, sentence.tokens.count - 1)),
                    remedy: "Rätta den som har fel, eller hämta den ena från den andra.")
            }
        }
    }
}

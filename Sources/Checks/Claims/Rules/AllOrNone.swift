import Quantities
import Steering

/// K304: "samtliga mål nås" where one is judged as partly met.
struct AllOrNone: CheckRule {
    let number = "K304"
    let title = Localized(sv: "Alla, de flesta eller inga i text mot läget", en: "All, most or none in texts against the statuses")
    let explanation = Localized(
        sv:
            "Jämför ord som alla, samtliga, merparten och inga med målens bedömningar, indikatorernas årsmål och "
            + "aktiviteternas läge.",
        en: "Compares words such as all, most and none with judgements, targets and statuses.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let records = CountRecords(subject.source)
        return subject.texts.flatMap { text in
            text.sentences.flatMap { _, sentence in
                CountClaimReader(sentence).quantifiers.compactMap { finding($0, text, sentence, records) }
            }
        }
    }

    private func finding(
        _ claim: QuantifierClaim, _ text: CheckedText, _ sentence: ClaimSentence, _ records: CountRecords
    ) -> Finding? {
        let all = count(claim, status: nil), those = count(claim, status: claim.status)
        let pairs = zip(records.alternatives(all, in: text, sentence), records.alternatives(those, in: text, sentence))
        guard let first = pairs.first(where: { $0.0.range.lowerBound > 0 }),
            !pairs.contains(where: { holds(claim, all: $0.0, those: $0.1) })
        else { return nil }
        let whole = first.0.range.lowerBound
        let possible = first.1.range.upperBound
        return Finding(
            rule: number, severity: claim.quantifier == .most || isByTargets(claim) ? .warning : .error, place: text.place,
            message: "Texten säger \(words(claim)), men det gäller \(possible) av \(whole) \(first.0.label).",
            quote: sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound),
            remedy: first.1.field.map { "Skriv hur många det gäller: {{\($0)}}." } ?? "Skriv hur många det gäller.",
            source: first.1.source)
    }

    private func count(_ claim: QuantifierClaim, status: CountClaim.Status?) -> CountClaim {
        CountClaim(
            subject: claim.subject, status: status, number: 0, isAll: true, isPart: false, tokens: claim.tokens)
    }

    private func holds(_ claim: QuantifierClaim, all: CountRecords.Alternative, those: CountRecords.Alternative) -> Bool {
        let whole = all.range.lowerBound
        guard whole > 0 else { return false }
        return switch claim.quantifier {
        case .all: those.range.upperBound == whole
        case .most: those.range.upperBound * 2 > whole
        case .none: those.range.lowerBound == 0
        }
    }

    private func isByTargets(_ claim: QuantifierClaim) -> Bool {
        if case .indicators = claim.subject { true } else { false }
    }

    private func words(_ claim: QuantifierClaim) -> String {
        switch claim.quantifier {
        case .all: "alla"
        case .most: "de flesta"
        case .none: "inga"
        }
    }
}

import Economy
import Quantities
import Steering

/// K301: "tolv mål" beside sixteen.
struct CountsInText: CheckRule {
    let number = "K301"
    let title = Localized(sv: "Antal i text mot register", en: "Counts in texts against the records")
    let explanation = Localized(
        sv: "Jämför antal mål, indikatorer, aktiviteter och resultatenheter i löpande text med det som tabellerna räknar.",
        en: "Compares counts of goals, indicators, activities and result units in texts with what the tables count.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let records = CountRecords(subject.source)
        return subject.texts.flatMap { text in
            text.sentences.flatMap { passage, sentence in
                let claims = CountClaimReader(sentence).counts
                return claims.compactMap { claim -> Finding? in
                    switch claim.subject {
                    case .resultUnits: return units(claim.number, at: claim.tokens, text, passage, sentence, subject)
                    case .areaParts: return parts(claim, text, passage, sentence, subject)
                    case .goals, .indicators, .activities: return counted(claim, text, sentence, records)
                    }
                } + unitsByArea(text, passage, sentence, subject) + [withoutAny(text, sentence, records)].compactMap { $0 }
            }
        }
    }

    private func counted(
        _ claim: CountClaim, _ text: CheckedText, _ sentence: ClaimSentence, _ records: CountRecords
    ) -> Finding? {
        // Without a level and without a word of how it goes, it may be anybody's goals.
        if case .goals(nil) = claim.subject, claim.status == nil,
            !sentence.tokens.contains(where: { CountStatus.isReached($0.key) })
        {
            return nil
        }
        let alternatives = records.alternatives(claim, in: text, sentence)
        guard let first = alternatives.first, !alternatives.contains(where: { fits(claim, $0) }) else { return nil }
        let shown = first.range.count == 1 ? "\(first.range.lowerBound)" : "\(first.range.lowerBound)–\(first.range.upperBound)"
        return Finding(
            rule: number, severity: isCertain(claim) ? .error : .warning, place: text.place,
            message: "Texten säger \(claim.number), registret har \(shown) \(first.label).",
            quote: sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound),
            remedy: first.field.map { "Rätta antalet, eller låt det skriva sig självt: {{\($0)}}." } ?? "Rätta antalet.",
            source: first.source)
    }

    /// "Fullmäktiges och nämndens aktiviteter genomförs" under a goal that has none of the council's.
    private func withoutAny(_ text: CheckedText, _ sentence: ClaimSentence, _ records: CountRecords) -> Finding? {
        guard case .text(.goal(let goal, let kind)) = text.place, !kind.isPlanText,
            let noun = sentence.tokens.firstIndex(where: { ["aktiviteter", "aktivitet"].contains($0.key) }),
            let owner = sentence.tokens[max(0, noun - 4)..<noun].firstIndex(where: {
                ["fullmäktiges", "kommunfullmäktiges"].contains($0.key)
            }),
            records.hasActivities(under: goal), !records.hasActivities(under: goal, council: true)
        else { return nil }
        return Finding(
            rule: number, severity: .warning, place: text.place,
            message: "Texten talar om fullmäktiges aktiviteter, men målet har inga.", quote: sentence.quote(owner, noun),
            remedy: "Skriv bara om nämndens aktiviteter.", source: "mal/\(goal)")
    }

    /// "16 mål uppfylls helt" may tell of all sixteen or of those that are met.
    private func fits(_ claim: CountClaim, _ alternative: CountRecords.Alternative) -> Bool {
        alternative.range.contains(claim.number)
    }

    private func isCertain(_ claim: CountClaim) -> Bool {
        switch claim.subject {
        case .goals(let level): level != nil
        case .indicators: claim.status == nil
        case .activities: claim.status != nil
        case .resultUnits, .areaParts: true
        }
    }

    private func units(
        _ count: Int, at tokens: ClosedRange<Int>, area: ServiceAreaCode? = nil, _ text: CheckedText, _ passage: ClaimPassage,
        _ sentence: ClaimSentence, _ subject: CheckSubject
    ) -> Finding? {
        guard let rows = subject.economy?.resultUnits?.rows, !rows.isEmpty else { return nil }
        let before = subject.areaNames.mentions(in: sentence).last { $0.tokens.upperBound < tokens.lowerBound }?.area
        let after = subject.areaNames.mentions(in: sentence).first { $0.tokens.lowerBound == tokens.upperBound + 2 }?.area
        let heading = text.isAboutMoney ? subject.areaNames.area(ofHeading: passage.heading) : nil
        let chosen = area ?? after ?? before ?? heading
        let meant = rows.filter { row in chosen.map { row.unit.area == $0 } ?? true }
        guard meant.count != count, !meant.isEmpty else { return nil }
        let dissolved = meant.filter { $0.unit.dissolution != nil }.count
        let remark = dissolved > 0 ? ", varav \(SwedishCount.words(dissolved)) upplöses" : ""
        return Finding(
            rule: number, severity: count == meant.count - dissolved ? .warning : .error, place: text.place,
            message: "Texten säger \(count) resultatenheter, tabellen har \(meant.count)\(remark).",
            quote: sentence.quote(tokens.lowerBound, tokens.upperBound),
            remedy: chosen == nil
                ? "Rätta antalet, eller låt det skriva sig självt: {{antal/resultatenheter}}." : "Rätta antalet.",
            source: "ekonomi/resultatenheter/summa/brutto")
    }

    /// "… tolv i förskolan och tre inom social omsorg"
    private func unitsByArea(
        _ text: CheckedText, _ passage: ClaimPassage, _ sentence: ClaimSentence, _ subject: CheckSubject
    ) -> [Finding] {
        guard sentence.hasWord(beginning: ["resultatenhet"]) else { return [] }
        return subject.areaNames.mentions(in: sentence).compactMap { mention in
            let index = mention.tokens.lowerBound - 2
            guard index >= 0, ["i", "inom"].contains(sentence.tokens[index + 1].key), let count = sentence.tokens[index].count
            else {
                return nil
            }
            return units(count, at: index...mention.tokens.upperBound, area: mention.area, text, passage, sentence, subject)
        }
    }

    /// "Individ- och familjeomsorgen har tre delar."
    private func parts(
        _ claim: CountClaim, _ text: CheckedText, _ passage: ClaimPassage, _ sentence: ClaimSentence, _ subject: CheckSubject
    ) -> Finding? {
        guard text.isAboutMoney, let areas = subject.economy?.areas else { return nil }
        let mentioned = subject.areaNames.mentions(in: sentence).first { $0.tokens.upperBound < claim.tokens.lowerBound }?.area
        guard let area = mentioned ?? subject.areaNames.area(ofHeading: passage.heading) else { return nil }
        let parts = areas.filter { $0.area.parent == area && $0.depth > 0 }
        guard !parts.isEmpty, parts.count != claim.number else { return nil }
        return Finding(
            rule: number, severity: .warning, place: text.place,
            message: "Texten säger \(claim.number) delar, tabellen har \(parts.count).",
            quote: sentence.quote(claim.tokens.lowerBound, claim.tokens.upperBound),
            remedy: "Rätta antalet, eller nämn delarna vid namn.", source: "ekonomi/omraden/\(area)/budget")
    }
}

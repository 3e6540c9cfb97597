import Quantities
import Rounds
import Steering

/// What a goal's assessment rests on, in words that follow from what there is: goals below, indicators with or without outcomes,
/// activities whose status is known. Then what speaks for it and against it, in the words of the proposal.
///
/// "Bedömningen grundas på utfallet för två av tre indikatorer och på läget i fem aktiviteter. Båda indikatorerna …"
struct AssessmentBasis {
    private let node: GoalNode
    private let key: RoundKey

    init(_ node: GoalNode, in key: RoundKey) {
        self.node = node
        self.key = key
    }

    var inlines: [Inline] {
        let grounds = [children, indicators, activities].compactMap { $0 }
        guard !grounds.isEmpty else { return withoutGrounds }
        return [.text("Bedömningen grundas ")] + joined(grounds) + [.text(".")] + withoutOutcomes + reasons
    }

    private var withoutGrounds: [Inline] {
        // Indicators may be there, of which nothing is known yet.
        if !node.indicators.isEmpty { return [.text("Det är en samlad bedömning.")] + withoutOutcomes }
        return [.text("Det är en samlad bedömning, eftersom målet inte har några egna indikatorer.")]
    }

    private var children: [Inline]? {
        let judged = node.children.count { $0.judgement != .notAssessed }
        let total = node.children.count
        guard judged > 0 else { return nil }
        if total == 1 { return [.text("på hur det underliggande målet bedöms")] }
        let all = judged == total ? [] : [Inline.text(" av \(SwedishCount.words(total, gender: .neuter))")]
        return [.text("på hur "), count("children", judged, gender: .neuter)] + all + [.text(" underliggande mål bedöms")]
    }

    /// Those with an outcome, else those with a forecast.
    private var indicators: [Inline]? {
        let total = node.indicators.count
        let outcomes = node.indicators.count { $0.outcome?.total?.number != nil }
        if outcomes > 0 { return [.text("på utfallet för ")] + share(outcomes, of: total, "outcomes") }
        let forecasts = node.indicators.count { $0.followUp?.forecast?.number != nil }
        return forecasts == 0 ? nil : [.text("på helårsprognosen för ")] + share(forecasts, of: total, "forecasts")
    }

    private func share(_ count: Int, of total: Int, _ what: String) -> [Inline] {
        if count == total {
            return total == 1
                ? [.text("den "), self.count(what, 1, "enda"), .text(" indikatorn")]
                : [self.count(what, total), .text(" indikatorer")]
        }
        return [self.count(what, count), .text(" av "), self.count("indicators", total), .text(" indikatorer")]
    }

    /// Said where there are indicators and none of them has an outcome.
    private var withoutOutcomes: [Inline] {
        let total = node.indicators.count
        guard total > 0, !node.indicators.contains(where: { $0.outcome?.total?.number != nil }) else { return [] }
        let yet = key.kind == .annualReport ? "" : " ännu"
        return total == 1
            ? [.text(" Den "), count("indicators", 1, "enda"), .text(" indikatorn har\(yet) inget utfall.")]
            : [.text(" Ingen av "), count("indicators", total), .text(" indikatorer har\(yet) något utfall.")]
    }

    private var activities: [Inline]? {
        let known = node.activities.count { $0.status != nil }
        guard known > 0 else { return nil }
        return [.text("på läget i "), count("activities", known), .text(known == 1 ? " aktivitet" : " aktiviteter")]
    }

    /// What is known already, for and against.
    private var reasons: [Inline] { node.proposal.reasons.map { .text(" \($0.sentence.sv)") } }

    private func count(_ what: String, _ count: Int, gender: SwedishCount.Gender = .common) -> Inline {
        self.count(what, count, SwedishCount.words(count, gender: gender))
    }

    private func count(_ what: String, _ count: Int, _ printed: String) -> Inline {
        let words = [
            "children": "bedömda underliggande mål", "outcomes": "indikatorer med utfall",
            "forecasts": "indikatorer med helårsprognos", "indicators": "indikatorer", "activities": "aktiviteter med ett läge",
        ]
        return .field(
            LiveField(
                source: FieldSource.count("basis/\(node.goal.code)/\(what)", in: key), printed: printed,
                label: "Antal \(words[what] ?? what) under målet, \(key.inSentence)"))
    }

    /// "a, b och c"
    private func joined(_ items: [[Inline]]) -> [Inline] {
        items.enumerated().flatMap { index, words in
            index == 0 ? words : [.text(index == items.count - 1 ? " och " : ", ")] + words
        }
    }
}

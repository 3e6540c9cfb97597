import Quantities

/// Puts what is known about a goal into sentences that read as a person would have written them: "Alla tre indikatorer väntas
/// nå sina årsmål.", never "3 av 3" or "en av en".
struct AssessmentSentences {
    typealias Reason = AssessmentProposal.Reason

    let round: RoundKind

    private var isAfterwards: Bool { round == .annualReport }

    // MARK: Goals below

    func children(_ children: [(title: String, judgement: Assessment.Judgement)]) -> [Reason] {
        let judged = children.filter { $0.judgement != .notAssessed }
        let full = judged.count { $0.judgement == .fullyMet }
        var reasons: [Reason] = []
        if full > 0 {
            let subject = Subject(
                full, of: judged.count, gender: .neuter, isAll: judged.count == children.count,
                sv: Noun(
                    "det underliggande målet", only: "det enda underliggande målet", both: "båda de underliggande målen",
                    all: "underliggande mål", ofThe: "underliggande målen", which: "med en bedömning"),
                en: Noun(
                    "the goal below", only: "the only goal below", both: "both goals below", all: "goals below",
                    ofThe: "goals below", which: "that have been assessed"))
            let verb = Localized(
                sv: isAfterwards ? "bedöms ha uppfyllts helt" : "bedöms uppfyllas helt",
                en: full == 1 ? "is judged fully met" : "are judged fully met")
            reasons.append(Reason(.speaksFor, subject.sentence(verb)))
        }
        for child in judged where child.judgement != .fullyMet {
            reasons.append(Reason(.speaksAgainst, sentence(of: child.title, child.judgement)))
        }
        return reasons
    }

    private func sentence(of title: String, _ judgement: Assessment.Judgement) -> Localized {
        let isPartly = judgement == .partlyMet
        let sv =
            switch (isPartly, isAfterwards) {
            case (true, false): "bedöms uppfyllas delvis"
            case (true, true): "bedöms ha uppfyllts delvis"
            case (false, false): "bedöms inte uppfyllas"
            case (false, true): "bedöms inte ha uppfyllts"
            }
        return Localized(sv: "”\(title)” \(sv).", en: "“\(title)” is judged \(isPartly ? "partly met" : "not met").")
    }

    // MARK: Indicators

    /// During the year the full-year forecast speaks, as in the counting sentences: what is said is what is expected.
    func indicators(_ indicators: [(name: String, attainment: TargetAttainment)]) -> [Reason] {
        let known = indicators.filter { $0.attainment != .unknown }
        let met = known.count { $0.attainment == .met }
        var reasons: [Reason] = []
        if met > 0 {
            let subject = Subject(
                met, of: known.count, gender: .common, isAll: known.count == indicators.count,
                sv: Noun(
                    "indikatorn", only: "den enda indikatorn", both: "båda indikatorerna", all: "indikatorer",
                    ofThe: "indikatorerna", which: "som går att jämföra"),
                en: Noun(
                    "the indicator", only: "the only indicator", both: "both indicators", all: "indicators", ofThe: "indicators",
                    which: "that can be compared"))
            let whose =
                met == 1 ? Localized(sv: "sitt årsmål", en: "its target") : Localized(sv: "sina årsmål", en: "their targets")
            let verb =
                isAfterwards
                ? Localized(sv: "når \(whose.sv)", en: "\(met == 1 ? "reaches" : "reach") \(whose.en)")
                : Localized(sv: "väntas nå \(whose.sv)", en: "\(met == 1 ? "is" : "are") expected to reach \(whose.en)")
            reasons.append(Reason(.speaksFor, subject.sentence(verb)))
        }
        let verb =
            isAfterwards
            ? Localized(sv: "når inte", en: "does not reach") : Localized(sv: "väntas inte nå", en: "is not expected to reach")
        for missed in known where missed.attainment == .missed {
            reasons.append(
                Reason(
                    .speaksAgainst,
                    Localized(sv: "”\(missed.name)” \(verb.sv) sitt årsmål.", en: "“\(missed.name)” \(verb.en) its target.")))
        }
        return reasons
    }

    // MARK: Activities

    func activities(_ states: [ActivityStatus.State]) -> [Reason] {
        let onPlan = states.count { $0 == .onPlan }
        let done = states.count { $0 == .done }
        let paused = states.count { $0 == .paused }
        let deviating = states.count { $0 == .deviating }
        var reasons: [Reason] = []
        if onPlan + done > 0 {
            let subject = Subject(
                onPlan + done, of: states.count, gender: .common, isAll: true,
                sv: Noun(
                    "aktiviteten", only: "den enda aktiviteten", both: "båda aktiviteterna", all: "aktiviteter",
                    ofThe: "aktiviteterna", which: ""),
                en: Noun(
                    "the activity", only: "the only activity", both: "both activities", all: "activities", ofThe: "activities",
                    which: ""))
            let isOne = onPlan + done == 1
            let phrases = Phrases(
                (onPlan, Localized(sv: "pågår enligt plan", en: isOne ? "is on plan" : "are on plan")),
                (done, Localized(sv: isOne ? "är klar" : "är klara", en: isOne ? "is done" : "are done")))
            reasons.append(Reason(.speaksFor, subject.sentence(phrases.joined)))
        }
        if paused + deviating > 0 {
            let count = paused + deviating
            let isOne = count == 1
            let phrases = Phrases(
                (paused, Localized(sv: isOne ? "är pausad" : "är pausade", en: isOne ? "is paused" : "are paused")),
                (deviating, Localized(sv: "avviker från planen", en: isOne ? "deviates from the plan" : "deviate from the plan")))
            let subject = Localized(
                sv: "\(SwedishCount.words(count).capitalizedFirst) \(isOne ? "aktivitet" : "aktiviteter")",
                en: "\(count) \(isOne ? "activity" : "activities")")
            let verb = phrases.joined
            reasons.append(
                Reason(.speaksAgainst, Localized(sv: "\(subject.sv) \(verb.sv).", en: "\(subject.en) \(verb.en).")))
        }
        return reasons
    }
}

/// A noun in the forms that counting needs.
private struct Noun {
    /// "indikatorn"
    let one: String
    /// "den enda indikatorn"
    let only: String
    /// "båda indikatorerna"
    let both: String
    /// "(alla tre, en av tre) indikatorer"
    let all: String
    /// "(en av de tre) indikatorerna"
    let ofThe: String
    /// "som går att jämföra", said where some are left out of the count.
    let which: String

    init(_ one: String, only: String, both: String, all: String, ofThe: String, which: String) {
        self.one = one
        self.only = only
        self.both = both
        self.all = all
        self.ofThe = ofThe
        self.which = which
    }
}

/// So many of all of them: "Indikatorn", "Båda indikatorerna", "Alla tre indikatorer", "En av tre indikatorer"; where some are
/// left out of the count, "Den enda indikatorn som går att jämföra", "En av de tre indikatorerna som går att jämföra".
private struct Subject {
    private let text: Localized

    init(_ some: Int, of all: Int, gender: SwedishCount.Gender, isAll: Bool, sv: Noun, en: Noun) {
        let whole =
            switch (some, all) {
            case (1, 1): isAll ? Localized(sv: sv.one, en: en.one) : Localized(sv: sv.only, en: en.only)
            case (2, 2): Localized(sv: sv.both, en: en.both)
            case (all, all): Localized(sv: "alla \(SwedishCount.words(all)) \(sv.all)", en: "all \(all) \(en.all)")
            default:
                Localized(
                    sv: "\(SwedishCount.words(some, gender: gender)) av \(isAll ? "" : "de ")\(SwedishCount.words(all)) "
                        + (isAll ? sv.all : sv.ofThe),
                    en: "\(some) of \(isAll ? "" : "the ")\(all) \(isAll ? en.all : en.ofThe)")
            }
        text = Localized(
            sv: whole.sv.capitalizedFirst + (isAll ? "" : " \(sv.which)"),
            en: whole.en.capitalizedFirst + (isAll ? "" : " \(en.which)"))
    }

    func sentence(_ verb: Localized) -> Localized { Localized(sv: "\(text.sv) \(verb.sv).", en: "\(text.en) \(verb.en).") }
}

/// What some do or others do: the phrases whose count is not zero, with "eller" between.
private struct Phrases {
    let joined: Localized

    init(_ phrases: (count: Int, words: Localized)...) {
        let used = phrases.filter { $0.count > 0 }.map(\.words)
        joined = Localized(sv: used.map(\.sv).joined(separator: " eller "), en: used.map(\.en).joined(separator: " or "))
    }
}

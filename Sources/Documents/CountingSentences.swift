import Quantities
import Rounds
import Steering

/// Sentences that count, written from the records so that they never disagree with the tables: "Av 44 aktiviteter pågår 42 enligt
/// plan, en är klar och en är pausad." Counts up to twelve are words (domain page, section 7). Every count is a live field.
public struct CountingSentences: Sendable {
    let round: RoundKey
    /// Says what each count is.
    private let labels: FieldPrinter?

    /// - Parameter labels: prints the fields of the round that is counted; nil: the counts say no more than their identity.
    public init(_ round: RoundKey, labels: FieldPrinter? = nil) {
        self.round = round
        self.labels = labels
    }

    /// Empty where there is none.
    public func goals(_ level: Goal.Level, _ counts: [Assessment.Judgement: Int]) -> [Inline] {
        let total = counts.values.reduce(0, +)
        let noun = GoalNoun(level)
        let source = "goals/\(level.rawValue)"
        let open = counts[.notAssessed] ?? 0
        guard open < total else { return nothingJudged(total, noun, source) }
        let past = round.kind == .annualReport
        let met = past ? "ha uppfyllts" : "uppfyllas"
        let judged = [
            Clause("fullyMet", counts[.fullyMet], verb: "bedöms", "\(met) helt", later: "helt"),
            Clause("partlyMet", counts[.partlyMet], verb: "bedöms", "\(met) delvis", later: "delvis"),
            Clause("notMet", counts[.notMet], verb: "bedöms", "inte \(met)", later: "inte", none: "bedöms \(met)"),
        ]
        let sentence = self.sentence(
            total, source,
            noun: CountedNoun(plural: noun.indefinite, both: noun.definitePlural, only: ("Det", noun.definite), .neuter),
            clauses: judged)
        guard open > 0 else { return sentence }
        let word = SwedishCount.words(open, gender: .neuter).capitalizedFirst
        return sentence + [
            .text(" "), field("\(source)/notAssessed", word), .text(open == 1 ? " är inte bedömt." : " är inte bedömda."),
        ]
    }

    /// Empty where there is none.
    public func indicators(_ counts: [TargetAttainment: Int]) -> [Inline] {
        let past = round.kind == .annualReport
        let clauses = [
            past
                ? Clause("met", counts[.met], verb: "når", "årsmålet", later: "når årsmålet")
                : Clause("met", counts[.met], verb: "väntas", "nå årsmålet", later: "väntas nå årsmålet"),
            past
                ? Clause("missed", counts[.missed], verb: "når", "inte årsmålet", later: "når det inte", none: "når årsmålet")
                : Clause(
                    "missed", counts[.missed], verb: "väntas", "inte nå årsmålet", later: "väntas inte nå det",
                    none: "väntas nå årsmålet"),
            Clause("unknown", counts[.unknown], verb: "kan", "inte bedömas", later: "kan inte bedömas", none: "kan bedömas"),
        ]
        return sentence(
            counts.values.reduce(0, +), "indicators",
            noun: CountedNoun(plural: "indikatorer", both: "indikatorerna", only: ("Den", "indikatorn"), .common), clauses: clauses)
    }

    /// Empty where there is none.
    public func activities(_ counts: [ActivityStatus.State?: Int]) -> [Inline] {
        let clauses = [
            Clause("onPlan", counts[.onPlan], verb: "pågår", "enligt plan", later: "pågår enligt plan"),
            Clause("done", counts[.done], verb: "är", adjective: "klar", "klara"),
            Clause(
                "notStarted", counts[.notStarted], verb: "är", adjective: "inte påbörjad", "inte påbörjade", none: "är påbörjad"),
            Clause("paused", counts[.paused], verb: "är", adjective: "pausad", "pausade"),
            Clause("deviating", counts[.deviating], verb: "avviker", "", later: "avviker"),
            Clause("unknown", counts[nil], verb: "saknar", "uppgift om läget", later: "saknar uppgift om läget"),
        ]
        return sentence(
            counts.values.reduce(0, +), "activities",
            noun: CountedNoun(plural: "aktiviteter", both: "aktiviteterna", only: ("Den", "aktiviteten"), .common), clauses: clauses
        )
    }

    private func nothingJudged(_ total: Int, _ noun: GoalNoun, _ source: String) -> [Inline] {
        switch total {
        case 0: []
        case 1: [.text("Det "), field("\(source)/total", "enda"), .text(" \(noun.definite) är inte bedömt.")]
        default: [.text("Inget av "), field("\(source)/total", SwedishCount.words(total)), .text(" \(noun.indefinite) är bedömt.")]
        }
    }

    /// "Av fem … är tre …, en … och en …." The first clause has its verb before the count, as Swedish word order asks. Where one thing is
    /// true of all: "Alla fem … är …."
    private func sentence(_ total: Int, _ source: String, noun: CountedNoun, clauses: [Clause]) -> [Inline] {
        let occurring = clauses.filter { $0.count > 0 }
        guard let first = occurring.first else { return [] }
        if first.count == total { return whole(total, source, noun, first) }
        var words: [Inline] = [
            .text("Av "), field("\(source)/total", SwedishCount.words(total, gender: noun.gender)),
            .text(" \(noun.plural) \(first.verb) "),
            field("\(source)/\(first.key)", SwedishCount.words(first.count, gender: noun.gender)),
            .text(first.rest.isEmpty ? "" : " \(first.rest)"),
        ]
        for (index, clause) in occurring.enumerated().dropFirst() {
            words += [
                .text(index == occurring.count - 1 ? " och " : ", "),
                field("\(source)/\(clause.key)", SwedishCount.words(clause.count, gender: noun.gender)), .text(" \(clause.later)"),
            ]
        }
        return words.filter { $0 != .text("") } + [.text(".")]
    }

    /// What is true of all of them: "Alla 16 nämndmål bedöms uppfyllas helt." "Ingen av tre indikatorer kan bedömas."
    private func whole(_ total: Int, _ source: String, _ noun: CountedNoun, _ clause: Clause) -> [Inline] {
        let key = "\(source)/\(clause.key)"
        let end = "\(clause.verb)\(clause.rest.isEmpty ? "" : " ")\(clause.rest)."
        let count = field("\(source)/total", SwedishCount.words(total, gender: noun.gender))
        switch (total, clause.none) {
        case (1, _): return [.text("\(noun.only.article) "), field(key, "enda"), .text(" \(noun.only.noun) \(end)")]
        case (_, let none?):
            return [
                field(key, noun.gender == .neuter ? "Inget" : "Ingen"), .text(" av "), count, .text(" \(noun.plural) \(none)."),
            ]
        case (2, nil): return [field(key, "Båda"), .text(" \(noun.both) \(end)")]
        case (_, nil): return [field(key, "Alla"), .text(" "), count, .text(" \(noun.plural) \(end)")]
        }
    }

    func field(_ what: String, _ printed: String) -> Inline {
        .field(
            LiveField(source: FieldSource.count(what, in: round), printed: printed, label: labels?.count(what)?.label ?? ""))
    }
}

/// A group in a counting sentence: how many, and what is said of them.
private struct Clause {
    let key: String
    let count: Int
    let verb: String
    /// After verb and count, in the sentence's first clause.
    let rest: String
    /// After the count, in a later clause.
    let later: String
    /// What is true of none, where the clause denies and is true of all: "inte uppfylls alla" would be heard as "some".
    let none: String?

    init(_ key: String, _ count: Int?, verb: String, _ rest: String, later: String, none: String? = nil) {
        self.none = none
        self.key = key
        self.count = count ?? 0
        self.verb = verb
        self.rest = rest
        self.later = later
    }

    init(_ key: String, _ count: Int?, verb: String, adjective singular: String, _ plural: String, none: String? = nil) {
        let adjective = count == 1 ? singular : plural
        self.init(key, count, verb: verb, adjective, later: "\(verb) \(adjective)", none: none)
    }
}

/// What a sentence counts.
private struct CountedNoun {
    /// After a number: "nämndmål".
    let plural: String
    /// After "båda": "nämndmålen".
    let both: String
    let only: (article: String, noun: String)
    let gender: SwedishCount.Gender

    init(plural: String, both: String, only: (article: String, noun: String), _ gender: SwedishCount.Gender) {
        self.plural = plural
        self.both = both
        self.only = only
        self.gender = gender
    }
}

/// A level's goals in running text.
struct GoalNoun {
    /// After a number, of one and of many alike.
    let indefinite: String
    let definite: String
    /// "nämndmålen"
    let definitePlural: String

    init(_ level: Goal.Level) {
        let (word, rest) =
            switch level {
            case .direction: ("inriktningsmål", "")
            case .council: ("mål", " för verksamhetsområdet")
            case .committee: ("nämndmål", "")
            case .department: ("avdelningsmål", "")
            case .unit: ("enhetsmål", "")
            }
        indefinite = word + rest
        definite = word + "et" + rest
        definitePlural = word + "en" + rest
    }
}

import Quantities
import Rounds
import Steering
import Texts

extension FieldPrinter {
    /// - Parameter name: as ``CountingSentences`` names its counts: `goals/council/fullyMet`, `indicators/met`, `activities/done`; also
    ///   `enheter` and `resultatenheter`.
    func count(_ name: String) -> FieldValue? {
        guard let count = counted(name) else { return nil }
        return FieldValue(
            wording: .count(count.number, count.words), source: FieldSource.count(name, in: index.key),
            label: count.label.map { "\($0) i \(index.key.inSentence)" } ?? FieldLabel.count(name, in: index.key))
    }

    /// Every name that ``count(_:)`` knows, in the order of the counting sentences.
    static let countNames: [String] =
        Goal.Level.allCases.flatMap { level in
            ["total", "fullyMet", "partlyMet", "notMet", "notAssessed"].map { "goals/\(level.rawValue)/\($0)" }
        } + ["total", "met", "missed", "unknown"].map { "indicators/\($0)" }
        + ["total", "onPlan", "done", "notStarted", "paused", "deviating", "unknown"].map { "activities/\($0)" }
        + ["enheter", "resultatenheter"]

    /// The label is nil where ``FieldLabel`` has one.
    private typealias Counted = (number: Int, words: CountWords, label: String?)

    private func counted(_ name: String) -> Counted? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count) {
        case ("goals", 3): return Goal.Level(rawValue: parts[1]).flatMap { goals($0, parts[2]) }
        case ("indicators", 2): return indicators(parts[1])
        case ("activities", 2): return activities(parts[1])
        case ("enheter", 1):
            let units = index.dossier.unitRounds.count
            let words = CountWords(.common, one: "enhet", many: "enheter")
            return units == 0 ? nil : (units, words, "Antal enheter som rapporterar")
        case ("resultatenheter", 1):
            let words = CountWords(.common, one: "resultatenhet", many: "resultatenheter")
            return index.economy.map { ($0.resultUnits?.rows.count ?? 0, words, "Antal resultatenheter") }
        default: return nil
        }
    }

    private func goals(_ level: Goal.Level, _ key: String) -> Counted? {
        let counts = index.counts.value
        let noun = GoalNoun(level).indefinite
        if key == "total" {
            let isPlan = !index.key.kind.isFollowUp
            let total = isPlan ? counts.shownGoals[level] ?? 0 : (counts.goals[level] ?? [:]).values.reduce(0, +)
            return (total, CountWords(.neuter, noun), nil)
        }
        guard let judgement = Assessment.Judgement(rawValue: key) else { return nil }
        return ((counts.goals[level] ?? [:])[judgement] ?? 0, words(judgement), nil)
    }

    private func words(_ judgement: Assessment.Judgement) -> CountWords {
        let met = isAnnual ? "ha uppfyllts" : "uppfyllas"
        return switch judgement {
        case .fullyMet: CountWords(.neuter, "bedöms \(met) helt")
        case .partlyMet: CountWords(.neuter, "bedöms \(met) delvis")
        case .notMet: CountWords(.neuter, "bedöms inte \(met)")
        case .notAssessed: CountWords(.neuter, one: "är inte bedömt", many: "är inte bedömda")
        }
    }

    private func indicators(_ key: String) -> Counted? {
        let counts = index.counts.value.indicators
        let reach = isAnnual ? ("når årsmålet", "når inte årsmålet") : ("väntas nå årsmålet", "väntas inte nå årsmålet")
        func those(_ attainment: TargetAttainment, _ words: String) -> Counted {
            (counts[attainment] ?? 0, CountWords(.common, words), nil)
        }
        switch key {
        case "total":
            let words = CountWords(.common, one: "indikator", many: "indikatorer")
            return (counts.values.reduce(0, +), words, nil)
        case "met": return those(.met, reach.0)
        case "missed": return those(.missed, reach.1)
        case "unknown": return those(.unknown, "kan inte bedömas")
        default: return nil
        }
    }

    private func activities(_ key: String) -> Counted? {
        let counts = index.counts.value.activities
        func those(_ state: ActivityStatus.State?, one: String, many: String) -> Counted {
            (counts[state] ?? 0, CountWords(.common, one: one, many: many), nil)
        }
        switch key {
        case "total":
            let words = CountWords(.common, one: "aktivitet", many: "aktiviteter")
            return (counts.values.reduce(0, +), words, nil)
        case "onPlan": return those(.onPlan, one: "pågår enligt plan", many: "pågår enligt plan")
        case "done": return those(.done, one: "är klar", many: "är klara")
        case "notStarted": return those(.notStarted, one: "är inte påbörjad", many: "är inte påbörjade")
        case "paused": return those(.paused, one: "är pausad", many: "är pausade")
        case "deviating": return those(.deviating, one: "avviker", many: "avviker")
        case "unknown": return those(nil, one: "saknar uppgift om läget", many: "saknar uppgift om läget")
        default: return nil
        }
    }

    private var isAnnual: Bool { index.key.kind == .annualReport }
}

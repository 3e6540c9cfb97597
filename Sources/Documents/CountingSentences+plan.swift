import Quantities
import Rounds
import Steering

extension CountingSentences {
    /// "Planen har tre inriktningsmål, ett nämndmål, en indikator och 45 aktiviteter."
    public func plan(_ counts: RoundCounts) -> [Inline] {
        let goals = Goal.Level.allCases.map { level in
            (counts.shownGoals[level] ?? 0, "goals/\(level.rawValue)/total", SwedishCount.Gender.neuter, GoalNoun(level).indefinite)
        }
        let indicators = counts.indicators.values.reduce(0, +)
        let activities = counts.activities.values.reduce(0, +)
        let kinds =
            goals + [
                (indicators, "indicators/total", .common, indicators == 1 ? "indikator" : "indikatorer"),
                (activities, "activities/total", .common, activities == 1 ? "aktivitet" : "aktiviteter"),
            ]
        let occurring = kinds.filter { $0.0 > 0 }
        guard !occurring.isEmpty else { return [] }
        var words: [Inline] = [.text("Planen har ")]
        for (index, (count, source, gender, noun)) in occurring.enumerated() {
            if index > 0 { words.append(.text(index == occurring.count - 1 ? " och " : ", ")) }
            words += [field(source, SwedishCount.words(count, gender: gender)), .text(" \(noun)")]
        }
        return words + [.text(".")]
    }
}

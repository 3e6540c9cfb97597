import Steering

/// What a clause says of those that it counts: met, partly met, done, paused …
enum CountStatus {
    /// - Parameters:
    ///   - tokens: the clause's, in order.
    static func read(_ tokens: ArraySlice<ClaimToken>, of subject: CountClaim.Subject) -> CountClaim.Status? {
        let words = tokens.filter(\.isWord).map(\.key)
        switch subject {
        case .goals, .indicators: return judgement(words).map { .judged($0) }
        case .activities: return state(words).map { .state($0) }
        case .resultUnits, .areaParts: return nil
        }
    }

    private static func judgement(_ words: [String]) -> Assessment.Judgement? {
        guard words.contains(where: isReached) || words.contains("delvis") || words.contains("helt") else { return nil }
        if words.contains("delvis") { return .partlyMet }
        if words.contains(where: { ["inte", "ej"].contains($0) }) { return .notMet }
        return .fullyMet
    }

    /// "uppfylls", "uppnås", "nå", "når", "nås", "nådda", "pekar åt rätt håll"
    static func isReached(_ word: String) -> Bool {
        reached.contains(word) || ["uppfyll", "uppnå", "måluppfyll"].contains { word.hasPrefix($0) }
    }

    private static let reached: Set<String> = [
        "nå", "når", "nås", "nådda", "nått", "nåtts", "nåddes", "nådde", "infrias", "pekar",
    ]

    private static func state(_ words: [String]) -> ActivityStatus.State? {
        let isNegated = words.contains("inte") || words.contains("ej")
        if words.contains(where: { $0.hasPrefix("pausa") || $0.hasPrefix("vilande") }) { return .paused }
        if words.contains(where: { $0.hasPrefix("påbörja") || $0.hasPrefix("startat") }) { return isNegated ? .notStarted : nil }
        if words.contains(where: { $0.hasPrefix("avvik") || $0.hasPrefix("försena") }) { return isNegated ? nil : .deviating }
        if words.contains(where: { ["klar", "klara", "avslutad", "avslutade", "slutförda", "slutförd"].contains($0) }) {
            return isNegated ? nil : .done
        }
        if words.contains("plan") || words.contains("planer") || words.contains("pågår") || words.contains("tidplan") {
            return isNegated ? .deviating : .onPlan
        }
        return nil
    }
}

import Steering

/// "23 av de 24 nämndmålen väntas nås": what a sentence says of how many there are.
struct CountClaim: Sendable {
    /// What is counted.
    enum Subject: Hashable, Sendable {
        /// Nil: the sentence does not say of which level.
        case goals(Goal.Level?)
        /// - Parameter council: those of the council only; nil: it is not said whose.
        case indicators(council: Bool?)
        case activities(council: Bool?)
        case resultUnits
        /// The parts (*varav*) of a service area.
        case areaParts
    }

    /// What is said of those that are counted.
    enum Status: Hashable, Sendable {
        case judged(Assessment.Judgement)
        case state(ActivityStatus.State)
    }

    let subject: Subject
    /// Nil: just how many there are.
    let status: Status?
    let number: Int
    /// "alla", "samtliga": the number is all there are, and ``status`` holds for each.
    let isAll: Bool
    /// "13 av 14": some of a whole that is said beside it.
    let isPart: Bool
    /// The tokens that say it.
    let tokens: ClosedRange<Int>
}

/// "Samtliga nämndmål väntas nås", "merparten av indikatorerna uppnås": all of them, most or none, without a number.
struct QuantifierClaim: Sendable {
    enum Quantifier: Sendable { case all, most, none }

    let quantifier: Quantifier
    let subject: CountClaim.Subject
    let status: CountClaim.Status
    let tokens: ClosedRange<Int>
}

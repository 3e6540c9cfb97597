public import Quantities
public import Steering

/// How far a request had come in a round, and the amount that was then on the table.
public struct RequestStanding: Hashable, Sendable {
    public let state: RequestState
    /// Asked for, or granted; nil where no step so far says an amount, so that the request's own amount stands.
    public let amount: Money?

    public init(state: RequestState, amount: Money?) {
        self.state = state
        self.amount = amount
    }
}

extension RequestState {
    /// Whether the money counts in the year's budgets: requested money counts as granted (domain page, section 4), a draft that
    /// nobody has handed in does not, and neither does what was refused, withdrawn or moved into the next year.
    public var countsInBudget: Bool {
        switch self {
        case .requested, .granted, .partlyGranted, .finished: true
        case .draft, .refused, .fundEmpty, .carriedOver, .withdrawn: false
        }
    }

    /// Whether somebody has asked for the money, however it went.
    var isAskedFor: Bool { self != .draft }
}

extension [RequestStep] {
    /// What was known in `round`: the last step that a round up to it tells of, and the newest amount among those steps.
    /// Nil: nothing was known yet. Steps of one round stand in the order they happened.
    public func known(in round: RoundKind) -> RequestStanding? {
        let known = enumerated().filter { $0.element.round.isKnown(in: round) }
            .sorted { ($0.element.round.placeInYear, $0.offset) < ($1.element.round.placeInYear, $1.offset) }
            .map(\.element)
        guard let last = known.last else { return nil }
        return RequestStanding(state: last.state, amount: known.last { $0.amount != nil }?.amount)
    }
}

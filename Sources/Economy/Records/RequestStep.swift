import Quantities
import Steering

/// How far a request for money has come (domain page, section 4).
public enum RequestState: String, Hashable, Sendable, CaseIterable {
    case draft, requested, granted
    /// The step's amount is what was granted.
    case partlyGranted
    case refused
    /// The fund held no more money when the request came up.
    case fundEmpty
    /// Moved into the next year.
    case carriedOver
    /// Used, with a final report.
    case finished
    case withdrawn

    /// Whether money that hangs on it is still undecided.
    public var isPending: Bool { self == .draft || self == .requested }
}

/// One step on a request's way. The steps are the history: nothing is overwritten, so that a round shows what was known in it.
public struct RequestStep: Hashable, Sendable {
    public var state: RequestState
    /// The round, in the request's own year, whose document tells of the step.
    public var round: RoundKind
    public var on: CalendarDate?
    /// Net: what was asked for, or granted. Nil: the amount of the step before.
    public var amount: Money?
    /// "KS 2023-09-06 § 12", "avslag: kommunstyrelsens reserv är slut"
    public var note: String

    public init(state: RequestState, round: RoundKind, on: CalendarDate? = nil, amount: Money? = nil, note: String = "") {
        self.state = state
        self.round = round
        self.on = on
        self.amount = amount
        self.note = note
    }
}

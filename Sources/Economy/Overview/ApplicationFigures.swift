import Quantities
import Steering

/// An application as it stands in the round.
public struct ApplicationFigures: Sendable, Hashable {
    public let application: GrantApplication
    public let state: RequestState
    /// What was asked for at first.
    public let requested: Money
    /// Nil: not decided; zero: refused.
    public let granted: Money?
    /// What counts in budgets now: granted, or asked for while undecided.
    public let counted: Money
}

import Quantities

/// One indicator that a formula reads, seen from the organisation and period that the formula is evaluated for.
public struct FormulaReference: Sendable, Hashable {
    /// The indicator's code.
    public let indicator: String
    /// The column the formula names; nil takes the column that the result is asked for.
    public let column: FormulaColumn?
    /// The moves from the evaluated period to the one that is read, in the order they are made.
    public let periods: [FormulaPeriod]
    /// Read for each of the organisation's units, not for the organisation itself.
    public let overUnits: Bool

    /// The period that is read when the formula is evaluated for `period`.
    public func period(from period: FiscalPeriod) -> FiscalPeriod {
        periods.reduce(period) { $1.applied(to: $0) }
    }
}

import Quantities
import Steering

/// A round's economy, everything computed. Pages, reports, sentences and derived indicators are all made from this one value.
public struct EconomyOverview: Sendable {
    public let organisation: Organisation
    public let year: Int
    public let round: RoundKind
    /// In print order, parts after their whole.
    public let areas: [AreaFigures]
    /// Nil where no area has a budget.
    public let whole: WholeFigures?
    public let resultUnits: ResultUnitTable?
    public let capitalCosts: [CapitalFigures]
    public let investments: InvestmentTable
    public let turnover: TurnoverTable?
    public let applications: [ApplicationFigures]
    public let volumes: [VolumeTable]
    /// The year's, by heading and order.
    public let prices: [UnitPrice]
    public let staff: [StaffTable]
    public let notes: [EconomyNote.Heading: EconomyNote]
    /// What cannot be computed or does not add up, each with a number; what it concerns is left out above.
    public let findings: [Diagnostic]
}

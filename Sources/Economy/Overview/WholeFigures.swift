import Quantities
import Steering

/// The committee's whole economy: the sums of its areas, parts not counted, and the way from budget to result.
public struct WholeFigures: Sendable, Hashable {
    public let net: Line
    /// Nil where neither areas nor the whole say how the net divides.
    public let costs: Line?
    public let revenues: Line?
    /// Budget with everything that has been asked for and not refused, volume and turnover changes.
    public let adjustedBudget: Figure
    /// Forecast before transfers against the adjusted budget.
    public let deviationBeforeTransfers: Figure?
    /// The result units' funds: brought in from last year, and carried on to the next. Nil where there are no result units.
    public let transfersIn: Figure?
    public let transfersOut: Figure?
    /// Before + in − out.
    public let deviation: Figure?
    public let deviationIfRefused: Figure?
    public let forecastAfterTransfers: Figure?
    public let lastYearsBudget: Figure?
    public let octoberForecast: Figure?
    public let previous: Figure?
    public let change: Figure?
    public let pending: [PendingRequest]

    /// A row of the operating budget's table. Revenues are positive here; tables print them with the sign of their own convention.
    public struct Line: Sendable, Hashable {
        public let budget: Figure
        public let requested: Figure?
        /// Volume and turnover changes together.
        public let changes: Figure?
        public let forecast: Figure?
        /// Surplus positive.
        public let deviation: Figure?
    }
}

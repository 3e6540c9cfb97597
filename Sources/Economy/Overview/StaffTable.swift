import Quantities
import Steering

/// One staff measure: the organisation over the periods, compared with the districts' mean and the city.
public struct StaffTable: Sendable, Hashable {
    public let measure: StaffFigure.Measure
    public let rows: [Row]
    /// The newest period that has a comparison.
    public let comparisons: [Comparison]

    public struct Row: Sendable, Hashable {
        public let period: FiscalPeriod
        public let total: ReportedValue?
        /// Suppressed where they concern too few, or where the other one would give them away.
        public let men: ReportedValue?
        public let women: ReportedValue?
        /// For computed turnover: "min(12; 9) ÷ 184".
        public let working: String
    }

    public struct Comparison: Sendable, Hashable {
        public enum Whose: String, Sendable, Hashable { case districts, city }
        public let whose: Whose
        public let period: FiscalPeriod
        public let value: ReportedValue
    }
}

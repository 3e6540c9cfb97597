import Quantities
import Steering

/// Turnover changes under their areas, those that count. Rows that do not net to zero are among ``EconomyOverview/findings`` instead.
public struct TurnoverTable: Sendable, Hashable {
    public let rows: [Row]
    public let costs: Figure
    public let revenues: Figure

    public struct Row: Sendable, Hashable {
        public let adjustment: BudgetAdjustment
        public let area: String
        public let costs: Figure
        public let revenues: Figure
        public let state: RequestState
    }
}

import Quantities
import Steering

/// Result units in print order, with the sums.
public struct ResultUnitTable: Sendable, Hashable {
    public let rules: EconomyRules
    public let rows: [ResultUnitFigures]
    public let grossBudget: Figure
    public let openingFund: Figure
    public let result: Figure?
    public let closingFund: Figure
}

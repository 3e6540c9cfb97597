public import Foundation

/// How an amount is printed: committees in millions, result units in thousands, grants in kronor (domain page, section 4).
public enum MoneyUnit: String, Sendable, CaseIterable, Codable {
    /// Millions of kronor with one decimal: `12,1 mnkr`.
    case mkr
    /// Whole thousands of kronor.
    case tkr
    /// Whole kronor.
    case kr

    /// The word after the figure.
    public var symbol: String {
        switch self {
        case .mkr: "mnkr"
        case .tkr: "tkr"
        case .kr: "kr"
        }
    }

    /// How many öre one of this unit is.
    public var ore: Decimal {
        switch self {
        case .mkr: 100_000_000
        case .tkr: 100_000
        case .kr: 100
        }
    }

    public var decimals: Int {
        switch self {
        case .mkr: 1
        case .tkr, .kr: 0
        }
    }
}

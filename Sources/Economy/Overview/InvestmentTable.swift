import Quantities
import Steering

/// Investments by type in the type's order, each with its lines.
public struct InvestmentTable: Sendable, Hashable {
    public let types: [InvestmentFigures]
    public let sum: InvestmentFigures?
    public let transfers: [InvestmentTransfer]
}

/// A type, one of its lines, or the sum. Deviation = budget + requested − forecast; plus is money left.
public struct InvestmentFigures: Sendable, Hashable {
    /// Nil for the sum.
    public let type: InvestmentLine.InvestmentType?
    /// Nil for a type and for the sum.
    public let line: InvestmentLine?
    /// After transfers between lines.
    public let budget: Figure
    public let requested: Figure?
    public let booked: Figure?
    public let forecast: Figure?
    public let deviation: Figure?
    public let carryOver: Figure?
    public let comment: String
    public let lines: [InvestmentFigures]
    public let pending: [PendingRequest]
}

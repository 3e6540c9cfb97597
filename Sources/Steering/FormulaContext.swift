import Foundation
import Quantities

/// A value that goes into or comes out of a formula. No data, suppressed and zero are three different things (domain.md §3).
public enum FormulaValue: Sendable, Hashable {
    case value(Decimal)
    /// There is no value, and why.
    case noData(Localized)
    /// There is a value, about too few people to be shown. Contagious: whatever is computed from it is suppressed too.
    case suppressed
}

/// What is known of an indicator that a formula names.
public enum FormulaSource: Sendable, Hashable {
    /// Its values are reported.
    case reported
    /// Its values are computed by a formula of its own.
    case derived(Formula)
}

/// Where a formula finds its values. Codes are those of the plan package (docs/planpaket.md).
///
/// A context answers from values already in memory: `Formula.references` says beforehand which ones are needed.
public protocol FormulaContext {
    /// nil when no indicator has that code.
    func source(of indicator: String) -> FormulaSource?
    /// The value of a reported indicator. Never asked for a derived one.
    func value(of indicator: String, organisation: String, period: FiscalPeriod, column: FormulaColumn) -> FormulaValue
    /// The codes of the units that the organisation has in the period, in a fixed order.
    func units(of organisation: String, in period: FiscalPeriod) -> [String]
}

import Foundation

/// An exact amount in öre; a surplus is positive. Rounded only in print (domain page, section 4).
///
/// All arithmetic throws T1031 when the result does not fit in 64 bits.
public struct Money: Sendable, Hashable, Comparable {
    public var ore: Int64

    public static let zero = Money(ore: 0)

    public init(ore: Int64) {
        self.ore = ore
    }

    /// Whole kronor; T1031 beyond 92 million billion.
    public static func kronor(_ kronor: Int64) throws(Diagnostic) -> Money {
        try Money(checked: kronor.multipliedReportingOverflow(by: 100))
    }

    public func adding(_ other: Money) throws(Diagnostic) -> Money {
        try Money(checked: ore.addingReportingOverflow(other.ore))
    }

    public func subtracting(_ other: Money) throws(Diagnostic) -> Money {
        try Money(checked: ore.subtractingReportingOverflow(other.ore))
    }

    public func negated() throws(Diagnostic) -> Money {
        try Money.zero.subtracting(self)
    }

    public static func + (left: Money, right: Money) throws(Diagnostic) -> Money { try left.adding(right) }
    public static func - (left: Money, right: Money) throws(Diagnostic) -> Money { try left.subtracting(right) }
    public static prefix func - (amount: Money) throws(Diagnostic) -> Money { try amount.negated() }
    public static func < (left: Money, right: Money) -> Bool { left.ore < right.ore }

    /// The sum of `amounts`, zero for none.
    public static func sum(_ amounts: some Sequence<Money>) throws(Diagnostic) -> Money {
        var total = Money.zero
        for amount in amounts { total = try total.adding(amount) }
        return total
    }

    /// `12,1 mnkr`, `12 100 tkr`, `12 100 000 kr`: rounded half away from zero, no-break spaces, a true minus.
    public func printed(_ unit: MoneyUnit) -> String {
        number(in: unit, decimals: unit.decimals) + SwedishNumber.noBreakSpace + unit.symbol
    }

    /// The number alone: `12,1`.
    ///
    /// - Parameter turned: with the opposite sign, for a column whose convention is the other one.
    public func number(in unit: MoneyUnit, decimals: Int, turned: Bool = false) -> String {
        SwedishNumber.format(self, in: unit, decimals: decimals, turned: turned)
    }

    private init(checked result: (partialValue: Int64, overflow: Bool)) throws(Diagnostic) {
        guard !result.overflow else { throw Money.tooLarge }
        ore = result.partialValue
    }

    static let tooLarge = Diagnostic(
        "T1031",
        message: Localized(sv: "Beloppet är för stort för att räknas exakt.", en: "The amount is too large to be exact."),
        remedy: Localized(
            sv: "Kontrollera att beloppen är inskrivna i rätt enhet.", en: "Check that the amounts are in the right unit."))
}

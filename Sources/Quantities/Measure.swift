public import Foundation

/// A measured value with its unit and the number of decimals it is printed with.
public struct Measure: Sendable, Hashable {
    public var value: Decimal
    public var unit: MeasureUnit
    public var decimals: Int

    public init(value: Decimal, unit: MeasureUnit, decimals: Int) {
        self.value = value
        self.unit = unit
        self.decimals = decimals
    }

    /// `38,1 %`: exactly `decimals` decimals, a no-break space before the unit.
    public func printed() -> String {
        unit.behind(SwedishNumber.format(value, decimals: decimals))
    }
}

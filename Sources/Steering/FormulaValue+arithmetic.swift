import Foundation
import Quantities

extension FormulaValue {
    func map(_ change: (Decimal) -> Decimal) -> FormulaValue {
        guard case .value(let number) = self else { return self }
        return .value(change(number))
    }

    /// Suppressed before no data: that a value exists and is hidden must not be lost because another one is missing.
    func combined(with other: FormulaValue, _ operation: (Decimal, Decimal) -> Decimal) -> FormulaValue {
        switch (self, other) {
        case (.value(let left), .value(let right)): .value(operation(left, right))
        case (.suppressed, _), (_, .suppressed): .suppressed
        case (.noData, _): self
        case (_, .noData): other
        }
    }

    /// Says in the reason which indicator and period it is that has no data.
    func naming(_ indicator: String, _ period: FiscalPeriod) -> FormulaValue {
        guard case .noData(let reason) = self else { return self }
        return .noData(
            Localized(
                sv: "[\(indicator)], \(period.printed(.swedish)): \(reason.sv)",
                en: "[\(indicator)], \(period.printed(.english)): \(reason.en)"))
    }
}

extension FormulaAggregate {
    func applied(to values: [Decimal], at spot: FormulaSpot) -> FormulaValue {
        if self == .count { return .value(Decimal(values.count)) }
        guard let minimum = values.min(), let maximum = values.max() else {
            return .noData(
                Localized(
                    sv: "Ingen enhet i \(spot.organisation) har uppgift för \(spot.period.printed(.swedish)).",
                    en: "No unit of \(spot.organisation) has data for \(spot.period.printed(.english))."))
        }
        switch self {
        case .count, .sum: return .value(values.reduce(0, +))
        case .mean: return .value(values.reduce(0, +) / Decimal(values.count))
        case .minimum: return .value(minimum)
        case .maximum: return .value(maximum)
        }
    }
}

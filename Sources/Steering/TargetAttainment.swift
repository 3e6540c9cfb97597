import Foundation
import Quantities

/// How a reading stands against a target.
public enum TargetAttainment: String, Hashable, Sendable {
    case met, missed
    /// There is nothing to compare: no reading, or a target that is set later, or a direction without an earlier reading.
    case unknown

    /// - Parameters:
    ///   - reading: the outcome, or better the full-year forecast.
    ///   - earlier: the previous year's outcome, for a target that only says which way.
    public init(of reading: ReportedValue?, against target: Target?, polarity: Indicator.Polarity, earlier: ReportedValue? = nil) {
        guard let value = reading?.number, let target else {
            self = .unknown
            return
        }
        switch target {
        case .number(let wanted, unit: _): self = Self.comparing(value, with: wanted, polarity)
        case .limit(.atMost, let most, unit: _): self = value <= most ? .met : .missed
        case .limit(.atLeast, let least, unit: _): self = value >= least ? .met : .missed
        case .band(let width, unit: _): self = abs(value) <= width ? .met : .missed
        case .direction(let direction, wording: _):
            guard let before = earlier?.number else {
                self = .unknown
                return
            }
            self = (direction == .increase ? value > before : value < before) ? .met : .missed
        case .setBelow, .pending, .none: self = .unknown
        }
    }

    private static func comparing(_ value: Decimal, with wanted: Decimal, _ polarity: Indicator.Polarity) -> TargetAttainment {
        switch polarity {
        case .higherIsBetter: value >= wanted ? .met : .missed
        case .lowerIsBetter: value <= wanted ? .met : .missed
        case .withinBand: abs(value) <= abs(wanted) ? .met : .missed
        case .none: .unknown
        }
    }
}

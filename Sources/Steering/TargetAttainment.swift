import Foundation
import Quantities

/// How a reading stands against a target.
public enum TargetAttainment: String, Hashable, Sendable {
    case met, missed
    /// There is nothing to compare: no reading, or a target that is set later, or a direction without an earlier reading, or a
    /// count that still grows and has not passed the target.
    case unknown

    /// - Parameters:
    ///   - reading: the outcome, or better the full-year forecast.
    ///   - earlier: the previous year's outcome, for a target that only says which way.
    ///   - isStillGrowing: the reading is a part of the year's, as four months of an indicator that accumulates: a least number
    ///     that is not reached yet, or a most number that is not passed yet, says nothing.
    public init(
        of reading: ReportedValue?, against target: Target?, polarity: Indicator.Polarity, earlier: ReportedValue? = nil,
        isStillGrowing: Bool = false
    ) {
        guard let value = reading?.number, let target else {
            self = .unknown
            return
        }
        switch target {
        case .number(let wanted, unit: _):
            switch polarity {
            case .higherIsBetter: self = Self.atLeast(wanted, value, isStillGrowing)
            case .lowerIsBetter: self = Self.atMost(wanted, value, isStillGrowing)
            case .withinBand: self = Self.atMost(abs(wanted), abs(value), isStillGrowing)
            case .none: self = .unknown
            }
        case .limit(.atMost, let most, unit: _): self = Self.atMost(most, value, isStillGrowing)
        case .limit(.atLeast, let least, unit: _): self = Self.atLeast(least, value, isStillGrowing)
        case .band(let width, unit: _): self = Self.atMost(width, abs(value), isStillGrowing)
        case .direction(let direction, wording: _):
            guard let before = earlier?.number else {
                self = .unknown
                return
            }
            switch direction {
            case .increase: self = value > before ? .met : isStillGrowing ? .unknown : .missed
            case .decrease: self = value >= before ? .missed : isStillGrowing ? .unknown : .met
            }
        case .setBelow, .pending, .none: self = .unknown
        }
    }

    private static func atLeast(_ least: Decimal, _ value: Decimal, _ isStillGrowing: Bool) -> TargetAttainment {
        value >= least ? .met : isStillGrowing ? .unknown : .missed
    }

    private static func atMost(_ most: Decimal, _ value: Decimal, _ isStillGrowing: Bool) -> TargetAttainment {
        value > most ? .missed : isStillGrowing ? .unknown : .met
    }
}

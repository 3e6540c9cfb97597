import Foundation
import Quantities

/// An organisation's value as its units' values give it, in the way that the indicator's definition says (domain page, section 3).
///
/// A unit that is missing is named and never counted as zero: the sum is "16 av 18 enheter". A unit that has no data is left out
/// too, but has answered. A single suppressed value suppresses the whole: nobody can be worked out by subtraction.
public struct UnitAggregation: Hashable, Sendable {
    /// Not nil, since ``init(of:over:values:)`` makes no sum of nothing: "no data" where no unit has a number.
    public let total: ReportedValue
    /// Nil where the sexes' columns cannot be put together, or where a unit in the total has not reported them.
    public let men: ReportedValue?
    public let women: ReportedValue?
    /// The units that the total is made of, suppressed ones included, in the order they were given.
    public let counted: [OrganisationCode]
    /// Units that have answered that there is no data.
    public let withoutData: [OrganisationCode]
    /// Units that have not reported, or whose base (weight, numerator, denominator) is not reported.
    public let missing: [OrganisationCode]

    /// - Parameters:
    ///   - units: the organisation's units in the period.
    ///   - values: one period's values of the indicator and of its ``Indicator/Aggregation-swift.enum/bases``.
    /// - Returns: nil where the indicator's values are not put together, where a mean lacks its weights, or where no unit has
    ///   reported anything.
    public init?(of indicator: Indicator, over units: [OrganisationCode], values: [IndicatorValue]) {
        guard let rule = UnitRule(indicator) else { return nil }
        let byKey = Dictionary(values.map { (UnitRule.Key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let parts = units.map { unit in (unit, rule.part(of: unit, .total, byKey)) }
        guard parts.contains(where: { $0.1 != nil }) else { return nil }
        missing = parts.filter { $0.1 == nil }.map(\.0)
        withoutData = parts.filter { $0.1 == .noData }.map(\.0)
        let counted = parts.filter { $0.1 != nil && $0.1 != .noData }.map(\.0)
        self.counted = counted
        total = rule.result(parts.compactMap(\.1))
        men = rule.result(counted, .men, byKey)
        women = rule.result(counted, .women, byKey)
    }

    public var unitCount: Int { counted.count + withoutData.count + missing.count }

    /// Whether every unit is in the total.
    public var isWhole: Bool { counted.count == unitCount }

    /// "16 av 18 enheter", or "18 enheter" where all are counted.
    public var coverage: Localized {
        if isWhole {
            return Localized(
                sv: "\(unitCount) \(unitCount == 1 ? "enhet" : "enheter")", en: "\(unitCount) \(unitCount == 1 ? "unit" : "units")")
        }
        return Localized(
            sv: "\(counted.count) av \(unitCount) \(unitCount == 1 ? "enhet" : "enheter")",
            en: "\(counted.count) of \(unitCount) \(unitCount == 1 ? "unit" : "units")")
    }
}

extension Indicator.Aggregation {
    /// The other indicators whose values are needed to put the units together.
    public var bases: [IndicatorCode] {
        switch self {
        case .sum, .none, .weightedMean(nil): []
        case .weightedMean(let weight?): [weight]
        case .ratioOfSums(let numerator, let denominator): [numerator, denominator]
        }
    }
}

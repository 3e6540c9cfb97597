import Foundation
import Quantities

/// How an indicator's units are put together: what each unit brings in, and what the parts come to.
///
/// All three rules are one: the sum of the upper parts, divided, where there is a base, by the sum of the lower ones.
struct UnitRule {
    /// What one unit brings in.
    enum Part: Hashable {
        case number(upper: Decimal, lower: Decimal)
        case noData
        case suppressed
    }

    struct Key: Hashable {
        let indicator: IndicatorCode
        let organisation: OrganisationCode

        init(_ value: IndicatorValue) {
            self.init(value.indicator, value.organisation)
        }

        init(_ indicator: IndicatorCode, _ organisation: OrganisationCode) {
            self.indicator = indicator
            self.organisation = organisation
        }
    }

    enum Column { case total, men, women }

    private let indicator: Indicator

    /// - Returns: nil where there is no way to put the units together.
    init?(_ indicator: Indicator) {
        switch indicator.aggregation {
        case .none, .weightedMean(nil): return nil
        case .sum, .weightedMean, .ratioOfSums: self.indicator = indicator
        }
    }

    /// - Returns: nil where the unit has not reported something that is needed.
    func part(of unit: OrganisationCode, _ column: Column, _ values: [Key: IndicatorValue]) -> Part? {
        let own = { (code: IndicatorCode) in Self.cell(values[Key(code, unit)], column) }
        let base = { (code: IndicatorCode) in Self.cell(values[Key(code, unit)], baseColumn(column)) }
        switch indicator.aggregation {
        case .sum: return Self.part(own(indicator.code), .number(1)) { value, _ in (value, 1) }
        case .weightedMean(let weight?):
            return Self.part(own(indicator.code), base(weight)) { value, weight in (value * weight, weight) }
        case .ratioOfSums(let numerator, let denominator):
            return Self.part(own(numerator), base(denominator)) { upper, lower in (upper * scale, lower) }
        case .none, .weightedMean(nil): return nil
        }
    }

    /// What parts of units that have all reported come to.
    func result(_ parts: [Part]) -> ReportedValue {
        var upper: Decimal = 0
        var lower: Decimal = 0
        var hasNumber = false
        for part in parts {
            switch part {
            case .suppressed: return .suppressed
            case .noData: continue
            case .number(let partUpper, let partLower):
                hasNumber = true
                upper += partUpper
                lower += partLower
            }
        }
        guard hasNumber else { return .noData }
        if indicator.aggregation == .sum { return .number(upper) }
        // Nobody to count over: there is no mean and no ratio, which is another thing than zero.
        return lower == 0 ? .noData : .number(upper / lower)
    }

    /// A sex's column over the units in the total. Were one of them left out, men and women would be of other units than the total.
    func result(_ units: [OrganisationCode], _ column: Column, _ values: [Key: IndicatorValue]) -> ReportedValue? {
        guard canSplitBySex else { return nil }
        let parts = units.map { part(of: $0, column, values) }
        if parts.contains(.suppressed) { return .suppressed }
        if units.isEmpty || parts.contains(nil) { return nil }
        return parts.contains(.noData) ? .noData : result(parts.compactMap(\.self))
    }

    /// Counts are summed; rates and shares need a base. Nothing else can be made of the sexes' columns.
    private var canSplitBySex: Bool {
        switch (indicator.genderColumns, indicator.aggregation) {
        case (.none, _): false
        case (.counts, let aggregation): aggregation == .sum
        case (.rateWithinSex, let aggregation), (.shareOfTotal, let aggregation): aggregation != .sum
        }
    }

    /// A rate within each sex is weighted by that sex; a share of the whole by the whole.
    private func baseColumn(_ column: Column) -> Column { indicator.genderColumns == .rateWithinSex ? column : .total }

    /// A ratio in per cent or per mille is a hundred or a thousand times the quotient.
    private var scale: Decimal {
        if indicator.unit.symbol.hasPrefix("%") { return 100 }
        return indicator.unit.symbol.hasPrefix("‰") ? 1_000 : 1
    }

    private static func part(
        _ first: ReportedValue?, _ second: ReportedValue?, _ combine: (Decimal, Decimal) -> (Decimal, Decimal)
    ) -> Part? {
        switch (first, second) {
        case (.suppressed, _), (_, .suppressed): return .suppressed
        case (nil, _), (_, nil): return nil
        case (.noData, _), (_, .noData): return .noData
        case (.number(let first), .number(let second)):
            let (upper, lower) = combine(first, second)
            return .number(upper: upper, lower: lower)
        }
    }

    private static func cell(_ value: IndicatorValue?, _ column: Column) -> ReportedValue? {
        switch column {
        case .total: value?.total
        case .men: value?.men
        case .women: value?.women
        }
    }
}

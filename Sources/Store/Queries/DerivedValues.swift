import Database
import Foundation
import Quantities
import Rounds
import Steering

/// Computes the values of derived indicators from what is stored: they are shown among the others.
enum DerivedValues {
    /// Adds this year's and last year's values of every derived indicator of the round. In two statements, the formulas
    /// among them, and only where the round has a derived indicator at all.
    static func add(to contents: inout RoundContents, _ tree: OrganisationTree, _ reading: any Reading) throws {
        let derived = contents.indicators.values.filter { $0.formula != nil }.sorted { $0.code < $1.code }
        guard !derived.isEmpty else { return }
        let key = contents.round.key
        let context = try StoredFormulaContext(
            for: derived.map(\.code), tree, organisation: key.organisation, years: (key.year - 3)...key.year, reading)
        var computed: [IndicatorValue] = []
        for indicator in derived {
            let periods = Set([indicator.period(in: key.kind, year: key.year), .year(key.year), .year(key.year - 1)])
            for period in periods.sorted() {
                let value = value(of: indicator, key.organisation, period, in: context)
                if value.total != nil { computed.append(value) }
            }
        }
        contents.values = winning(computed, over: contents.values)
    }

    /// What is computed stands in place of what was typed, which is kept and shown where nothing can be computed.
    static func winning(_ computed: [IndicatorValue], over typed: [IndicatorValue]) -> [IndicatorValue] {
        struct Key: Hashable {
            let indicator: IndicatorCode
            let organisation: OrganisationCode
            let period: FiscalPeriod
        }
        let key = { (value: IndicatorValue) in
            Key(indicator: value.indicator, organisation: value.organisation, period: value.period)
        }
        let computedKeys = Set(computed.map(key))
        return typed.filter { !computedKeys.contains(key($0)) } + computed
    }

    static func value(
        of indicator: Indicator, _ organisation: OrganisationCode, _ period: FiscalPeriod, in context: StoredFormulaContext
    ) -> IndicatorValue {
        var value = IndicatorValue(indicator: indicator.code, organisation: organisation, period: period)
        value.total = reported(indicator, organisation, period, .total, in: context)
        guard value.total != nil, indicator.genderColumns != .none else { return value }
        value.men = reported(indicator, organisation, period, .men, in: context)
        value.women = reported(indicator, organisation, period, .women, in: context)
        return value
    }

    /// A formula that meets a missing input, or divides by zero, has no value yet.
    private static func reported(
        _ indicator: Indicator, _ organisation: OrganisationCode, _ period: FiscalPeriod, _ column: FormulaColumn,
        in context: StoredFormulaContext
    ) -> ReportedValue? {
        guard let formula = indicator.formula,
            let result = try? formula.evaluate(
                in: context, organisation: organisation.text, period: period, column: column, definedBy: indicator.code.text)
        else { return nil }
        switch result.value {
        case .value(let number): return .number(number)
        case .suppressed: return .suppressed
        case .noData: return nil
        }
    }
}

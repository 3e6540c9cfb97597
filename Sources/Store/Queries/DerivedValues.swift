import Database
import Foundation
import Quantities
import Rounds
import Steering

/// Computes the values of derived indicators from what is stored: they are shown among the others and never typed.
enum DerivedValues {
    /// Adds this year's and last year's values of every derived indicator of the round. Two more statements, and only where the
    /// round has a derived indicator at all.
    static func add(to contents: inout RoundContents, _ tree: OrganisationTree, _ reading: any Reading) throws {
        let derived = contents.indicators.values.filter { $0.formula != nil }.sorted { $0.code < $1.code }
        guard !derived.isEmpty else { return }
        let key = contents.round.key
        let context = try StoredFormulaContext(tree, organisation: key.organisation, years: (key.year - 3)...key.year, reading)
        for indicator in derived {
            let periods = Set([indicator.period(in: key.kind, year: key.year), .year(key.year), .year(key.year - 1)])
            for period in periods.sorted() {
                let value = value(of: indicator, key.organisation, period, in: context)
                if value.total != nil { contents.values.append(value) }
            }
        }
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

    /// A formula that meets a missing input has no value yet; one that divides by zero has no data.
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

/// Answers a formula's questions from values that were fetched at once: an organisation's and its units' over some years.
struct StoredFormulaContext: FormulaContext {
    private struct Key: Hashable {
        let indicator: String
        let organisation: String
        let period: FiscalPeriod
    }

    private let tree: OrganisationTree
    private let formulas: [String: Formula?]
    private let values: [Key: IndicatorValue]
    private let forecasts: [Key: ReportedValue]

    init(_ tree: OrganisationTree, organisation: OrganisationCode, years: ClosedRange<Int>, _ reading: any Reading) throws {
        self.tree = tree
        var formulas: [String: Formula?] = [:]
        try reading.forEachRow("SELECT code, formula FROM indicator", []) { row in
            formulas[try row.text("code")] = .some(try row.optionalText("formula").map { try Formula.parse($0) })
        }
        self.formulas = formulas
        let concerned = [organisation] + tree.descendants(of: organisation).sorted()
        let places = concerned.indices.map { "$\($0 + 3)" }.joined(separator: ", ")
        var values: [Key: IndicatorValue] = [:]
        for value in try IndicatorValueTable.all(
            reading, where: "year BETWEEN $1 AND $2 AND organisation IN (\(places))",
            [.int(years.lowerBound), .int(years.upperBound)] + concerned.map { Parameter($0) })
        {
            values[Key(indicator: value.indicator.text, organisation: value.organisation.text, period: value.period)] = value
        }
        self.values = values
        var forecasts: [Key: ReportedValue] = [:]
        for followUp in try FollowUpTable.all(
            reading, where: "year BETWEEN $1 AND $2 AND organisation = $3",
            [.int(years.lowerBound), .int(years.upperBound), Parameter(organisation)])
        {
            forecasts[Key(indicator: followUp.indicator.text, organisation: organisation.text, period: .year(followUp.year))] =
                followUp.forecast
        }
        self.forecasts = forecasts
    }

    func source(of indicator: String) -> FormulaSource? {
        formulas[indicator].map { $0.map(FormulaSource.derived) ?? .reported }
    }

    func value(of indicator: String, organisation: String, period: FiscalPeriod, column: FormulaColumn) -> FormulaValue {
        let reported: ReportedValue? =
            if column == .forecast {
                forecasts[Key(indicator: indicator, organisation: organisation, period: .year(period.year))]
            } else {
                cell(values[Key(indicator: indicator, organisation: organisation, period: period)], column)
            }
        return switch reported {
        case .number(let number): .value(number)
        case .suppressed: .suppressed
        case .noData: .noData(Localized(sv: "ingen uppgift", en: "no data"))
        case nil: .noData(Localized(sv: "inte rapporterat", en: "not reported"))
        }
    }

    private func cell(_ value: IndicatorValue?, _ column: FormulaColumn) -> ReportedValue? {
        switch column {
        case .total: value?.total
        case .men: value?.men
        case .women: value?.women
        case .forecast: nil
        }
    }

    func units(of organisation: String, in period: FiscalPeriod) -> [String] {
        tree.units(of: OrganisationCode(stored: organisation), in: period).map(\.code.text)
    }
}

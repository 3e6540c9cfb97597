import Database
import Foundation
import Quantities
import Rounds
import Steering

/// Answers a formula's questions from values that were fetched at once: an organisation's and its units' over some years.
struct StoredFormulaContext: FormulaContext {
    private struct Key: Hashable {
        let indicator: String
        let organisation: String
        let period: FiscalPeriod
    }

    private struct ForecastKey: Hashable {
        let indicator: String
        let organisation: String
        let year: Int
    }

    /// More organisations than this are not named in a statement but sorted out afterwards: it is the whole city then.
    private static let namedOrganisations = 500

    private let tree: OrganisationTree
    private let formulas: [String: Formula?]
    private let values: [Key: IndicatorValue]
    private let forecasts: [ForecastKey: [RoundKind: ReportedValue]]
    private let economy: EconomyIndicatorValues?

    /// In two statements.
    ///
    /// - Parameters:
    ///   - indicators: those to be computed; only what they build on is fetched.
    ///   - organisation: whose economy it is, with that of its units.
    ///   - others: those that are asked for beside it.
    init(
        for indicators: [IndicatorCode], _ tree: OrganisationTree, organisation: OrganisationCode,
        others: Set<OrganisationCode> = [], years: ClosedRange<Int>, _ reading: any Reading
    ) throws {
        self.tree = tree
        var formulas: [String: Formula?] = [:]
        for row in try Self.formulas(reading) {
            formulas[try row.text("code")] = .some(try row.optionalText("formula").map { try Formula.parse($0) })
        }
        self.formulas = formulas
        let inputs = Self.inputs(of: indicators.map(\.text), formulas)
        let asked = others.union([organisation])
        let concerned = inputs.areOverUnits ? asked.reduce(into: asked) { $0.formUnion(tree.descendants(of: $1)) } : asked
        var parameters: [Parameter] = [.int(years.lowerBound), .int(years.upperBound)]
        var condition = "year BETWEEN $1 AND $2 AND indicator IN (\(Self.places(inputs.codes.map { .text($0) }, &parameters)))"
        if concerned.count <= Self.namedOrganisations {
            condition += " AND organisation IN (\(Self.places(concerned.sorted().map { Parameter($0) }, &parameters)))"
        }
        let figures = inputs.codes.contains { EconomyIndicator(code: $0) != nil }
        let (read, followUps, economy) = try reading.atOnce { reading in
            (
                try IndicatorValueTable.all(reading, where: condition, parameters),
                try FollowUpTable.all(reading, where: condition, parameters),
                figures ? try EconomyIndicatorValues(of: organisation, years: years, tree, reading) : nil
            )
        }
        var values: [Key: IndicatorValue] = [:]
        for value in read where concerned.contains(value.organisation) {
            values[Key(indicator: value.indicator.text, organisation: value.organisation.text, period: value.period)] = value
        }
        self.values = values
        var forecasts: [ForecastKey: [RoundKind: ReportedValue]] = [:]
        for followUp in followUps where concerned.contains(followUp.organisation) {
            let key = ForecastKey(
                indicator: followUp.indicator.text, organisation: followUp.organisation.text, year: followUp.year)
            forecasts[key, default: [:]][followUp.round] = followUp.forecast
        }
        self.forecasts = forecasts
        self.economy = economy
    }

    /// Every indicator's code and formula, as they are stored.
    @discardableResult
    static func formulas(_ reading: any Reading) throws -> [Row] { try reading.rows("SELECT code, formula FROM indicator") }

    /// Everything that the indicators build on, themselves included, and whether any of it is asked of the units.
    private static func inputs(of indicators: [String], _ formulas: [String: Formula?]) -> (codes: [String], areOverUnits: Bool) {
        var found: Set<String> = []
        var areOverUnits = false
        var open = indicators
        while let code = open.popLast() {
            guard found.insert(code).inserted, let formula = formulas[code].flatMap(\.self) else { continue }
            let references = formula.references
            areOverUnits = areOverUnits || references.contains(where: \.overUnits)
            open += references.map(\.indicator)
        }
        return (found.sorted(), areOverUnits)
    }

    private static func places(_ new: [Parameter], _ parameters: inout [Parameter]) -> String {
        let first = parameters.count + 1
        let new = new.padded
        parameters += new
        return new.indices.map { "$\(first + $0)" }.joined(separator: ", ")
    }

    func source(of indicator: String) -> FormulaSource? {
        if EconomyIndicator(code: indicator) != nil { return .reported }
        return formulas[indicator].map { $0.map(FormulaSource.derived) ?? .reported }
    }

    func value(of indicator: String, organisation: String, period: FiscalPeriod, column: FormulaColumn) -> FormulaValue {
        if let figure = EconomyIndicator(code: indicator) {
            return economy?.value(of: figure, OrganisationCode(stored: organisation), period, column) ?? .notReported
        }
        let reported: ReportedValue? =
            if column == .forecast {
                forecast(of: ForecastKey(indicator: indicator, organisation: organisation, year: period.year), period)
            } else {
                cell(values[Key(indicator: indicator, organisation: organisation, period: period)], column)
            }
        return switch reported {
        case .number(let number): .value(number)
        case .suppressed: .suppressed
        case .noData: .noData(Localized(sv: "ingen uppgift", en: "no data"))
        case nil: .notReported
        }
    }

    /// The full-year forecast as it was made in the round of that period (`prognos@T2`); of a whole year the newest.
    private func forecast(of key: ForecastKey, _ period: FiscalPeriod) -> ReportedValue? {
        guard let all = forecasts[key] else { return nil }
        switch period {
        case .tertial(_, 1): return all[.tertial1]
        case .tertial(_, 2): return all[.tertial2]
        case .month(_, let month): return all[.month(month)]
        case .tertial, .halfYear, .year:
            let upToPeriod = all.filter { $0.key.lastDay(of: key.year) <= period.lastDay }
            return upToPeriod.max { ($0.key.lastDay(of: key.year), $0.key) < ($1.key.lastDay(of: key.year), $1.key) }?.value
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

extension FormulaValue {
    static let notReported = FormulaValue.noData(Localized(sv: "inte rapporterat", en: "not reported"))
}

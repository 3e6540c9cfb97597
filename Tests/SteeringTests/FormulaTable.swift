import Foundation
import Quantities
import Steering
import Testing

/// Values for formulas, typed in: `indicator|organisation|period|column` → "12,5", "-" for no data, "*" for suppressed.
struct FormulaTable: FormulaContext {
    let values: [String: String]
    var units: [String: [String]] = [:]
    private var sources: [String: FormulaSource] = [:]

    init(values: [String: String] = [:], formulas: [String: String] = [:], units: [String: [String]] = [:]) {
        self.values = values
        self.units = units
        for key in values.keys { sources[String(key.prefix { $0 != "|" })] = .reported }
        for (code, text) in formulas { define(code, text) }
    }

    mutating func define(_ code: String, _ text: String) {
        do {
            sources[code] = .derived(try Formula.parse(text))
        } catch {
            Issue.record("\(code): \(error)")
        }
    }

    func source(of indicator: String) -> FormulaSource? { sources[indicator] }

    func value(of indicator: String, organisation: String, period: FiscalPeriod, column: FormulaColumn) -> FormulaValue {
        switch values["\(indicator)|\(organisation)|\(period.code)|\(column.rawValue)"] {
        case nil, "-": .noData(Localized(sv: "ingen uppgift.", en: "no data."))
        case "*": .suppressed
        case let text?: (try? SwedishNumber.parse(text)).map(FormulaValue.value) ?? .suppressed
        }
    }

    func units(of organisation: String, in period: FiscalPeriod) -> [String] {
        units["\(organisation)|\(period.code)"] ?? units[organisation] ?? []
    }

    /// "12,5", "-" with its reason, "*", or the error's number and place.
    func answer(_ text: String, organisation: String = "n", period: String = "2023-T1", column: FormulaColumn = .total) -> String {
        do {
            let period = try FiscalPeriod(code: period)
            let result = try Formula.parse(text).evaluate(in: self, organisation: organisation, period: period, column: column)
            return Self.text(result.value)
        } catch {
            return "\(error.code) \(error.place)"
        }
    }

    static func text(_ value: FormulaValue) -> String {
        switch value {
        case .value(let number): number.plain.replacing(".", with: ",")
        case .noData(let reason): "- " + reason.sv
        case .suppressed: "*"
        }
    }
}

import Foundation
import Quantities
import Steering

/// Values for formulas, typed in: `indicator|organisation|period|column` → "12,5", "-" for no data, "*" for suppressed.
struct FormulaTable: FormulaContext {
    var values: [String: String] = [:]
    var formulas: [String: String] = [:]
    var units: [String: [String]] = [:]

    func source(of indicator: String) -> FormulaSource? {
        if let text = formulas[indicator], let formula = try? Formula.parse(text) { return .derived(formula) }
        return values.keys.contains { $0.hasPrefix(indicator + "|") } ? .reported : nil
    }

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

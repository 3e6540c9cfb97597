import Foundation
import Quantities
import Steering

/// A reported cell as people type it: "38,1", "38,1 %", "i.u." for no data, "*" for suppressed, nothing for not reported.
public enum ReportedInput {
    /// - Throws: the number's own diagnostic, T5006 for another unit or T5007 for too many decimals, with the field's name as place.
    public static func parse(_ typed: String, for indicator: Indicator, field: String) throws(Diagnostic) -> ReportedValue? {
        let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        switch text.lowercased() {
        case "": return nil
        case "i.u.", "i.u", "iu": return .noData
        case ReportedValue.suppressedPrinted: return .suppressed
        default: break
        }
        let number = try number(in: text, unit: indicator.unit.symbol, field: field)
        guard SwedishNumber.round(number, decimals: indicator.decimals) == number else {
            throw EditFault.tooManyDecimals(field, limit: indicator.decimals)
        }
        return .number(number)
    }

    /// How a form shows a saved cell, so that it is parsed back to the same.
    public static func text(_ reported: ReportedValue?) -> String {
        switch reported {
        case nil: ""
        case .number(let number): number.plain.replacing(".", with: ",").replacing("-", with: "−")
        case .noData: ReportedValue.noDataPrinted
        case .suppressed: ReportedValue.suppressedPrinted
        }
    }

    private static func number(in text: String, unit: String, field: String) throws(Diagnostic) -> Decimal {
        let numberEnd = text.lastIndex { $0.isNumber }.map { text.index(after: $0) } ?? text.endIndex
        // A unit that itself holds a digit, such as "kg CO2 per kg", ends where it begins.
        if !unit.isEmpty, text.hasSuffix(unit) {
            return try parsed(String(text.dropLast(unit.count)), field)
        }
        let rest = text[numberEnd...].trimmingCharacters(in: .whitespaces)
        if numberEnd < text.endIndex, !rest.isEmpty, (try? SwedishNumber.parse(String(text[..<numberEnd]))) != nil {
            throw EditFault.wrongUnit(field, typed: String(rest.prefix(40)), unit: unit)
        }
        return try parsed(text, field)
    }

    private static func parsed(_ text: String, _ field: String) throws(Diagnostic) -> Decimal {
        do {
            return try SwedishNumber.parse(text.trimmingCharacters(in: .whitespaces))
        } catch {
            throw error.at(field)
        }
    }
}

import Foundation
import Quantities
import Texts

/// How a value is put into words in each form of a live field. A form that says nothing of the value is its standard form.
enum FieldWording {
    /// A name, a purpose, a state.
    case words(String)
    /// A figure with its unit and without, as the tables print it.
    case measure(full: String, bare: String)
    /// Surplus positive; printed in the unit of its own place unless the form says otherwise.
    case money(Money, MoneyUnit, decimals: Int)
    /// How far an outcome is from its target.
    case difference(Decimal, decimals: Int, unit: String)
    case count(Int, CountWords)
    case day(CalendarDate)

    func printed(_ form: FieldReference.Form) -> String {
        let words =
            switch self {
            case .words(let text): text
            case .measure(full: let full, bare: let bare): form == .size ? Self.unsigned(full) : form == .bare ? bare : full
            case .money(let amount, let unit, decimals: let decimals): Self.money(amount, unit, decimals, form)
            case .difference(let value, decimals: let decimals, unit: let unit): Self.difference(value, decimals, unit, form)
            case .count(let count, let words): words.printed(count, form)
            case .day(let day): form == .digits ? day.iso : day.longForm(.swedish)
            }
        return form == .capitalised ? words.capitalizedFirst : words
    }

    private static func money(_ amount: Money, _ unit: MoneyUnit, _ decimals: Int, _ form: FieldReference.Form) -> String {
        switch form {
        case .thousands: return figure(amount, .tkr, 0, withUnit: true)
        case .crowns: return figure(amount, .kr, 0, withUnit: true)
        case .bare: return figure(amount, unit, decimals, withUnit: false)
        case .size: return unsigned(figure(amount, unit, decimals, withUnit: true))
        case .deviation:
            let printed = figure(amount, unit, decimals, withUnit: true)
            // What rounds to nothing in print is no deviation, as in the generated sentences.
            if isZero(printed) { return "ingen avvikelse" }
            return "\(amount < .zero ? "ett underskott" : "ett överskott") om \(unsigned(printed))"
        case .standard, .digits, .capitalised, .clause: return figure(amount, unit, decimals, withUnit: true)
        }
    }

    private static func figure(_ amount: Money, _ unit: MoneyUnit, _ decimals: Int, withUnit: Bool) -> String {
        let number = amount.number(in: unit, decimals: decimals)
        return withUnit ? "\(number)\u{A0}\(unit.symbol)" : number
    }

    private static func difference(_ value: Decimal, _ decimals: Int, _ unit: String, _ form: FieldReference.Form) -> String {
        let number = SwedishNumber.format(value, decimals: decimals)
        if form == .bare { return number }
        // A percentage differs from another one by percentage points.
        let word = unit == "%" ? (unsigned(number) == "1" ? "procentenhet" : "procentenheter") : unit
        let full = word.isEmpty ? number : "\(number)\u{A0}\(word)"
        switch form {
        case .size: return unsigned(full)
        case .deviation:
            if isZero(number) { return "ingen avvikelse från årsmålet" }
            return "\(unsigned(full)) \(value < 0 ? "under" : "över") årsmålet"
        case .standard, .digits, .capitalised, .bare, .thousands, .crowns, .clause: return full
        }
    }

    private static func unsigned(_ printed: String) -> String { String(printed.trimmingPrefix("\u{2212}")) }

    private static func isZero(_ printed: String) -> Bool { printed.allSatisfy { !("1"..."9").contains($0) } }
}

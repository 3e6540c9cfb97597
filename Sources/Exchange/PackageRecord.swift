import Foundation
import Quantities
import Steering

/// One object of a list, read field by field. The schema has already seen to types and required fields; what is left is meaning:
/// dates that exist, targets that can be understood. An error's place is the field's name.
struct PackageRecord {
    let node: JSONNode

    func text(_ name: String) -> String { node[name]?.text ?? "" }

    func flag(_ name: String, default standard: Bool = false) -> Bool { node[name]?.flag ?? standard }

    func code<Subject>(_ name: String) throws(Diagnostic) -> Code<Subject> {
        try at(name) { () throws(Diagnostic) in try Code(text(name)) }
    }

    func optionalCode<Subject>(_ name: String) throws(Diagnostic) -> Code<Subject>? {
        node[name] == nil ? nil : try code(name)
    }

    func date(_ name: String) throws(Diagnostic) -> CalendarDate {
        try at(name) { () throws(Diagnostic) in try CalendarDate(iso: text(name)) }
    }

    func optionalDate(_ name: String) throws(Diagnostic) -> CalendarDate? {
        node[name] == nil ? nil : try date(name)
    }

    func validity() throws(Diagnostic) -> Validity {
        let validity = Validity(from: try date("validFrom"), to: try optionalDate("validTo"))
        if let to = validity.to { try checkOrder(validity.from, to, at: "validTo") }
        return validity
    }

    /// - Throws: `T4022` where the end is before the start.
    func checkOrder(_ start: CalendarDate, _ end: CalendarDate, at name: String) throws(Diagnostic) {
        guard end < start else { return }
        throw Diagnostic(
            "T4022", place: name,
            message: Localized(
                sv: "Slutdatum \(end) är före startdatum \(start).", en: "The end \(end) is before the start \(start)."),
            remedy: Localized(sv: "Rätta ett av datumen.", en: "Correct one of the dates."))
    }

    func round(_ name: String = "round") throws(Diagnostic) -> RoundKind {
        try at(name) { () throws(Diagnostic) in try RoundKind(code: text(name)) }
    }

    func period(_ name: String) throws(Diagnostic) -> FiscalPeriod {
        try at(name) { () throws(Diagnostic) in try FiscalPeriod(code: text(name)) }
    }

    func target(_ name: String) throws(Diagnostic) -> Target {
        try at(name) { () throws(Diagnostic) in try Target(parsing: text(name)) }
    }

    func reported(_ name: String) throws(Diagnostic) -> ReportedValue? {
        guard let field = node[name] else { return nil }
        if let number = field.numberText { return .number(try at(name) { () throws(Diagnostic) in try Decimal(exactly: number) }) }
        return field.text == "suppressed" ? .suppressed : .noData
    }

    /// - Throws: `T4020` where the word is none of the enumeration's; the schema has said so before, so this is a second look.
    func word<Word: RawRepresentable<String>>(_ name: String, default standard: Word? = nil) throws(Diagnostic) -> Word {
        if let word = Word(rawValue: text(name)) ?? (node[name] == nil ? standard : nil) { return word }
        throw Diagnostic(
            "T4020", place: name,
            message: Localized(
                sv: "”\(text(name))” är inte ett av de tillåtna orden.", en: "“\(text(name))” is not one of the allowed words."),
            remedy: Localized(
                sv: "Se fältets beskrivning i docs/planpaket.md.", en: "See the field's description in docs/planpaket.md."))
    }

    func each<Element>(_ name: String, _ read: (PackageRecord) throws(Diagnostic) -> Element) throws(Diagnostic) -> [Element] {
        var found: [Element] = []
        for (index, element) in (node[name]?.elements ?? []).enumerated() {
            found.append(try at("\(name)/\(index)") { () throws(Diagnostic) in try read(PackageRecord(node: element)) })
        }
        return found
    }

    /// Lets an error say in which field it arose.
    func at<Value>(_ name: String, _ read: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value {
        do {
            return try read()
        } catch {
            throw error.at(error.place.isEmpty || error.place == name ? name : "\(name)/\(error.place)")
        }
    }
}

import Foundation
import Quantities
import Steering

/// The fields of a form as they were typed. What is wrong with them is gathered, so that all of it is told at once.
struct TypedFields {
    /// A hundred billion kronor: more than any city of the country turns over. What is above it was typed in the wrong unit, and
    /// sums of what is below it fit in 64 bits.
    static let amountLimit = Money(ore: 10_000_000_000_000)

    private(set) var problems: [Diagnostic] = []

    /// - Throws: ``CommandFailure/refused(_:)`` with everything that was found.
    func finish() throws {
        guard problems.isEmpty else { throw CommandFailure.refused(problems) }
    }

    mutating func refuse(_ problem: Diagnostic) { problems.append(problem) }

    /// Nil where the field is empty, or where it holds no amount: then that is told.
    mutating func amount(_ typed: String, in unit: MoneyUnit, _ field: String) -> Money? {
        guard !TypedFields.isBlank(typed) else { return nil }
        do {
            let amount = try AmountInput.parse(typed, default: unit)
            if abs(Decimal(amount.ore)) > Decimal(TypedFields.amountLimit.ore) {
                refuse(EconomyFault.tooLarge(field, limit: TypedFields.amountLimit))
            }
            return amount
        } catch {
            refuse(error.at(field))
            return nil
        }
    }

    mutating func neededAmount(_ typed: String, in unit: MoneyUnit, _ field: String) -> Money? {
        if TypedFields.isBlank(typed) { refuse(EconomyFault.amountMissing(field)) }
        return amount(typed, in: unit, field)
    }

    mutating func number(_ typed: String, _ field: String) -> Decimal? {
        do {
            return try SwedishNumber.parse(typed)
        } catch {
            refuse(error.at(field))
            return nil
        }
    }

    /// A running text, cleaned.
    mutating func text(_ typed: String, _ field: String, limit: Int = GoalText.lengthLimit) -> String {
        let text = TypedText.cleaned(typed)
        if text.count > limit { refuse(EditFault.tooLong(field, text.count, limit: limit)) }
        return text
    }

    mutating func neededText(_ typed: String, _ field: String, limit: Int = GoalText.lengthLimit) -> String {
        let text = text(typed, field, limit: limit)
        if text.isEmpty { refuse(EconomyFault.textMissing(field)) }
        return text
    }

    mutating func date(_ typed: String, _ field: String) -> CalendarDate? {
        let text = typed.trimmingCharacters(in: .whitespacesAndNewlines)
        guard !text.isEmpty else { return nil }
        do {
            return try CalendarDate(iso: text)
        } catch {
            refuse(error.at(field))
            return nil
        }
    }

    mutating func choice<Word: RawRepresentable<String>>(_ typed: String, _ field: String) -> Word? {
        let word = Word(rawValue: typed)
        if word == nil { refuse(EditFault.notAChoice(field)) }
        return word
    }

    mutating func code<Subject>(_ typed: String, _ field: String) -> Code<Subject>? {
        let code = try? Code<Subject>(typed)
        if code == nil { refuse(EditFault.notAChoice(field)) }
        return code
    }

    static func isBlank(_ typed: String) -> Bool { typed.allSatisfy(\.isWhitespace) }
}

import Database
import Foundation
import Quantities
import Steering

extension Parameter {
    init<Subject>(_ code: Code<Subject>) { self = .text(code.text) }
    init<Subject>(_ code: Code<Subject>?) { self.init(code?.text) }
    init(_ date: CalendarDate?) { self.init(date?.iso) }
    init(_ flag: Bool) { self = .flag(flag) }

    init(_ reported: ReportedValue?) {
        switch reported {
        case nil: self = .null
        case .number(let number): self = .text(number.plain)
        case .noData: self = .text("noData")
        case .suppressed: self = .text("suppressed")
        }
    }
}

extension Row {
    func code<Subject>(_ column: String) throws -> Code<Subject> { Code(stored: try text(column)) }

    func optionalCode<Subject>(_ column: String) throws -> Code<Subject>? { try optionalText(column).map(Code.init(stored:)) }

    func date(_ column: String) throws -> CalendarDate { try CalendarDate(iso: text(column)) }

    func optionalDate(_ column: String) throws -> CalendarDate? { try optionalText(column).map { try CalendarDate(iso: $0) } }

    func reported(_ column: String) throws -> ReportedValue? {
        switch try optionalText(column) {
        case nil: nil
        case "noData": .noData
        case "suppressed": .suppressed
        case let number?: .number(try Decimal(exactly: number))
        }
    }

    func round(_ column: String) throws -> RoundKind { try RoundKind(code: text(column)) }

    /// - Throws: T3017 where the word is none of the enumeration's: the database was written by something else.
    func word<Word: RawRepresentable<String>>(_ column: String) throws -> Word {
        guard let word = Word(rawValue: try text(column)) else {
            throw DatabaseFailure.wrongKind("text", wanted: String(describing: Word.self), column: column)
        }
        return word
    }
}

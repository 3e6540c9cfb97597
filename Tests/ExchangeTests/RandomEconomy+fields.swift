import Economy
import Exchange
import Expectations
import Foundation
import Quantities
import Steering

/// Fields of made-up records.
extension RandomEconomy {
    private static let pieces = ["barn", "å", "Ö", "\"", "\\", "\n", " ", "\u{2028}", "€", "🌳", "e\u{301}", "{", "0", "-"]

    /// Some records, no two of the same key.
    mutating func distinct<Record, Key: Hashable>(by key: (Record) -> Key, _ make: (inout RandomEconomy) -> Record) -> [Record] {
        var keys: Set<Key> = []
        return (0..<random.below(12)).map { _ in make(&self) }.filter { keys.insert(key($0)).inserted }
    }

    mutating func maybe<Value>(_ make: (inout RandomEconomy) -> Value) -> Value? { isSo() ? make(&self) : nil }

    mutating func isSo() -> Bool { random.below(2) == 0 }

    mutating func organisation() -> OrganisationCode { random.pick(organisations) }

    mutating func code<Subject>() -> Code<Subject> {
        Code(stored: random.pick(["a", "b", "park", "0", "2023:a.1", "stod-och-service"]) + (isSo() ? "" : "-\(random.below(10))"))
    }

    mutating func codes<Subject>() -> [Code<Subject>] { (0..<random.below(3)).map { _ in code() } }

    mutating func words(orNone: Bool = false) -> String {
        orNone && isSo() ? "" : "x" + random.text(of: Self.pieces, upTo: 8).filter { $0 != "/" && $0 != "\\" && $0 != "\n" }
    }

    mutating func someYear() -> Int { 2022 + random.below(2) }

    mutating func order() -> Int { random.below(1000) }

    mutating func day() -> CalendarDate { FiscalPeriod.month(2020 + random.below(5), 1 + random.below(12)).lastDay }

    mutating func validity() -> Validity {
        let from = day()
        let to = day()
        return Validity(from: min(from, to), to: isSo() ? max(from, to) : nil)
    }

    mutating func month() -> FiscalPeriod { .month(someYear(), 1 + random.below(12)) }

    mutating func round() -> RoundKind { random.pick(RoundKind.ofAYear) }

    mutating func steps(atLeast least: Int) -> [RequestStep] {
        let rounds = (0..<(least + random.below(4))).map { _ in round() }.sorted { $0.placeInYear < $1.placeInYear }
        return rounds.map { round in
            RequestStep(
                state: random.pick(RequestState.allCases), round: round, on: maybe { $0.day() }, amount: maybe { $0.money() },
                note: words(orNone: true))
        }
    }

    mutating func money() -> Money {
        switch random.below(8) {
        case 0: .zero
        case 1: Money(ore: isSo() ? 5 : -5)
        case 2: Money(ore: isSo() ? Int64.max : Int64.min)
        default: Money(ore: Int64(random.below(2_000_000_000_001)) - 1_000_000_000_000)
        }
    }

    mutating func notNegative() -> Money { Money(ore: max(0, money().ore)) }

    mutating func positive() -> Money { Money(ore: max(1, money().ore)) }

    mutating func amounts() -> Amounts { isSo() ? .net(money()) : .gross(costs: money(), revenues: money()) }

    mutating func planned() -> Amounts { isSo() ? .net(money()) : .gross(costs: notNegative(), revenues: notNegative()) }

    mutating func number() -> Decimal { Decimal(random.below(2_000_001) - 1_000_000) / random.pick([1, 10, 1000]) }

    mutating func reported() -> ReportedValue {
        switch random.below(4) {
        case 0: .noData
        case 1: .suppressed
        default: .number(number())
        }
    }
}

import Expectations
import Foundation
import Quantities
import Testing

/// Seeded random strings: no parser may trap, and what a parser accepts must survive being printed and read again.
@Suite struct FuzzTests {
    private static let rounds = 8_000
    private static let pieces = [
        "0", "1", "2", "5", "9", "00", "000", "945", " ", "\u{A0}", "\u{202F}", ",", ".", "-", "−", "–", "+", "+/-", "±", "%", "e",
        "E", "T1", "H2",
        "st", "kg CO2", "/", "Max ", "Minst ", "öka", "Minskning", "Tas fram av nämnd", "/ styrelse", "Fastställs ", "2025", "ä",
        "\u{308}", "\u{0}",
        "\n", "🙂", "٣", "𝟗", "\u{FEFF}", "(", "CO2", "barn/avd.", "2023-", "02", "e9", "Faststälts ",
    ]

    @Test func numbersSurviveBeingPrinted() {
        fuzz(seed: 1, length: 8, read: SwedishNumber.parse) { number in
            guard let decimals = Self.decimals(number) else { return nil }
            return SwedishNumber.format(number, decimals: decimals)
        }
        fuzz(seed: 2, length: 8, read: { try Decimal(exactly: $0) }, print: \.plain)
    }

    @Test func targetsSurviveBeingPrinted() {
        fuzz(seed: 3, length: 7, read: Target.init(parsing:), print: \.notation)
        fuzz(seed: 4, length: 7, read: Target.init(parsing:)) { target in
            guard let decimals = target.number.map(Self.decimals) ?? 0 else { return nil }
            return target.printed(unit: MeasureUnit(""), decimals: decimals)
        }
    }

    @Test func datesAndPeriodsSurviveBeingPrinted() {
        let dates = ["2023-", "2024-", "02-", "12-", "15", "28", "29", "31"]
        fuzz(seed: 5, length: 3, of: dates, read: CalendarDate.init(iso:), print: \.iso)
        let periods = ["2023", "2024", "-T3", "-H1", "-11", "-", "T4"]
        fuzz(seed: 6, length: 3, of: periods, read: FiscalPeriod.init(code:), print: \.code)
    }

    @Test func randomNumbersRoundAsTheirDigitsSay() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<Self.rounds {
            let ore = Int64.random(in: -9_999_999...9_999_999, using: &random)
            let rounded = SwedishNumber.round(Decimal(ore) / 100, decimals: 0)
            let kronor = (abs(ore) + 50) / 100 * (ore < 0 ? -1 : 1)
            if rounded != Decimal(kronor) { Issue.record("\(ore) öre gave \(rounded)") }
        }
    }

    @Test func foldingAndSortKeysAreSteady() {
        var random = SeededRandom(seed: 8)
        for _ in 0..<Self.rounds {
            let text = random.text(of: Self.pieces, upTo: 10)
            let folded = SwedishFold.fold(text)
            if SwedishFold.fold(folded) != folded { Issue.record("folding twice differs: \(text.debugDescription)") }
            if SwedishSort.key(text.uppercased().lowercased()) != SwedishSort.key(text.lowercased()) {
                Issue.record("case counts in the order of \(text.debugDescription)")
            }
        }
    }

    private static func decimals(_ number: Decimal) -> Int? {
        let parts = number.plain.split(separator: ".")
        return parts.count == 2 ? parts[1].utf8.count : 0
    }

    /// Reads random strings; what is accepted is printed (unless `print` gives nil) and read again, and must be the same value.
    private func fuzz<Value: Equatable>(
        seed: UInt64, length: Int, of pieces: [String] = Self.pieces, read: (String) throws -> Value, print: (Value) -> String?
    ) {
        var random = SeededRandom(seed: seed)
        var accepted = 0
        for _ in 0..<Self.rounds {
            let text = random.text(of: pieces, upTo: length)
            do {
                let value = try read(text)
                accepted += 1
                guard let printed = print(value) else { continue }
                let again = try? read(printed)
                if again != value {
                    Issue.record("\(text.debugDescription) printed as \(printed.debugDescription) reads back differently")
                }
            } catch let diagnostic as Diagnostic {
                if !diagnostic.code.hasPrefix("T10") { Issue.record("\(text.debugDescription) gave \(diagnostic)") }
            } catch {
                Issue.record("\(text.debugDescription) threw \(error)")
            }
        }
        if accepted < 20 { Issue.record("only \(accepted) strings were accepted: the fuzz does not reach the parser") }
    }
}

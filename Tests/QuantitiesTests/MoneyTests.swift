import Expectations
import Quantities
import Testing

@Suite struct MoneyTests {
    @Test(arguments: [
        (1_210_000_000, MoneyUnit.mkr, "12,1\u{A0}mnkr"), (336_250_000_000, .mkr, "3\u{A0}362,5\u{A0}mnkr"),
        (-920_000_000, .mkr, "\u{2212}9,2\u{A0}mnkr"), (5_000_000, .mkr, "0,1\u{A0}mnkr"),
        (-5_000_000, .mkr, "\u{2212}0,1\u{A0}mnkr"),
        (4_999_999, .mkr, "0,0\u{A0}mnkr"), (150_000, .tkr, "2\u{A0}tkr"), (123_456_789, .tkr, "1\u{A0}235\u{A0}tkr"),
        (50, .kr, "1\u{A0}kr"),
        (-49, .kr, "0\u{A0}kr"), (27_442_042_000, .kr, "274\u{A0}420\u{A0}420\u{A0}kr"), (0, .mkr, "0,0\u{A0}mnkr"),
    ])
    func anAmountIsRoundedHalfAwayFromZeroInPrintOnly(ore: Int64, unit: MoneyUnit, printed: String) {
        expectEqual(Money(ore: ore).printed(unit), printed)
    }

    @Test func sumsBeyondThirtyTwoBitsAreExact() throws {
        let million = try Money.kronor(3_362_500_000)
        expectEqual(try (million + million).ore, 672_500_000_000)
        expectEqual(try Money.sum([million, million, Money(ore: 1)]).ore, 672_500_000_001)
        expectEqual(try Money.sum([]), Money.zero)
        expectEqual(try (Money(ore: 5) - Money(ore: 8)).ore, -3)
        expectEqual(try -Money(ore: 8), Money(ore: -8))
        expectEqual(Money(ore: -1) < Money.zero, true)
    }

    @Test func anAmountThatDoesNotFitIsRefusedAndNeverWrapsRound() {
        let largest = Money(ore: .max)
        let smallest = Money(ore: .min)
        let attempts: [(String, () throws -> Money)] = [
            ("plus", { try largest.adding(Money(ore: 1)) }), ("minus", { try smallest.subtracting(Money(ore: 1)) }),
            ("negated", { try smallest.negated() }), ("kronor", { try Money.kronor(.max / 99) }),
            ("sum", { try Money.sum([largest, Money(ore: 1)]) }), ("operator", { try smallest - largest }),
        ]
        for (name, attempt) in attempts {
            expectEqual(expectThrows(Diagnostic.self) { _ = try attempt() }?.code, "T1031", name)
        }
    }

    @Test func theLargestAmountsCanBePrinted() {
        expectEqual(
            Money(ore: .min).printed(.kr), "\u{2212}92\u{A0}233\u{A0}720\u{A0}368\u{A0}547\u{A0}758\u{A0}kr")
    }
}

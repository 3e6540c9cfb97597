import Expectations
import Foundation
import Quantities
import Testing

@Suite struct AmountInputTests {
    /// Kronor × 100 by hand: 180,9 mnkr = 180 900 000 kr = 18 090 000 000 öre.
    @Test(arguments: [
        ("180,9", MoneyUnit.mkr, 18_090_000_000), ("180,9 mnkr", .kr, 18_090_000_000), ("180,9 MKR", .kr, 18_090_000_000),
        ("180 900 tkr", .mkr, 18_090_000_000), ("180900 tkr", .mkr, 18_090_000_000), ("180900000 kr", .mkr, 18_090_000_000),
        ("180\u{A0}900\u{A0}tkr", .mkr, 18_090_000_000), (" 180,9\u{A0}mnkr \n", .kr, 18_090_000_000),
        ("180,9mnkr", .kr, 18_090_000_000), ("180 900 000 kronor", .tkr, 18_090_000_000),
        ("\u{2212}6,3", .mkr, -630_000_000), ("-6,3", .mkr, -630_000_000), ("\u{2013}6,3 mnkr", .tkr, -630_000_000),
        ("+6,3", .mkr, 630_000_000), ("0", .mkr, 0), ("0,00000001", .mkr, 1), ("-0,00001", .tkr, -1), ("0,01", .kr, 1),
        ("1 945", .tkr, 194_500_000), ("0,10", .kr, 10), ("180,90000000", .mkr, 18_090_000_000),
        ("92 233 720 368,54775807", .mkr, Int64.max),
    ])
    func anAmountIsReadToTheOre(_ typed: String, _ unit: MoneyUnit, _ ore: Int64) {
        expectEqual(try AmountInput.parse(typed, default: unit), Money(ore: ore), typed)
    }

    @Test(arguments: [
        ("", MoneyUnit.mkr, "T1001"), (" \u{A0}", .mkr, "T1001"), ("kr", .mkr, "T1002"), ("cirka 5", .mkr, "T1002"),
        ("5 eller 6", .mkr, "T1002"), ("1,5,5", .mkr, "T1002"), ("180,", .mkr, "T1002"), ("5:-", .kr, "T1002"),
        ("-", .mkr, "T1002"), ("180.9", .mkr, "T1003"), ("180.9 mnkr", .mkr, "T1003"), ("18 09", .mkr, "T1004"),
        (String(repeating: "9", count: 40), .kr, "T1005"), ("5 euro", .mkr, "T1033"), ("5 %", .mkr, "T1002"),
        ("5 mnkr netto", .mkr, "T1033"), ("0,001", .kr, "T1032"), ("0,000001 tkr", .kr, "T1032"),
        ("0,000000001", .mkr, "T1032"), ("92 233 720 368,54775808", .mkr, "T1031"), ("99999999999999999999 kr", .kr, "T1031"),
    ])
    func whatIsNoAmountSaysWhy(_ typed: String, _ unit: MoneyUnit, _ code: String) {
        expectEqual(expectThrows(Diagnostic.self, typed) { _ = try AmountInput.parse(typed, default: unit) }?.code, code, typed)
    }

    @Test(arguments: [
        (18_090_000_000, MoneyUnit.mkr, "180,9"), (-630_000_000, .mkr, "\u{2212}6,3"), (0, .mkr, "0"), (1, .mkr, "0,00000001"),
        (194_500_000, .tkr, "1\u{A0}945"), (194_512_345, .tkr, "1\u{A0}945,12345"), (10, .kr, "0,1"),
    ])
    func aFormShowsTheWholeAmount(_ ore: Int64, _ unit: MoneyUnit, _ text: String) {
        expectEqual(AmountInput.text(Money(ore: ore), in: unit), text)
    }

    @Test func whatAFormShowsIsReadBack() {
        var random = SeededRandom(seed: 31)
        for _ in 0..<2_000 {
            let size = Int64(random.next() >> UInt64(random.below(63) + 1))
            let amount = Money(ore: random.below(2) == 0 ? size : -size)
            for unit in MoneyUnit.allCases {
                expectEqual(try AmountInput.parse(AmountInput.text(amount, in: unit), default: unit), amount)
                expectEqual(try AmountInput.parse("\(AmountInput.text(amount, in: unit)) \(unit.symbol)", default: .kr), amount)
            }
        }
    }

    @Test func noTextMakesTheReaderFail() {
        var random = SeededRandom(seed: 7)
        let pieces = [
            "0", "9", "123", "000", ",", ".", " ", "\u{A0}", "-", "\u{2212}", "+", "kr", "mnkr", "tkr", "e", "E9", "å", "%", "\n",
            "\u{0}",
            "\u{301}", "٣", "🙂", "999999999999999999", "miljoner",
        ]
        for _ in 0..<20_000 {
            let text = random.text(of: pieces, upTo: 9)
            let unit = random.pick(MoneyUnit.allCases)
            if let amount = try? AmountInput.parse(text, default: unit) {
                expectEqual(try AmountInput.parse(AmountInput.text(amount, in: unit), default: unit), amount, text)
            }
        }
    }
}

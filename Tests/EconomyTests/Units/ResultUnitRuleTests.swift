import Expectations
import Foundation
import Quantities
import Testing

@testable import Economy

/// The rules of domain page, section 4, one case each. All amounts are reckoned by hand, in tkr; the limits are 5 and 10 percent unless
/// the case says otherwise.
@Suite struct ResultUnitRuleTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var fund: Int64 = 0
        var result: Int64?
        var gross: Int64 = 40_000
        var ownDoing: Bool?
        var dissolution: String?
        var deficitSince: Int?
        var rules = EconomyRules(owner: UnitsCommittee.city, year: 2023)
        let closing: Int64
        var bounds: [ResultUnitFigures.Bound] = []
    }

    static let cases: [Case] = [
        // 1 000 + 500 = 1 500; the limits are 2 000 and 4 000.
        Case(testDescription: "the whole surplus is carried over", fund: 1_000, result: 500, closing: 1_500),
        Case(testDescription: "the whole deficit is carried over", fund: 1_000, result: -500, closing: 500),
        // Of 2 600 at most 5 % of 40 000 = 2 000: 1 000 + 2 000.
        Case(testDescription: "a surplus above 5 %", fund: 1_000, result: 2_600, closing: 3_000, bounds: [.yearlyLimit]),
        Case(testDescription: "a surplus of exactly 5 %", fund: 1_000, result: 2_000, closing: 3_000),
        // 3 500 + 1 000 = 4 500, above 10 % of 40 000.
        Case(testDescription: "a fund above the 10 % limit", fund: 3_500, result: 1_000, closing: 4_000, bounds: [.fundLimit]),
        Case(testDescription: "a fund of exactly 10 %", fund: 3_500, result: 500, closing: 4_000),
        // Of 2 600 at most 2 000; 3 000 + 2 000 = 5 000, of which 4 000 stays.
        Case(
            testDescription: "both limits at once", fund: 3_000, result: 2_600, closing: 4_000,
            bounds: [.yearlyLimit, .fundLimit]),
        // The gross budget has fallen since the fund was built up: 4 600 − 100 = 4 500.
        Case(testDescription: "the fund was too large already", fund: 4_600, result: -100, closing: 4_000, bounds: [.fundLimit]),
        Case(testDescription: "the fund was too large and is used", fund: 4_600, result: -900, closing: 3_700),
        // A deficit of 3 000 is 7,5 % of the gross budget and is carried over whole: 1 000 − 3 000.
        Case(testDescription: "a deficit above 5 %", fund: 1_000, result: -3_000, closing: -2_000, bounds: [.deficit]),
        Case(
            testDescription: "a deficit uncovered the next year", fund: -800, result: 300, deficitSince: 2022, closing: -500,
            bounds: [.mustBeDissolved]),
        Case(
            testDescription: "a deficit that grows the next year", fund: -800, result: -300, deficitSince: 2022, closing: -1_100,
            bounds: [.mustBeDissolved]),
        Case(testDescription: "a deficit covered the next year", fund: -800, result: 800, deficitSince: 2022, closing: 0),
        // Covering 3 000 does not count towards the 2 000 that a year may add: −3 000 + 3 000 + 1 500.
        Case(
            testDescription: "a deficit covered by a surplus above 5 %", fund: -3_000, result: 4_500, deficitSince: 2022,
            closing: 1_500),
        Case(
            testDescription: "a deficit covered by more than the year may add", fund: -3_000, result: 6_000, deficitSince: 2022,
            closing: 2_000, bounds: [.yearlyLimit]),
        Case(
            testDescription: "a deficit within two allowed years", fund: -800, result: 300, deficitSince: 2022,
            rules: EconomyRules(owner: UnitsCommittee.city, year: 2023, deficitYears: 2), closing: -500, bounds: [.deficit]),
        Case(
            testDescription: "a surplus not its own", fund: 1_000, result: 500, ownDoing: false, closing: 1_000,
            bounds: [.notOwnDoing]),
        Case(testDescription: "a deficit not its own", fund: 1_000, result: -500, ownDoing: false, closing: 500),
        Case(
            testDescription: "a surplus not its own covers no deficit", fund: -800, result: 900, ownDoing: false,
            deficitSince: 2022, closing: -800, bounds: [.notOwnDoing, .mustBeDissolved]),
        // T1 2023: Axelsbergs förskolor, gross 0, fund 2 275, result 0, out 0.
        Case(
            testDescription: "a dissolved unit", fund: 2_275, result: 0, gross: 0, dissolution: "Upphör", closing: 0,
            bounds: [.dissolved]),
        Case(
            testDescription: "a dissolved unit with a deficit", fund: -300, result: -100, dissolution: "Upphör",
            deficitSince: 2022, closing: 0, bounds: [.dissolved]),
        Case(testDescription: "a dissolved unit without a forecast", fund: 300, dissolution: "", closing: 0, bounds: [.dissolved]),
        Case(testDescription: "no gross budget", fund: 2_275, result: 0, gross: 0, closing: 0, bounds: [.fundLimit]),
        Case(testDescription: "no forecast, the fund above its limit", fund: 4_600, closing: 4_600),
        Case(
            testDescription: "no forecast, an old deficit", fund: -300, deficitSince: 2022, closing: -300,
            bounds: [.mustBeDissolved]),
        // 3 % of 40 000 = 1 200, 4 % = 1 600.
        Case(
            testDescription: "another year's percentages", fund: 600, result: 1_500,
            rules: EconomyRules(owner: UnitsCommittee.city, year: 2030, yearlyTransferPercent: 3, fundPercent: 4),
            closing: 1_600, bounds: [.yearlyLimit, .fundLimit]),
    ]

    @Test(arguments: cases) func theRulesSayWhatIsCarriedOn(_ example: Case) throws {
        let outcome = try ResultUnitRule.apply(
            opening: tkr(example.fund), result: example.result.map(tkr), gross: tkr(example.gross), ownDoing: example.ownDoing,
            dissolution: example.dissolution, rules: example.rules, deficitSince: example.deficitSince)
        expectEqual(outcome.closing, tkr(example.closing))
        expectEqual(outcome.bounds, example.bounds)
        let forfeited = outcome.cuts.map(\.amount.ore).reduce(0, +)
        expectEqual(forfeited, tkr(example.fund + (example.result ?? 0) - example.closing).ore, "what is lost is told")
    }

    /// 7,5 % of 0,33 kr = 2,475 öre, and 10 % of 0,35 kr = 3,5 öre: rounded half up to 2 and 4 öre.
    @Test func fractionsOfAnOreAreRoundedHalfUp() throws {
        let rules = EconomyRules(
            owner: UnitsCommittee.city, year: 2023, yearlyTransferPercent: Decimal(sign: .plus, exponent: -1, significand: 75))
        let outcome = try [33, 35].map { gross in
            try ResultUnitRule.apply(
                opening: .zero, result: .zero, gross: Money(ore: gross), ownDoing: nil, dissolution: nil, rules: rules,
                deficitSince: nil)
        }
        expectEqual(outcome[0].yearlyLimit, Money(ore: 2))
        expectEqual(outcome[1].fundLimit, Money(ore: 4))
    }

    @Test func anAmountBeyond64BitsIsRefused() {
        let failure = expectThrows(Diagnostic.self) {
            _ = try ResultUnitRule.apply(
                opening: Money(ore: .max), result: Money(ore: 1), gross: Money(ore: .max), ownDoing: nil, dissolution: nil,
                rules: EconomyRules(owner: UnitsCommittee.city, year: 2023), deficitSince: nil)
        }
        expectEqual(failure?.code, "T1031")
    }

    /// Drawn at random: what comes in and is earned either goes on or is lost; nothing goes on above the fund's limit; only a surplus is
    /// cut, except where a unit is dissolved.
    @Test func nothingAppearsOrDisappears() throws {
        var random = SeededRandom(seed: 2023)
        let rules = EconomyRules(owner: UnitsCommittee.city, year: 2023)
        for _ in 0..<4_000 {
            let opening = Money(ore: Int64(random.below(2_000_001)) - 1_000_000)
            let result = Money(ore: Int64(random.below(2_000_001)) - 1_000_000)
            let gross = Money(ore: Int64(random.below(9_000_001)))
            let dissolution = random.below(10) == 0 ? "Upphör" : nil
            let outcome = try ResultUnitRule.apply(
                opening: opening, result: result, gross: gross, ownDoing: random.pick([true, false, nil]),
                dissolution: dissolution, rules: rules, deficitSince: opening < .zero ? 2022 : nil)
            let forfeited = try Money.sum(outcome.cuts.map(\.amount))
            let what = "fond \(opening.ore), resultat \(result.ore), brutto \(gross.ore)"
            expectEqual(try opening.adding(result).subtracting(forfeited), outcome.closing, what)
            expectEqual(outcome.closing <= outcome.fundLimit, true, what)
            expectEqual(dissolution != nil || forfeited >= .zero, true, what)
            let added = try outcome.closing.subtracting(opening)
            expectEqual(added <= outcome.yearlyLimit || opening < .zero, true, what)
        }
    }
}

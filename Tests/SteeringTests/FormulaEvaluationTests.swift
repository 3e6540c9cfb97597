import Expectations
import Foundation
import Quantities
import Steering
import Testing

/// A nämnd `n` with three units in 2023 and two in 2022. All expected values are worked out by hand.
private let table = FormulaTable(
    values: [
        // domain.md §4: budget adherence = forecast / adjusted budget.
        "prognos|n|2023-T1|total": "1969,8", "budget|n|2023-T1|total": "1945,5",
        "brutto|n|2023-T1|total": "420", "noll|n|2023-T1|total": "0", "saknas|n|2023-T1|total": "-", "dold|n|2023-T1|total": "*",
        "dold|n|2023-T1|men": "*", "minus|n|2023-T1|total": "−12,1",
        // domain.md §4: forecast accuracy = T2 forecast against the outcome.
        "kostnad|n|2023-T2|forecast": "1950", "kostnad|n|2022-T2|forecast": "1880", "kostnad|n|2023|total": "2000",
        "kostnad|n|2022|total": "1900",
        // domain.md §4: share of evictions averted.
        "avvarjda|n|2023-T1|total": "9", "verkstallda|n|2023-T1|total": "3",
        "sjuk|n|2023-T1|total": "8,2", "sjuk|n|2022-T1|total": "9", "sjuk|n|2022-T3|total": "7,9", "sjuk|n|2022-T2|total": "6,5",
        "sjuk|n|2023-T1|men": "6,1", "sjuk|n|2023-T1|women": "8,9", "sjuk|n|2022|total": "8,1", "sjuk|n|2023|total": "8",
        "barn|a|2023-T1|total": "30", "barn|b|2023-T1|total": "50", "barn|c|2023-T1|total": "-",
        "barn|a|2022-T1|total": "28", "barn|d|2022-T1|total": "12", "barn|n|2023-T1|total": "81",
        "avdelningar|a|2023-T1|total": "2", "avdelningar|b|2023-T1|total": "3", "avdelningar|c|2023-T1|total": "1",
        "nojda|a|2023-T1|total": "90", "nojda|b|2023-T1|total": "82", "nojda|c|2023-T1|total": "40",
        "hemlig|a|2023-T1|total": "4", "hemlig|b|2023-T1|total": "*", "hemlig|c|2023-T1|total": "-",
    ],
    formulas: [
        "foljsamhet": "[prognos] / [budget] * 100", "andel-man": "[sjuk].män / [sjuk].totalt", "dubbel": "[sjuk] * 2",
        "omvand": "1 / [noll]", "over": "[foljsamhet] - 100",
    ],
    units: ["n|2023-T1": ["a", "b", "c"], "n|2022-T1": ["a", "d"]])

@Test(arguments: [
    ("1 + 2 * 3", "7"), ("(1 + 2) * 3", "9"), ("10 - 4 - 3", "3"), ("10 - (4 - 3)", "9"), ("24 / 4 / 3", "2"),
    ("24 / (4 / 2)", "12"),
    ("-2 * 3", "-6"), ("2 * -3", "-6"), ("--2", "2"), ("-(2 + 3)", "-5"), ("2 − 5", "-3"), ("3 × 4", "12"), ("0,1 + 0.2", "0,3"),
    ("0,1 * 3 - 0,3", "0"), ("007,50", "7,5"), ("12345678901234567890 + 1", "12345678901234567891"), ("1 / 8", "0,125"),
    ("1/3", "0,33333333333333333333333333333333333333"), ("avrunda(2 / 3; 2)", "0,67"), ("avrunda(0,125; 2)", "0,13"),
    ("avrunda(-0,125; 2)", "-0,13"), ("round(1,5;0)", "2"), ("min(3; 1; 2)", "1"), ("MAX(3; -1)", "3"), ("medel(1; 2)", "1,5"),
    ("summa(1; 2; 3)", "6"), ("[brutto]*0,05", "21"), ("[minus]", "-12,1"), ("-[minus]", "12,1"),
])
func arithmeticIsExactAndBindsAsAtSchool(text: String, expected: String) {
    expectEqual(table.answer(text), expected, text)
}

@Test(arguments: [
    ("avrunda([prognos] / [budget] * 100; 1)", "101,2"),  // 1 969,8 / 1 945,5 = 1,012490…
    ("avrunda([foljsamhet]; 3)", "101,249"), ("avrunda([over]; 3)", "1,249"),
    ("[kostnad].prognos@T2 / [kostnad]@helår * 100", "97,5"),
    ("avrunda([kostnad].forecast@T2-1 / [kostnad]@fullyear-1; 4)", "0,9895"),
    ("[avvarjda] / ([avvarjda] + [verkstallda]) * 100", "75"), ("[sjuk] - [sjuk]@år-1", "-0,8"), ("[sjuk]@year-1", "9"),
    ("[sjuk]@-1", "7,9"), ("[sjuk]@-2", "6,5"), ("[sjuk]@helår-1", "8,1"), ("[sjuk]@helår - 1", "7"),
    ("([sjuk] + [sjuk]@-1)@-1", "14,4"),
    ("[sjuk].män", "6,1"), ("[sjuk].women - [sjuk].men", "2,8"), ("[dubbel].kvinnor", "17,8"), ("[dubbel]@år-1", "18"),
    ("avrunda([andel-man].kvinnor; 4)", "0,7439"),  // the formula names its own columns: 6,1 / 8,2
    ("summa([barn])", "80"), ("[barn] - summa([barn])", "1"), ("antal([barn])", "2"), ("antal([nojda])", "3"),
    ("medel([barn])", "40"),
    ("min([nojda])", "40"), ("max([nojda])", "90"), ("summa([barn]) / summa([avdelningar] * ([barn] + 1 - [barn]))", "16"),
    ("summa([nojda] * [barn]) / summa([barn])", "85"),  // (90·30 + 82·50) / 80, the unit without data left out of both
    ("summa([barn])@år-1", "40"), ("summa([barn]@år-1)", "28"),  // then: a 28 + d 12; now: a 28, b and c none
    ("sum([barn]; 1)", "82"),
])
func theDomainsDerivedIndicatorsComeOutAsByHand(text: String, expected: String) {
    expectEqual(table.answer(text), expected, text)
}

@Test(arguments: [
    ("[noll]", "0"), ("[noll] * 5", "0"), ("[saknas]", "- [saknas], Tertial 1 2023: ingen uppgift."),
    ("[saknas] * 0", "- [saknas], Tertial 1 2023: ingen uppgift."), ("[sjuk]@-9", "- [sjuk], Tertial 1 2020: ingen uppgift."),
    ("[dold]", "*"), ("[dold] * 0", "*"), ("[saknas] + [dold]", "*"), ("[dold] + [saknas]", "*"), ("[dold] / [noll]", "*"),
    ("[saknas] / [noll]", "- [saknas], Tertial 1 2023: ingen uppgift."),
    ("min([noll]; [saknas])", "- [saknas], Tertial 1 2023: ingen uppgift."),
    ("max([noll]; [saknas]; [dold])", "*"), ("avrunda([dold]; 0)", "*"), ("-[dold].män", "*"), ("summa([hemlig])", "*"),
    ("antal([hemlig])", "*"), ("antal([sjuk])", "0"), ("summa([sjuk])", "- Ingen enhet i n har uppgift för Tertial 1 2023."),
    ("summa([barn])@helår-1", "- Ingen enhet i n har uppgift för 2022."),
])
func zeroNoDataAndSuppressedStayApart(text: String, expected: String) {
    expectEqual(table.answer(text), expected, text)
}

@Test(arguments: [
    ("1 / [noll]", "T2121 tecken 3"), ("5 + 2 / (3 - 3)", "T2121 tecken 7"), ("1 + [omvand]", "T2121 formeln för omvand, tecken 3"),
    ("1000000000000000 * 1000000000000001", "T2122 "), ("[sjuk] + [okänd", "T2105 tecken 10"),
    ("[sjuk] + [okand]", "T2123 tecken 10"),
])
func whatCannotBeComputedSaysWhere(text: String, expected: String) {
    expectEqual(table.answer(text), expected, text)
}

@Test func everyInputIsThereToAnswerWhy() throws {
    let period = FiscalPeriod.tertial(2023, 1)
    let formula = try Formula.parse("[foljsamhet] + summa([barn]) - [foljsamhet] + [sjuk].män@-1")
    let result = try formula.evaluate(in: table, organisation: "n", period: period)
    let lines = result.inputs.map {
        "\($0.indicator).\($0.column) \($0.organisation) \($0.period.code) = \(FormulaTable.text($0.value).prefix(7)) \($0.formula?.printed ?? "")"
    }
    expectEqual(
        lines,
        [
            "foljsamhet.total n 2023-T1 = 101,249 [prognos] / [budget] * 100", "barn.total a 2023-T1 = 30 ",
            "barn.total b 2023-T1 = 50 ",
            "barn.total c 2023-T1 = - [barn ", "sjuk.men n 2022-T3 = - [sjuk ",
        ])
}

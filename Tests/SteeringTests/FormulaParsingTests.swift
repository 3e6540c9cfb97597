import Expectations
import Foundation
import Quantities
import Steering
import Testing

@Test(arguments: [
    ("1+2", "1 + 2"), (" ( ( 1 ) ) ", "1"), ("1.50", "1,5"), ("(1*2)/3", "(1 * 2) / 3"), ("1*(2/3)", "1 * (2 / 3)"),
    ("(1+2)-3", "(1 + 2) - 3"),
    ("1*2+3", "1 * 2 + 3"), ("1-(-2)", "1 - -2"), ("−[x] × 2", "-[x] * 2"), ("- - 1", "--1"), ("-(1*2)", "-(1 * 2)"),
    ("[ x ]", "[x]"), ("[2023:1.1-a]", "[2023:1.1-a]"), ("[x].MEN", "[x].män"), ("[x].women", "[x].kvinnor"),
    ("[x].total", "[x].totalt"),
    ("[x].forecast @-1", "[x].prognos@-1"), ("[x]@year-1", "[x]@år-1"), ("[x]@fullyear−2", "[x]@helår-2"), ("[x]@t3", "[x]@T3"),
    ("([x])@-1", "[x]@-1"), ("([x]@-1)@-1", "([x]@-1)@-1"), ("(5)@-1", "(5)@-1"), ("[x]@T2 -1", "[x]@T2 - 1"),
    ("[x]@T2-[y]", "[x]@T2 - [y]"),
    ("sum([x])@år-1", "summa([x])@år-1"), ("Mean([x];2;3)", "medel([x]; 2; 3)"), ("count([x])", "antal([x])"),
    ("round([x];1,0)", "avrunda([x]; 1)"),
    ("min(max([x]; 0); 100)", "min(max([x]; 0); 100)"), ("[x].ma\u{308}n", "[x].män"), ("1\n+\u{A0}2", "1 + 2"),
])
func aFormulaIsPrintedInOneWay(text: String, expected: String) throws {
    let formula = try Formula.parse(text)
    expectEqual(formula.printed, expected, text)
    expectEqual(try Formula.parse(formula.printed), formula, text)
}

@Test func formulasThatSayTheSameAreEqual() throws {
    let one = try Formula.parse("sum([x]) / 2")
    expectEqual(try Formula.parse("  summa( [x] )/2,0"), one)
    expectEqual(try Formula.parse("summa([x]) / 2").hashValue, one.hashValue)
    expectEqual(try Formula.parse("(1 + 2) + 3") == Formula.parse("1 + (2 + 3)"), false)
}

@Test func theReferencesSayWhatMustBeFetched() throws {
    let formula = try Formula.parse("[a] + [a].prognos@T2-1 - summa([b]@-1)@år-1 + max([a]; [c].män)")
    let period = FiscalPeriod.tertial(2023, 1)
    let lines = formula.references.map { reference in
        let column = reference.column.map { ".\($0)" } ?? ""
        return "\(reference.indicator)\(column) \(reference.period(from: period).code)\(reference.overUnits ? " units" : "")"
    }
    expectEqual(lines, ["a 2023-T1", "a.forecast 2022-T2", "b 2021-T3 units", "c.men 2023-T1"])
}

@Test(arguments: [
    ("", "T2101 tecken 1"), ("  \n ", "T2101 tecken 5"), ("1 + #", "T2103 tecken 5"), ("1 ^ 2", "T2103 tecken 3"),
    ("\"a\"", "T2103 tecken 1"),
    ("1 + 2,", "T2104 tecken 5"), ("2.x", "T2104 tecken 1"), ("1234567890123456789012345678901", "T2104 tecken 1"),
    ("٣ + 1", "T2103 tecken 1"),
    ("1 + [sjuk", "T2105 tecken 5"), ("[]", "T2105 tecken 1"), ("[Sjuk]", "T2105 tecken 1"), ("[sjuk från]", "T2105 tecken 1"),
    ("[-a]", "T2105 tecken 1"),
    ("[a[b]]", "T2105 tecken 1"), ("[x].barn", "T2106 tecken 4"), ("[x].", "T2106 tecken 4"), ("1 + [x].mäns", "T2106 tecken 8"),
    ("[x]@", "T2107 tecken 4"), ("[x]@1", "T2107 tecken 4"), ("[x]@-0", "T2107 tecken 4"), ("[x]@-61", "T2107 tecken 4"),
    ("[x]@år", "T2107 tecken 4"),
    ("[x]@T4", "T2107 tecken 4"), ("[x]@månad-1", "T2107 tecken 4"), ("[x]@-99999999999999999999", "T2107 tecken 4"),
    ("sjuk + 1", "T2108 tecken 1"), ("1 + sumha([x])", "T2108 tecken 5"), ("1 +", "T2109 tecken 4"), ("* 2", "T2109 tecken 1"),
    ("1 2", "T2109 tecken 3"),
    ("1 945,5", "T2109 tecken 3"), ("(1 + 2", "T2109 tecken 7"), ("1 + 2)", "T2109 tecken 6"), ("[x] [y]", "T2109 tecken 5"),
    ("summa [x]", "T2109 tecken 7"),
    ("summa([x]", "T2109 tecken 10"), ("min(1; )", "T2109 tecken 8"), ("5@-1", "T2109 tecken 2"), ("[x]@-1@-1", "T2109 tecken 7"),
    ("[x]@-1,5", "T2103 tecken 7"),
    ("1; 2", "T2109 tecken 2"), ("min(1, 2)", "T2104 tecken 5"), ("summa()", "T2110 tecken 1"),
    ("1 + antal(1; 2)", "T2110 tecken 5"), ("avrunda(1)", "T2110 tecken 1"),
    ("avrunda(1; 2; 3)", "T2110 tecken 1"), ("avrunda(1; 7)", "T2113 tecken 12"), ("avrunda(1; -1)", "T2113 tecken 12"),
    ("avrunda(1; 1,5)", "T2113 tecken 12"),
    ("1 + summa([x] / summa([x]))", "T2114 tecken 5"), ("max(1 + antal([x]))", "T2114 tecken 1"),
])
func aWrongFormulaSaysWhereItIsWrong(text: String, expected: String) {
    let found = expectThrows(Diagnostic.self, text) { _ = try Formula.parse(text) }
    expectEqual(found.map { "\($0.code) \($0.place)" }, expected, text)
}

@Test func anErrorSaysWhatWasExpectedInBothLanguages() {
    let found = expectThrows(Diagnostic.self) { _ = try Formula.parse("(1 + 2") }
    expectEqual(found?.message.sv, "Här väntades ett räknetecken eller ”)”, men här står formelns slut.")
    expectEqual(found?.message.en, "Expected an operator or “)”, found the end of the formula.")
}

import Expectations
import Foundation
import Quantities
import Steering
import Testing

private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func code(_ text: String) -> String {
    do {
        return "parsed \(try Formula.parse(text).printed.count)"
    } catch {
        return "\(error.code) \(error.place)"
    }
}

@Test func nestingStopsAtThirtyTwo() {
    expectEqual(code(repeated("(", 32) + "1" + repeated(")", 32)), "parsed 1")
    expectEqual(code(repeated("(", 33) + "1" + repeated(")", 33)), "T2111 tecken 33")
    expectEqual(code(repeated("-", 32) + "1"), "parsed 33")
    expectEqual(code(repeated("-", 33) + "1"), "T2111 tecken 33")
    expectEqual(code(repeated("-", 1_999) + "1"), "T2111 tecken 33")
    expectEqual(code(repeated("(", 2_000)), "T2111 tecken 33")
    expectEqual(code(repeated("summa(", 300)), "T2111 tecken 193")
    expectEqual(code(repeated("avrunda(", 40)), "T2111 tecken 257")
}

@Test func aFormulaHasAtMostTwoHundredTermsAndTwoThousandCharacters() {
    expectEqual(code(repeated("1+", 199) + "1"), "parsed 797")
    expectEqual(code(repeated("1+", 200) + "1"), "T2112 tecken 401")
    expectEqual(code(repeated(" ", 1_999) + "1"), "parsed 1")
    expectEqual(code(repeated(" ", 2_000) + "1"), "T2102 ")
    // One character on the screen, a million in the text.
    expectEqual(code("1" + repeated("\u{301}", 1_000_000)), "T2102 ")
    // Short as written, too long in the one way that it is printed.
    expectEqual(code(repeated("[abcdef].men+", 150) + "1"), "T2102 ")
}

@Test(
    arguments: [
        (["a": "[b] + 1", "b": "2 * [a]"], "[a]", nil, "T2124 formeln för b, tecken 5", "a → b → a"),
        (["a": "1 + [a]@år-1"], "[a]", nil, "T2124 formeln för a, tecken 5", "a → a"),
        (["b": "[c]", "c": "summa([a])"], "1 + [b]", "a", "T2124 formeln för c, tecken 7", "a → b → c → a"),
        ([:], "1 + [a]", "a", "T2124 tecken 5", "a → a"),
        (["a": "[nej] + 1"], "2 + [a]", nil, "T2123 formeln för a, tecken 1", "nej"),
    ] as [([String: String], String, String?, String, String)])
func aCycleIsFoundWithItsChain(formulas: [String: String], text: String, own: String?, expected: String, chain: String) throws {
    let formula = try Formula.parse(text)
    let found = expectThrows(Diagnostic.self) {
        _ = try formula.evaluate(
            in: FormulaTable(formulas: formulas), organisation: "n", period: .year(2023), definedBy: own)
    }
    expectEqual(found.map { "\($0.code) \($0.place)" }, expected)
    expectEqual(found?.message.sv.contains(chain), true, found?.message.sv ?? "")
}

@Test func derivedIndicatorsBuildOnEachOtherInAtMostSixteenSteps() {
    var table = FormulaTable(values: ["d0|n|2023|total": "1"])
    for step in 1...16 { table.define("d\(step)", "[d\(step - 1)] + [d\(step - 1)]") }
    expectEqual(table.answer("[d16]", period: "2023"), "65536")
    expectEqual(table.answer("[d15] + [d16]", period: "2023"), "98304")
    table.define("d17", "[d16]")
    expectEqual(table.answer("[d17]", period: "2023"), "T2125 formeln för d2, tecken 1")
    expectEqual(table.answer("[d5] + [d17]", period: "2023"), "T2125 formeln för d6, tecken 1")
}

@Test func theDeepestFormulasAllowedFitTheStack() {
    var table = FormulaTable(values: ["d0|n|2023|total": "1"])
    for step in 1...16 { table.define("d\(step)", repeated("(0+1*", 32) + "[d\(step - 1)]" + repeated(")", 32)) }
    expectEqual(table.answer(repeated("(0+1*", 32) + "[d16]" + repeated(")", 32), period: "2023"), "1")
}

@Test func oneResultReadsAtMostAHundredThousandValues() {
    var table = FormulaTable(values: ["x|n|2023|total": "1"])
    table.units["n"] = (1...2_000).map { "u\($0)" }
    let many = "antal(" + repeated("[x]+", 60) + "[x])"
    // 61 in each unit: 1 639 units take 99 979, and the 22nd indicator of the next unit is one too many.
    expectEqual(table.answer(many, period: "2023"), "T2126 tecken 91")
}

import Expectations
import Foundation
import Quantities
import Steering
import Testing

private let pieces = [
    "1", "0", "2,5", "10.25", "999999999999999", "[x]", "[y]", "[z]", "[d]", "[x].män", "[y].prognos", "@-1", "@år-1", "@helår",
    "@T2", "+", "-", "−", "*",
    "/", "(", ")", ";", "summa(", "medel(", "min(", "max(", "antal(", "avrunda(", "; 1)", " ", ",", ".", "[", "]", "@", "å",
    "e\u{301}", "\u{0}", "🙂", "−1",
]

private let table = FormulaTable(
    values: [
        "x|n|2023-T1|total": "3", "y|n|2023-T1|total": "-", "z|n|2023-T1|total": "*", "x|a|2023-T1|total": "0",
        "x|b|2023-T1|total": "7",
        "x|n|2022-T1|total": "4",
    ], formulas: ["d": "[x] / 2"], units: ["n": ["a", "b"]])

/// What holds of any text: it is refused with a number, or it prints to something that parses to the same formula and answers.
private func check(_ text: String) -> Bool {
    do {
        let formula = try Formula.parse(text)
        expectEqual(try Formula.parse(formula.printed), formula, text)
        expectEqual(try Formula.parse(formula.printed).printed, formula.printed, text)
        let answer = table.answer(text)
        if answer.hasPrefix("T21") { expectEqual(["T2121", "T2122"].contains(answer.prefix(5)), true, "\(text) → \(answer)") }
        return true
    } catch {
        if !error.code.hasPrefix("T21") { Issue.record("\(text) → \(error)") }
        return false
    }
}

@Test func anyTextIsRefusedWithANumberOrPrintsBack() {
    var dice = SeededRandom(seed: 20_230_430)
    for _ in 0..<14_000 {
        let count = Int.random(in: 1...14, using: &dice)
        _ = check((0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined())
    }
}

@Test func wellFormedFormulasOfEveryShapePrintBackAndAnswer() {
    var dice = SeededRandom(seed: 1_971)
    var parsed = 0
    for _ in 0..<6_000 where check(grown(depth: 3, overUnits: false, using: &dice)) { parsed += 1 }
    expectEqual(parsed, 6_000)
}

private func grown(depth: Int, overUnits: Bool, using dice: inout SeededRandom) -> String {
    func deeper() -> String { grown(depth: depth - 1, overUnits: overUnits, using: &dice) }
    let leaves = ["1", "0", "2,50", "[x]", "[y]", "[z]", "[d]", "[x].män", "[x]@år-1", "[y].prognos@T2-1"]
    if depth == 0 { return leaves.randomElement(using: &dice) ?? "1" }
    switch Int.random(in: 0...9, using: &dice) {
    case 0: return "\(deeper())+\(deeper())"
    case 1: return "\(deeper()) - \(deeper())"
    case 2: return "(\(deeper())) * (\(deeper()))"
    case 3: return "\(deeper()) / (\(deeper()))"
    case 4: return "-(\(deeper()))"
    case 5: return "avrunda(\(deeper()); 2)"
    case 6: return "max(\(deeper()); \(deeper()))"
    case 7 where !overUnits: return "summa(\(grown(depth: depth - 1, overUnits: true, using: &dice)))"
    case 8: return "(\(deeper()))@-1"
    default: return leaves.randomElement(using: &dice) ?? "1"
    }
}

import Expectations
import Foundation
import Quantities
import Testing
import Texts

@testable import Documents

/// No-break spaces are written as blanks.
@Suite struct FieldWordingTests {
    private static func printed(_ wording: FieldWording, _ form: FieldReference.Form) -> String {
        wording.printed(form).replacing("\u{A0}", with: " ")
    }

    @Test(
        arguments: [
            (-1_214_000_000, .standard, "−12,1 mnkr"), (-1_214_000_000, .bare, "−12,1"), (-1_214_000_000, .size, "12,1 mnkr"),
            (-1_214_000_000, .deviation, "ett underskott om 12,1 mnkr"), (218_000_000, .deviation, "ett överskott om 2,2 mnkr"),
            (0, .deviation, "ingen avvikelse"), (-4_000_000, .deviation, "ingen avvikelse"), (4_000_000, .standard, "0,0 mnkr"),
            (-1_214_000_000, .thousands, "−12 140 tkr"), (-1_214_000_000, .crowns, "−12 140 000 kr"),
            (218_000_000, .capitalised, "2,2 mnkr"), (218_000_000, .digits, "2,2 mnkr"), (218_000_000, .clause, "2,2 mnkr"),
        ] as [(Int64, FieldReference.Form, String)])
    func anAmountSaysItsUnitAndWhichWayItGoes(ore: Int64, form: FieldReference.Form, expected: String) {
        expectEqual(Self.printed(.money(Money(ore: ore), .mkr, decimals: 1), form), expected)
    }

    @Test(
        arguments: [
            (1, .standard, "ett"), (1, .capitalised, "Ett"), (1, .digits, "1"), (1, .clause, "ett är inte bedömt"),
            (2, .clause, "två är inte bedömda"), (0, .standard, "noll"), (12, .standard, "tolv"), (13, .standard, "13"),
            (12, .digits, "12"), (12, .capitalised, "Tolv"), (13, .clause, "13 är inte bedömda"), (1_200, .digits, "1 200"),
        ] as [(Int, FieldReference.Form, String)])
    func aCountIsAWordUpToTwelve(count: Int, form: FieldReference.Form, expected: String) {
        let words = CountWords(.neuter, one: "är inte bedömt", many: "är inte bedömda")
        expectEqual(Self.printed(.count(count, words), form), expected)
    }

    @Test(
        arguments: [
            ("-1.5", "%", .standard, "−1,5 procentenheter"), ("-1.5", "%", .bare, "−1,5"),
            ("-1.5", "%", .size, "1,5 procentenheter"),
            ("-1.5", "%", .deviation, "1,5 procentenheter under årsmålet"),
            ("1.5", "%", .deviation, "1,5 procentenheter över årsmålet"), ("0", "%", .deviation, "ingen avvikelse från årsmålet"),
            ("300", "st", .deviation, "300,0 st över årsmålet"), ("300", "", .standard, "300,0"),
        ] as [(String, String, FieldReference.Form, String)])
    func aPercentageDiffersByPercentagePoints(value: String, unit: String, form: FieldReference.Form, expected: String) throws {
        let value = try Decimal(exactly: value)
        expectEqual(Self.printed(.difference(value, decimals: 1, unit: unit), form), expected)
    }

    @Test func onePercentagePointIsOne() {
        expectEqual(Self.printed(.difference(-1, decimals: 0, unit: "%"), .size), "1 procentenhet")
        expectEqual(Self.printed(.difference(2, decimals: 0, unit: "%"), .standard), "2 procentenheter")
    }

    @Test(
        arguments: [
            (.words("stöd till familjer"), .capitalised, "Stöd till familjer"), (.words("klar"), .standard, "klar"),
            (.measure(full: "Max 10 personer", bare: "Max 10"), .bare, "Max 10"),
            (.measure(full: "−1,2 %", bare: "−1,2"), .size, "1,2 %"), (.measure(full: "i.u.", bare: "i.u."), .size, "i.u."),
            (.day(CalendarDate(dayNumber: 19_523)), .standard, "15 juni 2023"),
            (.day(CalendarDate(dayNumber: 19_523)), .digits, "2023-06-15"),
        ] as [(FieldWording, FieldReference.Form, String)])
    func namesFiguresAndDaysFollowTheSentence(wording: FieldWording, form: FieldReference.Form, expected: String) {
        expectEqual(Self.printed(wording, form), expected)
    }
}

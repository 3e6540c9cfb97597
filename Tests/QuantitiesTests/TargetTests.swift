import Expectations
import Foundation
import Quantities
import Testing

@Suite struct TargetTests {
    static let readings: [(String, Target, String)] = [
        ("33 %", .number(33, unit: "%"), "33 %"), ("77%", .number(77, unit: "%"), "77 %"),
        ("85  %", .number(85, unit: "%"), "85 %"),
        ("15", .number(15, unit: nil), "15"), ("0", .number(0, unit: nil), "0"), ("4,9", .number(dec("4.9"), unit: nil), "4,9"),
        ("1 000 st", .number(1000, unit: "st"), "1 000 st"), ("1945 GWh", .number(1945, unit: "GWh"), "1 945 GWh"),
        ("1\u{A0}735 GWh", .number(1735, unit: "GWh"), "1 735 GWh"), ("1,0 %", .number(1, unit: "%"), "1 %"),
        ("-2,5 %", .number(dec("-2.5"), unit: "%"), "-2,5 %"),
        ("17,2 barn/avd.", .number(dec("17.2"), unit: "barn/avd."), "17,2 barn/avd."),
        (
            "1,4 kg CO2 per kg livsmedel", .number(dec("1.4"), unit: "kg CO2 per kg livsmedel"), "1,4 kg CO2 per kg livsmedel"
        ),
        ("Max 10 personer", .limit(.atMost, 10, unit: "personer"), "Max 10 personer"),
        ("max 3 %", .limit(.atMost, 3, unit: "%"), "Max 3 %"),
        ("Högst 1 200", .limit(.atMost, 1200, unit: nil), "Max 1 200"), ("Minst 3", .limit(.atLeast, 3, unit: nil), "Minst 3"),
        ("+/-1 %", .band(1, unit: "%"), "+/- 1 %"), ("+/- 1 %", .band(1, unit: "%"), "+/- 1 %"),
        ("± 0,5", .band(dec("0.5"), unit: nil), "+/- 0,5"),
        ("öka", .direction(.increase, wording: "öka"), "öka"), ("Ökning", .direction(.increase, wording: "Ökning"), "Ökning"),
        ("minska", .direction(.decrease, wording: "minska"), "minska"),
        ("Minskning", .direction(.decrease, wording: "Minskning"), "Minskning"),
        ("o\u{308}ka", .direction(.increase, wording: "öka"), "öka"),
        ("Tas fram av nämnd", .setBelow(.committee), "Tas fram av nämnd"),
        ("Tas fram av nämnd/ styrelse", .setBelow(.committeeOrBoard), "Tas fram av nämnd/styrelse"),
        ("Tas fram av\nnämnd/styrelse", .setBelow(.committeeOrBoard), "Tas fram av nämnd/styrelse"),
        ("tas fram av nämnd / styrelse", .setBelow(.committeeOrBoard), "Tas fram av nämnd/styrelse"),
        ("Fastställs 2025", .pending("2025"), "Fastställs 2025"), ("Fastställs T1", .pending("T1"), "Fastställs T1"),
        ("fastställs t2", .pending("T2"), "Fastställs T2"), ("", .none, ""), ("-", .none, ""), ("–", .none, ""),
        (" \u{A0}", .none, ""),
    ]

    static func dec(_ plain: String) -> Decimal { (try? Decimal(exactly: plain)) ?? .nan }

    @Test(arguments: readings)
    func aTargetIsReadAsItStandsInTheDocuments(text: String, target: Target, notation: String) throws {
        expectEqual(try Target(parsing: text), target, text)
        expectEqual(target.notation, notation)
        expectEqual(try Target(parsing: notation), target, notation)
    }

    @Test(arguments: [
        ("hög andel", "T1041"), ("94 procent eller mer", "T1043"), ("15 st eller 20 st", "T1043"), ("15 20", "T1004"),
        ("1o", "T1043"),
        ("15st", "T1043"), ("dag 1-14", "T1041"), ("10-12 %", "T1002"), ("94.5 %", "T1003"), ("1 94 %", "T1004"), ("%", "T1041"),
        ("Max", "T1041"), ("Max personer", "T1041"), ("Max Max 3", "T1041"), ("+/-", "T1041"), ("+/- -1 %", "T1045"),
        ("< 5 %", "T1041"),
        ("Fastställs", "T1046"), ("Fastställs T4", "T1046"), ("Fastställs 1925", "T1046"), ("Fastställs snart", "T1046"),
        ("33 % öka", "T1043"), ("5 % 6 %", "T1043"), ("3\u{0}%", "T1041"), (String(repeating: "a", count: 121), "T1044"),
        ("- 5", "T1002"),
        ("12345678901234567890123456789012345 st", "T1005"), ("bra 5", "T1041"),
    ])
    func whatIsNoTargetGetsANumberedErrorAndNeverAGuess(text: String, code: String) {
        expectEqual(expectThrows(Diagnostic.self, text) { _ = try Target(parsing: text) }?.code, code, text)
    }

    @Test(arguments: [
        ("Faststälts t1", "Fastställs T1"), ("Faställs 2025", "Fastställs 2025"), ("Tas fram av nämd", "Tas fram av nämnd"),
        ("Tas fram av nämnd/styrels", "Tas fram av nämnd/styrelse"), ("Ökningg", "Ökning"), ("Minksning", "Minskning"),
        ("mins 3", "Minst 3"),
        ("Minskninng", "Minskning"), ("Faststälts snart", nil),
    ])
    func aMisspeltTargetIsRefusedWithTheRightFormSuggested(text: String, suggestion: String?) {
        let diagnostic = expectThrows(Diagnostic.self, text) { _ = try Target(parsing: text) }
        expectEqual(diagnostic?.code, suggestion == nil ? "T1041" : "T1042", text)
        if let suggestion {
            expectEqual(diagnostic?.remedy.sv, "Menade du ”\(suggestion)”? Skriv så i så fall.")
        }
    }

    @Test(arguments: [
        (Target.number(33, unit: "%"), "%", 1, "33\u{A0}%"), (.number(15, unit: nil), "barn", 0, "15\u{A0}barn"),
        (.number(15, unit: nil), "", 0, "15"),
        (.number(dec("3.125"), unit: "GWh"), "GWh", 2, "3,13\u{A0}GWh"), (.number(1000, unit: "st"), "st", 0, "1\u{A0}000\u{A0}st"),
        (.limit(.atMost, 10, unit: "personer"), "st", 0, "Max\u{A0}10\u{A0}personer"),
        (.band(1, unit: "%"), "%", 1, "+/-\u{A0}1\u{A0}%"),
        (.direction(.increase, wording: "öka"), "%", 1, "öka"),
        (.setBelow(.committeeOrBoard), "%", 1, "Tas fram av nämnd/styrelse"),
        (.pending("T1"), "%", 0, "Fastställs\u{A0}T1"), (.none, "%", 0, ""), (.number(-2, unit: "%"), "", 0, "\u{2212}2\u{A0}%"),
    ])
    func aTargetIsPrintedWithItsOwnUnitOrElseTheIndicators(target: Target, unit: String, decimals: Int, printed: String) {
        expectEqual(target.printed(unit: MeasureUnit(unit), decimals: decimals), printed)
    }

    @Test func onlyNumbersLimitsAndBandsHaveAFigure() {
        let targets: [Target] = [
            .number(33, unit: "%"), .limit(.atLeast, 3, unit: nil), .band(1, unit: "%"), .pending("2025"), .none,
        ]
        expectEqual(targets.map(\.number), [33, 3, 1, nil, nil])
    }

    @Test func aTargetIsStoredAsItsNotation() throws {
        let stored = try JSONEncoder().encode([Target.band(1, unit: "%")])
        expectEqual(try JSONDecoder().decode([String].self, from: stored), ["+/- 1 %"])
        expectEqual(try JSONDecoder().decode([Target].self, from: stored), [.band(1, unit: "%")])
    }
}

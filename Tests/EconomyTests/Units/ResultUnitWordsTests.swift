import Expectations
import Foundation
import Quantities
import Testing

@testable import Economy

/// The rule in words, with the unit's own figures; no-break spaces are written as spaces here.
@Suite struct ResultUnitWordsTests {
    private func words(
        gross: Int64 = 40_000, fund: Int64, before: Int64? = nil, result: Int64?, ownDoing: Bool? = nil, dissolution: String? = nil
    ) throws -> [String] {
        let contents = UnitsCommittee.contents {
            $0.resultUnits = [UnitsCommittee.resultUnit("a", "A", gross: gross, fund: fund, dissolution: dissolution)]
            if let before { $0.resultUnits.append(UnitsCommittee.resultUnit("a", "A", year: 2022, gross: gross, fund: before)) }
            if let result { $0.resultForecasts = [UnitsCommittee.result("a", result, ownDoing: ownDoing)] }
        }
        let table = try #require(try ResultUnitTable.make(contents))
        return ResultUnitWords.sentences(for: table.rows[0], table.rules).map { $0.replacing("\u{A0}", with: " ") }
    }

    /// T1 2023: 4 573 ÷ 69 562 = 6,57 %; 10 % is 6 956,2, so 2 383,2 more fits.
    @Test func aUnitThatUsesALittleOfItsFund() throws {
        expectEqual(
            try words(gross: 69_562, fund: 4_773, result: -200),
            [
                "Enheten har ett överskott på 4 773 tkr med sig från 2022.",
                "Årets resultat beräknas bli ett underskott på 200 tkr.",
                "Till 2024 förs 4 573 tkr, 6,6 % av bruttobudgeten; fonden rymmer 2 383 tkr till.",
            ])
    }

    /// 3 000 + 2 600: 600 above the year's 2 000, then 1 000 above the fund's 4 000; 1 600 in all.
    @Test func aUnitThatMeetsBothLimits() throws {
        expectEqual(
            try words(fund: 3_000, result: 2_600),
            [
                "Enheten har ett överskott på 3 000 tkr med sig från 2022.",
                "Årets resultat beräknas bli ett överskott på 2 600 tkr.",
                "Av årets överskott får som mest 2 000 tkr läggas till fonden (5 % av bruttobudgeten), så 600 tkr stannar hos nämnden.",
                "Fonden rymmer som mest 4 000 tkr (10 % av bruttobudgeten), så 1 000 tkr stannar hos nämnden.",
                "Inget går förlorat om enheten använder 1 600 tkr mer i verksamheten i år.",
                "Till 2024 förs 4 000 tkr, 10,0 % av bruttobudgeten; fonden är full.",
            ])
    }

    @Test func aNewDeficit() throws {
        expectEqual(
            try words(fund: 1_000, result: -3_000),
            [
                "Enheten har ett överskott på 1 000 tkr med sig från 2022.",
                "Årets resultat beräknas bli ett underskott på 3 000 tkr.",
                "Underskottet ska vara täckt senast i bokslutet för 2024.",
                "Det kräver sammanlagt 2 000 tkr i överskott.",
                "Till 2024 förs ett underskott på 2 000 tkr.",
            ])
    }

    @Test func aDeficitThatIsTooOld() throws {
        expectEqual(
            try words(fund: -800, before: 200, result: 300).dropFirst(2),
            [
                "Fonden har legat under noll sedan bokslutet för 2022 och skulle ha varit täckt 2023."
                    + " Nämnden ska upplösa enheten i bokslutet.",
                "För att undvika det behöver årets resultat bli 500 tkr bättre.",
                "Till 2024 förs ett underskott på 500 tkr.",
            ])
    }

    @Test func unitsThatEnd() throws {
        expectEqual(
            try words(gross: 0, fund: 2_275, result: 0, dissolution: "uppgår i Fruängens förskolor").dropFirst(),
            [
                "Årets resultat beräknas gå jämnt ut.",
                "Enheten upplöses i bokslutet (uppgår i Fruängens förskolor), och dess 2 275 tkr går till nämnden.",
                "Inget förs vidare till 2024.",
            ])
        expectEqual(
            try words(fund: -300, result: -100, dissolution: "").dropFirst(2).first,
            "Enheten upplöses i bokslutet, och nämnden tar över ett underskott på 400 tkr.")
    }

    @Test func aSurplusOfOthersAndAMissingForecast() throws {
        expectEqual(
            try words(fund: 0, result: 500, ownDoing: false),
            [
                "Enheten har ingen fond med sig från 2022.", "Årets resultat beräknas bli ett överskott på 500 tkr.",
                "Överskottet är inte enhetens eget, så 500 tkr stannar hos nämnden.", "Inget förs vidare till 2024.",
            ])
        expectEqual(
            try words(fund: 4_600, result: nil).dropFirst(),
            [
                "Enheten har ingen prognos i den här omgången, så fonden räknas vidare som den är.",
                "Till 2024 förs 4 600 tkr, 11,5 % av bruttobudgeten; fonden är över sitt tak.",
            ])
    }

    @Test func theRuleItselfFollowsTheYearsLimits() {
        let rules = EconomyRules(owner: UnitsCommittee.city, year: 2030, yearlyTransferPercent: 3, deficitYears: 2)
        let words = ResultUnitWords.rule(rules).joined(separator: " ").replacing("\u{A0}", with: " ")
        expectEqual(words.contains("som mest 3 % av årets bruttobudget"), true)
        expectEqual(words.contains("två år på sig"), true)
    }
}

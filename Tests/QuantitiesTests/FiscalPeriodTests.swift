import Expectations
import Foundation
import Quantities
import Testing

@Suite struct FiscalPeriodTests {
    @Test(arguments: [
        ("2023", "2023-01-01", "2023-12-31", "2023"), ("2023-H1", "2023-01-01", "2023-06-30", "Halvår 1 2023"),
        ("2023-H2", "2023-07-01", "2023-12-31", "Halvår 2 2023"), ("2023-T1", "2023-01-01", "2023-04-30", "Tertial 1 2023"),
        ("2023-T2", "2023-05-01", "2023-08-31", "Tertial 2 2023"), ("2023-T3", "2023-09-01", "2023-12-31", "Tertial 3 2023"),
        ("2023-02", "2023-02-01", "2023-02-28", "februari 2023"), ("2024-02", "2024-02-01", "2024-02-29", "februari 2024"),
        ("2023-12", "2023-12-01", "2023-12-31", "december 2023"),
    ])
    func aPeriodHasItsDaysAndItsName(code: String, first: String, last: String, name: String) throws {
        let period = try FiscalPeriod(code: code)
        expectEqual(period.code, code)
        expectEqual(period.firstDay.iso, first)
        expectEqual(period.lastDay.iso, last)
        expectEqual(period.printed(), name)
        expectEqual(period.isWholeYear, code == "2023")
        expectEqual(period.year, code.hasPrefix("2024") ? 2024 : 2023)
    }

    @Test(arguments: [
        ("", "T1021"), ("23", "T1021"), ("2023-", "T1021"), ("2023-1", "T1021"), ("2023-t1", "T1021"), ("2023-T", "T1021"),
        ("2023-T01", "T1021"), ("2023T1", "T1021"), ("2023-02-03", "T1021"), ("0000", "T1021"), ("２０２３", "T1021"),
        (" 2023", "T1021"),
        ("2023-T4", "T1022"), ("2023-T0", "T1022"), ("2023-H3", "T1022"), ("2023-13", "T1022"), ("2023-00", "T1022"),
    ])
    func whatIsNoPeriodGetsANumberedError(code: String, number: String) {
        expectEqual(expectThrows(Diagnostic.self) { _ = try FiscalPeriod(code: code) }?.code, number, code)
    }

    @Test(arguments: [
        ("2023", "2022", "2022"), ("2023-H1", "2022-H2", "2022-H1"), ("2023-H2", "2023-H1", "2022-H2"),
        ("2023-T1", "2022-T3", "2022-T1"),
        ("2023-T3", "2023-T2", "2022-T3"), ("2023-01", "2022-12", "2022-01"), ("2023-10", "2023-09", "2022-10"),
    ])
    func aPeriodKnowsTheOneBeforeAndTheSameAYearAgo(code: String, previous: String, lastYear: String) throws {
        let period = try FiscalPeriod(code: code)
        expectEqual(period.previous.code, previous)
        expectEqual(period.earlier(years: 1).code, lastYear)
        expectEqual(period.earlier(years: 0), period)
    }

    @Test(arguments: [
        ("2023", "2023-T2", true), ("2023-T1", "2023-04", true), ("2023-T1", "2023-05", false), ("2023-H1", "2023-T2", false),
        ("2023-T1", "2023-T1", true), ("2023-T1", "2022-T1", false), ("2023-02", "2023", false),
    ])
    func aPeriodContainsThoseThatLieWithinIt(outer: String, inner: String, contained: Bool) throws {
        expectEqual(try FiscalPeriod(code: outer).contains(FiscalPeriod(code: inner)), contained)
    }

    @Test func aPeriodContainsItsFirstAndLastDayOnly() throws {
        let period = try FiscalPeriod(code: "2024-T1")
        let contained = try ["2023-12-31", "2024-01-01", "2024-04-30", "2024-05-01"].map {
            period.contains(try CalendarDate(iso: $0))
        }
        expectEqual(contained, [false, true, true, false])
    }

    @Test func periodsAreOrderedByWhenTheyAreCompleteAndAYearComesAfterItsParts() throws {
        let codes = ["2024-01", "2023", "2023-H2", "2023-T3", "2023-12", "2023-T1", "2023-04", "2023-H1", "2022"]
        expectEqual(
            try codes.map(FiscalPeriod.init(code:)).sorted().map(\.code),
            ["2022", "2023-04", "2023-T1", "2023-H1", "2023-12", "2023-T3", "2023-H2", "2023", "2024-01"])
    }

    @Test func aPeriodIsNamedInEnglishToo() {
        expectEqual(FiscalPeriod.month(2023, 2).printed(.english), "February 2023")
        expectEqual(FiscalPeriod.halfYear(2023, 1).printed(.english), "Half-year 1 2023")
    }

    @Test func aPeriodIsStoredAsItsCode() throws {
        let stored = try JSONEncoder().encode([FiscalPeriod.tertial(2023, 1)])
        expectEqual(String(decoding: stored, as: UTF8.self), #"["2023-T1"]"#)
        expectEqual(try JSONDecoder().decode([FiscalPeriod].self, from: stored), [.tertial(2023, 1)])
    }

    @Test func aPeriodMadeByHandOutOfRangeNeverTraps() {
        for period in [FiscalPeriod.tertial(2023, 9), .month(Int.max, 99), .halfYear(Int.min, -4), .year(Int.max)] {
            expectEqual(period.firstDay <= period.lastDay, true)
            _ = (period.previous, period.earlier(years: Int.min), period.printed(), period.code)
        }
    }
}

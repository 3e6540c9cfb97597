import Expectations
import Foundation
import Quantities
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2023-06-07", 19515), ("2024-02-29", 19782),
        ("2024-03-01", 19783),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
    func aDateHasItsDayNumber(iso: String, number: Int) throws {
        expectEqual(try CalendarDate(iso: iso).dayNumber, number)
        expectEqual(CalendarDate(dayNumber: number).iso, iso)
    }

    @Test(arguments: [
        "2023-02-29", "1900-02-29", "2100-02-29", "2023-04-31", "2023-13-01", "2023-00-10", "2023-01-00", "0000-01-01",
    ])
    func aDayThatDoesNotExistIsRefused(iso: String) {
        expectEqual(expectThrows(Diagnostic.self) { _ = try CalendarDate(iso: iso) }?.code, "T1012", iso)
    }

    @Test(arguments: [
        "", "2023-6-7", "20230607", "2023-06-07T00:00", "2023/06/07", " 2023-06-07", "７月-06-07", "-023-06-07", "2023-06-0x",
    ])
    func aDateIsWrittenInOneWayOnly(text: String) {
        expectEqual(expectThrows(Diagnostic.self) { _ = try CalendarDate(iso: text) }?.code, "T1011", text)
    }

    @Test(arguments: [
        ("2023-12-31", 1, "2024-01-01"), ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
        ("2024-03-01", -1, "2024-02-29"),
        ("2023-01-01", 365, "2024-01-01"), ("2024-01-01", 366, "2025-01-01"), ("9999-12-31", 1, "9999-12-31"),
        ("2023-01-01", Int.max, "9999-12-31"), ("2023-01-01", Int.min, "0001-01-01"), ("1960-01-01", Int.min, "0001-01-01"),
    ])
    func daysAreCountedOverMonthsAndLeapYears(iso: String, days: Int, later: String) throws {
        expectEqual(try CalendarDate(iso: iso).adding(days: days).iso, later)
    }

    @Test func aDateIsWrittenOutInBothLanguages() throws {
        let date = try CalendarDate(year: 2023, month: 6, day: 7)
        expectEqual(date.longForm(.swedish), "7 juni 2023")
        expectEqual(date.longForm(.english), "7 June 2023")
        expectEqual(String(describing: date), "2023-06-07")
    }

    @Test func datesAreOrderedByTime() throws {
        let sorted = try ["2024-01-01", "2023-12-31", "2023-02-01", "2023-02-10"].map(CalendarDate.init(iso:)).sorted().map(\.iso)
        expectEqual(sorted, ["2023-02-01", "2023-02-10", "2023-12-31", "2024-01-01"])
    }

    @Test func aDateIsStoredAsItsText() throws {
        let stored = try JSONEncoder().encode([CalendarDate(iso: "2023-06-07")])
        expectEqual(String(decoding: stored, as: UTF8.self), #"["2023-06-07"]"#)
        expectEqual(try JSONDecoder().decode([CalendarDate].self, from: stored).first?.iso, "2023-06-07")
        expectThrows(Diagnostic.self) { _ = try JSONDecoder().decode([CalendarDate].self, from: Data(#"["2023-02-30"]"#.utf8)) }
    }

    /// Every day of 800 years, each compared with the day before it: two whole cycles of the Gregorian calendar.
    @Test func everyDayFollowsTheDayBeforeIt() throws {
        var before = CalendarDate(dayNumber: -146_097)
        var wrong: [Int] = []
        for number in -146_096...146_097 {
            let day = CalendarDate(dayNumber: number)
            let isNext =
                (day.year == before.year && day.month == before.month && day.day == before.day + 1)
                || (day.day == 1 && before.day >= 28 && (day.month == before.month + 1 || (day.month == 1 && before.month == 12)))
            if !isNext || day.dayNumber != number || day <= before { wrong.append(number) }
            before = day
        }
        expectEqual(wrong, [])
    }
}

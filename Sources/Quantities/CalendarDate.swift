/// A day in the Gregorian calendar, without time and without time zone, between the years 1 and 9999.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Throws T1012 for a day that does not exist, such as 29 February 2023.
    public init(year: Int, month: Int, day: Int) throws(Diagnostic) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= CalendarDate.days(inMonth: month, of: year)
        else {
            throw Diagnostic(
                "T1012",
                message: Localized(
                    sv: "Datumet år \(year), månad \(month), dag \(day) finns inte.",
                    en: "There is no day \(day) of month \(month), \(year)."),
                remedy: Localized(sv: "Rätta dagen, månaden eller året.", en: "Correct the day, the month or the year."))
        }
        self.init(existing: year, month, day)
    }

    /// Reads `2023-06-07`, exactly so. Throws T1011 for other text and T1012 for a day that does not exist.
    public init(iso: String) throws(Diagnostic) {
        let bytes = Array(iso.utf8)
        let number = { (range: Range<Int>) -> Int? in
            let digits = bytes[range]
            guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }
        let dash = UInt8(ascii: "-")
        guard bytes.count == 10, bytes[4] == dash, bytes[7] == dash, let year = number(0..<4), let month = number(5..<7),
            let day = number(8..<10)
        else {
            throw Diagnostic(
                "T1011",
                message: Localized(sv: "”\(quoted(iso))” är inte ett datum.", en: "“\(quoted(iso))” is not a date."),
                remedy: Localized(
                    sv: "Skriv år-månad-dag, till exempel 2023-06-07.", en: "Write year-month-day, for example 2023-06-07."))
        }
        try self.init(year: year, month: month, day: day)
    }

    /// The day that is `dayNumber` days after 1970-01-01; numbers outside the years 1–9999 give the first or the last day.
    public init(dayNumber: Int) {
        let first = -719_162
        let last = 2_932_896
        // Counts from 1 March of year 0, where the leap day is the last of its year, in eras of 400 years (146 097 days).
        let shifted = min(max(dayNumber, first), last) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        self.init(existing: year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    init(existing year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    public var iso: String { "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))" }

    public var description: String { iso }

    /// Days since 1970-01-01, negative before.
    public var dayNumber: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = marchYear / 400
        let yearOfEra = marchYear - era * 400
        let marchMonth = (month + 9) % 12
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// `days` later, or earlier when negative; held within the years 1–9999.
    public func adding(days: Int) -> CalendarDate {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return CalendarDate(dayNumber: overflow ? (days > 0 ? Int.max : Int.min) : sum)
    }

    /// `7 juni 2023` or `7 June 2023`.
    public func longForm(_ language: Language) -> String {
        "\(day) \(MonthName.of(month, language)) \(year)"
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// 28–31; `month` must be 1–12.
    static func days(inMonth month: Int, of year: Int) -> Int {
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        switch month {
        case 2: return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }
}

/// Stored as `2023-06-07`.
extension CalendarDate: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(iso: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// `number` with zeros in front up to `width` digits.
func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

import Quantities

/// A moment by the clocks of Sweden. Computed here: nothing depends on the machine's own time zone.
struct SwedishTime: Sendable, Hashable {
    let date: CalendarDate
    let hour: Int
    let minute: Int

    /// - Parameter utc: ISO 8601 in UTC: `2023-05-31T09:12:44Z`.
    init?(utc text: String) {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let day = try? CalendarDate(iso: String(parts[0])) else { return nil }
        let clock = parts[1].prefix(5).split(separator: ":").compactMap { Int($0) }
        guard clock.count == 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else { return nil }
        let minutes = day.dayNumber * 1440 + clock[0] * 60 + clock[1]
        let local = minutes + (SwedishTime.isSummer(minutes, year: day.year) ? 120 : 60)
        date = CalendarDate(dayNumber: local / 1440)
        hour = local % 1440 / 60
        minute = local % 60
    }

    /// From 01.00 UTC on the last Sunday of March to 01.00 UTC on the last Sunday of October (directive 2000/84/EC).
    private static func isSummer(_ minutes: Int, year: Int) -> Bool {
        guard let march = lastSunday(year, 3), let october = lastSunday(year, 10) else { return false }
        return minutes >= march * 1440 + 60 && minutes < october * 1440 + 60
    }

    private static func lastSunday(_ year: Int, _ month: Int) -> Int? {
        guard let last = try? CalendarDate(year: year, month: month, day: 31) else { return nil }
        // 1970-01-01 was a Thursday, so day 3 was a Sunday.
        return last.dayNumber - (last.dayNumber - 3) % 7
    }

    /// "i dag kl. 14.05" or "2023-05-31 kl. 14.05".
    func printed(asOf now: SwedishTime?, _ language: Language) -> String {
        let day = date == now?.date ? Localized(sv: "i dag", en: "today")[language] : date.iso
        return language == .swedish ? "\(day) kl. \(clock(language))" : "\(day) at \(clock(language))"
    }

    /// "14.05"
    func clock(_ language: Language) -> String { language == .swedish ? "\(hour).\(twoDigits)" : "\(hour):\(twoDigits)" }

    private var twoDigits: String { minute < 10 ? "0\(minute)" : "\(minute)" }
}

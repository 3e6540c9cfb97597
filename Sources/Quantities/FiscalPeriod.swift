/// A period that values are measured for. A tertial is four months (January–April, May–August, September–December).
///
/// A report for the second tertial covers January–August; that is the round's matter. Here `tertial(2023, 2)` is May–August.
/// `init(code:)` checks its numbers; a case made by hand with a part outside its range counts as the nearest real part.
public enum FiscalPeriod: Sendable, Hashable, Comparable {
    case year(Int)
    case halfYear(Int, Int)
    case tertial(Int, Int)
    case month(Int, Int)

    /// Reads `2023`, `2023-H1`, `2023-T1`, `2023-02`. Throws T1021 for other text and T1022 for a part that does not exist.
    public init(code: String) throws(Diagnostic) {
        let parts = code.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count <= 2, let first = parts.first, let year = FiscalPeriod.number(first, digits: 4), year > 0 else {
            throw FiscalPeriod.notAPeriod(code)
        }
        guard parts.count == 2 else {
            self = .year(year)
            return
        }
        let part = parts[1]
        switch part.first {
        case "H":
            self = .halfYear(year, try FiscalPeriod.part(part.dropFirst(), digits: 1, limit: 2, of: code))
        case "T":
            self = .tertial(year, try FiscalPeriod.part(part.dropFirst(), digits: 1, limit: 3, of: code))
        default:
            self = .month(year, try FiscalPeriod.part(part, digits: 2, limit: 12, of: code))
        }
    }

    public var code: String {
        switch self {
        case .year(let year): padded(year, to: 4)
        case .halfYear(let year, let half): "\(padded(year, to: 4))-H\(half)"
        case .tertial(let year, let tertial): "\(padded(year, to: 4))-T\(tertial)"
        case .month(let year, let month): "\(padded(year, to: 4))-\(padded(month, to: 2))"
        }
    }

    public var year: Int {
        switch self {
        case .year(let year), .halfYear(let year, _), .tertial(let year, _), .month(let year, _): year
        }
    }

    public var isWholeYear: Bool {
        if case .year = self { true } else { false }
    }

    public var firstDay: CalendarDate {
        CalendarDate(existing: heldYear, lastMonth - monthCount + 1, 1)
    }

    public var lastDay: CalendarDate {
        CalendarDate(existing: heldYear, lastMonth, CalendarDate.days(inMonth: lastMonth, of: heldYear))
    }

    public func contains(_ date: CalendarDate) -> Bool {
        (firstDay...lastDay).contains(date)
    }

    /// Whether every day of `other` lies in this period; a period contains itself.
    public func contains(_ other: FiscalPeriod) -> Bool {
        contains(other.firstDay) && contains(other.lastDay)
    }

    /// `2023`, `Halvår 1 2023`, `Tertial 1 2023`, `februari 2023`.
    public func printed(_ language: Language = .swedish) -> String {
        let isSwedish = language == .swedish
        return switch self {
        case .year(let year): String(year)
        case .halfYear(let year, let half): "\(isSwedish ? "Halvår" : "Half-year") \(half) \(year)"
        case .tertial(let year, let tertial): "\(isSwedish ? "Tertial" : "Four months") \(tertial) \(year)"
        case .month(let year, let month): "\(MonthName.of(month, language)) \(year)"
        }
    }

    /// The same part of the year, `years` earlier (later when negative).
    public func earlier(years: Int) -> FiscalPeriod {
        let year = year.subtractingReportingOverflow(years).partialValue
        return switch self {
        case .year: .year(year)
        case .halfYear(_, let half): .halfYear(year, half)
        case .tertial(_, let tertial): .tertial(year, tertial)
        case .month(_, let month): .month(year, month)
        }
    }

    /// The period of the same length just before.
    public var previous: FiscalPeriod {
        switch self {
        case .halfYear(let year, let half) where half > 1: .halfYear(year, half - 1)
        case .tertial(let year, let tertial) where tertial > 1: .tertial(year, tertial - 1)
        case .month(let year, let month) where month > 1: .month(year, month - 1)
        case .year: earlier(years: 1)
        case .halfYear: .halfYear(earlier(years: 1).year, 2)
        case .tertial: .tertial(earlier(years: 1).year, 3)
        case .month: .month(earlier(years: 1).year, 12)
        }
    }

    /// Ordered by when the period is complete; of those that end together, the shorter first, so that a year follows its parts.
    public static func < (left: FiscalPeriod, right: FiscalPeriod) -> Bool {
        (left.year, left.lastMonth, left.monthCount, left.code) < (right.year, right.lastMonth, right.monthCount, right.code)
    }

    private var heldYear: Int { min(max(year, 1), 9999) }

    private var monthCount: Int {
        switch self {
        case .year: 12
        case .halfYear: 6
        case .tertial: 4
        case .month: 1
        }
    }

    private var lastMonth: Int {
        switch self {
        case .year: 12
        case .halfYear(_, let half): min(max(half, 1), 2) * 6
        case .tertial(_, let tertial): min(max(tertial, 1), 3) * 4
        case .month(_, let month): min(max(month, 1), 12)
        }
    }

    private static func number(_ text: Substring, digits: Int) -> Int? {
        guard text.utf8.count == digits, text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    private static func part(_ text: Substring, digits: Int, limit: Int, of code: String) throws(Diagnostic) -> Int {
        guard let number = number(text, digits: digits) else { throw notAPeriod(code) }
        guard (1...limit).contains(number) else {
            throw Diagnostic(
                "T1022",
                message: Localized(sv: "Perioden \(quoted(code)) finns inte.", en: "There is no period \(quoted(code))."),
                remedy: Localized(
                    sv: "Ett år har två halvår, tre tertial och tolv månader.",
                    en: "A year has two half-years, three tertials and twelve months."))
        }
        return number
    }

    private static func notAPeriod(_ code: String) -> Diagnostic {
        Diagnostic(
            "T1021",
            message: Localized(sv: "”\(quoted(code))” är inte en period.", en: "“\(quoted(code))” is not a period."),
            remedy: Localized(sv: "Skriv 2023, 2023-H1, 2023-T1 eller 2023-02.", en: "Write 2023, 2023-H1, 2023-T1 or 2023-02."))
    }
}

/// Stored as its code.
extension FiscalPeriod: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(code: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

import Quantities

/// Another period than the evaluated one: what stands after `@` in a formula.
public enum FormulaPeriod: Sendable, Hashable {
    /// `@-2`: so many periods of the same kind before.
    case previous(Int)
    /// `@år-1`: the same period so many years before.
    case sameInYear(before: Int)
    /// `@helår` (0) or `@helår-1`: the whole year, so many years before.
    case wholeYear(before: Int)
    /// `@T2` (0) or `@T2-1`: that tertial of the year, so many years before.
    case tertial(Int, before: Int)

    /// How far back a formula may look, in periods or years.
    static let limit = 60

    public func applied(to period: FiscalPeriod) -> FiscalPeriod {
        switch self {
        case .previous(let count): (0..<count).reduce(period) { earlier, _ in earlier.previous }
        case .sameInYear(let years): period.earlier(years: years)
        case .wholeYear(let years): .year(period.earlier(years: years).year)
        case .tertial(let number, let years): .tertial(period.earlier(years: years).year, number)
        }
    }

    var printed: String {
        switch self {
        case .previous(let count): "@-\(count)"
        case .sameInYear(let years): "@år-\(years)"
        case .wholeYear(let years): years == 0 ? "@helår" : "@helår-\(years)"
        case .tertial(let number, let years): years == 0 ? "@T\(number)" : "@T\(number)-\(years)"
        }
    }

    /// Reads what stands between `@` and the count: `word` in lower case and the count after a minus, nil when none is written.
    init?(word: String, before count: Int?) {
        if let count, !(1...Self.limit).contains(count) { return nil }
        switch (word, count) {
        case ("", let count?): self = .previous(count)
        case ("år", let count?), ("year", let count?): self = .sameInYear(before: count)
        case ("helår", _), ("fullyear", _): self = .wholeYear(before: count ?? 0)
        case ("t1", _): self = .tertial(1, before: count ?? 0)
        case ("t2", _): self = .tertial(2, before: count ?? 0)
        case ("t3", _): self = .tertial(3, before: count ?? 0)
        default: return nil
        }
    }
}

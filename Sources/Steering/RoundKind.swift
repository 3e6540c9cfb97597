import Quantities

/// The reporting occasions of the committee's year (domain page, section 1).
public enum RoundKind: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// *Verksamhetsplan*: the plan itself.
    case plan
    /// *Tertialrapport 1*: January–April.
    case tertial1
    /// *Tertialrapport 2*: January–August.
    case tertial2
    /// *Verksamhetsberättelse*: the whole year.
    case annualReport
    /// *Månadsrapport*, 1–12.
    case month(Int)

    private static let months = Dictionary(uniqueKeysWithValues: (1...12).map { (Self.month($0).code, $0) })

    /// VP, T1, T2, VB, or M01 … M12.
    public var code: String {
        switch self {
        case .plan: "VP"
        case .tertial1: "T1"
        case .tertial2: "T2"
        case .annualReport: "VB"
        case .month(let month): month < 10 ? "M0\(month)" : "M\(month)"
        }
    }

    public var description: String { code }

    /// - Throws: `T2031` where the text is no round.
    public init(code: String) throws(Diagnostic) {
        switch code {
        case "VP": self = .plan
        case "T1": self = .tertial1
        case "T2": self = .tertial2
        case "VB": self = .annualReport
        default:
            guard let month = Self.months[code] else {
                throw Diagnostic(
                    "T2031",
                    message: Localized(sv: "”\(code.prefix(20))” är ingen omgång.", en: "“\(code.prefix(20))” is not a round."),
                    remedy: Localized(sv: "Skriv VP, T1, T2, VB eller M01–M12.", en: "Write VP, T1, T2, VB or M01–M12."))
            }
            self = .month(month)
        }
    }

    /// "Tertialrapport 1", "Månadsrapport mars"
    public var title: Localized {
        switch self {
        case .plan: Localized(sv: "Verksamhetsplan", en: "Operational plan")
        case .tertial1: Localized(sv: "Tertialrapport 1", en: "Tertial report 1")
        case .tertial2: Localized(sv: "Tertialrapport 2", en: "Tertial report 2")
        case .annualReport: Localized(sv: "Verksamhetsberättelse", en: "Annual report")
        case .month(let month):
            Localized(
                sv: "Månadsrapport \(FiscalPeriod.month(2000, month).printed(.swedish).split(separator: " ").first ?? "")",
                en: "Monthly report \(FiscalPeriod.month(2000, month).printed(.english).split(separator: " ").first ?? "")")
        }
    }

    /// The last day that the round reports on, in its year; for the plan the day before the year begins.
    public func lastDay(of year: Int) -> CalendarDate {
        switch self {
        case .plan: FiscalPeriod.year(year - 1).lastDay
        case .tertial1: FiscalPeriod.tertial(year, 1).lastDay
        case .tertial2: FiscalPeriod.tertial(year, 2).lastDay
        case .annualReport: FiscalPeriod.year(year).lastDay
        case .month(let month): FiscalPeriod.month(year, month).lastDay
        }
    }

    /// False for the plan, which has nothing to follow up.
    public var isFollowUp: Bool { self != .plan }

    func tertial(of year: Int) -> FiscalPeriod {
        switch self {
        case .plan, .tertial1: .tertial(year, 1)
        case .tertial2: .tertial(year, 2)
        case .annualReport: .year(year)
        case .month(let month): .tertial(year, (month - 1) / 4 + 1)
        }
    }

    func halfYear(of year: Int) -> FiscalPeriod {
        switch self {
        case .plan, .tertial1, .tertial2: .halfYear(year, 1)
        case .annualReport: .year(year)
        case .month(let month): .halfYear(year, month <= 6 ? 1 : 2)
        }
    }

    func lastMonth(of year: Int) -> FiscalPeriod {
        switch self {
        case .plan, .tertial1: .month(year, 4)
        case .tertial2: .month(year, 8)
        case .annualReport: .month(year, 12)
        case .month(let month): .month(year, month)
        }
    }
}

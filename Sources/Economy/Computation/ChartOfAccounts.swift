public import Quantities
public import Steering

/// Which service area a ledger row belongs to, by account, activity and unit.
///
/// Of the rules that fit, the most specific one decides: one for the unit before one for any unit; then one for activities before one
/// for any activity, the narrower range first; then accounts likewise.
public struct ChartOfAccounts: Sendable {
    /// What cannot be used: `T2314`, a bound that is no number, or a range that ends before it begins.
    public let problems: [Diagnostic]
    private let rules: [RangedRule]

    public init(rules: [AccountRule]) {
        let sorted = rules.sorted { $0.code < $1.code }
        self.rules = sorted.compactMap(RangedRule.init)
        problems = sorted.filter { RangedRule($0) == nil }.map(Diagnostic.malformedAccountRule)
    }

    /// The area of a ledger row of that day; nil where no rule fits. Account and activity are compared as numbers; a row without digits
    /// fits only rules for any account or activity.
    ///
    /// - Throws: `T2313` where two equally specific rules name different areas.
    public func area(
        account: String, activity: String = "", unit: OrganisationCode? = nil, on date: CalendarDate
    ) throws(Diagnostic) -> ServiceAreaCode? {
        let deciding = fitting(account: account, activity: activity, unit: unit, on: date).first ?? []
        guard Set(deciding.map(\.area)).count <= 1 else { throw .equallySpecific(deciding, account: account, activity: activity) }
        return deciding.first?.area
    }

    /// The rules that fit a ledger row of that day, those that are equally specific together, the most specific ones first: they
    /// decide. None where no rule fits.
    public func fitting(
        account: String, activity: String = "", unit: OrganisationCode? = nil, on date: CalendarDate
    ) -> [[AccountRule]] {
        let fitting = rules.filter { rule in
            rule.rule.validity.contains(date) && rule.accounts.contains(account) && rule.activities.contains(activity)
                && (rule.rule.unit == nil || rule.rule.unit == unit)
        }
        return fitting.sorted { $0.specificity > $1.specificity }.reduce(into: [[RangedRule]]()) { groups, rule in
            if groups.last?.first?.specificity == rule.specificity {
                groups[groups.count - 1].append(rule)
            } else {
                groups.append([rule])
            }
        }
        .map { $0.sorted { $0.rule.code < $1.rule.code }.map(\.rule) }
    }
}

/// A rule with its ranges read.
private struct RangedRule: Sendable {
    let rule: AccountRule
    let accounts: CodeRange
    let activities: CodeRange

    init?(_ rule: AccountRule) {
        guard let accounts = CodeRange(rule.accountFrom, rule.accountTo),
            let activities = CodeRange(rule.activityFrom, rule.activityTo)
        else { return nil }
        self.rule = rule
        self.accounts = accounts
        self.activities = activities
    }

    struct Specificity: Comparable {
        let hasUnit: Bool
        let activityWidth: UInt64
        let accountWidth: UInt64

        static func < (left: Specificity, right: Specificity) -> Bool {
            if left.hasUnit != right.hasUnit { return right.hasUnit }
            if left.activityWidth != right.activityWidth { return left.activityWidth > right.activityWidth }
            return left.accountWidth > right.accountWidth
        }
    }

    var specificity: Specificity {
        Specificity(hasUnit: rule.unit != nil, activityWidth: activities.width, accountWidth: accounts.width)
    }
}

/// From one code of digits to another, both included; or any.
private struct CodeRange: Sendable {
    /// Nil: any.
    let bounds: ClosedRange<UInt64>?

    /// Nil where a bound is no number of at most 18 digits, or the range ends before it begins. One bound alone is that code alone.
    init?(_ from: String, _ to: String) {
        if from.isEmpty, to.isEmpty {
            bounds = nil
            return
        }
        guard let first = Self.number(from.isEmpty ? to : from), let last = Self.number(to.isEmpty ? from : to), first <= last
        else { return nil }
        bounds = first...last
    }

    /// How many codes are in the range.
    var width: UInt64 { bounds.map { $0.upperBound - $0.lowerBound + 1 } ?? .max }

    func contains(_ code: String) -> Bool {
        guard let bounds else { return true }
        return Self.number(code).map(bounds.contains) ?? false
    }

    private static func number(_ text: String) -> UInt64? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard !text.isEmpty, text.utf8.count <= 18, text.utf8.allSatisfy(digits.contains) else { return nil }
        return UInt64(text)
    }
}

extension Diagnostic {
    fileprivate static func equallySpecific(_ rules: [AccountRule], account: String, activity: String) -> Diagnostic {
        let codes = rules.map(\.code.text).joined(separator: ", ")
        let row = activity.isEmpty ? account : "\(account), \(activity)"
        return Diagnostic(
            "T2313", place: rules.first.map { "accountRule/\($0.code)" } ?? "",
            message: Localized(
                sv: "Flera lika noggranna regler i kontoplanen gäller för \(row): \(codes).",
                en: "Several equally specific account rules apply to \(row): \(codes)."),
            remedy: Localized(
                sv: "Gör en av dem snävare, eller låt dem leda till samma verksamhetsområde.",
                en: "Make one of them narrower, or let them lead to the same service area."))
    }

    fileprivate static func malformedAccountRule(_ rule: AccountRule) -> Diagnostic {
        Diagnostic(
            "T2314", place: "accountRule/\(rule.code)",
            message: Localized(
                sv: "Kontoregeln \(rule.code) har ett intervall som inte går att läsa.",
                en: "The account rule \(rule.code) has a range that cannot be read."),
            remedy: Localized(
                sv: "Skriv konton och verksamhetskoder med siffror, den lägsta först.",
                en: "Write accounts and activities in digits, the lowest first."))
    }
}

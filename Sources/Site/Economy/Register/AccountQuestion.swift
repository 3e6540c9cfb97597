import Economy
import Quantities
import Steering

/// Where a ledger row belongs: what was asked, and what the chart of accounts answers.
struct AccountQuestion: Sendable {
    static let account = "konto"
    static let activity = "verksamhet"
    static let unit = "enhet"

    enum Answer: Sendable {
        /// The area, the rules that decided, and those that fit as well but are less specific.
        case area(ServiceAreaCode, by: [AccountRule], instead: [AccountRule])
        /// Equally specific rules that name different areas.
        case several([AccountRule], Diagnostic)
        case nowhere
        /// The field that holds something else than digits.
        case notDigits(String)
    }

    let account: String
    let activity: String
    let unit: OrganisationCode?
    /// Nil: nothing is asked.
    let answer: Answer?
    /// Rules that cannot be read.
    let problems: [Diagnostic]
    let day: CalendarDate

    init(_ asked: FormFields, _ rules: [AccountRule], on day: CalendarDate) {
        // More digits than any code has are not echoed.
        account = String(asked.text(Self.account).filter { !$0.isWhitespace }.prefix(40))
        activity = String(asked.text(Self.activity).filter { !$0.isWhitespace }.prefix(40))
        unit = try? OrganisationCode(asked.text(Self.unit))
        self.day = day
        let chart = ChartOfAccounts(rules: rules)
        problems = chart.problems
        answer = account.isEmpty && activity.isEmpty && unit == nil ? nil : Self.answer(account, activity, unit, chart, on: day)
    }

    private static func answer(
        _ account: String, _ activity: String, _ unit: OrganisationCode?, _ chart: ChartOfAccounts, on day: CalendarDate
    ) -> Answer {
        for (name, text) in [(Self.account, account), (Self.activity, activity)] {
            if !text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return .notDigits(name) }
        }
        let fitting = chart.fitting(account: account, activity: activity, unit: unit, on: day)
        let deciding = fitting.first ?? []
        do throws(Diagnostic) {
            guard let area = try chart.area(account: account, activity: activity, unit: unit, on: day) else { return .nowhere }
            return .area(area, by: deciding, instead: Array(fitting.dropFirst().joined()))
        } catch {
            return .several(deciding, error)
        }
    }
}

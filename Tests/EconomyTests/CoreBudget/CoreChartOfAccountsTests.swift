import Economy
import Expectations
import Quantities
import Steering
import Testing

/// Which service area a ledger row belongs to: the most specific rule wins.
struct CoreChartOfAccountsTests {
    private static func rule(
        _ code: String, _ area: String, accounts: (String, String) = ("", ""), activities: (String, String) = ("", ""),
        unit: String? = nil, validity: Validity = SmallEconomy.always
    ) -> AccountRule {
        AccountRule(
            code: AccountRuleCode(stored: code), owner: SmallEconomy.city, area: SmallEconomy.code(area), accountFrom: accounts.0,
            accountTo: accounts.1, activityFrom: activities.0, activityTo: activities.1, unit: unit.map(SmallEconomy.unit),
            validity: validity)
    }

    private static let chart = ChartOfAccounts(rules: [
        rule("costs", "ovrig", accounts: ("4000", "7999")),
        rule("staff", "personal", accounts: ("5000", "5999")),
        rule("preschool", "forskola", activities: ("400", "499")),
        rule("open-preschool", "oppen", activities: ("410", "410")),
        rule("preschool-staff", "forskola-personal", accounts: ("5000", "5999"), activities: ("400", "499")),
        rule("park-unit", "stadsmiljo", unit: "park"),
    ])

    static let rows: [(account: String, activity: String, unit: String?, area: String?)] = [
        ("4010", "", nil, "ovrig"), ("5010", "", nil, "personal"), ("3000", "", nil, nil),
        ("4010", "405", nil, "forskola"), ("4010", "410", nil, "oppen"),
        // An activity's width goes before the account's.
        ("5010", "410", nil, "oppen"), ("5010", "405", nil, "forskola-personal"),
        // A unit goes before everything else.
        ("5010", "410", "park", "stadsmiljo"), ("5010", "410", "lek", "oppen"),
        // As numbers, both ends included; 40 is not between 4000 and 7999, and letters are no number.
        ("4000", "", nil, "ovrig"), ("7999", "", nil, "ovrig"), ("8000", "", nil, nil), ("40", "", nil, nil),
        ("04010", "", nil, "ovrig"), ("4A10", "", nil, nil), ("", "", nil, nil), ("", "499", nil, "forskola"),
    ]

    @Test func theMostSpecificRuleWins() throws {
        let day = try CalendarDate(iso: "2023-04-30")
        for row in Self.rows {
            let area = try Self.chart.area(
                account: row.account, activity: row.activity, unit: row.unit.map(SmallEconomy.unit), on: day)
            expectEqual(area?.text, row.area, "\(row)")
        }
    }

    @Test func theRulesThatFitAreToldTheMostSpecificFirst() throws {
        let day = try CalendarDate(iso: "2023-04-30")
        let groups = Self.chart.fitting(account: "5010", activity: "410", unit: SmallEconomy.unit("park"), on: day)
        expectEqual(
            groups.map { $0.map(\.code.text) },
            [["park-unit"], ["open-preschool"], ["preschool-staff"], ["preschool"], ["staff"], ["costs"]])
        let equal = ChartOfAccounts(rules: [
            Self.rule("b", "forskola", accounts: ("4500", "5499")), Self.rule("a", "omsorg", accounts: ("4000", "4999")),
        ])
        expectEqual(equal.fitting(account: "4600", on: day).map { $0.map(\.code.text) }, [["a", "b"]])
        expectEqual(equal.fitting(account: "9000", on: day), [])
    }

    @Test func aRuleHoldsOnItsDays() throws {
        let validity = Validity(from: try CalendarDate(iso: "2023-01-01"), to: try CalendarDate(iso: "2023-12-31"))
        let chart = ChartOfAccounts(rules: [Self.rule("a", "omsorg", accounts: ("4000", "4999"), validity: validity)])
        for (day, area) in [("2022-12-31", nil), ("2023-01-01", "omsorg"), ("2023-12-31", "omsorg"), ("2024-01-01", nil)] {
            expectEqual(try chart.area(account: "4100", on: CalendarDate(iso: day))?.text, area, day)
        }
    }

    @Test func equallySpecificRulesMustAgree() throws {
        let day = try CalendarDate(iso: "2023-04-30")
        let agreeing = ChartOfAccounts(rules: [
            Self.rule("a", "omsorg", accounts: ("4000", "4999")), Self.rule("b", "omsorg", accounts: ("4500", "5499")),
        ])
        expectEqual(try agreeing.area(account: "4600", on: day)?.text, "omsorg")
        let contradicting = ChartOfAccounts(rules: [
            Self.rule("b", "forskola", accounts: ("4500", "5499")), Self.rule("a", "omsorg", accounts: ("4000", "4999")),
        ])
        let error = expectThrows(Diagnostic.self) { _ = try contradicting.area(account: "4600", on: day) }
        expectEqual(error?.code, "T2313")
        expectEqual(error?.message.sv, "Flera lika noggranna regler i kontoplanen gäller för 4600: a, b.")
        expectEqual(try contradicting.area(account: "4100", on: day)?.text, "omsorg", "only one of them fits")
    }

    @Test func rulesThatCannotBeReadAreNamedAndPassedOver() throws {
        let chart = ChartOfAccounts(rules: [
            Self.rule("baklanges", "omsorg", accounts: ("4999", "4000")), Self.rule("bokstav", "omsorg", accounts: ("4A", "4B")),
            Self.rule("ensam", "forskola", accounts: ("4010", "")),
        ])
        expectEqual(chart.problems.map(\.code), ["T2314", "T2314"])
        expectEqual(chart.problems.map(\.place), ["accountRule/baklanges", "accountRule/bokstav"])
        let day = try CalendarDate(iso: "2023-04-30")
        expectEqual(try chart.area(account: "4010", on: day)?.text, "forskola", "one bound alone is that account alone")
        expectEqual(try chart.area(account: "4011", on: day), nil)
    }
}

import Database
import DatabaseSQLite
import Exchange
import Foundation
import Quantities
import Rounds
import Steering

@testable import Store

/// A city small enough to know by heart: one committee with two units, a committee that was dissolved, a goal of each level and an
/// indicator of each kind.
enum SmallCity {
    static let committee = OrganisationCode(stored: "nord")
    static let tertial1 = RoundKey(organisation: committee, year: 2023, kind: .tertial1)

    static func database() async throws -> SQLiteDatabase {
        let database = try SQLiteDatabase.inMemory()
        try await Migrator().migrate(database, at: "2023-04-17T08:00:00Z")
        return database
    }

    /// An empty database with the package saved.
    static func stored(_ package: PlanPackage? = nil) async throws -> SQLiteDatabase {
        let database = try await database()
        let saved = try package ?? self.package()
        let summary = try await database.transaction { try PackageStore.save(saved, in: $0) }
        guard summary.conflicts.isEmpty else { throw summary.conflicts[0] }
        return database
    }

    static func package() throws -> PlanPackage {
        var package = PlanPackage(year: 2023, organisation: committee, note: "Allt är påhittat.")
        package.organisations = try organisations()
        package.rounds = [
            Round(
                key: RoundKey(organisation: committee, year: 2023, kind: .plan), state: .decided, opensOn: try date("2022-11-01"),
                dueOn: try date("2022-12-10"), caseNumber: "N 2022/1", officer: "Nämndkansliet", meetingOn: try date("2022-12-20"),
                attestations: [
                    Round.Attestation(title: "Direktör", on: try date("2022-12-10")),
                    Round.Attestation(title: "Avdelningschef", on: try date("2022-12-09")),
                ]),
            Round(key: tertial1),
        ]
        package.goals = goals()
        package.indicators = try indicators()
        package.placements = [
            placement("1.1", "nojda"), placement("1.1", "barn", name: "Antal inskrivna barn"), placement("nord-mal", "andel"),
            placement("nord-mal", "plats"), placement("nord-mal", "delade"),
        ]
        package.targets = [
            try target(
                "nojda", "nord", "82 %",
                [
                    AnnualTarget.Adjustment(
                        proposed: try Target(parsing: "80 %"), decided: try Target(parsing: "81 %"), reason: "Färre svar",
                        decision: "Nämnden 2023-03-16 § 4", decidedOn: try date("2023-03-16")),
                    AnnualTarget.Adjustment(proposed: try Target(parsing: "79 %"), reason: "Ännu färre svar"),
                ]),
            try target("nojda", "staden", "85 %"), try target("barn", "nord", "öka"),
        ]
        package.values = try values()
        package.followUps = [
            FollowUp(
                indicator: "nojda", organisation: committee, year: 2023, round: .tertial1, forecast: .number(82),
                comment: "Fler svarade.", actionPlan: "Ingen."),
            FollowUp(indicator: "barn", organisation: committee, year: 2023, round: .tertial1, forecast: .noData),
        ]
        package.activities = [
            Activity(
                year: 2023, code: "a1", goal: "1.1", owner: "staden", text: "Öppna en park", startsOn: try date("2023-01-01"),
                endsOn: try date("2023-06-30"),
                roles: [
                    Activity.Role(organisation: "nord", kind: .lead), Activity.Role(organisation: "staden", kind: .cooperation),
                ],
                dependsOnApplication: true),
            Activity(year: 2023, code: "a2", goal: "nord-mal", owner: "nord", text: "Mäta ljudet"),
        ]
        package.activityStatuses = [
            ActivityStatus(year: 2023, activity: "a1", organisation: committee, round: .tertial1, state: .onPlan),
            ActivityStatus(
                year: 2023, activity: "a2", organisation: committee, round: .tertial1, state: .deviating,
                explanation: "Mätaren är trasig."),
        ]
        package.assessments = [
            Assessment(year: 2023, goal: "1.1", organisation: committee, round: .tertial1, judgement: .fullyMet),
            Assessment(
                year: 2023, goal: "nord-mal", organisation: committee, round: .tertial1, judgement: .partlyMet,
                justification: "Ljudet är inte mätt.", proposed: .fullyMet, judgedBy: "strategist:nord",
                judgedOn: try date("2023-05-02")),
        ]
        package.texts = [
            GoalText(
                organisation: committee, year: 2023, goal: "1.1", round: .plan, kind: .contribution, body: "Nämnden bidrar.",
                lockedOn: try date("2022-12-20")),
            GoalText(
                organisation: committee, year: 2023, goal: "nord-mal", round: .tertial1, kind: .analysis, body: "Det går bra."),
            GoalText(organisation: committee, year: 2023, goal: nil, round: .tertial1, kind: .summary, body: "Året börjar bra."),
        ]
        return package
    }

    private static func organisations() throws -> [Organisation] {
        let always = Validity(from: try date("1971-01-01"))
        let since2020 = Validity(from: try date("2020-01-01"))
        let until2022 = Validity(from: try date("2010-01-01"), to: try date("2022-12-31"))
        return [
            Organisation(code: "staden", name: "Staden", kind: .city, validity: always),
            Organisation(
                code: "nord", name: "Norra nämnden", shortName: "Nord", kind: .committee, validity: since2020,
                memberships: [Organisation.Membership(parent: "staden", validity: since2020)],
                predecessors: [Organisation.Predecessor(code: "syd", since: try date("2023-01-01"))]),
            Organisation(
                code: "syd", name: "Södra nämnden", kind: .committee, validity: until2022,
                memberships: [Organisation.Membership(parent: "staden", validity: until2022)]),
            Organisation(
                code: "nord-a", name: "Förskolan Ada", kind: .unit, validity: since2020,
                memberships: [Organisation.Membership(parent: "nord", validity: since2020)]),
            Organisation(
                code: "nord-b", name: "Förskolan Bo", kind: .unit, validity: since2020,
                memberships: [Organisation.Membership(parent: "nord", validity: since2020)]),
        ]
    }

    private static func goals() -> [Goal] {
        [
            Goal(year: 2023, code: "1", level: .direction, number: "1", title: "En stad för alla", owner: "staden"),
            Goal(
                year: 2023, code: "1.1", level: .council, number: "1.1", title: "Barnen växer upp tryggt", owner: "staden",
                parent: "1"),
            Goal(
                year: 2023, code: "nord-mal", level: .committee, title: "Förskolorna är lugna", owner: "nord", parent: "1.1",
                continues: Goal.Reference(year: 2022, code: "nord-lugn"), perspectives: [.childrensRights, .accessibility]),
        ]
    }

    private static func indicators() throws -> [Indicator] {
        [
            Indicator(
                code: "barn", name: "Antal barn", owner: "staden", unit: MeasureUnit("st"), polarity: .higherIsBetter,
                periodicity: .tertial, aggregation: .sum, genderColumns: .counts),
            Indicator(
                code: "nojda", name: "Andel nöjda föräldrar", owner: "staden", definition: "Svarar 4 eller 5.", source: "Enkät",
                unit: MeasureUnit("%"), decimals: 1, polarity: .higherIsBetter, periodicity: .tertial,
                aggregation: .weightedMean(weight: "barn"), genderColumns: .rateWithinSex),
            Indicator(
                code: "legitimerade", name: "Antal legitimerade", owner: "nord", unit: MeasureUnit("st"), periodicity: .tertial,
                aggregation: .sum),
            Indicator(
                code: "andel", name: "Legitimerade per hundra barn", owner: "nord", unit: MeasureUnit("%"), decimals: 1,
                polarity: .higherIsBetter, periodicity: .tertial,
                formula: try Formula.parse("[legitimerade] / [barn] * 100")),
            Indicator(
                code: "plats", name: "Platser i enheterna", owner: "nord", unit: MeasureUnit("st"), periodicity: .tertial,
                formula: try Formula.parse("summa([barn])")),
            Indicator(
                code: "delade", name: "Legitimerade per barn", owner: "nord", decimals: 2, periodicity: .tertial,
                aggregation: .ratioOfSums(numerator: "legitimerade", denominator: "barn"), genderColumns: .rateWithinSex),
        ]
    }

    private static func values() throws -> [IndicatorValue] {
        let period = FiscalPeriod.tertial(2023, 1)
        return [
            IndicatorValue(
                indicator: "barn", organisation: "nord", period: period, total: .number(400), men: .number(210), women: .number(190)
            ),
            IndicatorValue(
                indicator: "nojda", organisation: "nord", period: period, total: .number(try Decimal(exactly: "81.5")),
                men: .suppressed, women: .noData, measuredOn: try date("2023-03-31"), isComparable: false, isConstructed: true),
            IndicatorValue(indicator: "nojda", organisation: "nord", period: .year(2022), total: .number(0)),
            IndicatorValue(indicator: "nojda", organisation: "syd", period: .year(2021), total: .number(77)),
            IndicatorValue(indicator: "legitimerade", organisation: "nord", period: period, total: .number(50)),
            IndicatorValue(
                indicator: "barn", organisation: "nord-a", period: period, total: .number(30), men: .number(20), women: .number(10)),
            IndicatorValue(
                indicator: "barn", organisation: "nord-b", period: period, total: .number(10), men: .number(4), women: .number(6)),
        ]
    }

    static func date(_ iso: String) throws -> CalendarDate { try CalendarDate(iso: iso) }

    private static func placement(_ goal: GoalCode, _ indicator: IndicatorCode, name: String? = nil) -> Placement {
        Placement(year: 2023, goal: goal, indicator: indicator, name: name)
    }

    private static func target(
        _ indicator: IndicatorCode, _ organisation: OrganisationCode, _ text: String, _ adjustments: [AnnualTarget.Adjustment] = []
    ) throws -> AnnualTarget {
        AnnualTarget(
            indicator: indicator, organisation: organisation, year: 2023, original: try Target(parsing: text),
            adjustments: adjustments)
    }
}

extension Code: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral,
    ExpressibleByStringLiteral
{
    public init(stringLiteral text: String) { self.init(stored: text) }
}

import Exchange
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing

struct PlanPackageReaderTests {
    @Test func organisationsRoundsAndGoalsAreReadRight() throws {
        let package = try PackageFixture.package(try PackageFixture.bytes())
        expectEqual(package.year, 2023)
        expectEqual(package.organisation, try OrganisationCode("norrby"))
        expectEqual(package.note, "Ett påhittat litet paket med en post av varje slag.")
        let days = Validity(from: try CalendarDate(iso: "2020-07-01"), to: try CalendarDate(iso: "2030-12-31"))
        expectEqual(
            package.organisations.first,
            Organisation(
                code: try OrganisationCode("norrby"), name: "Norrby stadsdelsnämnd", shortName: "Norrby", kind: .committee,
                validity: days,
                memberships: [Organisation.Membership(parent: try OrganisationCode("storstad"), validity: days)],
                predecessors: [Organisation.Predecessor(code: try OrganisationCode("gammelby"), since: days.from)]))
        expectEqual(package.organisations.last?.shortName, "Storstad")
        expectEqual(
            package.rounds,
            [
                Round(key: RoundKey(organisation: try OrganisationCode("norrby"), year: 2023, kind: .month(2))),
                Round(
                    key: RoundKey(organisation: try OrganisationCode("norrby"), year: 2023, kind: .tertial1), state: .attested,
                    opensOn: try CalendarDate(iso: "2023-04-17"), dueOn: try CalendarDate(iso: "2023-05-26"),
                    caseNumber: "NO 2023/12",
                    officer: "Kansliet", meetingOn: try CalendarDate(iso: "2023-06-15"),
                    attestations: [Round.Attestation(title: "Direktör", on: try CalendarDate(iso: "2023-06-05"))]),
            ])
        expectEqual(
            package.goals.last,
            Goal(
                year: 2023, code: try GoalCode("norrby-park"), level: .committee, title: "Parkerna är \"gröna\" året om",
                owner: try OrganisationCode("norrby"), parent: try GoalCode("1"),
                continues: Goal.Reference(year: 2021, code: try GoalCode("1.3")), perspectives: [.childrensRights, .crisis]))
    }

    @Test func indicatorsWithTheirFiguresAreReadRight() throws {
        let package = try PackageFixture.package(try PackageFixture.bytes())
        let indicator = try IndicatorCode("andel-nojda")
        let norrby = try OrganisationCode("norrby")
        expectEqual(
            package.indicators.first,
            Indicator(
                code: indicator, name: "Andel nöjda besökare", owner: try OrganisationCode("storstad"),
                definition: "Andelen som svarar fyra eller fem.", source: "Enkäten", unit: MeasureUnit("%"), decimals: 1,
                polarity: .higherIsBetter, periodicity: .tertial, accumulation: .pointReading,
                aggregation: .weightedMean(weight: try IndicatorCode("antal-svar")), genderColumns: .rateWithinSex))
        expectEqual(package.indicators.map { $0.formula?.printed }, [nil, nil, "[antal-svar] / 2"])
        expectEqual(
            package.indicators.last?.aggregation, .ratioOfSums(numerator: try IndicatorCode("antal-svar"), denominator: indicator))
        expectEqual(
            package.placements,
            [Placement(year: 2023, goal: try GoalCode("norrby-park"), indicator: indicator, name: "Nöjda besökare i parkerna")])
        expectEqual(
            package.targets,
            [
                AnnualTarget(
                    indicator: indicator, organisation: norrby, year: 2023, original: .limit(.atLeast, 80, unit: "%"),
                    adjustments: [
                        AnnualTarget.Adjustment(
                            proposed: .number(75, unit: "%"), decided: .number(Decimal(765) / 10, unit: "%"),
                            reason: "Två parker byggs om.",
                            decision: "Nämnden 2023-06-15 § 8", decidedOn: try CalendarDate(iso: "2023-06-15")),
                        AnnualTarget.Adjustment(
                            proposed: .direction(.increase, wording: "öka"), reason: "Ombyggnaden drar ut på tiden."),
                    ])
            ])
        expectEqual(
            package.values,
            [
                IndicatorValue(indicator: indicator, organisation: norrby, period: .year(2022), total: .number(0)),
                IndicatorValue(
                    indicator: indicator, organisation: norrby, period: .tertial(2023, 1), total: .number(Decimal(8125) / 100),
                    men: .suppressed, women: .noData, measuredOn: try CalendarDate(iso: "2023-02-28"), isComparable: false,
                    isConstructed: true),
                IndicatorValue(
                    indicator: try IndicatorCode("antal-svar"), organisation: norrby, period: .month(2023, 2),
                    total: .number(try Decimal(exactly: "-12345678901234567890.05"))),
            ])
        expectEqual(
            package.followUps,
            [
                FollowUp(
                    indicator: indicator, organisation: norrby, year: 2023, round: .tertial1, forecast: .number(80),
                    comment: "Fler svarar.", actionPlan: "Fler bänkar.")
            ])
    }

    @Test func activitiesJudgementsAndTextsAreReadRight() throws {
        let package = try PackageFixture.package(try PackageFixture.bytes())
        let norrby = try OrganisationCode("norrby")
        let storstad = try OrganisationCode("storstad")
        let goal = try GoalCode("norrby-park")
        let activity = try ActivityCode("2023:park.a1")
        expectEqual(
            package.activities,
            [
                Activity(
                    year: 2023, code: activity, goal: goal, owner: storstad, text: "Nämnden ska plantera träd.",
                    startsOn: try CalendarDate(iso: "2023-01-01"), endsOn: try CalendarDate(iso: "2023-12-31"),
                    roles: [
                        Activity.Role(organisation: norrby, kind: .lead), Activity.Role(organisation: storstad, kind: .direction),
                    ], dependsOnApplication: true)
            ])
        expectEqual(
            package.activityStatuses,
            [
                ActivityStatus(
                    year: 2023, activity: activity, organisation: norrby, round: .tertial1, state: .deviating,
                    explanation: "Plantskolan är tom.")
            ])
        expectEqual(
            package.assessments,
            [
                Assessment(
                    year: 2023, goal: goal, organisation: norrby, round: .tertial1, judgement: .partlyMet,
                    justification: "Träden kommer i höst.", proposed: .fullyMet, judgedBy: "strateg",
                    judgedOn: try CalendarDate(iso: "2023-05-20"))
            ])
        expectEqual(
            package.texts,
            [
                GoalText(
                    organisation: norrby, year: 2023, goal: nil, round: .tertial1, kind: .summary,
                    body: "Ett gott tertial.\n\n- Fler träd\n- Fler bänkar"),
                GoalText(
                    organisation: norrby, year: 2023, goal: goal, round: .plan, kind: .contribution,
                    body: "Nämnden sköter parkerna.", lockedOn: try CalendarDate(iso: "2022-12-20")),
            ])
    }

    @Test func aRecordsPlaceIsItsLineAndPath() throws {
        let package = try PackageFixture.package(try PackageFixture.bytes())
        expectEqual(package.places.place(.values, 1, "period"), "rad 158, /values/1/period")
        expectEqual(package.places.place(.values, 9), "/values/9")
        expectEqual(PlanPackage(year: 2023, organisation: package.organisation).places.place(.goals, 0), "/goals/0")
    }
}

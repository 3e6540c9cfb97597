import Commands
import Quantities
import Rounds
import Steering

@testable import Design
@testable import Site

/// A small round typed by hand: a direction goal, a council goal with one indicator and one activity, a committee goal.
enum RoundSample {
    static let committee = OrganisationCode(stored: "namnden")
    static let city = OrganisationCode(stored: "staden")
    static let key = RoundKey(organisation: committee, year: 2023, kind: .tertial1)
    static let strategist = "strategist:namnden"

    static func scene(as person: String?, language: Language = .swedish) throws -> RoundScene {
        RoundScene(
            overview: RoundOverview(try contents()), note: "Utfallet är påhittat.",
            surroundings: Surroundings(
                tree: OrganisationTree(try organisations()), rounds: [try round()], visit: try visit(as: person, language: language)
            ))
    }

    static func visit(as person: String?, page: RoundPage = .overview, language: Language = .swedish) throws -> Visit {
        Visit(
            route: .round(key, page), here: Route.round(key, page).address, language: language, personCode: person, csrf: "bevis",
            now: "2023-05-31T09:12:44Z")
    }

    /// With the assets' version fixed, so that a change of the style sheet changes no snapshot.
    static func frame(_ scene: RoundScene, as person: String?, page: RoundPage, language: Language = .swedish) throws -> Frame {
        let database = UnaskedDatabase()
        let settings = SiteSettings(
            database: database, runner: CommandRunner(database: database, now: { "" }), reports: .unused,
            assets: try Assets(installedIn: nil))
        var frame = scene.surroundings.frame(
            try visit(as: person, page: page, language: language), settings, round: key, page: page)
        frame.assetVersion = "1"
        return frame
    }

    private static func organisations() throws -> [Organisation] {
        let always = Validity(from: try CalendarDate(year: 2020, month: 7, day: 1))
        return [
            Organisation(code: city, name: "Staden", kind: .city, validity: always),
            Organisation(
                code: committee, name: "Ängs stadsdelsnämnd", shortName: "Äng", kind: .committee, validity: always,
                memberships: [.init(parent: city, validity: always)]),
        ]
    }

    private static func round() throws -> Round {
        Round(
            key: key, dueOn: try CalendarDate(iso: "2023-05-26"), caseNumber: "ÄN 2023/17",
            meetingOn: try CalendarDate(iso: "2023-06-15"))
    }

    static func contents() throws -> RoundContents {
        let organisations = try organisations()
        let (direction, council, own) = (GoalCode(stored: "1"), GoalCode(stored: "1.1"), GoalCode(stored: "namnden-skola"))
        let indicator = IndicatorCode(stored: "narvaro")
        let activity = ActivityCode(stored: "2023:a1")
        return RoundContents(
            round: try round(), organisation: organisations[1], ancestors: [organisations[0]],
            organisationNames: [city: "Staden", committee: "Äng"],
            goals: [
                Goal(year: 2023, code: direction, level: .direction, number: "1", title: "En stad för alla", owner: city),
                Goal(
                    year: 2023, code: council, level: .council, number: "1.1", title: "Barn lär & leker", owner: city,
                    parent: direction),
                Goal(year: 2023, code: own, level: .committee, title: "Fler går till skolan", owner: committee, parent: council),
            ],
            texts: [
                GoalText(
                    organisation: committee, year: 2023, goal: council, round: .plan, kind: .contribution,
                    body: "Nämnden bidrar genom <förskolor>.", lockedOn: try CalendarDate(iso: "2023-01-26")),
                GoalText(
                    organisation: committee, year: 2023, goal: council, round: .tertial1, kind: .analysis,
                    body: "Närvaron ökar.\n\n- på hösten\n- på våren", version: 3),
            ],
            placements: [Placement(year: 2023, goal: council, indicator: indicator)],
            indicators: [
                indicator: Indicator(
                    code: indicator, name: "Närvaro i förskolan", owner: city, unit: MeasureUnit("%"), decimals: 1,
                    polarity: .higherIsBetter, periodicity: .tertial, genderColumns: .rateWithinSex)
            ],
            values: [
                IndicatorValue(
                    indicator: indicator, organisation: committee, period: .tertial(2023, 1), total: .number(81.5),
                    men: .noData, women: .number(82), isConstructed: true, version: 2)
            ],
            targets: [
                AnnualTarget(indicator: indicator, organisation: committee, year: 2023, original: .number(85, unit: "%")),
                AnnualTarget(indicator: indicator, organisation: city, year: 2023, original: .number(90, unit: "%")),
            ],
            followUps: [],
            activities: [
                Activity(
                    year: 2023, code: activity, goal: council, owner: city, text: "Öppna en förskola",
                    startsOn: try CalendarDate(iso: "2023-02-01"), roles: [.init(organisation: committee, kind: .lead)])
            ],
            statuses: [
                ActivityStatus(
                    year: 2023, activity: activity, organisation: committee, round: .tertial1, state: .deviating,
                    explanation: "Bygget är försenat.")
            ],
            assessments: [
                Assessment(
                    year: 2023, goal: council, organisation: committee, round: .tertial1, judgement: .partlyMet,
                    judgedBy: strategist, judgedOn: try CalendarDate(iso: "2023-05-20"))
            ])
    }
}

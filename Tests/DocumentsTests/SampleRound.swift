import Foundation
import Quantities
import Rounds
import Steering

/// A small round of a committee that does not exist, with one of everything that a document shows.
enum SampleRound {
    static let city = OrganisationCode(stored: "storstad")
    static let committee = OrganisationCode(stored: "angby")
    static let unit = OrganisationCode(stored: "angby-lekparker")

    static func followUp(_ kind: RoundKind = .tertial1) -> RoundContents {
        var contents = frame(kind)
        contents.goals = goals
        contents.texts = planTexts + followUpTexts(kind)
        contents.placements = ["andel-nojda", "antal-besok", "ohalsa"].map { placement($0) }
        contents.indicators = Dictionary(uniqueKeysWithValues: indicators.map { ($0.code, $0) })
        contents.values = values
        contents.targets = targets
        contents.followUps = [
            FollowUp(
                indicator: code("andel-nojda"), organisation: committee, year: 2023, round: kind, forecast: .number(90),
                comment: "Fler är nöjda.\n\n- Öppettiderna är längre.\n- Fler hittar dit.", actionPlan: "Hösten följs noga.")
        ]
        contents.activities = activities
        contents.statuses = [
            status("a2", kind, .onPlan), status("a1", kind, .deviating, "Försenad\ntill hösten."),
            status("a3", kind, .paused, "Väntar på bygglov."),
        ]
        contents.assessments = [
            assessment("1", kind, .fullyMet), assessment("1.1", kind, .fullyMet), assessment("angby-odling", kind, .partlyMet),
            assessment("angby-oppet", kind, .fullyMet),
        ]
        return contents
    }

    static func plan() -> RoundContents {
        var contents = followUp(.plan)
        contents.statuses = []
        contents.assessments = []
        contents.followUps = []
        contents.texts =
            planTexts + [
                text(nil, .plan, .summary, "Året handlar om lek."),
                text(nil, .plan, .assignment, "Nämnden sköter parkerna."),
                text(nil, .plan, .directives, "Direktiven följs."),
                text(nil, .plan, .quality, "Kvaliteten prövas varje år."),
                text("angby-oppet", .plan, .expectedResultLonger, "Ingen har långt till en mötesplats."),
            ]
        return contents
    }

    /// A round in which nothing is entered.
    static func frame(_ kind: RoundKind) -> RoundContents {
        let since = Validity(from: CalendarDate(dayNumber: 0))
        return RoundContents(
            round: Round(
                key: RoundKey(organisation: committee, year: 2023, kind: kind), caseNumber: "ÄN 2023/7", officer: "Nämndkansliet",
                meetingOn: CalendarDate(dayNumber: 19_523)),
            organisation: Organisation(code: committee, name: "Ängby stadsdelsnämnd", kind: .committee, validity: since),
            ancestors: [Organisation(code: city, name: "Storstad", kind: .city, validity: since)])
    }

    static func code<Subject>(_ text: String) -> Code<Subject> { Code(stored: text) }

    static func text(
        _ goal: String?, _ round: RoundKind, _ kind: GoalText.Kind, _ body: String, of organisation: OrganisationCode = committee
    ) -> GoalText {
        GoalText(organisation: organisation, year: 2023, goal: goal.map { code($0) }, round: round, kind: kind, body: body)
    }

    private static let goals = [
        Goal(year: 2023, code: code("1"), level: .direction, number: "1", title: "En stad för alla", owner: city),
        Goal(
            year: 2023, code: code("1.1"), level: .council, number: "1.1", title: "Barn leker fritt", owner: city, parent: code("1")
        ),
        committeeGoal("angby-oppet", "Öppna mötesplatser finns nära"), committeeGoal("angby-zoner", "Zoner för lek är trygga"),
        committeeGoal("angby-odling", "Ätliga växter odlas i parken"), committeeGoal("angby-alder", "Ålder hindrar ingen"),
    ]

    private static func committeeGoal(_ text: String, _ title: String) -> Goal {
        Goal(year: 2023, code: code(text), level: .committee, title: title, owner: committee, parent: code("1.1"))
    }

    private static let planTexts = [
        text("1.1", .plan, .contribution, "Nämnden bidrar med parker.\n\n### Lekplatser\nTre byggs."),
        text("angby-oppet", .plan, .description, "Här möts alla."),
        text("angby-oppet", .plan, .expectedResult, "- Fler besöker.\n- Fler stannar."),
    ]

    private static func followUpTexts(_ kind: RoundKind) -> [GoalText] {
        [
            text(nil, kind, .summary, "Läget är gott."), text(nil, kind, .directives, "Direktiven följs."),
            text("1", kind, .analysis, "Riktningen är rätt."),
            text("1.1", kind, .analysis, "Lekplatserna används.\n\n### Sommaren\nDen var varm."),
            text("1.1", kind, .goodExamples, "En bänk flyttades i skuggan."),
            text("angby-oppet", kind, .analysis, "Besöken ökar."),
        ]
    }

    private static func placement(_ text: String) -> Placement { Placement(year: 2023, goal: code("1.1"), indicator: code(text)) }

    static let indicators = [
        Indicator(
            code: code("andel-nojda"), name: "Andel nöjda besökare", owner: city, unit: MeasureUnit("%"), decimals: 1,
            polarity: .higherIsBetter, periodicity: .tertial, genderColumns: .rateWithinSex),
        Indicator(
            code: code("antal-besok"), name: "Antal besök", owner: city, unit: MeasureUnit("st"), polarity: .higherIsBetter,
            periodicity: .year),
        Indicator(
            code: code("ohalsa"), name: "Årets sjukfrånvaro", owner: city, unit: MeasureUnit("%"), decimals: 1,
            polarity: .lowerIsBetter, periodicity: .month),
    ]

    private static let values = [
        value("andel-nojda", .tertial(2023, 1), total: .number(88.5), men: .number(0), women: .suppressed),
        value("andel-nojda", .year(2022), total: .number(85), isConstructed: true),
        value("ohalsa", .month(2023, 4), total: .noData), value("ohalsa", .year(2022), total: .number(7.1), isComparable: false),
    ]

    static func value(
        _ indicator: String, _ period: FiscalPeriod, total: ReportedValue? = nil, men: ReportedValue? = nil,
        women: ReportedValue? = nil, isComparable: Bool = true, isConstructed: Bool = false
    ) -> IndicatorValue {
        IndicatorValue(
            indicator: code(indicator), organisation: committee, period: period, total: total, men: men, women: women,
            isComparable: isComparable, isConstructed: isConstructed)
    }

    private static let targets = [
        AnnualTarget(indicator: code("andel-nojda"), organisation: committee, year: 2023, original: .number(90, unit: "%")),
        AnnualTarget(indicator: code("andel-nojda"), organisation: city, year: 2023, original: .setBelow(.committee)),
        AnnualTarget(
            indicator: code("antal-besok"), organisation: committee, year: 2023, original: .number(1500, unit: "st"),
            adjustments: [.init(proposed: .number(1200, unit: "st"), reason: "En lekplats är stängd.")]),
        AnnualTarget(indicator: code("antal-besok"), organisation: city, year: 2023, original: .number(100_000, unit: "st")),
    ]

    private static let activities = [
        activity("a1", "Öppna en ny lekplats", from: "2023-01-01", to: "2023-06-30", dependsOnApplication: true),
        activity("a2", "Zonera parken", from: "2023-02-01", to: nil), activity("a3", "Ändra ljuset", from: nil, to: nil),
    ]

    private static func activity(
        _ name: String, _ text: String, from start: String?, to end: String?, dependsOnApplication: Bool = false
    ) -> Activity {
        Activity(
            year: 2023, code: code(name), goal: code("1.1"), owner: committee, text: text,
            startsOn: start.flatMap { try? CalendarDate(iso: $0) }, endsOn: end.flatMap { try? CalendarDate(iso: $0) },
            dependsOnApplication: dependsOnApplication)
    }

    private static func status(
        _ activity: String, _ round: RoundKind, _ state: ActivityStatus.State, _ explanation: String = ""
    ) -> ActivityStatus {
        ActivityStatus(
            year: 2023, activity: code(activity), organisation: committee, round: round, state: state, explanation: explanation)
    }

    private static func assessment(_ goal: String, _ round: RoundKind, _ judgement: Assessment.Judgement) -> Assessment {
        Assessment(year: 2023, goal: code(goal), organisation: committee, round: round, judgement: judgement)
    }
}

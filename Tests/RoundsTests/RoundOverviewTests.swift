import Expectations
import Quantities
import Rounds
import Steering
import Testing

struct RoundOverviewTests {
    @Test func onlyGoalsThatConcernTheCommitteeAreShown() throws {
        var contents = try RoundFixtures.contents()
        expectEqual(RoundOverview(contents).nodes.map(\.goal.code.text), ["1", "1.10", "eget"])
        contents.texts = [RoundFixtures.text(.analysis, .tertial1, "Bra.", goal: "2.1")]
        expectEqual(RoundOverview(contents).nodes.map(\.goal.code.text), ["1", "1.10", "eget", "2", "2.1"])
        contents.texts = [RoundFixtures.text(.analysis, .tertial1, "Bra.", goal: "2.1", of: RoundFixtures.unit)]
        expectEqual(RoundOverview(contents).nodes.map(\.goal.code.text), ["1", "1.10", "eget"])
        contents.place(RoundFixtures.indicator("i", "Indikator"), under: "1.2")
        try contents.setTarget("i", "10")
        expectEqual(RoundOverview(contents).nodes.map(\.goal.code.text), ["1", "1.2", "1.10", "eget"])
    }

    @Test func anIndicatorConcernsWhoeverHasSomethingToDoWithIt() throws {
        var contents = try RoundFixtures.contents()
        for (code, name) in [("mal", "Örter"), ("utfall", "Ängar"), ("forra", "Zinkar"), ("andra", "Andra"), ("ingen", "Ingen")] {
            contents.place(RoundFixtures.indicator(code, name), under: "1.2")
        }
        contents.place(RoundFixtures.indicator("egen", "Under eget mål"), under: "eget")
        contents.place(RoundFixtures.indicator("omdopt", "Ö i katalogen"), under: "1.2", as: "Abborrar")
        try contents.setTarget("mal", "10")
        try contents.setTarget("ingen", "10", of: RoundFixtures.city)
        try contents.setTarget("omdopt", "10")
        contents.values = [
            try RoundFixtures.value("utfall", "2023-T1", 1), try RoundFixtures.value("forra", "2022", 1),
            try RoundFixtures.value("andra", "2023-T1", 1, of: RoundFixtures.unit),
        ]
        let overview = RoundOverview(contents)
        expectEqual(
            overview.node(GoalCode(stored: "1.2"))?.indicators.map(\.name) ?? [], ["Abborrar", "Zinkar", "Ängar", "Örter"])
        expectEqual(overview.node(GoalCode(stored: "eget"))?.indicators.map(\.name) ?? [], ["Under eget mål"])
    }

    @Test func anActivityConcernsThoseItNamesAndThoseItNamesNobodyFor() throws {
        var contents = try RoundFixtures.contents()
        contents.activities = [
            RoundFixtures.activity("alla", "Öva", under: "1.2"),
            RoundFixtures.activity("vi", "Åka", under: "1.2", roles: [RoundFixtures.committee]),
            RoundFixtures.activity("andra", "Andra nämnden", under: "1.2", roles: [OrganisationCode(stored: "andra")]),
            RoundFixtures.activity("deras", "Den andra nämndens egen", under: "1.2", owner: OrganisationCode(stored: "andra")),
            RoundFixtures.activity("egen", "Anlägga", under: "1.2", owner: RoundFixtures.committee),
            RoundFixtures.activity("sagt", "Ärva", under: "1.2", roles: [OrganisationCode(stored: "andra")]),
        ]
        contents.statuses = [
            ActivityStatus(
                year: 2023, activity: ActivityCode(stored: "sagt"), organisation: RoundFixtures.committee, round: .tertial1,
                state: .deviating, explanation: "Försenat."),
            ActivityStatus(
                year: 2023, activity: ActivityCode(stored: "egen"), organisation: RoundFixtures.unit, round: .tertial1,
                state: .done),
            ActivityStatus(
                year: 2023, activity: ActivityCode(stored: "vi"), organisation: RoundFixtures.committee, round: .tertial2,
                state: .done),
        ]
        let activities = RoundOverview(contents).activities
        expectEqual(activities.map(\.activity.text), ["Anlägga", "Åka", "Ärva", "Öva"])
        expectEqual(activities.map { $0.status?.state }, [nil, nil, .deviating, nil])
        expectEqual(activities.map(\.deviation), ["", "", "Försenat.", ""])
    }

    @Test func aUnitShowsNothingThatIsTheCommitteesAlone() throws {
        var contents = try RoundFixtures.contents()
        contents.organisation = try RoundFixtures.organisation(RoundFixtures.unit, .unit)
        contents.ancestors = [
            try RoundFixtures.organisation(RoundFixtures.committee, .committee),
            try RoundFixtures.organisation(RoundFixtures.city, .city),
        ]
        contents.round.key.organisation = RoundFixtures.unit
        contents.goals.append(RoundFixtures.goal("enhetsmal", .unit, RoundFixtures.unit, under: "eget", number: ""))
        contents.activities = [
            RoundFixtures.activity("alla", "Alla nämnder", under: "1.2"),
            RoundFixtures.activity("namnden", "Nämndens", under: "eget", owner: RoundFixtures.committee),
            RoundFixtures.activity("egen", "Enhetens", under: "enhetsmal", owner: RoundFixtures.unit),
        ]
        let overview = RoundOverview(contents)
        expectEqual(overview.nodes.map(\.goal.code.text), ["1", "1.10", "eget", "enhetsmal"])
        expectEqual(overview.activities.map(\.activity.code.text), ["egen"])
        expectEqual(overview.path(to: GoalCode(stored: "enhetsmal")).map(\.goal.code.text), ["1", "1.10", "eget"])
        expectEqual(overview.path(to: GoalCode(stored: "borta")).map(\.goal.code.text), [])
    }

    @Test func aUnitIsGivenTheCommitteesWordsAboutTheCommitteesGoalsButNotItsContribution() throws {
        var contents = try RoundFixtures.contents(.plan)
        contents.organisation = try RoundFixtures.organisation(RoundFixtures.unit, .unit)
        contents.ancestors = [
            try RoundFixtures.organisation(RoundFixtures.committee, .committee),
            try RoundFixtures.organisation(RoundFixtures.city, .city),
        ]
        contents.round.key.organisation = RoundFixtures.unit
        contents.goals.append(RoundFixtures.goal("enhetsmal", .unit, RoundFixtures.unit, under: "eget", number: ""))
        contents.goals.append(RoundFixtures.goal("annat", .committee, RoundFixtures.committee, under: "1.2", number: ""))
        contents.texts = [
            RoundFixtures.text(.description, .plan, "Nämndens ord", goal: "eget"),
            RoundFixtures.text(.expectedResult, .plan, "Nämndens resultat", goal: "eget"),
            RoundFixtures.text(.contribution, .plan, "Nämnden bidrar", goal: "1.10"),
            RoundFixtures.text(.description, .plan, "Utan enhetsmål under", goal: "annat"),
            RoundFixtures.text(.expectedResult, .plan, "Enhetens resultat", goal: "eget", of: RoundFixtures.unit),
        ]
        let overview = RoundOverview(contents)
        expectEqual(overview.nodes.map(\.goal.code.text), ["1", "1.10", "eget", "enhetsmal"])
        expectEqual(overview.node(GoalCode(stored: "eget"))?.texts.map(\.body) ?? [], ["Nämndens ord", "Enhetens resultat"])
        expectEqual(overview.node(GoalCode(stored: "1.10"))?.texts.map(\.body) ?? [], [])
    }

    @Test func planTextsAreRepeatedAndThePlansOtherTextsAreNot() throws {
        var contents = try RoundFixtures.contents()
        contents.texts = [
            RoundFixtures.text(.analysis, .tertial1, "Nu", goal: "1.2"),
            RoundFixtures.text(.contribution, .plan, "Plan", goal: "1.2"),
            RoundFixtures.text(.contribution, .tertial1, "Ändrad plan", goal: "1.2"),
            RoundFixtures.text(.analysis, .tertial2, "Senare", goal: "1.2"), RoundFixtures.text(.summary, .plan, "Planens"),
            RoundFixtures.text(.summary, .tertial1, "Rapportens"), RoundFixtures.text(.assignment, .plan, "Uppdraget"),
        ]
        let report = RoundOverview(contents)
        expectEqual(report.node(GoalCode(stored: "1.2"))?.texts.map(\.body) ?? [], ["Plan", "Nu"])
        expectEqual(report.documentTexts.map(\.body), ["Rapportens", "Uppdraget"])
        expectEqual(report.text(.summary)?.body, "Rapportens")
        contents.round.key.kind = .plan
        expectEqual(RoundOverview(contents).documentTexts.map(\.body), ["Planens", "Uppdraget"])
    }

    @Test func theAssessmentIsTheOrganisationsOwnInThisRound() throws {
        var contents = try RoundFixtures.contents()
        let goal = GoalCode(stored: "eget")
        contents.assessments = [
            Assessment(year: 2023, goal: goal, organisation: RoundFixtures.unit, round: .tertial1, judgement: .notMet),
            Assessment(year: 2023, goal: goal, organisation: RoundFixtures.committee, round: .tertial2, judgement: .notMet),
            Assessment(year: 2023, goal: goal, organisation: RoundFixtures.committee, round: .tertial1, judgement: .fullyMet),
        ]
        let overview = RoundOverview(contents)
        expectEqual(overview.node(goal)?.judgement, .fullyMet)
        expectEqual(overview.node(GoalCode(stored: "1.10"))?.judgement, .notAssessed)
        expectEqual(overview.node(GoalCode(stored: "1.10"))?.proposal.judgement, .fullyMet)
    }
}

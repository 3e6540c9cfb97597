import Database
import DatabaseSQLite
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

@Suite struct RollUpQueryTests {
    /// Unit a has a goal under the committee's, an indicator and an activity of its own; unit b has written nothing.
    private static func package() throws -> PlanPackage {
        var package = try SmallCity.packageWithDocuments()
        package.goals += [
            Goal(year: 2023, code: "nord-a-mal", level: .unit, title: "Lugna rum", owner: "nord-a", parent: "nord-mal"),
            Goal(year: 2023, code: "nord-eget", level: .committee, title: "Annat", owner: "nord", parent: "1"),
        ]
        package.rounds.append(Round(key: RoundKey(organisation: "nord-a", year: 2023, kind: .plan)))
        package.placements.append(Placement(year: 2023, goal: "nord-a-mal", indicator: "barn", name: "Barn hos oss"))
        package.activities.append(Activity(year: 2023, code: "a3", goal: "nord-a-mal", owner: "nord-a", text: "Bygg om"))
        package.activityStatuses.append(
            ActivityStatus(year: 2023, activity: "a3", organisation: "nord-a", round: .tertial1, state: .done))
        package.assessments.append(
            Assessment(year: 2023, goal: "nord-a-mal", organisation: "nord-a", round: .tertial1, judgement: .fullyMet))
        package.texts += [
            GoalText(
                organisation: "nord-a", year: 2023, goal: "nord-a-mal", round: .tertial1, kind: .goodExamples, body: "Ett exempel."),
            GoalText(
                organisation: "nord-a", year: 2023, goal: "nord-a-mal", round: .tertial1, kind: .analysis, body: "Det är lugnt."),
            GoalText(organisation: "nord-a", year: 2023, goal: "nord-a-mal", round: .plan, kind: .description, body: "Planen."),
            GoalText(organisation: "nord-a", year: 2023, goal: nil, round: .tertial1, kind: .summary, body: "Om allt."),
        ]
        return package
    }

    @Test func eachGoalKnowsHowManyUnitsHaveOneOfTheirOwnUnderIt() async throws {
        let database = try await SmallCity.stored(try Self.package())
        let counts = try await database.read { try RollUpQuery.unitCounts(SmallCity.tertial1, $0) }
        expectEqual(counts["nord-mal"], 1)
        expectEqual(counts["1"], 1)
        // The committee's own goals are no unit's.
        expectEqual(counts["nord-eget"], nil)
    }

    private func rollUp(_ goal: GoalCode, _ key: RoundKey = SmallCity.tertial1) async throws -> RollUp? {
        let database = try await SmallCity.stored(try Self.package())
        return try await database.read { try RollUpQuery.rollUp(key, goal: goal, $0) }
    }

    @Test(arguments: ["nord-mal", "1.1", "1"] as [GoalCode])
    func everyUnitIsThereWithItsGoalsUnderTheGoal(_ goal: GoalCode) async throws {
        let rollUp = try await rollUp(goal)
        expectEqual(rollUp?.goal.code, goal)
        expectEqual(rollUp?.units.map(\.organisation.code), ["nord-a", "nord-b"])
        expectEqual(rollUp?.units.map { $0.round?.state }, [.reported, nil])
        expectEqual(rollUp?.units.map { $0.goals.map(\.goal.code).filter { $0 != "1.1" } }, [["nord-mal", "nord-a-mal"], []])
    }

    @Test func aUnitsOwnGoalHasItsTextsValuesStatusesAndJudgement() async throws {
        let units = try await rollUp("nord-mal")?.units
        guard let own = units?.first?.goals.last else {
            Issue.record("the unit has no goal")
            return
        }
        expectEqual(own.texts.map(\.body), ["Det är lugnt.", "Ett exempel."])
        expectEqual(own.assessment?.judgement, .fullyMet)
        expectEqual(own.indicators.map(\.name), ["Barn hos oss"])
        expectEqual(own.indicators.map { $0.value?.total }, [.number(30)])
        expectEqual(own.activities.map { $0.status?.state }, [.done])
    }

    /// What a unit has said of its committee's goal stands there, and what it has not said is left out.
    @Test func ofTheCommitteesGoalAUnitHasWhatItSaid() async throws {
        let units = try await rollUp("nord-mal")?.units
        guard let committees = units?.first?.goals.first else {
            Issue.record("the unit says nothing")
            return
        }
        expectEqual(committees.texts.map(\.body), ["Gården är ombyggd: {{utfall/barn}}."])
        expectEqual(committees.assessment, nil)
        expectEqual([committees.indicators.count, committees.activities.count], [0, 0])
    }

    @Test func aGoalOfTheOrganisationsOwnAloneHasUnitsWithoutWords() async throws {
        let rollUp = try await rollUp("nord-eget")
        expectEqual(rollUp?.units.map(\.goals), [[], []])
        let none = try await self.rollUp("nord-mal", SmallCity.unitTertial)
        expectEqual(none?.units, [])
        await expectAwaited(try await self.rollUp("saknas") == nil, true)
    }

    @Test func theNumberOfStatementsIsTheSameForAVillageAndAMetropolis() async throws {
        let small = try await statements(for: try Self.package())
        var large = try Self.package()
        for number in 1...120 {
            var unit = large.organisations[3]
            unit.code = OrganisationCode(stored: "nord-enhet-\(number)")
            large.organisations.append(unit)
            let code = GoalCode(stored: "nord-enhet-\(number)-mal")
            large.goals.append(
                Goal(year: 2023, code: code, level: .unit, title: "Mål \(number)", owner: unit.code, parent: "nord-mal"))
        }
        let many = try await statements(for: large)
        expectEqual([small, many], [3, 3])
    }

    private func statements(for package: PlanPackage) async throws -> Int {
        let counted = CountedDatabase(try await SmallCity.stored(package))
        let found = try await counted.read { try RollUpQuery.rollUp(SmallCity.tertial1, goal: "1.1", $0) != nil }
        expectEqual(found, true)
        return counted.statementCount
    }
}

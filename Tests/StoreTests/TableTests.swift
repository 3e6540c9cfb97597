import Database
import DatabaseSQLite
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

@Suite struct TableTests {
    @Test func everyRecordComesBackAsItWasSaved() async throws {
        let package = try SmallCity.package()
        let database = try await SmallCity.stored(package)
        try await database.read { reading in
            let all = "1 = 1"
            expectSame(try OrganisationTable.complete(reading), package.organisations, by: \.code.text)
            expectSame(try RoundTable.complete(reading, where: all, []), package.rounds, by: \.key.kind.code)
            expectSame(try GoalTable.all(reading), package.goals, by: \.code.text)
            expectSame(try IndicatorTable.all(reading), package.indicators, by: \.code.text)
            expectSame(try PlacementTable.all(reading), package.placements, by: \.indicator.text)
            expectSame(
                try AnnualTargetTable.complete(reading, where: all, []), package.targets,
                by: { "\($0.indicator) \($0.organisation)" })
            expectSame(
                try IndicatorValueTable.all(reading), package.values,
                by: { "\($0.indicator) \($0.organisation) \($0.period.code)" })
            expectSame(try FollowUpTable.all(reading), package.followUps, by: \.indicator.text)
            expectSame(try ActivityTable.complete(reading, year: 2023), package.activities, by: \.code.text)
            expectSame(try ActivityStatusTable.all(reading), package.activityStatuses, by: \.activity.text)
            expectSame(try AssessmentTable.all(reading), package.assessments, by: \.goal.text)
            expectSame(try GoalTextTable.all(reading), package.texts, by: { "\($0.goal?.text ?? "") \($0.kind.rawValue)" })
            expectEqual(try PackageNote.find("nord", year: 2023, reading), "Allt är påhittat.")
            expectEqual(try PackageNote.find("nord", year: 2022, reading), nil)
        }
    }

    private func expectSame<Record: Equatable>(
        _ actual: [Record], _ expected: [Record], by key: (Record) -> String, at location: SourceLocation = #_sourceLocation
    ) {
        expectEqual(actual.sorted { key($0) < key($1) }, expected.sorted { key($0) < key($1) }, at: location)
        expectEqual(actual.isEmpty, false, at: location)
    }

    /// Zero, no data, suppressed and not reported are four things; from each to each is a change, and to itself is none.
    @Test func bulkSavingSeesEveryChangeBetweenTheFourStatesOfACell() async throws {
        let states: [ReportedValue?] = [nil, .number(0), .number(1), .noData, .suppressed]
        let database = try await SmallCity.stored()
        try await database.transaction { writing in
            let saving = try BulkSave(IndicatorValueTable.self, in: writing)
            var value = IndicatorValue(indicator: "barn", organisation: "nord", period: .year(2020))
            expectEqual(try saving.save(value), .created)
            for before in states {
                for after in states {
                    value.men = before
                    _ = try saving.save(value)
                    value.men = after
                    expectEqual(
                        try saving.save(value), before == after ? .unchanged : .updated, "\(String(describing: (before, after)))")
                    expectEqual(try saving.save(value), .unchanged)
                }
            }
        }
    }

    @Test func bulkSavingCountsAVersionForEachChange() async throws {
        let database = try await SmallCity.stored()
        try await database.transaction { writing in
            let saving = try BulkSave(PlacementTable.self, in: writing)
            expectEqual(try saving.save(Placement(year: 2023, goal: "1.1", indicator: "nojda")), .unchanged)
            expectEqual(try saving.save(Placement(year: 2023, goal: "1.1", indicator: "nojda", name: "Nöjda")), .updated)
            expectEqual(try saving.save(Placement(year: 2023, goal: "1.1", indicator: "nojda")), .updated)
            let versions = try writing.integer("SELECT version FROM placement WHERE goal = '1.1' AND indicator = 'nojda'")
            expectEqual(versions, 3)
        }
    }

    @Test func aRecordIsSavedOnlyInTheVersionItsWriterHasSeen() async throws {
        let database = try await SmallCity.stored()
        try await database.transaction { writing in
            var followUp = FollowUp(indicator: "nojda", organisation: "nord", year: 2023, round: .tertial1, comment: "Andra ord.")
            expectEqual(try FollowUpTable.save(followUp, expecting: 0, in: writing), false, "there is one already")
            expectEqual(try FollowUpTable.save(followUp, expecting: 2, in: writing), false, "nobody has saved it twice")
            let untouched = try FollowUpTable.all(writing, where: "indicator = 'nojda'")
            expectEqual(untouched.map(\.comment), ["Fler svarade."])
            expectEqual(try FollowUpTable.save(followUp, expecting: 1, in: writing), true)
            expectEqual(try FollowUpTable.save(followUp, expecting: 1, in: writing), false, "the version is 2 now")
            followUp.indicator = "legitimerade"
            expectEqual(try FollowUpTable.save(followUp, expecting: 1, in: writing), false, "there is none yet")
            expectEqual(try FollowUpTable.save(followUp, expecting: 0, in: writing), true)
            let saved = try FollowUpTable.all(writing, where: "comment = 'Andra ord.'")
            expectEqual(saved.map(\.version), [1, 2])
        }
    }

    @Test(arguments: [
        "UPDATE activity_status SET state = 'nearly'", "UPDATE assessment SET judgement = 'good'",
        "UPDATE goal_text SET kind = 'x'",
        "UPDATE indicator SET polarity = 'x'",
    ])
    func aWordThatNoProgramOfOursWroteIsRefusedWithANumber(_ sql: String) async throws {
        let database = try await SmallCity.stored()
        try await database.transaction { try $0.execute(sql) }
        await expectDiagnostic("T3017", sql) {
            try await database.read { reading in
                _ = try ActivityStatusTable.all(reading)
                _ = try AssessmentTable.all(reading)
                _ = try GoalTextTable.all(reading)
                _ = try IndicatorTable.all(reading)
            }
        }
    }
}

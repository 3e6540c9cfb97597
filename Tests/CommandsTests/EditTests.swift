import Access
import Database
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

/// Every command that works: what it saves and what the journal says of it.
@Suite struct EditTests {
    private let key = CommandCity.round

    private func expectEntry(
        _ city: CommandCity, _ subject: String, _ command: String, before: String?, after: String,
        at location: SourceLocation = #_sourceLocation
    ) async throws {
        let entries = try await city.journal(subject)
        expectEqual(
            entries.map(\.entry),
            [
                JournalEntry(
                    at: "2023-05-02T09:15:00Z", actor: "strategist:nord", command: command, subject: subject, before: before,
                    after: after)
            ], at: location)
        try await city.expectEntries(1, at: location)
    }

    @Test func anOutcomeIsChangedAndKeepsItsDayOfMeasurement() async throws {
        let city = try await CommandCity()
        let edit = EditOutcome(
            key: key, indicator: "nojda", period: .tertial(2023, 1), total: "82,4 %", men: "i.u.", women: "*", version: 1)
        await expectAwaited(try await city.runner.run(edit, by: CommandCity.strategist), 2)
        let value = try await city.database.read { try IndicatorValueTable.all($0, where: "indicator = 'nojda'") }
        expectEqual(
            value,
            [
                IndicatorValue(
                    indicator: "nojda", organisation: "nord", period: .tertial(2023, 1),
                    total: .number(try Decimal(exactly: "82.4")),
                    men: .noData, women: .suppressed, measuredOn: try CalendarDate(iso: "2023-03-31"), version: 2)
            ])
        try await expectEntry(
            city, "value/nord/2023/nojda/2023-T1", "editOutcome", before: #"{"men":"80","total":"81,5","women":"83"}"#,
            after: #"{"men":"i.u.","total":"82,4","women":"*"}"#)
    }

    @Test func aFirstOutcomeHasNothingBeforeIt() async throws {
        let city = try await CommandCity()
        let edit = EditOutcome(
            key: key, indicator: "barn", period: .tertial(2023, 1), total: "1 200", men: "700", women: "500", version: 0)
        await expectAwaited(try await city.runner.run(edit, by: CommandCity.strategist), 1)
        try await expectEntry(
            city, "value/nord/2023/barn/2023-T1", "editOutcome", before: nil,
            after: #"{"men":"700","total":"1200","women":"500"}"#)
    }

    @Test func aForecastIsChangedWithItsComment() async throws {
        let city = try await CommandCity()
        let edit = EditForecast(
            key: key, indicator: "nojda", forecast: "", comment: "\r\nRad ett\r\nrad\u{01} två\r\n", actionPlan: "Fråga igen.",
            version: 1)
        await expectAwaited(try await city.runner.run(edit, by: CommandCity.strategist), 2)
        try await expectEntry(
            city, "followUp/nord/2023/T1/nojda", "editForecast",
            before: #"{"actionPlan":"","comment":"Fler svarade.","forecast":"82"}"#,
            after: #"{"actionPlan":"Fråga igen.","comment":"Rad ett\nrad två","forecast":""}"#)
    }

    @Test func aStatusIsSet() async throws {
        let city = try await CommandCity()
        let edit = SetActivityStatus(key: key, activity: "a1", state: "deviating", explanation: " Det regnar. ", version: 0)
        await expectAwaited(try await city.runner.run(edit, by: CommandCity.strategist), 1)
        try await expectEntry(
            city, "activityStatus/nord/2023/T1/a1", "setActivityStatus", before: nil,
            after: #"{"explanation":"Det regnar.","state":"deviating"}"#)
    }

    @Test func aGoalIsAssessedWithWhoAndWhenAndWhatWasProposed() async throws {
        let city = try await CommandCity()
        let edit = AssessGoal(key: key, goal: "1.1", judgement: "partlyMet", justification: "Parken dröjer.", version: 0)
        await expectAwaited(try await city.runner.run(edit, by: CommandCity.strategist), 1)
        let saved = try await city.database.read { try AssessmentTable.all($0) }
        expectEqual(
            saved,
            [
                Assessment(
                    year: 2023, goal: "1.1", organisation: "nord", round: .tertial1, judgement: .partlyMet,
                    justification: "Parken dröjer.", proposed: .fullyMet, judgedBy: "strategist:nord",
                    judgedOn: try CalendarDate(iso: "2023-05-02"))
            ])
        try await expectEntry(
            city, "assessment/nord/2023/T1/1.1", "assessGoal", before: nil,
            after: #"{"judgement":"partlyMet","justification":"Parken dröjer."}"#)
    }

    @Test func aTextIsChangedAndFoundBySearch() async throws {
        let city = try await CommandCity()
        let edit = EditGoalText(key: key, goal: "1.1", kind: .analysis, body: "Måluppfyllelsen är god.", version: 1)
        await expectAwaited(try await city.runner.run(edit, by: CommandCity.strategist), 2)
        try await expectEntry(
            city, "text/nord/2023/T1/1.1/analysis", "editText", before: #"{"body":"Det går bra."}"#,
            after: #"{"body":"Måluppfyllelsen är god."}"#)
        let found = try await city.database.read { try SearchIndex.find("uppfyll", $0) }
        expectEqual(found.entries.map(\.title), ["Analys: 1.1 Barnen växer upp"])
        let gone = try await city.database.read { try SearchIndex.find("går bra", $0).total }
        expectEqual(gone, 0)
    }

    @Test func aTextAboutTheWholeDocumentHasNoGoal() async throws {
        let city = try await CommandCity()
        let edit = EditGoalText(key: key, goal: nil, kind: .summary, body: "Året börjar bra.", version: 0)
        await expectAwaited(try await city.runner.run(edit, by: CommandCity.strategist), 1)
        try await expectEntry(
            city, "text/nord/2023/T1/-/summary", "editText", before: nil, after: #"{"body":"Året börjar bra."}"#)
    }

    @Test func savingWithoutAChangeWritesNothing() async throws {
        let city = try await CommandCity()
        let before = try await city.dump()
        let period = FiscalPeriod.tertial(2023, 1)
        let same = EditOutcome(key: key, indicator: "nojda", period: period, total: "81,5", men: "80,0", women: "83 %", version: 1)
        await expectAwaited(try await city.runner.run(same, by: CommandCity.strategist), 1)
        let late = EditOutcome(key: key, indicator: "nojda", period: period, total: "81,5", men: "80", women: "83", version: 0)
        await expectAwaited(try await city.runner.run(late, by: CommandCity.strategist), 1, "two who save the same agree")
        let none = EditForecast(key: key, indicator: "barn", forecast: "", comment: " \n", actionPlan: "", version: 0)
        await expectAwaited(try await city.runner.run(none, by: CommandCity.strategist), 0, "nothing is not a record")
        let blank = EditGoalText(key: key, goal: "1.2", kind: .goodExamples, body: "", version: 0)
        await expectAwaited(try await city.runner.run(blank, by: CommandCity.strategist), 0)
        let after = try await city.dump()
        expectEqual(after == before, true)
        try await city.expectEntries(0)
    }
}

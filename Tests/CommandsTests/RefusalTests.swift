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

/// What is refused, with its number and its field. That nothing is left of it is checked each time.
@Suite struct RefusalTests {
    private let key = CommandCity.round

    @Test(arguments: [
        ("mycket", "", "", ["T1001 total"]), ("1.000,5", "", "", ["T1001 total"]), ("38,1 kr", "", "", ["T5006 total"]),
        ("38,12", "", "", ["T5007 total"]), ("38,1", "x", "38,12", ["T1001 men", "T5007 women"]), ("38,1", "%", "", ["T1001 men"]),
        ("38,1 38", "", "", ["T1001 total"]),
    ])
    func anOutcomeThatIsNoNumberOfTheIndicatorIsRefused(
        _ total: String, _ men: String, _ women: String, _ expected: [String]
    ) async throws {
        let city = try await CommandCity()
        let edit = EditOutcome(
            key: key, indicator: "nojda", period: .tertial(2023, 1), total: total, men: men, women: women, version: 1)
        let problems = try await city.refusal(of: edit)
        expectEqual(problems.map(\.place), expected.map { String($0.split(separator: " ")[1]) }, total)
        for (problem, words) in zip(problems, expected) where words.hasPrefix("T5") {
            expectEqual(problem.code, String(words.prefix(5)), total)
        }
    }

    @Test func menAndWomenAreTheTotalWhereTheColumnsCount() async throws {
        let city = try await CommandCity()
        let edit = { (total: String, men: String, women: String) in
            EditOutcome(key: key, indicator: "barn", period: .tertial(2023, 1), total: total, men: men, women: women, version: 0)
        }
        let problems = try await city.refusal(of: edit("1 200", "700", "501"))
        expectEqual(problems.map { "\($0.code) \($0.place)" }, ["T5008 total"])
        expectEqual(problems.first?.message.sv, "Männen och kvinnorna är tillsammans 1\u{A0}201, men totalen är 1\u{A0}200.")
        await expectAwaited(try await city.runner.run(edit("1 200", "700", "*"), by: CommandCity.strategist), 1)
    }

    @Test func whatCannotBeReportedIsRefused() async throws {
        let city = try await CommandCity()
        let edit = { (indicator: IndicatorCode, period: FiscalPeriod, men: String) in
            EditOutcome(key: key, indicator: indicator, period: period, total: "1", men: men, women: "", version: 0)
        }
        let cases: [(EditOutcome, String)] = [
            (edit("ingen", .tertial(2023, 1), ""), "T5003 total"), (edit("dubbla", .tertial(2023, 1), ""), "T5004 total"),
            (edit("barn", .tertial(2023, 2), ""), "T5003 total"), (edit("barn", .tertial(2022, 1), ""), "T5003 total"),
            (edit("barn", .tertial(2019, 1), ""), "T5005 total"), (edit("utslapp", .year(2023), "1"), "T5015 men"),
        ]
        for (command, expected) in cases {
            let problems = try await city.refusal(of: command)
            expectEqual(problems.first.map { "\($0.code) \($0.place)" }, expected)
        }
    }

    @Test(arguments: [
        ("12,5", "12.5"), ("−9,2", "-9.2"), ("-9,2 %", "-9.2"), ("38,1\u{A0}%", "38.1"), ("1 945,5", "1945.5"), ("0", "0"),
        ("100%", "100"),
    ])
    func aNumberMayBeTypedAsPeopleWriteIt(_ typed: String, _ plain: String) throws {
        let indicator = Indicator(code: "x", name: "X", owner: "staden", unit: MeasureUnit("%"), decimals: 1)
        expectEqual(try ReportedInput.parse(typed, for: indicator, field: "total"), .number(try Decimal(exactly: plain)))
    }

    @Test func theFourStatesOfACellAreShownAsTheyAreTyped() throws {
        let indicator = Indicator(code: "x", name: "X", owner: "staden", unit: MeasureUnit("kg CO2 per kg"), decimals: 2)
        let states: [(String, ReportedValue?)] = [
            ("", nil), ("i.u.", .noData), ("*", .suppressed), ("−1,25", .number(try Decimal(exactly: "-1.25"))),
        ]
        for (typed, state) in states {
            expectEqual(try ReportedInput.parse(typed, for: indicator, field: "total"), state)
            expectEqual(ReportedInput.text(state), typed)
        }
        expectEqual(
            try ReportedInput.parse("1,25 kg CO2 per kg", for: indicator, field: "total"), .number(try Decimal(exactly: "1.25")))
        expectEqual(try ReportedInput.parse(" I.U. ", for: indicator, field: "total"), .noData)
    }

    @Test func aDeviationIsExplainedAndAStateIsChosen() async throws {
        let city = try await CommandCity()
        let cases: [(String, String, String, String)] = [
            ("a1", "deviating", " \n", "T2041 explanation"), ("a1", "snart", "", "T5011 state"), ("x", "done", "", "T5003 state"),
            ("b1", "done", "", "T5003 state"), ("a1", "done", String(repeating: "x", count: 5_001), "T5009 explanation"),
        ]
        for (activity, state, explanation, expected) in cases {
            let problems = try await city.refusal(
                of: SetActivityStatus(
                    key: key, activity: ActivityCode(stored: activity), state: state, explanation: explanation, version: 0))
            expectEqual(problems.map { "\($0.code) \($0.place)" }, [expected])
        }
        let long = SetActivityStatus(
            key: key, activity: "a1", state: "done", explanation: String(repeating: "x", count: 5_001), version: 0)
        let problems = try await city.refusal(of: long)
        expectEqual(problems.first?.message.sv, "Texten är 5001 tecken, gränsen är 5000.")
    }

    /// Goal 1.1 has an analysis and is proposed as fully met (81,5 % of at least 80 %); goal 1.2 has neither.
    @Test func aJudgementNeedsItsAnalysisAndItsJustification() async throws {
        let city = try await CommandCity()
        let cases: [(GoalCode, String, String, [String])] = [
            ("1.2", "partlyMet", "", ["T2051 judgement"]), ("1.2", "notMet", "", ["T2051 judgement"]),
            ("1.1", "partlyMet", " ", ["T2052 justification"]), ("1.1", "bra", "", ["T5011 judgement"]),
            ("9.9", "fullyMet", "", ["T5003 judgement"]), ("vast-mal", "fullyMet", "", ["T5003 judgement"]),
            ("1.1", "fullyMet", String(repeating: "x", count: 5_001), ["T5009 justification"]),
        ]
        for (goal, judgement, justification, expected) in cases {
            let problems = try await city.refusal(
                of: AssessGoal(key: key, goal: goal, judgement: judgement, justification: justification, version: 0))
            expectEqual(problems.map { "\($0.code) \($0.place)" }, expected, "\(goal) \(judgement)")
        }
    }

    @Test func aTextHasItsPlaceAndItsLength() async throws {
        let city = try await CommandCity()
        let text = { (key: RoundKey, goal: GoalCode?, kind: GoalText.Kind, body: String, version: Int) in
            EditGoalText(key: key, goal: goal, kind: kind, body: body, version: version)
        }
        let twoMegabytes = String(repeating: "Måluppfyllelse. ", count: 131_072)
        let cases: [(EditGoalText, String)] = [
            (text(CommandCity.plan, "1.1", .contribution, "Ny", 1), "T5010 body"),
            (text(key, "1.1", .contribution, "Ny", 0), "T5013 body"),
            (text(CommandCity.plan, "1.1", .analysis, "Ny", 0), "T5013 body"), (text(key, "9.9", .analysis, "Ny", 0), "T5003 body"),
            (text(key, "vast-mal", .analysis, "Ny", 0), "T5003 body"), (text(key, "1.1", .analysis, twoMegabytes, 1), "T5009 body"),
        ]
        for (command, expected) in cases {
            let problems = try await city.refusal(of: command)
            expectEqual(problems.map { "\($0.code) \($0.place)" }, [expected])
        }
        let problems = try await city.refusal(
            of: EditForecast(key: key, indicator: "nojda", forecast: "x", comment: twoMegabytes, actionPlan: "", version: 1))
        expectEqual(problems.map(\.place).sorted(), ["comment", "forecast"])
    }

    @Test func anAnalysisThatAJudgementRestsOnIsNotTakenAway() async throws {
        let city = try await CommandCity()
        let partly = AssessGoal(key: key, goal: "1.1", judgement: "partlyMet", justification: "Parken dröjer.", version: 0)
        _ = try await city.runner.run(partly, by: CommandCity.strategist)
        let problems = try await city.refusal(of: EditGoalText(key: key, goal: "1.1", kind: .analysis, body: " ", version: 1))
        expectEqual(problems.map(\.code), ["T5012"])
    }

    @Test func nobodyWritesWhereTheyMayNot() async throws {
        let city = try await CommandCity()
        let status = { (key: RoundKey) in SetActivityStatus(key: key, activity: "a1", state: "done", explanation: "", version: 0) }
        let judgement = AssessGoal(key: key, goal: "1.1", judgement: "fullyMet", justification: "", version: 0)
        let cases: [(Person, String)] = [
            (CommandCity.reader, "T5002"), (Person(role: .strategist, organisation: "vast", name: "Strateg, Väst"), "T5002"),
            (Person(role: .director, organisation: "nord", name: "Direktör, Nord"), "T5002"),
        ]
        for (person, expected) in cases {
            let problems = try await city.refusal(of: status(key), by: person)
            expectEqual(problems.map(\.code), [expected], person.name)
        }
        await expectAwaited(try await city.refusal(of: judgement, by: CommandCity.controller).map(\.code), ["T5002"])
        await expectAwaited(try await city.refusal(of: status(CommandCity.closed), by: CommandCity.office).map(\.code), ["T2061"])
        await expectAwaited(try await city.refusal(of: status(CommandCity.plan)).map(\.code), ["T5014"])
        let missing = RoundKey(organisation: "nord", year: 2023, kind: .tertial2)
        await expectAwaited(try await city.refusal(of: status(missing)).map(\.code), ["T5001"])
    }
}

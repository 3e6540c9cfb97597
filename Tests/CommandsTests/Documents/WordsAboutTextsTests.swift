import Access
import Checks
import Database
import Documents
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing
import Texts

@testable import Commands

/// What people say of texts: approvals, questions, explanations, promises.
@Suite struct WordsAboutTextsTests {
    private let key = DocumentCity.round
    private static let analysis = "Andelen nöjda är {{utfall/nojda}}.\n\nArbetet fortsätter."

    @Test func anApprovalKeepsTheValuesAsTheyWereRead() async throws {
        let city = try await DocumentCity()
        let text = try city.text("mal/nord-mal/analysis")
        await expectAwaited(try await city.run(ApproveText(text: text, body: Self.analysis), by: DocumentCity.director), 1)
        let approval = try await city.database.read { try TextApprovalTable.find(text, $0) }
        expectEqual(approval?.approvedBy, "director:nord")
        expectEqual(approval?.fields, [.init(reference: "utfall/nojda", printed: "81,5\u{A0}%")])
        _ = try await city.run(
            EditOutcome(key: key, indicator: "nojda", period: .tertial(2023, 1), total: "82", men: "81", women: "83", version: 1))
        let changes = ApprovalChange.all(in: try await city.source())
        expectEqual(changes.flatMap(\.fields).map { "\($0.before) → \($0.after)" }, ["81,5\u{A0}% → 82,0\u{A0}%"])
        await expectAwaited(try await city.run(WithdrawApproval(text: text), by: DocumentCity.director), 0)
        await expectAwaited(try await city.journal("approval/\(text.path)").count, 2)
    }

    @Test func whatIsApprovedMustBeWhatWasRead() async throws {
        let city = try await DocumentCity()
        let text = try city.text("mal/nord-mal/analysis")
        let conflict = try await city.conflict(ApproveText(text: text, body: "Något annat."), by: DocumentCity.director)
        expectEqual(conflict?.fields["body"], Self.analysis)
        await expectAwaited(try await city.refusal(of: ApproveText(text: try city.text("text/summary"), body: "")), ["T5220 body"])
        _ = try await city.run(SaveText(text: text, body: "{{utfall/ingen}}", version: 1))
        await expectAwaited(try await city.refusal(of: ApproveText(text: text, body: "{{utfall/ingen}}")), ["T5221 body"])
        let another = try await city.conflict(ApproveText(text: text, body: Self.analysis), by: DocumentCity.director)
        expectEqual(another.map { "\($0.who) \($0.at)" }, "strategist:nord \(DocumentCity.time)")
        await expectAwaited(
            try await city.refusal(of: ApproveText(text: text, body: "x"), by: DocumentCity.controller), ["T5002"])
    }

    private func ask(_ unit: OrganisationCode, _ goal: GoalCode = "nord-mal", _ question: String = "Hur går det?") -> AskUnit {
        AskUnit(key: key, goal: goal, unit: unit, question: question)
    }

    @Test func aUnitIsAskedAndAnswers() async throws {
        let city = try await DocumentCity()
        let asked = try await city.run(ask("solrosen"))
        let answer = AnswerQuestion(code: asked.code, answer: " Bra. ", version: asked.version)
        await expectAwaited(try await city.refusal(of: answer, by: DocumentCity.strategist), ["T5222 answer"])
        await expectAwaited(try await city.refusal(of: answer, by: DocumentCity.reader), ["T5002"])
        await expectAwaited(try await city.run(answer, by: DocumentCity.head), 2)
        let questions = try await city.source().dossier.questions
        expectEqual(questions.map { "\($0.question) \($0.answer) \($0.answeredBy)" }, ["Hur går det? Bra. unitHead:solrosen"])
        await expectAwaited(try await city.source(DocumentCity.unitRound).dossier.questions.count, 1)
    }

    @Test func onlyOnesOwnUnitsAreAskedAboutOnesOwnGoals() async throws {
        let city = try await DocumentCity()
        let cases: [(AskUnit, [String])] = [
            (ask("vast"), ["T5212 unit"]), (ask("nord"), ["T5212 unit"]), (ask("ingen"), ["T5212 unit"]),
            (ask("solrosen", "vast-mal"), ["T5003 goal"]), (ask("solrosen", "nord-mal", " "), ["T5102 question"]),
        ]
        for (command, expected) in cases { await expectAwaited(try await city.refusal(of: command), expected) }
    }

    @Test func aPromiseIsMadeAndKeptInItsRounds() async throws {
        let city = try await DocumentCity()
        let promise = MakePromise(key: key, goal: "nord-mal", text: "Vi återkommer om parkerna.", dueYear: 2023, dueIn: "T2")
        let made = try await city.run(promise)
        let keep = { (key: RoundKey, words: String, version: Int) in
            KeepPromise(key: key, code: made.code, kept: words, version: version)
        }
        await expectAwaited(try await city.refusal(of: keep(DocumentCity.round, "Nu.", 1)), ["T5217 kept"])
        await expectAwaited(try await city.run(keep(DocumentCity.next, "Parkerna är klara.", 1)), 2)
        await expectAwaited(try await city.source(DocumentCity.next).dossier.promises.map(\.kept), ["Parkerna är klara."])
        await expectAwaited(
            try await city.refusal(of: WithdrawPromise(key: DocumentCity.next, code: made.code, version: 2)), ["T5217 text"])
        await expectAwaited(try await city.run(WithdrawPromise(key: key, code: made.code, version: 2)), 0)
    }

    @Test(arguments: [
        ("T1", 2023, "Ord.", "T5216 dueIn"), ("VP", 2023, "Ord.", "T5216 dueIn"), ("T2", 2022, "Ord.", "T5216 dueIn"),
        ("T2", 2028, "Ord.", "T5216 dueIn"), ("T9", 2023, "Ord.", "T5216 dueIn"), ("VB", 2023, "", "T5102 text"),
    ])
    func aPromiseIsForALaterRound(_ round: String, _ year: Int, _ words: String, _ expected: String) async throws {
        let city = try await DocumentCity()
        let promise = MakePromise(key: key, goal: nil, text: words, dueYear: year, dueIn: round)
        await expectAwaited(try await city.refusal(of: promise), [expected])
    }

    /// A unit that has not handed in is a warning (K701), men and women beside their total an error (K201).
    private static func withFindings(_ package: String) -> String {
        package.replacing(#""kind": "T1", "state": "reported""#, with: #""kind": "T1", "state": "open""#)
            .replacing(#""total": 81.5"#, with: #""total": 91.5"#)
    }

    @Test func aWarningIsExplainedAndAnErrorIsNot() async throws {
        let city = try await DocumentCity(Self.withFindings)
        let findings = try await city.findings()
        let warning = try #require(findings.first { $0.rule == "K701" })
        let error = try #require(findings.first { $0.rule == "K201" })
        func explain(_ finding: String, _ words: String, version: Int = 0) -> ExplainFinding {
            ExplainFinding(key: key, finding: finding, explanation: words, version: version)
        }
        let words = "Enheten lämnar på måndag."
        await expectAwaited(try await city.run(explain(warning.key, words)), 1)
        await expectAwaited(try await city.source().dossier.explanations[warning.key]?.explanation, words)
        let cases: [(ExplainFinding, [String])] = [
            (explain(error.key, words), ["T5214 finding"]), (explain(warning.key + "x", words), ["T5213 finding"]),
            (explain(warning.key, "Därför.", version: 1), ["T5215 explanation"]),
            (explain(warning.key, String(repeating: "x", count: 2_001), version: 1), ["T5215 explanation"]),
        ]
        for (command, expected) in cases { await expectAwaited(try await city.refusal(of: command), expected) }
        await expectAwaited(try await city.run(explain(warning.key, "", version: 1)), 0)
        await expectAwaited(try await city.source().dossier.explanations.count, 0)
    }
}

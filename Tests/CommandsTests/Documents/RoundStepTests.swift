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

/// A round's way from open to decided: who takes which step, what is kept of it, and what does not change afterwards.
@Suite struct RoundStepTests {
    private let key = DocumentCity.round
    private static let drawing: EconomyDrawing = { _ in nil }

    private func report(_ version: Int) -> ReportRound { ReportRound(key: key, version: version, drawing: Self.drawing) }
    private func attest(_ version: Int) -> AttestRound { AttestRound(key: key, version: version, drawing: Self.drawing) }
    private func decide(_ version: Int) -> DecideRound { DecideRound(key: key, version: version, drawing: Self.drawing) }

    /// As far as the decision.
    private func decided() async throws -> DocumentCity {
        let city = try await DocumentCity(DocumentCity.written)
        _ = try await city.run(report(1))
        _ = try await city.run(attest(2), by: DocumentCity.director)
        _ = try await city.run(decide(3), by: DocumentCity.secretary)
        return city
    }

    @Test func theDemoOfTheseTestsHasNothingForTheChecks() async throws {
        let blocking = try await DocumentCity(DocumentCity.written).findings().filter { $0.severity != .remark }
        expectEqual(blocking.map { "\($0.rule) \($0.place.path) \($0.message)" }, [])
    }

    @Test func aRoundIsReportedAttestedAndDecidedAndTheDocumentIsKeptEachTime() async throws {
        let city = try await decided()
        let round = try await city.record()
        expectEqual(round.state, .decided)
        expectEqual(round.attestations, [Round.Attestation(title: "Direktör", on: try CalendarDate(iso: "2023-05-22"))])
        let versions = try await city.database.read { try DocumentVersionTable.all(of: key, $0) }
        expectEqual(
            versions.map { "\($0.number) \($0.occasion) \($0.madeBy)" },
            [
                "3 decided secretary:nord", "2 attested director:nord", "1 reported strategist:nord",
            ])
        let entries = try await city.journal("round/nord/2023/T1")
        expectEqual(entries.map(\.command), ["decideRound", "attestRound", "reportRound"])
        expectEqual(entries.map(\.actor), ["secretary:nord", "director:nord", "strategist:nord"])
        let verification = try await city.database.read { try Journal.verify(in: $0) }
        expectEqual(verification.isWhole, true)
    }

    @Test func eachStepIsTakenByThoseWhoMayAndFromTheStateBefore() async throws {
        let city = try await DocumentCity(DocumentCity.written)
        await expectAwaited(try await city.refusal(of: attest(1), by: DocumentCity.director), ["T5231 round"])
        await expectAwaited(try await city.refusal(of: decide(1), by: DocumentCity.secretary), ["T5231 round"])
        await expectAwaited(try await city.refusal(of: report(1), by: DocumentCity.secretary), ["T5002"])
        let missing = ReportRound(key: RoundKey(organisation: "nord", year: 2020, kind: .plan), version: 1, drawing: Self.drawing)
        await expectAwaited(try await city.refusal(of: missing), ["T5001 round"])
        _ = try await city.run(report(1))
        await expectAwaited(try await city.refusal(of: report(2)), ["T5231 round"])
        await expectAwaited(try await city.refusal(of: attest(2), by: DocumentCity.strategist), ["T5002"])
        await expectAwaited(try await city.conflict(attest(1), by: DocumentCity.director)?.version, 2)
        _ = try await city.run(attest(2), by: DocumentCity.director)
        await expectAwaited(try await city.refusal(of: decide(3), by: DocumentCity.director), ["T5002"])
    }

    @Test func aUnitsHeadAttestsTheUnitsReport() async throws {
        let city = try await DocumentCity(DocumentCity.written)
        let attest = AttestRound(key: DocumentCity.unitRound, version: 1, drawing: Self.drawing)
        _ = try await city.run(attest, by: DocumentCity.head)
        await expectAwaited(try await city.record(DocumentCity.unitRound).attestations.map(\.title), ["Enhetschef"])
    }

    @Test func theCaseSaysByWhichFunctionTheDirectorAttests() {
        let file = CaseFile(key: key, signatories: [.init(title: "Ordförande"), .init(title: "Stadsdelsdirektör")])
        expectEqual(AttestationTitle.of(DocumentCity.director, file), "Stadsdelsdirektör")
        expectEqual(AttestationTitle.of(DocumentCity.office, file), "Stadsledningskontoret")
        expectEqual(AttestationTitle.of(DocumentCity.director, nil), "Direktör")
    }

    @Test func nothingInAnAttestedRoundChanges() async throws {
        let city = try await DocumentCity(DocumentCity.written)
        _ = try await city.run(report(1))
        _ = try await city.run(attest(2), by: DocumentCity.director)
        let text = try city.text("text/summary")
        let writes: [any Command] = [
            SaveText(text: text, body: "Ord.", version: 0), ApproveText(text: text, body: "Ord."), WithdrawApproval(text: text),
            SaveCaseFile(
                key: key, recipient: "", contact: "", letterhead: "", datedOn: "", signatories: [], caseNumber: "", officer: "",
                meetingOn: "", version: 0, roundVersion: 3),
            SaveDecisionPoint(key: key, kind: "godkannande", body: "", version: 0), OrderDecisionPoints(key: key, codes: []),
            RemoveDecisionPoint(key: key, code: "punkt-1", version: 1),
            AttachToCase(key: key, kind: "other", title: "", fileName: "a.pdf", mediaType: "", bytes: Array("%PDF-".utf8)),
            RemoveCaseAttachment(key: key, number: 1, version: 1), UploadImage(key: key, bytes: Picture.png),
            SaveOwnSection(key: key, heading: "Nytt", position: "x", version: 0), RemoveOwnSection(key: key, code: "x", version: 1),
            ChooseSentence(key: key, sentence: "korthet/aktiviteter", choice: "off", version: 0),
            AskUnit(key: key, goal: "nord-mal", unit: "solrosen", question: "Hur?"),
            ExplainFinding(key: key, finding: "x", explanation: "Därför att det är så.", version: 0),
            MakePromise(key: key, goal: nil, text: "Ord.", dueYear: 2023, dueIn: "T2"),
            KeepPromise(key: key, code: "x", kept: "Ord.", version: 1), WithdrawPromise(key: key, code: "x", version: 1),
            KeepDocumentVersion(key: key, title: "", drawing: Self.drawing),
        ]
        for write in writes {
            for person in [DocumentCity.strategist, DocumentCity.office] {
                await expectAwaited(
                    try await city.refusal(of: write, by: person).map { $0.prefix(5) }, ["T2061"], "\(type(of: write))")
            }
        }
    }

    @Test func aRoundIsOpenedAgainWithAReasonAndAttestedAnew() async throws {
        let city = try await decided()
        let reopen = { (reason: String) in ReopenRound(key: key, reason: reason, version: 4) }
        await expectAwaited(try await city.refusal(of: reopen("En tabell var fel."), by: DocumentCity.strategist), ["T5002"])
        await expectAwaited(try await city.refusal(of: reopen("Fel."), by: DocumentCity.office), ["T5232 reason"])
        await expectAwaited(try await city.run(reopen("En tabell var fel."), by: DocumentCity.office), 5)
        let round = try await city.record()
        expectEqual(round.state, .open)
        expectEqual(round.attestations, [])
        let reasons = try await city.journal("round/nord/2023/T1/reopened").map(\.after)
        expectEqual(reasons, [#"{"reason":"En tabell var fel."}"#])
        await expectAwaited(
            try await city.database.read { try DocumentVersionTable.all(of: key, $0).count }, 3, "what was decided stays")
    }

    @Test func theStrategistTakesBackWhatIsOnlyHandedIn() async throws {
        let city = try await DocumentCity(DocumentCity.written)
        _ = try await city.run(report(1))
        await expectAwaited(try await city.run(ReopenRound(key: key, reason: "", version: 2)), 3)
        await expectAwaited(try await city.record().state, .open)
    }

    @Test func anErrorBlocksAndAWarningUntilItIsExplained() async throws {
        let city = try await DocumentCity {
            DocumentCity.written($0).replacing(#""kind": "T1", "state": "reported""#, with: #""kind": "T1", "state": "open""#)
                .replacing(#""total": 81.5"#, with: #""total": 91.5"#)
        }
        _ = try await city.run(report(1))
        await expectAwaited(
            try await city.refusal(of: attest(2), by: DocumentCity.director),
            ["T5233 round", "T5234 indikator/nojda", "T5235 round", "T5236 omgang"])
        _ = try await city.run(
            EditOutcome(key: key, indicator: "nojda", period: .tertial(2023, 1), total: "81,5", men: "80", women: "83", version: 1))
        await expectAwaited(try await city.refusal(of: attest(2), by: DocumentCity.director), ["T5235 round", "T5236 omgang"])
        let warning = try #require(try await city.findings().first { $0.severity == .warning })
        _ = try await city.run(ExplainFinding(key: key, finding: warning.key, explanation: "Enheten är ny i år.", version: 0))
        await expectAwaited(try await city.run(attest(2), by: DocumentCity.director), 3)
    }

    @Test func theGateSaysHowManyThereAreAndNamesTheFirst() {
        func finding(_ rule: String, _ severity: Finding.Severity) -> Finding {
            Finding(rule: rule, severity: severity, place: .round, message: rule, remedy: "Rätta.")
        }
        let many = (1...30).map { finding("K\($0)", .error) } + [finding("K801", .warning), finding("K901", .remark)]
        let problems = AttestRound.problems(many, explained: [:])
        expectEqual(problems.count, 23)
        expectEqual(problems.first?.message.sv, "Kontrollen hittar 30 fel, och dokumentet kan inte godkännas.")
        expectEqual(problems.last?.text(.swedish), "T5236 omgang: K801: K801 Rätta.")
        let explanation = FindingExplanation(key: key, finding: "K801|omgang|K801", explanation: "", by: "", at: "")
        expectEqual(AttestRound.problems([many[30]], explained: ["K801|omgang|K801": explanation]).count, 0)
    }
}

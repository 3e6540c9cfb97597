import Access
import Database
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing
import Texts

@testable import Commands

/// The case around the document: frame, points to decide on, attachments.
@Suite struct CaseCommandTests {
    private let key = DocumentCity.round

    private func frame(_ recipient: String, version: Int, roundVersion: Int, meeting: String = "2023-06-08") -> SaveCaseFile {
        SaveCaseFile(
            key: key, recipient: recipient, contact: "08-508 00 000", letterhead: "Avdelningen\r\n\r\nTorget 1",
            datedOn: "2023-05-23",
            signatories: [.init(title: "Stadsdelsdirektör", name: "A. A."), .init(title: " ")], caseNumber: "N  2023/18",
            officer: "B. B.",
            meetingOn: meeting, version: version, roundVersion: roundVersion)
    }

    @Test func theFrameIsSavedInTheCaseAndInTheRound() async throws {
        let city = try await DocumentCity()
        await expectAwaited(try await city.run(frame("Nämnden", version: 0, roundVersion: 1)), 1)
        let file = try await city.database.read { try CaseFileTable.find(key, $0) }
        expectEqual(
            file,
            CaseFile(
                key: key, recipient: "Nämnden", contact: "08-508 00 000", letterhead: ["Avdelningen", "Torget 1"],
                datedOn: try CalendarDate(iso: "2023-05-23"),
                signatories: [.init(title: "Stadsdelsdirektör", name: "A. A.")]))
        let round = try await city.record()
        expectEqual([round.caseNumber, round.officer, round.meetingOn?.iso], ["N 2023/18", "B. B.", "2023-06-08"])
        expectEqual(round.version, 2)
        await expectAwaited(try await city.journal("round/nord/2023/T1").count, 1)
    }

    @Test func aTextOfTheCaseIsInNobodysWayAndAnotherFrameIs() async throws {
        let city = try await DocumentCity()
        _ = try await city.run(frame("Nämnden", version: 0, roundVersion: 1))
        _ = try await city.run(SaveText(text: try city.text("arende/summary"), body: "Kort.", version: 1))
        await expectAwaited(try await city.run(frame("Staden", version: 1, roundVersion: 2)), 3)
        await expectAwaited(try await city.body(city.text("arende/summary")), "Kort.")
        let conflict = try await city.conflict(frame("Någon annan", version: 1, roundVersion: 2))
        expectEqual(conflict?.fields["recipient"], "Staden")
    }

    @Test func whatIsWrongWithTheFrameIsToldAtOnce() async throws {
        let city = try await DocumentCity()
        let long = String(repeating: "x", count: 201)
        let problems = try await city.refusal(of: frame(long, version: 0, roundVersion: 1, meeting: "i juni"))
        expectEqual(problems, ["T5009 recipient", "T1011 meetingOn"])
    }

    private func point(_ kind: String, _ subject: String = "", body: String = "") -> SaveDecisionPoint {
        SaveDecisionPoint(key: key, kind: kind, subject: subject, body: body, version: 0)
    }

    @Test func pointsAreMadeOrderedAndTakenAway() async throws {
        let city = try await DocumentCity()
        let approval = try await city.run(point("godkannande"))
        let target = try await city.run(point("arsmal", "nojda"))
        let free = try await city.run(point("fri", body: "Nämnden tackar för **rapporten**."))
        expectEqual([approval, target, free].map(\.code.text), ["punkt-1", "punkt-2", "punkt-3"])
        await expectAwaited(try await city.run(OrderDecisionPoints(key: key, codes: [free.code, approval.code, target.code])), 3)
        _ = try await city.run(RemoveDecisionPoint(key: key, code: approval.code, version: 2))
        let left = try await city.database.read { try DecisionPointTable.inOrder(of: key, $0) }
        expectEqual(left.map(\.matter), [.free, .target("nojda")])
        let later = try await city.run(point("omedelbar"))
        expectEqual(later.code.text, "punkt-4", "a code is not used twice while one like it is left")
    }

    @Test(arguments: [
        ("fri", "", "", ["T5102 body"]), ("arsmal", "ingen", "", ["T5209 subject"]), ("ansokan", "ingen", "", ["T5209 subject"]),
        ("justering", "ingen", "", ["T5209 subject"]), ("godkannande", "", "", ["T5208 kind"]), ("annat", "", "", ["T5011 kind"]),
        ("fri", "", String(repeating: "x", count: 10_001), ["T5009 body"]),
    ])
    func aPointThatDecidesOnNothingIsRefused(_ kind: String, _ subject: String, _ body: String, _ expected: [String]) async throws {
        let city = try await DocumentCity()
        _ = try await city.run(point("godkannande"))
        await expectAwaited(try await city.refusal(of: point(kind, subject, body: body)), expected, kind)
        await expectAwaited(try await city.refusal(of: OrderDecisionPoints(key: key, codes: ["punkt-9"])), ["T5210 codes"])
    }

    @Test func aPointThatWasMovedIsStillWrittenAndTwoWritersOfItConflict() async throws {
        let city = try await DocumentCity()
        let first = try await city.run(point("fri", body: "Första."))
        let second = try await city.run(point("fri", body: "Andra."))
        _ = try await city.run(OrderDecisionPoints(key: key, codes: [second.code, first.code]))
        let write = { (body: String, base: String?) in
            SaveDecisionPoint(key: key, code: first.code, kind: "fri", body: body, base: base, version: 1)
        }
        await expectAwaited(try await city.run(write("Annas.", "Första.")).version, 3)
        let conflict = try await city.conflict(write("Bos.", "Första."))
        expectEqual(conflict?.fields["body"], "Annas.")
    }

    private static let pdf = Array("%PDF-1.7 ett".utf8)

    private func attach(_ name: String, _ bytes: [UInt8], kind: String = "other", mediaType: String = "") -> AttachToCase {
        AttachToCase(key: key, kind: kind, title: "", fileName: name, mediaType: mediaType, bytes: bytes)
    }

    @Test func attachmentsAreNumberedAndCloseTheirRanks() async throws {
        let city = try await DocumentCity()
        for number in 1...3 {
            let attached = try await city.run(
                attach("C:\\dok\\bilaga \(number).pdf", Self.pdf + [UInt8(number)], kind: "statement"))
            expectEqual(attached, number)
        }
        await expectAwaited(try await city.run(RemoveCaseAttachment(key: key, number: 1, version: 1)), 2)
        let left = try await city.database.read { try CaseAttachmentTable.all(of: key, $0) }
        expectEqual(left.map { "\($0.number) \($0.title) \($0.size)" }, ["1 bilaga 2.pdf 13", "2 bilaga 3.pdf 13"])
        let file = try await city.database.read { try StoredFileTable.find(left[0].sha256, $0) }
        expectEqual(file?.content, Self.pdf + [2])
        let conflict = try await city.conflict(RemoveCaseAttachment(key: key, number: 1, version: 1))
        expectEqual(conflict?.fields["title"], "bilaga 2.pdf", "another file stands at that number now")
    }

    @Test func aFileOfAnotherKindThanItSaysIsRefused() async throws {
        let city = try await DocumentCity()
        let cases: [(AttachToCase, [String])] = [
            (attach("plan.pdf", []), ["T5117 file"]), (attach("plan.exe", [0x4D, 0x5A]), ["T5116 file"]),
            (attach("plan.pdf", [0x4D, 0x5A, 0x90]), ["T4123 file"]), (attach("plan.pdf", Self.pdf, kind: "annan"), ["T5011 kind"]),
            (attach("stor.pdf", Self.pdf + Array(repeating: 0x20, count: 10 * 1024 * 1024)), ["T4121 file"]),
        ]
        for (command, expected) in cases { await expectAwaited(try await city.refusal(of: command), expected) }
        _ = try await city.run(attach("plan.pdf", Self.pdf))
        await expectAwaited(try await city.refusal(of: attach("kopia.pdf", Self.pdf)), ["T5207 file"])
    }

    @Test func aPictureIsKeptOnceAndOnlyAsAPicture() async throws {
        let city = try await DocumentCity()
        let uploaded = try await city.run(UploadImage(key: key, bytes: Picture.png))
        expectEqual([uploaded.width, uploaded.height], [1, 1])
        _ = try await city.run(UploadImage(key: key, bytes: Picture.png))
        await expectAwaited(try await city.journal("image/\(uploaded.sha256)").count, 1)
        let body = "![En punkt](bild:\(uploaded.sha256) \"En bild\")"
        _ = try await city.run(SaveText(text: try city.text("text/summary"), body: body, version: 0))
        await expectAwaited(try await city.document().images[uploaded.sha256]?.bytes, Picture.png)
        await expectAwaited(try await city.refusal(of: UploadImage(key: key, bytes: Self.pdf)), ["T4203 file"])
        let large = Picture.png + Array(repeating: 0, count: 50_000_000)
        await expectAwaited(try await city.refusal(of: UploadImage(key: key, bytes: large)), ["T4204 file"])
    }
}

/// A white dot as PNG (ISO/IEC 15948): signature, IHDR, IDAT, IEND.
enum Picture {
    static let png: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0,
        0x90, 0x77, 0x53, 0xDE, 0, 0, 0, 12, 0x49, 0x44, 0x41, 0x54, 0x08, 0xD7, 0x63, 0xF8, 0xFF, 0xFF, 0x3F, 0, 0x05, 0xFE, 0x02,
        0xFE, 0xDC, 0xCC, 0x59, 0xE7, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
}

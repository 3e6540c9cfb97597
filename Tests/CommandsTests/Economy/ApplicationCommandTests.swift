import Access
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

@Suite struct ApplicationCommandTests {
    private let key = EconomyCity.round

    private func save(
        _ code: ApplicationCode? = nil, fund: String = "safety", purpose: String = "Kvinnor i parken", amount: String = "300 000",
        use: String = "area:stadsmiljo", version: Int = 0
    ) -> SaveApplication {
        SaveApplication(
            key: key, code: code, fund: fund, purpose: purpose, description: "Belysning.", place: "Vasaparken", amount: amount,
            use: use, version: version)
    }

    private func step(
        _ state: String, amount: String = "", note: String = "", report: String = "", in key: RoundKey? = nil, version: Int
    ) -> StepApplication {
        StepApplication(
            key: key ?? self.key, code: "nord-angar", state: state, amount: amount, on: "2023-06-01", note: note,
            finalReport: report, version: version)
    }

    @Test func aNewApplicationGetsACodeAndIsADraft() async throws {
        let city = try await EconomyCity()
        let saved = try await city.run(save(), by: EconomyCity.strategist)
        expectEqual(saved, SavedRequest(code: "nord-2023-ansokan-2", version: 1))
        let entry = try await city.journal("application/nord-2023-ansokan-2").first
        expectEqual(
            entry?.after,
            "{\"amount\":\"300\u{A0}000\",\"attachments\":\"\",\"description\":\"Belysning.\",\"finalReport\":\"\","
                + "\"finalReportOn\":\"\",\"fund\":\"safety\",\"place\":\"Vasaparken\",\"purpose\":\"Kvinnor i parken\","
                + "\"steps\":\"\",\"use\":\"area:stadsmiljo\"}")
        await expectAwaited(try await city.overview().areas.last?.requested == nil, true, "a draft asks for nothing")
        let found = try await city.database.read { try SearchIndex.find("vasaparken", $0).entries.map(\.subject) }
        expectEqual(found, ["nord-2023-ansokan-2"])
        await expectAwaited(try await city.run(save("nord-2023-ansokan-2", amount: "250 000", version: 1)).version, 2)
        let conflict = try await city.conflict(save("nord-2023-ansokan-2", amount: "1", version: 1))
        expectEqual(conflict?.fields["amount"], "250\u{A0}000")
        try await city.expectEntries(2)
    }

    @Test func anApplicationThatCannotBeIsRefusedFieldByField() async throws {
        let city = try await EconomyCity()
        await expectAwaited(
            try await city.refusal(of: save(fund: "guld", purpose: " ", amount: "", use: "area:annat")),
            ["T5011 fund", "T5102 purpose", "T5101 amount", "T5011 use"])
        await expectAwaited(
            try await city.refusal(of: save(amount: "0", use: "investment:vast-park")), ["T5128 amount", "T5011 use"])
        await expectAwaited(try await city.refusal(of: save("ingen", version: 1)), ["T5003 purpose"])
        await expectAwaited(try await city.refusal(of: save(), by: EconomyCity.head), ["T5002"])
    }

    /// 500 000 asked for, 200 000 granted: the area's requested money follows.
    @Test func anApplicationIsGrantedInPartAndFinishedWithAReport() async throws {
        let city = try await EconomyCity()
        let requested = { (key: RoundKey) in try await city.overview(key).areas.last?.requested?.amount }
        await expectAwaited(try await city.run(step("requested", version: 1)), 2)
        await expectAwaited(try await requested(key), EconomyCity.mkr(5))
        await expectAwaited(
            try await city.refusal(of: save("nord-angar", version: 2)), ["T5113 purpose"], "it is handed in")
        let partly = { step("partlyGranted", amount: $0, note: "KS § 12", in: EconomyCity.next, version: 2) }
        await expectAwaited(try await city.refusal(of: partly("")), ["T5101 amount"])
        await expectAwaited(try await city.refusal(of: partly("500 000")), ["T2348 amount"])
        await expectAwaited(try await city.refusal(of: partly("200 000"), by: EconomyCity.strategist), ["T5002"])
        await expectAwaited(try await city.run(partly("200 000")), 3)
        await expectAwaited(try await requested(EconomyCity.next), EconomyCity.mkr(2))
        await expectAwaited(try await requested(key), EconomyCity.mkr(5), "what T1 knew stays")
        await expectAwaited(
            try await city.refusal(of: step("finished", in: EconomyCity.last, version: 3)), ["T5102 finalReport"])
        await expectAwaited(try await city.run(step("finished", report: "Ängar är sådda.", in: EconomyCity.last, version: 3)), 4)
        let steps = try await city.journal("application/nord-angar").map { $0.after?.contains("Ängar är sådda.") ?? false }
        expectEqual(steps, [true, false, false])
        try await city.expectEntries(3)
    }

    @Test(arguments: [
        ("granted", "", "T2346 state"), ("refused", "", "T2346 state"), ("finished", "", "T2346 state"),
        ("okänd", "", "T5011 state"),
        ("withdrawn", "5", "T5115 amount"),
    ])
    func aStepOutOfTurnIsRefused(_ state: String, _ amount: String, _ expected: String) async throws {
        let city = try await EconomyCity()
        let problems = try await city.refusal(of: step(state, amount: amount, report: "Klart.", version: 1))
        expectEqual(problems.first, expected)
    }

    @Test func aStepBeforeTheLastOneIsRefused() async throws {
        let city = try await EconomyCity()
        _ = try await city.run(step("requested", in: EconomyCity.next, version: 1))
        await expectAwaited(try await city.refusal(of: step("granted", version: 2)), ["T2350 on"])
    }

    private let pdf = Array("%PDF-1.7 blankett".utf8)

    private func attach(_ name: String, _ type: String, _ bytes: [UInt8], version: Int = 1) -> AttachToApplication {
        AttachToApplication(
            key: key, code: "nord-angar", title: "", fileName: name, mediaType: type, bytes: bytes, version: version)
    }

    @Test func aFileIsAttachedAndRemoved() async throws {
        let city = try await EconomyCity()
        await expectAwaited(try await city.run(attach("C:\\mapp\\blankett \"1\".pdf", "application/octet-stream", pdf)), 2)
        let file = try await city.database.read { try EconomyQuery.attachment(application: "nord-angar", index: 0, $0) }
        expectEqual(file?.content, pdf)
        expectEqual(file?.attachment.fileName, "blankett 1.pdf")
        expectEqual(file?.attachment.mediaType, "application/pdf")
        expectEqual(file?.attachment.title, "blankett 1.pdf")
        let sum = file?.attachment.sha256 ?? ""
        await expectAwaited(try await city.refusal(of: attach("igen.pdf", "application/pdf", pdf, version: 2)), ["T5119 file"])
        let remove = { RemoveAttachment(key: self.key, code: "nord-angar", sha256: $0, version: 2) }
        await expectAwaited(try await city.refusal(of: remove("00")), ["T5003 file"])
        await expectAwaited(try await city.run(remove(sum)), 3)
        await expectAwaited(try await city.database.rows("SELECT * FROM application_attachment").count, 0)
        _ = try await city.run(attach("blankett.pdf", "application/pdf", pdf, version: 3))
        _ = try await city.run(step("requested", version: 4))
        let handedIn = RemoveAttachment(key: key, code: "nord-angar", sha256: sum, version: 5)
        await expectAwaited(try await city.refusal(of: handedIn), ["T5113 file"])
        try await city.expectEntries(4)
    }

    @Test(arguments: [
        ("a.pdf", "application/pdf", "%PNG", "T4123 file"), ("a.exe", "application/x-msdownload", "MZ", "T5116 file"),
        ("a.pdf", "application/pdf", "", "T5117 file"), ("a.svg", "image/svg+xml", "<svg/>", "T5116 file"),
        ("a.html", "text/html", "%PDF-", "T5116 file"), ("a.png", "image/png", "%PDF-", "T4123 file"),
    ])
    func aFileThatIsNotWhatItSaysIsRefused(_ name: String, _ type: String, _ text: String, _ expected: String) async throws {
        let city = try await EconomyCity()
        await expectAwaited(try await city.refusal(of: attach(name, type, Array(text.utf8))), [expected])
    }

    @Test func filesAreLimitedInSizeAndNumber() async throws {
        let city = try await EconomyCity()
        let large = pdf + [UInt8](repeating: 0, count: 10 * 1024 * 1024)
        await expectAwaited(try await city.refusal(of: attach("a.pdf", "application/pdf", large)), ["T4121 file"])
        for index in 1...20 { _ = try await city.run(attach("a.pdf", "", pdf + [UInt8(index)], version: index)) }
        await expectAwaited(try await city.refusal(of: attach("a.pdf", "", pdf, version: 21)), ["T5118 file"])
    }
}

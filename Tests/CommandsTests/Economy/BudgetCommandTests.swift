import Access
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

@Suite struct BudgetCommandTests {
    private let key = EconomyCity.round

    private func lines(_ budget: BudgetVersionCode, _ rows: [SaveBudgetLines.Row], unit: OrganisationCode? = nil) -> SaveBudgetLines
    {
        SaveBudgetLines(key: key, budget: budget, unit: unit, rows: rows)
    }

    private func kinds(_ city: EconomyCity) async throws -> [String] {
        try await city.database.read { try BudgetVersionTable.all($0).map { "\($0.code) \($0.kind.rawValue) \($0.version)" } }
    }

    /// 100 + 50 + 1 = 151; the draft gives the preschools 92.
    @Test func aDraftIsCopiedChangedComparedAndAdopted() async throws {
        let city = try await EconomyCity()
        let draft = try await city.run(CreateBudgetDraft(key: key, from: "beslutad", name: "Färre barn"))
        expectEqual(draft.text, "nord-2023-utkast-2")
        await expectAwaited(
            try await city.journal("budget/nord/2023/nord-2023-utkast-2").first?.after,
            #"{"decision":"","from":"beslutad","kind":"draft","lines":"4","name":"Färre barn","on":"","revenues":""}"#)
        await expectAwaited(try await city.run(lines(draft, [.init(area: "forskola", net: "92", version: 1)])), 1)
        await expectAwaited(
            try await city.journal("budgetLine/nord/2023/nord-2023-utkast-2/forskola").first?.before,
            #"{"costs":"","net":"100","revenues":""}"#)
        await expectAwaited(try await city.overview().areas.first?.budget?.amount, EconomyCity.mkr(1000), "a draft changes nothing")
        let adopt = { AdoptBudget(key: self.key, budget: draft, decision: $0, on: "2023-04-01", version: 1) }
        await expectAwaited(try await city.refusal(of: adopt("")), ["T5102 decision"])
        await expectAwaited(try await city.run(adopt("KF § 5")), 2)
        await expectAwaited(try await kinds(city), ["beslutad superseded 2", "nord-2023-utkast-2 adopted 2"])
        let area = try await city.overview().areas.first
        expectEqual(area?.budget?.amount, EconomyCity.mkr(920))
        expectEqual(area?.units.first?.budget?.amount, EconomyCity.mkr(400), "the units' lines came along")
        await expectAwaited(try await city.refusal(of: adopt("KF § 6")), ["T2315 budget"])
        await expectAwaited(
            try await city.refusal(of: lines("beslutad", [.init(area: "forskola", net: "1", version: 1)])), ["T5121 budget"])
        // A draft, a line, and two versions adopted and superseded.
        try await city.expectEntries(4)
    }

    @Test func twoWhoAdoptAtOnceAreTold() async throws {
        let city = try await EconomyCity()
        let draft = try await city.run(CreateBudgetDraft(key: key, from: "beslutad", name: "Ett"))
        let adopt = AdoptBudget(key: key, budget: draft, decision: "KF § 5", on: "", version: 0)
        await expectAwaited(try await city.conflict(adopt)?.version, 1)
    }

    @Test func aVersionWithoutLinesIsNotAdopted() async throws {
        let city = try await EconomyCity()
        let draft = try await city.run(CreateBudgetDraft(key: key, from: "beslutad", name: "Tom"))
        let empty = lines(
            draft,
            [.init(area: "forskola", version: 1), .init(area: "aldreomsorg", version: 1), .init(area: "stadsmiljo", version: 1)])
        await expectAwaited(try await city.run(empty), 3)
        let adopt = AdoptBudget(key: key, budget: draft, decision: "KF § 5", on: "imorgon", version: 1)
        let problems = try await city.refusal(of: adopt)
        expectEqual(problems.last, "T5123 budget")
        expectEqual(problems.first?.hasSuffix(" on"), true)
    }

    @Test func aBudgetsRowsAreCostsAndRevenuesOrTheNet() async throws {
        let city = try await EconomyCity()
        let row = { SaveBudgetLines.Row(area: "aldreomsorg", costs: $0, revenues: $1, net: $2, version: 1) }
        let refused: [(SaveBudgetLines.Row, String)] = [
            (row("60", "", ""), "T5107 revenues-aldreomsorg"), (row("", "10", ""), "T5107 costs-aldreomsorg"),
            (row("60", "10", "49"), "T5106 net-aldreomsorg"), (row("60", "-10", ""), "T5132 revenues-aldreomsorg"),
            (row("60", "tio", ""), "T1002 revenues-aldreomsorg"),
            (.init(area: "annat", net: "1", version: 0), "T5003 net-annat"),
        ]
        for (row, expected) in refused { await expectAwaited(try await city.refusal(of: lines("beslutad", [row])), [expected]) }
        await expectAwaited(try await city.refusal(of: lines("ingen", [row("60", "9", "")])), ["T5003 budget"])
        await expectAwaited(
            try await city.refusal(of: lines("beslutad", [row("60", "9", "")]), by: EconomyCity.head), ["T5002"])
        await expectAwaited(try await city.run(lines("beslutad", [row("60", "9", "51")])), 1)
        await expectAwaited(try await city.conflict(lines("beslutad", [row("60", "8", "")]))?.fields["revenues-aldreomsorg"], "9")
        await expectAwaited(
            try await city.run(lines("beslutad", [.init(area: "forskola", net: "39", version: 1)], unit: "solrosen")), 1)
    }

    @Test func theAdoptedBudgetStaysOnceAFollowUpIsApproved() async throws {
        let city = try await EconomyCity()
        let draft = try await city.run(CreateBudgetDraft(key: key, from: "beslutad", name: "Ett"))
        try await city.lock(.tertial1)
        let later = EconomyCity.next
        let row = SaveBudgetLines.Row(area: "forskola", net: "99", version: 1)
        await expectAwaited(
            try await city.refusal(of: SaveBudgetLines(key: later, budget: "beslutad", rows: [row])), ["T5120 budget"])
        await expectAwaited(
            try await city.refusal(of: AdoptBudget(key: later, budget: draft, decision: "KF § 5", on: "", version: 1)),
            ["T5120 budget"])
        await expectAwaited(try await city.run(SaveBudgetLines(key: later, budget: draft, rows: [row])), 1, "a draft may change")
    }

    private func adjust(
        _ kind: String, _ code: AdjustmentCode? = nil, costs: String = "", revenues: String = "", net: String = "",
        basis: SaveAdjustment.Basis? = nil, group: String = "", area: String = "forskola", version: Int = 0
    ) -> SaveAdjustment {
        SaveAdjustment(
            key: key, code: code, kind: kind, area: area, title: "Ändring", costs: costs, revenues: revenues, net: net,
            basis: basis, group: group, version: version)
    }

    /// (1 000 − 980) barn × 100 000 kr = 2 000 000 kr.
    @Test func aVolumeChangeIsComputedFromReadingAndPrice() async throws {
        let city = try await EconomyCity()
        let basis = { SaveAdjustment.Basis(series: "barn", month: $0, baseline: "980", price: $1) }
        let saved = try await city.run(adjust("volume", basis: basis("2023-04", "schablon")))
        expectEqual(saved, SavedRequest(code: "nord-2023-andring-1", version: 1))
        await expectAwaited(try await city.overview().areas.first?.volume?.amount, EconomyCity.mkr(20))
        await expectAwaited(try await city.refusal(of: adjust("volume", basis: basis("2023-03", "schablon"))), ["T2361 month"])
        await expectAwaited(try await city.refusal(of: adjust("volume", basis: basis("2023-04", "okand"))), ["T2360 price"])
        await expectAwaited(try await city.refusal(of: adjust("volume", basis: basis("april", "schablon"))), ["T5011 month"])
        await expectAwaited(
            try await city.refusal(of: adjust("volume", net: "1", basis: basis("2023-04", "schablon"))), ["T5109 net"])
        await expectAwaited(
            try await city.refusal(of: adjust("budget", basis: basis("2023-04", "schablon"))), ["T5110 series"])
        try await city.expectEntries(1)
    }

    @Test func aTurnoverChangeNetsToZeroOrIsRefused() async throws {
        let city = try await EconomyCity()
        await expectAwaited(try await city.refusal(of: adjust("turnover", costs: "2", revenues: "1,9")), ["T5108 revenues"])
        await expectAwaited(try await city.refusal(of: adjust("turnover", net: "0")), ["T5107 costs"])
        await expectAwaited(try await city.refusal(of: adjust("turnover")), ["T5101 costs"])
        _ = try await city.run(adjust("turnover", costs: "2", revenues: "2"))
        await expectAwaited(try await city.overview().turnover?.rows.map(\.costs.amount), [EconomyCity.mkr(20)])
    }

    @Test func aRedistributionHasAGroupAndAnAreaOfTheYear() async throws {
        let city = try await EconomyCity()
        await expectAwaited(
            try await city.refusal(of: adjust("redistribution", net: "-1", area: "annat")), ["T5102 group", "T5011 area"])
        _ = try await city.run(adjust("redistribution", net: "−1", group: "administration"))
        _ = try await city.run(adjust("redistribution", net: "1", group: "administration", area: "stadsmiljo"))
        await expectAwaited(
            try await city.overview().areas.map { $0.redistributed?.amount }, [EconomyCity.mkr(-10), nil, EconomyCity.mkr(10)])
    }

    @Test func anAdjustmentIsDecidedAndThenSettled() async throws {
        let city = try await EconomyCity()
        let code = try await city.run(adjust("budget", net: "3")).code
        let step = { (state: String, amount: String, version: Int, key: RoundKey) in
            StepAdjustment(key: key, code: code, state: state, amount: amount, on: "2023-06-01", note: "", version: version)
        }
        await expectAwaited(try await city.run(adjust("budget", code, net: "4", version: 1)).version, 2)
        await expectAwaited(try await city.conflict(adjust("budget", code, net: "5", version: 1))?.fields["net"], "4")
        await expectAwaited(try await city.refusal(of: step("finished", "", 2, key)), ["T5122 state"])
        await expectAwaited(
            try await city.refusal(of: step("granted", "", 2, key), by: EconomyCity.strategist), ["T5002"])
        await expectAwaited(try await city.run(step("partlyGranted", "2,5", 2, EconomyCity.next)), 3)
        await expectAwaited(try await city.overview(EconomyCity.next).areas.first?.requested?.amount, EconomyCity.mkr(25))
        await expectAwaited(try await city.overview(key).areas.first?.requested?.amount, EconomyCity.mkr(40))
        await expectAwaited(
            try await city.refusal(of: step("withdrawn", "", 3, key)), ["T5122 state", "T5131 state"])
        let steps = try await city.journal("adjustment/\(code)").first?.after?.contains(
            "partlyGranted T2 2023-06-01 2\u{A0}500\u{A0}000")
        expectEqual(steps, true)
    }

    @Test func whatAnApprovedRoundShowsIsNotRewritten() async throws {
        let city = try await EconomyCity()
        let code = try await city.run(adjust("budget", net: "3")).code
        try await city.lock(.tertial1)
        let change = SaveAdjustment(
            key: EconomyCity.next, code: code, kind: "budget", area: "forskola", title: "Ändring", costs: "", revenues: "",
            net: "4",
            version: 1)
        await expectAwaited(try await city.refusal(of: change), ["T5114 title"])
        let step = StepAdjustment(key: EconomyCity.next, code: code, state: "requested", amount: "4", version: 1)
        await expectAwaited(try await city.run(step), 2)
        await expectAwaited(try await city.overview(EconomyCity.round).areas.first?.requested?.amount, EconomyCity.mkr(30))
        await expectAwaited(try await city.overview(EconomyCity.next).areas.first?.requested?.amount, EconomyCity.mkr(40))
    }
}

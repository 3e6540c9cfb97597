import Economy
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

/// What commands save is what a plan package can carry: exported and imported, nothing changes.
@Suite struct EconomyExchangeTests {
    private let key = EconomyCity.round

    @Test func whatCommandsSaveGoesOutAndInUnchanged() async throws {
        let city = try await EconomyCity()
        try await edit(city)
        let package = try await city.database.read { try PackageStore.load("nord", year: 2023, $0) }
        guard let package else {
            Issue.record("there is no package")
            return
        }
        expectEqual(
            [package.areaForecasts.count, package.adjustments.count, package.applications.count, package.budgets.count],
            [3, 2, 2, 2])
        let bytes = PlanPackageWriter.write(package)
        if case .refused(let findings) = PlanPackageReader.read(bytes) {
            expectEqual(findings.map(\.description), [])
            return
        }
        let summary = try await city.run(try ImportPackage(bytes: bytes, fileName: "ut.json"), by: EconomyCity.office)
        expectEqual(summary.conflicts.map(\.description), [])
        expectEqual(summary.changes, 0)
    }

    /// One of each command.
    private func edit(_ city: EconomyCity) async throws {
        let months = ["8"] + Array(repeating: "8,4", count: 11)
        _ = try await city.run(
            SaveForecasts(
                key: key, voice: .controller,
                rows: [
                    .init(area: "forskola", amount: .months(months), comment: "Rad ett\nrad två", changeReason: "Nytt.", version: 0)
                ],
                revenues: .init(text: "12,00000001", version: 0)))
        _ = try await city.run(
            SaveForecasts(
                key: key, unit: "solrosen", voice: .manager,
                rows: [.init(area: "forskola", amount: .year("−0,1"), comment: "Nej.", changeReason: "", version: 0)]))
        _ = try await city.run(
            SaveResultForecast(key: key, unit: "solrosen", result: "-5", ownDoing: "no", comment: "Hyran.", version: 0))
        _ = try await city.run(DissolveResultUnit(key: key, unit: "solrosen", reason: "Slås ihop.", version: 1))
        _ = try await city.run(
            SaveCapitalCosts(key: key, rows: [.init(kind: .interest, booked: "", forecast: "1", version: 0)]))
        _ = try await city.run(
            SaveInvestmentForecasts(
                key: EconomyCity.last,
                rows: [.init(line: "nord-park", booked: "1", forecast: "4", carryOver: "1", comment: "Sent.", version: 0)]))
        _ = try await city.run(
            MoveInvestmentMoney(key: key, from: "nord-park", to: "nord-maskiner", amount: "1", reason: "Traktor."))
        _ = try await city.run(SaveEconomyNote(key: key, heading: .other, body: "Text", amount: "-1,5", version: 0))
        _ = try await city.run(
            SaveReading(
                key: EconomyCity.next, series: "barn", month: .month(2023, 4), value: "990", isPreliminary: true,
                readOn: "2023-09-01", version: 0))
        try await editRequests(city)
        let draft = try await city.run(CreateBudgetDraft(key: key, from: "beslutad", name: "Ny"))
        _ = try await city.run(
            SaveBudgetLines(key: key, budget: draft, rows: [.init(area: "forskola", costs: "99", revenues: "0", version: 1)]))
        _ = try await city.run(AdoptBudget(key: key, budget: draft, decision: "KF § 5", on: "2023-04-01", version: 1))
    }

    private func editRequests(_ city: EconomyCity) async throws {
        let application = try await city.run(
            SaveApplication(
                key: key, code: nil, fund: "machinery", purpose: "Traktor", description: "", place: "", amount: "1 000,50",
                use: "investment:nord-maskiner", version: 0)
        ).code
        _ = try await city.run(
            AttachToApplication(
                key: key, code: application, title: "Blankett", fileName: "b.pdf", mediaType: "application/pdf",
                bytes: Array("%PDF-1.7".utf8), version: 1))
        _ = try await city.run(StepApplication(key: key, code: application, state: "requested", note: "§ 1", version: 2))
        _ = try await city.run(StepApplication(key: EconomyCity.next, code: application, state: "granted", version: 3))
        _ = try await city.run(
            StepApplication(
                key: EconomyCity.last, code: application, state: "finished", on: "2023-12-01", finalReport: "Köpt.", version: 4))
        let basis = SaveAdjustment.Basis(series: "barn", month: "2023-04", baseline: "980,5", price: "schablon")
        let volume = try await city.run(
            SaveAdjustment(
                key: key, code: nil, kind: "volume", area: "forskola", title: "Barn", costs: "", revenues: "", net: "",
                basis: basis,
                version: 0)
        ).code
        _ = try await city.run(StepAdjustment(key: EconomyCity.next, code: volume, state: "partlyGranted", amount: "1", version: 1))
        _ = try await city.run(
            SaveAdjustment(
                key: key, code: nil, kind: "turnover", area: "stadsmiljo", title: "Bidrag", costs: "2", revenues: "2", net: "",
                version: 0))
    }
}

import Access
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Commands

/// A round that is approved is not changed, and neither is one that an approved round builds on.
@Suite struct EconomyLockTests {
    private func forecast(_ key: RoundKey) -> SaveForecasts {
        SaveForecasts(
            key: key, voice: .controller,
            rows: [.init(area: "forskola", amount: .year("100"), comment: "", changeReason: "", version: 0)])
    }

    @Test func anApprovedRoundsEconomyIsNotChanged() async throws {
        let city = try await EconomyCity()
        try await city.lock(.tertial1)
        let key = EconomyCity.round
        let refused = [
            try await city.refusal(of: forecast(key), by: EconomyCity.office),
            try await city.refusal(
                of: SaveResultForecast(key: key, unit: "solrosen", result: "1", ownDoing: "", comment: "", version: 0),
                by: EconomyCity.head),
            try await city.refusal(
                of: MoveInvestmentMoney(key: key, from: "nord-park", to: "nord-maskiner", amount: "1", reason: "a")),
            try await city.refusal(of: StepApplication(key: key, code: "nord-angar", state: "requested", version: 1)),
            try await city.refusal(of: CreateBudgetDraft(key: key, from: "beslutad", name: "Ny")),
            try await city.refusal(of: SaveEconomyNote(key: key, heading: .other, body: "Text", version: 0)),
        ]
        let places = Set(refused.flatMap { $0 })
        expectEqual(places, ["T2061 nord 2023 T1"])
        await expectAwaited(try await city.run(forecast(EconomyCity.next)), 1, "the next round is open")
    }

    @Test func aRoundThatAnApprovedOneBuildsOnIsNotChanged() async throws {
        let city = try await EconomyCity()
        try await city.lock(.tertial2)
        await expectAwaited(try await city.refusal(of: forecast(EconomyCity.round)), ["T5103"])
        await expectAwaited(try await city.run(forecast(EconomyCity.last)), 1)
    }

    @Test func aRoundThatIsHandedInIsTheStrategists() async throws {
        let city = try await EconomyCity()
        try await city.database.transaction { _ = try $0.execute("UPDATE round SET state = 'reported' WHERE kind = 'T1'", []) }
        await expectAwaited(try await city.refusal(of: forecast(EconomyCity.round)), ["T5002"])
        await expectAwaited(try await city.run(forecast(EconomyCity.round), by: EconomyCity.strategist), 1)
    }

    @Test func aPlanHasNoForecastsButMayHaveNotes() async throws {
        let city = try await EconomyCity()
        try await city.database.transaction { _ = try $0.execute("UPDATE round SET state = 'open' WHERE kind = 'VP'", []) }
        await expectAwaited(try await city.refusal(of: forecast(EconomyCity.plan)), ["T5014 round"])
        let note = SaveEconomyNote(key: EconomyCity.plan, heading: .other, body: "Text", version: 0)
        await expectAwaited(try await city.run(note), 1)
        let missing = RoundKey(organisation: "nord", year: 2023, kind: .month(3))
        await expectAwaited(try await city.refusal(of: forecast(missing)), ["T5001 round"])
    }
}

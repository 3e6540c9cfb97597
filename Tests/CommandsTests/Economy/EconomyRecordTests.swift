import Access
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

/// Result units, capital costs, investments, notes and readings.
@Suite struct EconomyRecordTests {
    private let key = EconomyCity.round

    private func expectEntry(
        _ city: EconomyCity, _ subject: String, _ command: String, by actor: String = "controller:nord", before: String?,
        after: String?, at location: SourceLocation = #_sourceLocation
    ) async throws {
        let entries = try await city.journal(subject)
        expectEqual(
            entries.first,
            JournalEntry(at: EconomyCity.time, actor: actor, command: command, subject: subject, before: before, after: after),
            at: location)
        expectEqual(entries.count, before == nil ? 1 : entries.count, at: location)
    }

    private func result(_ text: String, _ ownDoing: String = "", _ comment: String = "", _ version: Int = 0) -> SaveResultForecast {
        SaveResultForecast(
            key: key, unit: "solrosen", result: text, ownDoing: ownDoing, comment: comment, version: version)
    }

    @Test func aUnitHeadEntersTheResultInThousands() async throws {
        let city = try await EconomyCity()
        await expectAwaited(try await city.run(result("−1 250", "yes"), by: EconomyCity.head), 1)
        try await expectEntry(
            city, "resultForecast/solrosen/2023/T1", "saveResultForecast", by: "unitHead:solrosen", before: nil,
            after: "{\"comment\":\"\",\"ownDoing\":\"yes\",\"result\":\"\u{2212}1\u{A0}250\"}")
        await expectAwaited(try await city.overview().resultUnits?.rows.first?.result?.amount, Money(ore: -125_000_000))
        let conflict = try await city.conflict(result("5"))
        expectEqual(conflict?.who, "unitHead:solrosen")
        expectEqual(conflict?.fields, ["comment": "", "ownDoing": "yes", "result": "\u{2212}1\u{A0}250"])
        await expectAwaited(try await city.run(result("", "", "", 1)), 0, "an empty form removes it")
        await expectAwaited(try await city.overview().resultUnits?.rows.first?.result == nil, true)
        try await city.expectEntries(2)
    }

    @Test func aResultThatCannotBeIsRefused() async throws {
        let city = try await EconomyCity()
        await expectAwaited(try await city.refusal(of: result("x", "kanske")), ["T5011 ownDoing", "T1002 result"])
        await expectAwaited(try await city.refusal(of: result("", "", "Vi får se.")), ["T5101 result"])
        await expectAwaited(try await city.refusal(of: result("100", "no")), ["T5127 comment"])
        await expectAwaited(try await city.refusal(of: result("100"), by: EconomyCity.otherHead), ["T5002"])
        let other = SaveResultForecast(key: key, unit: "linden", result: "1", ownDoing: "", comment: "", version: 0)
        await expectAwaited(try await city.refusal(of: other), ["T5003 result"])
    }

    @Test func aResultUnitIsDissolvedWithAReasonAndKeptAgain() async throws {
        let city = try await EconomyCity()
        let dissolve = { DissolveResultUnit(key: self.key, unit: "solrosen", reason: $0, version: $1) }
        await expectAwaited(try await city.refusal(of: dissolve("  ", 1)), ["T5102 reason"])
        await expectAwaited(try await city.refusal(of: dissolve("Slås ihop.", 1), by: EconomyCity.head), ["T5002"])
        await expectAwaited(try await city.run(dissolve("Slås ihop.", 1)), 2)
        await expectAwaited(try await city.conflict(dissolve("Läggs ned.", 1))?.fields, ["reason": "Slås ihop."])
        await expectAwaited(try await city.run(KeepResultUnit(key: key, unit: "solrosen", version: 2)), 3)
        try await expectEntry(
            city, "resultUnit/solrosen/2023", "keepResultUnit", before: #"{"reason":"Slås ihop."}"#, after: #"{"reason":""}"#)
        try await city.expectEntries(2)
    }

    @Test func capitalCostsAreSavedTogether() async throws {
        let city = try await EconomyCity()
        let save = { (rows: [SaveCapitalCosts.Row]) in SaveCapitalCosts(key: self.key, rows: rows) }
        await expectAwaited(
            try await city.refusal(
                of: save([
                    .init(kind: .depreciation, booked: "1,5", forecast: "4,5", version: 0),
                    .init(kind: .interest, booked: "x", forecast: "", version: 0),
                ])), ["T1002 booked-interest"])
        await expectAwaited(
            try await city.run(
                save([
                    .init(kind: .depreciation, booked: "1,5", forecast: "4,5", version: 0),
                    .init(kind: .interest, booked: "", forecast: "", version: 0),
                ])), 1)
        try await expectEntry(
            city, "capitalCost/nord/2023/T1/depreciation", "saveCapitalCosts", before: nil,
            after: #"{"booked":"1,5","forecast":"4,5"}"#)
        let conflict = try await city.conflict(save([.init(kind: .depreciation, booked: "2", forecast: "5", version: 0)]))
        expectEqual(
            conflict?.fields, ["booked-depreciation": "1,5", "forecast-depreciation": "4,5", "version-depreciation": "1"])
        await expectAwaited(try await city.run(save([.init(kind: .depreciation, booked: "", forecast: "", version: 1)])), 1)
        try await city.expectEntries(2)
    }

    @Test func investmentsAreForecastLineByLine() async throws {
        let city = try await EconomyCity()
        let save = { (line: InvestmentCode, forecast: String, carryOver: String, version: Int, key: RoundKey) in
            SaveInvestmentForecasts(
                key: key,
                rows: [
                    .init(line: line, booked: "1", forecast: forecast, carryOver: carryOver, comment: "Lekplats.", version: version)
                ]
            )
        }
        await expectAwaited(try await city.refusal(of: save("nord-park", "", "", 0, key)), ["T5112 forecast-nord-park"])
        await expectAwaited(try await city.refusal(of: save("nord-park", "4", "1", 0, key)), ["T5111 carryOver-nord-park"])
        await expectAwaited(try await city.refusal(of: save("vast-park", "4", "", 0, key)), ["T5003 forecast-vast-park"])
        await expectAwaited(try await city.run(save("nord-park", "4,2", "", 0, key)), 1)
        try await expectEntry(
            city, "investmentForecast/nord-park/2023/T1", "saveInvestmentForecasts", before: nil,
            after: #"{"booked":"1","carryOver":"","comment":"Lekplats.","forecast":"4,2"}"#)
        await expectAwaited(try await city.run(save("nord-park", "4", "1", 0, EconomyCity.last)), 1)
        await expectAwaited(
            try await city.conflict(save("nord-park", "4", "", 0, key))?.fields["forecast-nord-park"], "4,2")
        try await city.expectEntries(2)
    }

    /// Park 5 and machines 1: 1,5 moves to the machines, after which the park has 3,5 left.
    @Test func moneyIsMovedBetweenInvestmentsAndNeverMoreThanThereIs() async throws {
        let city = try await EconomyCity()
        let move = { MoveInvestmentMoney(key: self.key, from: $0, to: $1, amount: $2, reason: $3) }
        let refused: [(MoveInvestmentMoney, [String])] = [
            (move("nord-park", "nord-park", "1", "Skäl."), ["T2340 to"]),
            (move("nord-park", "nord-maskiner", "-1", "Skäl."), ["T2341 amount"]),
            (move("nord-park", "nord-maskiner", "5,1", "Skäl."), ["T2343 amount"]),
            (move("nord-park", "vast-park", "1", "Skäl."), ["T2342 to"]),
            (move("", "nord-park", "", " "), ["T5011 from", "T5101 amount", "T5102 reason"]),
        ]
        for (command, expected) in refused { await expectAwaited(try await city.refusal(of: command), expected) }
        let code = try await city.run(move("nord-park", "nord-maskiner", "1,5", "Ny traktor."))
        expectEqual(code.text, "nord-2023-flytt-1")
        try await expectEntry(
            city, "investmentTransfer/nord-2023-flytt-1", "moveInvestmentMoney", before: nil,
            after: #"{"amount":"1,5","from":"nord-park","reason":"Ny traktor.","round":"T1","to":"nord-maskiner"}"#)
        await expectAwaited(try await city.refusal(of: move("nord-park", "nord-maskiner", "3,6", "Skäl.")), ["T2343 amount"])
        await expectAwaited(try await city.run(move("nord-park", "nord-maskiner", "3,5", "Skäl.")).text, "nord-2023-flytt-2")
        try await city.expectEntries(2)
    }

    @Test func aNoteIsWrittenUnderItsHeadingAndTakenAway() async throws {
        let city = try await EconomyCity()
        let save = { SaveEconomyNote(key: self.key, heading: .premises, body: $0, amount: $1, version: $2) }
        await expectAwaited(try await city.refusal(of: save("Text", "mycket", 0)), ["T1002 amount"])
        await expectAwaited(try await city.run(save("Vi väntar bidrag.", "5,3", 0)), 1)
        try await expectEntry(
            city, "economyNote/nord/2023/T1/premises", "saveEconomyNote", before: nil,
            after: #"{"amount":"5,3","body":"Vi väntar bidrag."}"#)
        await expectAwaited(try await city.conflict(save("Nej.", "", 0))?.version, 1)
        await expectAwaited(try await city.run(save("", " ", 1)), 0)
        await expectAwaited(try await city.overview().notes.isEmpty, true)
        try await city.expectEntries(2)
    }

    @Test func aCorrectionInALaterRoundIsAReadingOfItsOwn() async throws {
        let city = try await EconomyCity()
        let save = { (key: RoundKey, value: String, version: Int) in
            SaveReading(
                key: key, series: "barn", month: .month(2023, 4), value: value, isPreliminary: false, readOn: "2023-09-01",
                version: version)
        }
        await expectAwaited(try await city.run(save(EconomyCity.next, "990", 0)), 1)
        try await expectEntry(
            city, "volumeReading/barn/nord/2023-04/2023/T2", "saveReading", before: nil,
            after: #"{"isPreliminary":"no","readOn":"2023-09-01","value":"990"}"#)
        let known = { (overview: EconomyOverview) in overview.volumes.first?.rows.first { $0.series == "barn" }?.months[3]?.value }
        await expectAwaited(known(try await city.overview(EconomyCity.round)), 1000)
        await expectAwaited(known(try await city.overview(EconomyCity.next)), 990)
        await expectAwaited(try await city.conflict(save(key, "5", 0))?.fields["value"], "1000")
        await expectAwaited(try await city.run(save(EconomyCity.next, "", 1)), 0)
        await expectAwaited(known(try await city.overview(EconomyCity.next)), 1000)
    }

    @Test(arguments: [
        ("barn", "2023-04", "1,5", "T5007 value"), ("barn", "2023-04", "-1", "T5126 value"),
        ("barn", "2023-04", "få", "T1002 value"),
        ("alla", "2023-04", "1", "T5124 value"), ("ingen", "2023-04", "1", "T5003 value"), ("barn", "2024-01", "1", "T5125 value"),
        ("barn", "2023-T1", "1", "T5011 value"),
    ])
    func aReadingThatCannotBeIsRefused(_ series: String, _ month: String, _ value: String, _ expected: String) async throws {
        let city = try await EconomyCity()
        let command = SaveReading(
            key: key, series: VolumeSeriesCode(stored: series), month: try FiscalPeriod(code: month), value: value,
            isPreliminary: true, readOn: "", version: 0)
        await expectAwaited(try await city.refusal(of: command), [expected])
    }
}

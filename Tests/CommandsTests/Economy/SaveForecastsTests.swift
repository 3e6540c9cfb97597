import Access
import Economy
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing

@testable import Commands

@Suite struct SaveForecastsTests {
    private let key = EconomyCity.round

    private func row(
        _ area: ServiceAreaCode, _ net: String, comment: String = "", reason: String = "", version: Int = 0
    ) -> SaveForecasts.Row {
        SaveForecasts.Row(area: area, amount: .year(net), comment: comment, changeReason: reason, version: version)
    }

    private func save(_ rows: SaveForecasts.Row..., revenues: SaveForecasts.Revenues? = nil) -> SaveForecasts {
        SaveForecasts(key: key, voice: .controller, rows: rows, revenues: revenues)
    }

    private func forecasts(_ city: EconomyCity) async throws -> [AreaForecast] {
        try await city.database.read { try AreaForecastTable.all($0) }
    }

    @Test func allRowsAreSavedTogetherWithTheCommitteesRevenues() async throws {
        let city = try await EconomyCity()
        let command = save(
            row("forskola", "100,4"), row("aldreomsorg", "52 000 tkr", comment: "Fler på boende.", reason: "Ny volym.", version: 1),
            revenues: .init(text: "12", version: 0))
        await expectAwaited(try await city.run(command), 3)
        let nets = try await forecasts(city).map { "\($0.area) \(try $0.amounts.net().printed(.mkr)) \($0.version)" }
        expectEqual(nets, ["aldreomsorg 52,0\u{A0}mnkr 2", "forskola 100,4\u{A0}mnkr 1"])
        let entries = try await city.journal("areaForecast/nord/2023/T1/aldreomsorg/controller")
        expectEqual(
            entries,
            [
                JournalEntry(
                    at: EconomyCity.time, actor: "controller:nord", command: "saveForecasts",
                    subject: "areaForecast/nord/2023/T1/aldreomsorg/controller",
                    before: #"{"kommentar":"Fler på boende.","manad":"","netto":"51","skal":""}"#,
                    after: #"{"kommentar":"Fler på boende.","manad":"","netto":"52","skal":"Ny volym."}"#)
            ])
        await expectAwaited(try await city.journal("roundEconomy/nord/2023/T1").map(\.after), [#"{"intakter":"12"}"#])
        try await city.expectEntries(3)
    }

    @Test func oneBadRowKeepsAllOthersFromBeingSaved() async throws {
        let city = try await EconomyCity()
        let bad: [(SaveForecasts.Row, String)] = [
            (row("stadsmiljo", "1.0"), "T1003 netto-stadsmiljo"), (row("stadsmiljo", "en"), "T1002 netto-stadsmiljo"),
            (row("stadsmiljo", "180900000"), "T5130 netto-stadsmiljo"), (row("annat", "1"), "T5003 netto-annat"),
            (row("stadsmiljo", "", comment: "Oklart."), "T5112 netto-stadsmiljo"), (row("forskola", "1"), "T5129 forskola"),
        ]
        for (row, expected) in bad {
            await expectAwaited(try await city.refusal(of: save(self.row("forskola", "100"), row)), [expected])
        }
        await expectAwaited(
            try await city.refusal(of: save(row("forskola", "x"), row("stadsmiljo", "y"), revenues: .init(text: "-1", version: 0))),
            ["T1002 netto-forskola", "T1002 netto-stadsmiljo", "T5132 intakter"])
    }

    /// Budgets 100,0 and 50,0: the deviation is budget − forecast. Half a million is the limit, either way.
    @Test(arguments: [
        (ServiceAreaCode(stored: "forskola"), "100,49999999", true), ("forskola", "100,5", false), ("forskola", "99,5", false),
        ("forskola", "99,50000001", true), ("stadsmiljo", "1,5", false), ("stadsmiljo", "1", true),
    ])
    func aDeviationOfHalfAMillionMustBeExplained(_ area: ServiceAreaCode, _ net: String, _ isSaved: Bool) async throws {
        let city = try await EconomyCity()
        if isSaved {
            await expectAwaited(try await city.run(save(row(area, net))), 1)
        } else {
            await expectAwaited(try await city.refusal(of: save(row(area, net))), ["T5104 kommentar-\(area)"])
            await expectAwaited(try await city.run(save(row(area, net, comment: "Det blev så."))), 1)
        }
    }

    @Test func aRowThatIsAsItWasIsNeitherSavedNorAskedForAnExplanation() async throws {
        let city = try await EconomyCity()
        let same = row("aldreomsorg", "51", comment: "Fler på boende.", version: 1)
        await expectAwaited(try await city.run(save(same, row("stadsmiljo", ""))), 0)
        await expectAwaited(try await city.run(save(row("aldreomsorg", "51", comment: "Nytt skäl.", version: 1))), 1)
        let kept = try await forecasts(city).map(\.amounts)
        expectEqual(kept, [.gross(costs: EconomyCity.mkr(610), revenues: EconomyCity.mkr(100))], "costs and revenues are kept")
        try await city.expectEntries(1)
    }

    @Test func anEmptiedRowIsRemoved() async throws {
        let city = try await EconomyCity()
        await expectAwaited(try await city.run(save(row("aldreomsorg", " ", version: 1))), 1)
        await expectAwaited(try await forecasts(city), [])
        let entry = try await city.journal("areaForecast/nord/2023/T1/aldreomsorg/controller").first
        expectEqual(entry?.before != nil && entry?.after == nil, true)
        await expectAwaited(try await city.overview().areas.map { $0.forecast == nil }, [true, true, true])
    }

    /// January 8, then eleven times 8,4: 8 + 92,4 = 100,4.
    @Test func twelveMonthsMakeTheYear() async throws {
        let city = try await EconomyCity()
        let months = ["8"] + Array(repeating: "8 400 tkr", count: 11)
        let byMonth = { (texts: [String]) in
            SaveForecasts(
                key: self.key, voice: .controller,
                rows: [.init(area: "forskola", amount: .months(texts), comment: "", changeReason: "", version: 0)])
        }
        await expectAwaited(
            try await city.refusal(of: byMonth(["8", "", "x"] + Array(repeating: "8", count: 9))),
            ["T5105 manad-forskola-2", "T1002 manad-forskola-3"])
        await expectAwaited(try await city.run(byMonth(months)), 1)
        let saved = try await forecasts(city).first { $0.area == "forskola" }
        expectEqual(saved?.amounts, .net(EconomyCity.mkr(1004)))
        expectEqual(saved?.months.count, 12)
        await expectAwaited(try await city.run(save(row("forskola", "100,4", comment: "Jämnt.", version: 1))), 1)
        await expectAwaited(try await forecasts(city).first { $0.area == "forskola" }?.months.count, 12)
        await expectAwaited(try await city.run(save(row("forskola", "100,3", comment: "Jämnt.", version: 2))), 1)
        await expectAwaited(try await forecasts(city).first { $0.area == "forskola" }?.months, [])
    }

    @Test func theUnitsManagerOwnsTheUnitsForecast() async throws {
        let city = try await EconomyCity()
        let own = { (unit: OrganisationCode?, voice: AreaForecast.Voice, net: String) in
            SaveForecasts(key: self.key, unit: unit, voice: voice, rows: [self.row("forskola", net)])
        }
        await expectAwaited(try await city.run(own("solrosen", .manager, "40,4"), by: EconomyCity.head), 1)
        for (command, person) in [
            (own("solrosen", .manager, "1"), EconomyCity.otherHead), (own("solrosen", .controller, "40"), EconomyCity.head),
            (own(nil, .manager, "100"), EconomyCity.head), (own(nil, .controller, "100"), EconomyCity.reader),
        ] {
            await expectAwaited(try await city.refusal(of: command, by: person), ["T5002"])
        }
        await expectAwaited(try await city.refusal(of: own("solrosen", .controller, "41")), ["T5104 kommentar-forskola"])
        await expectAwaited(try await city.run(own("solrosen", .controller, "40,2")), 1)
        await expectAwaited(
            try await city.refusal(of: own("vast", .manager, "1"), by: EconomyCity.office), ["T5003 enhet"])
        let unit = try await city.overview().areas.first?.units.first
        expectEqual(unit?.forecast?.net.amount, EconomyCity.mkr(402), "the controller's stands where there is one")
    }

    /// The controller has said 51,0 of a budget of 50,0; what the manager says deviates by its own.
    @Test func eachVoiceExplainsItsOwnDeviation() async throws {
        let city = try await EconomyCity()
        let manager = { SaveForecasts(key: self.key, voice: .manager, rows: [self.row("aldreomsorg", $0)]) }
        await expectAwaited(try await city.refusal(of: manager("50,5")), ["T5104 kommentar-aldreomsorg"])
        await expectAwaited(try await city.run(manager("50,1")), 1)
        await expectAwaited(try await city.overview().areas[1].forecast?.net.amount, EconomyCity.mkr(510))
    }

    @Test func whoSavesLastIsToldWhatTheOthersSaved() async throws {
        let city = try await EconomyCity()
        _ = try await city.run(save(row("aldreomsorg", "52", comment: "Annas.", version: 1), row("forskola", "100,1")))
        let conflict = try await city.conflict(
            save(row("aldreomsorg", "53", comment: "Bos.", version: 1), row("forskola", "100,2"), row("stadsmiljo", "1,1")))
        expectEqual(
            conflict,
            Conflict(
                who: "controller:nord", at: EconomyCity.time,
                fields: [
                    "netto-aldreomsorg": "52", "kommentar-aldreomsorg": "Annas.", "skal-aldreomsorg": "", "manad-aldreomsorg": "",
                    "version-aldreomsorg": "2", "netto-forskola": "100,1", "kommentar-forskola": "", "skal-forskola": "",
                    "manad-forskola": "", "version-forskola": "1",
                ], version: conflict?.version ?? -1))
        _ = try await city.run(save(row("aldreomsorg", "53", comment: "Bos.", version: 2)), by: EconomyCity.strategist)
        let removed = try await city.conflict(save(row("forskola", "", version: 7)))
        expectEqual(removed?.fields["version-forskola"], "1")
    }

    /// Totals are the sum of the areas whatever the order of the edits: 25 orders of the same last words.
    @Test func theOrderOfEditsDoesNotMatter() async throws {
        var random = SeededRandom(seed: 2023)
        var totals: Set<String> = []
        for _ in 0..<25 {
            let city = try await EconomyCity()
            var versions: [ServiceAreaCode: Int] = ["aldreomsorg": 1]
            var last: [ServiceAreaCode] = ["forskola", "aldreomsorg", "stadsmiljo"].shuffled(using: &random)
            let first = (0..<4).map { _ in random.pick(last) }
            for (index, area) in (first + last).enumerated() {
                let isLast = index >= first.count
                let net =
                    isLast
                    ? ["forskola": "101,3", "aldreomsorg": "49,05", "stadsmiljo": "0,95"][area.text] : "\(random.below(200))"
                let command = save(row(area, net ?? "", comment: "Prov \(index).", version: versions[area] ?? 0))
                _ = try await city.run(command)
                versions[area, default: 0] += 1
            }
            last.removeAll()
            let overview = try await city.overview()
            let sum = try Money.sum(overview.areas.compactMap { $0.forecast?.net.amount })
            totals.insert(sum.printed(.kr))
            expectEqual(overview.whole?.net.forecast?.amount, sum)
        }
        // 101,3 + 49,05 + 0,95 = 151,3
        expectEqual(totals, ["151\u{A0}300\u{A0}000\u{A0}kr"])
    }
}

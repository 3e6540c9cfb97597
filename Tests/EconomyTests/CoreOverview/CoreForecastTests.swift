import Economy
import Expectations
import Quantities
import Steering
import Testing

/// Whose forecast counts, what it is compared with, and what the system itself would expect. By hand from ``SmallEconomy``.
struct CoreForecastTests {
    @Test func theControllersForecastStandsBeforeTheManagers() throws {
        var contents = SmallEconomy.contents()
        contents.forecasts.append(SmallEconomy.forecast("forskola", 190, voice: .manager))
        let both = try #require(EconomyOverview(contents).area("forskola")?.forecast)
        expectEqual(both.net.tenths, 1950)
        expectEqual(both.voice, .controller)
        contents.forecasts.removeAll { $0.area.text == "forskola" && $0.voice == .controller }
        let managers = try #require(EconomyOverview(contents).area("forskola")?.forecast)
        expectEqual(managers.net.tenths, 1900)
        expectEqual(managers.voice, .manager)
        expectEqual(managers.net.records.map(\.subject), ["areaForecast/namnden/2023/T1/forskola/manager"])
        expectEqual(managers.net.records.map(\.label), ["Prognos i tertialrapport 1 2023, ansvarig chef"])
    }

    @Test func aForecastIsComparedWithTheNearestEarlierRoundThatHasOne() throws {
        var contents = SmallEconomy.contents(round: .tertial2)
        contents.forecasts += [
            SmallEconomy.forecast("omsorg", 104, round: .month(3)), SmallEconomy.forecast("omsorg", 107, round: .tertial1),
            SmallEconomy.forecast("forskola", 200, round: .month(5)), SmallEconomy.forecast("reserv", 5, round: .tertial1),
            SmallEconomy.forecast("omsorg", 120, round: .month(9)),
        ]
        let overview = try EconomyOverview(contents)
        let care = try #require(overview.area("omsorg")?.forecast)
        expectEqual(care.previousRound, .tertial1)
        // 107 − 110: three millions worse.
        expectEqual([care.previous.tenths, care.change.tenths], [1070, -30])
        expectEqual(overview.area("forskola")?.forecast?.previousRound, .month(5))
        // 107 + 200 + 5 = 312, against 305 now.
        expectEqual([(overview.whole?.previous).tenths, (overview.whole?.change).tenths], [3120, 70])
    }

    @Test func anAreaWithoutItsOwnIsTheSumOfItsParts() throws {
        var contents = SmallEconomy.contents()
        contents.budgetLines.removeAll { $0.area.text == "omsorg" }
        contents.forecasts.removeAll { $0.area.text == "omsorg" }
        let area = try #require(EconomyOverview(contents).area("omsorg"))
        expectEqual([area.budget.tenths, (area.forecast?.net).tenths, area.deviation.tenths], [1000, 1100, -100])
        guard case .computed(let sum) = try #require(area.budget).origin else { return }
        expectEqual(sum.rule, "Summan av delarna")
        expectEqual(sum.terms.map(\.label), ["Barn", "Vuxna"])
    }

    @Test func partsThatAreNotAllForecastMakeNoSum() throws {
        var contents = SmallEconomy.contents()
        contents.forecasts.removeAll { ["omsorg", "omsorg-vuxna"].contains($0.area.text) }
        let overview = try EconomyOverview(contents)
        expectEqual(overview.area("omsorg")?.forecast, nil)
        expectEqual(
            overview.findings.map(\.message.sv), ["Omsorg: prognos saknas för Vuxna.", "Prognos saknas för Omsorg."])
    }

    @Test func anAreaWithoutItsOwnIsTheSumOfItsUnits() throws {
        var contents = SmallEconomy.contents()
        contents.forecasts.removeAll { $0.area.text == "forskola" }
        contents.budgetLines += [
            SmallEconomy.line("forskola", 120, organisation: SmallEconomy.unit("soder")),
            SmallEconomy.line("forskola", 80, organisation: SmallEconomy.unit("norr")),
        ]
        contents.forecasts.append(
            SmallEconomy.forecast("forskola", 118, voice: .manager, organisation: SmallEconomy.unit("soder")))
        let incomplete = try EconomyOverview(contents)
        expectEqual(incomplete.area("forskola")?.forecast, nil)
        expectEqual(incomplete.findings.map(\.code), ["T2308", "T2307"])

        contents.forecasts += [
            SmallEconomy.forecast("forskola", 83, voice: .manager, organisation: SmallEconomy.unit("norr")),
            SmallEconomy.forecast("forskola", 1, voice: .manager, organisation: SmallEconomy.unit("ost")),
        ]
        let area = try #require(EconomyOverview(contents).area("forskola"))
        expectEqual((area.forecast?.net).tenths, 2020)
        expectEqual(area.forecast?.voice, .manager)
        expectEqual(area.units.map(\.name), ["Norr", "Söder", "Öst"], "Swedish alphabetical order")
        expectEqual(area.units.map(\.budget.tenths), [800, 1200, nil])
        expectEqual(area.units.map(\.deviation.tenths), [-30, 20, nil])
    }

    @Test func grossForecastsGiveCostsAndRevenues() throws {
        var contents = SmallEconomy.contents()
        let gross = { (costs: Int64, revenues: Int64) in
            Amounts.gross(costs: SmallEconomy.millions(costs), revenues: SmallEconomy.millions(revenues))
        }
        // Budgets 120−20, 230−30, 5−0; forecasts 130−20, 225−30, 0−0.
        contents.budgetLines[0].amounts = gross(120, 20)
        contents.budgetLines[3].amounts = gross(230, 30)
        contents.budgetLines[4].amounts = gross(5, 0)
        contents.forecasts[0].amounts = gross(130, 20)
        contents.forecasts[3].amounts = gross(225, 30)
        contents.forecasts[4].amounts = gross(0, 0)
        let whole = try #require(EconomyOverview(contents).whole)
        expectEqual(
            [(whole.costs?.budget).tenths, (whole.costs?.forecast).tenths, (whole.costs?.deviation).tenths], [3550, 3550, 0])
        expectEqual(
            [(whole.revenues?.budget).tenths, (whole.revenues?.forecast).tenths, (whole.revenues?.deviation).tenths],
            [500, 500, 0])
        expectEqual(whole.net.budget.tenths, 3050)
    }

    @Test func lastYearIsFollowedThroughPredecessors() throws {
        var contents = SmallEconomy.contents()
        contents.areas.append(SmallEconomy.area("vard", "Vård"))
        contents.areas[0].predecessors = [SmallEconomy.code("vard")]
        contents.budgets.append(
            BudgetVersion(
                year: 2022, organisation: SmallEconomy.committee, code: SmallEconomy.version, name: "Budget", kind: .adopted))
        contents.budgetLines += [
            SmallEconomy.line("vard", 30, year: 2022), SmallEconomy.line("omsorg", 66, year: 2022),
            SmallEconomy.line("forskola", 190, year: 2022),
        ]
        contents.forecasts += [
            SmallEconomy.forecast("vard", 31, round: .month(10), year: 2022),
            SmallEconomy.forecast("omsorg", 67, round: .month(10), year: 2022),
            SmallEconomy.forecast("forskola", 188, round: .month(10), year: 2022),
            SmallEconomy.forecast("forskola", 1, round: .month(9), year: 2022),
        ]
        let overview = try EconomyOverview(contents)
        expectEqual(overview.areas.map(\.lastYearsBudget.tenths), [960, nil, nil, 1900, nil])
        expectEqual(overview.areas.map(\.octoberForecast.tenths), [980, nil, nil, 1880, nil])
        expectEqual((overview.whole?.lastYearsBudget).tenths, 2860)
        expectEqual((overview.whole?.octoberForecast).tenths, 2860)
        expectEqual(overview.areas.contains { $0.name == "Vård" }, false, "it is not among this year's")
    }
}

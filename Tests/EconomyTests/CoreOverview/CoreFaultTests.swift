import Economy
import Expectations
import Quantities
import Steering
import Testing

/// What does not add up is found, named and left out, so that one row does not take the whole economy with it.
struct CoreFaultTests {
    @Test func aTurnoverRowThatDoesNotNetIsNamedWithBothAmounts() throws {
        var contents = SmallEconomy.contents()
        contents.adjustments = [
            SmallEconomy.adjustment(
                "Matlyftet", .turnover, "omsorg", .gross(costs: SmallEconomy.tenths(11), revenues: SmallEconomy.tenths(10))),
            SmallEconomy.adjustment(
                "Kollo", .turnover, "omsorg", .gross(costs: SmallEconomy.tenths(28), revenues: SmallEconomy.tenths(28))),
            SmallEconomy.adjustment("Statsbidrag", .turnover, "omsorg", .net(.zero)),
        ]
        let overview = try EconomyOverview(contents)
        expectEqual(overview.findings.map(\.code), ["T2301", "T2301"])
        expectEqual(
            overview.findings.first?.message.sv,
            "Omslutningsförändringen ”Matlyftet” går inte jämnt ut: kostnader 1\u{A0}100\u{A0}000\u{A0}kr, "
                + "intäkter 1\u{A0}000\u{A0}000\u{A0}kr.")
        expectEqual(overview.turnover?.rows.map(\.adjustment.title), ["Kollo"])
        expectEqual((overview.area("omsorg")?.adjustedBudget).tenths, 1000, "turnover leaves the net as it is")
    }

    @Test func aRedistributionThatDoesNotNetIsLeftOutAsAGroup() throws {
        var contents = SmallEconomy.contents()
        let move = { (code: String, area: String, amount: Int64, group: String) in
            SmallEconomy.adjustment(code, .redistribution, area, .net(SmallEconomy.millions(amount)), group: group)
        }
        contents.adjustments = [
            move("a", "omsorg", 10, "flytt"), move("b", "forskola", -10, "flytt"), move("c", "omsorg", 5, "admin"),
            move("d", "forskola", -4, "admin"),
        ]
        let overview = try EconomyOverview(contents)
        expectEqual(overview.findings.map(\.code), ["T2302"])
        expectEqual(overview.findings.first?.message.sv.contains("admin"), true)
        expectEqual((overview.area("omsorg")?.redistributed).tenths, 100)
        expectEqual((overview.area("forskola")?.adjustedBudget).tenths, 1900)
        expectEqual((overview.whole?.net.budget).tenths, 3050)
    }

    @Test func completePartsThatDoNotMakeUpTheirWholeAreWarnedOf() throws {
        var contents = SmallEconomy.contents()
        contents.forecasts[1].amounts = .net(SmallEconomy.millions(70))
        let overview = try EconomyOverview(contents)
        // The parts' budgets make up the whole's (60 + 40), so 70 + 35 must make up 110.
        expectEqual(overview.findings.map(\.code), ["T2303"])
        expectEqual((overview.area("omsorg")?.forecast?.net).tenths, 1100, "the whole's own stands")
    }

    @Test func aChangeWithoutAmountIsLeftOut() throws {
        var contents = SmallEconomy.contents()
        contents.adjustments = [SmallEconomy.adjustment("tom", .budget, "omsorg", nil)]
        let overview = try EconomyOverview(contents)
        expectEqual(overview.findings.map(\.code), ["T2304"])
        expectEqual(overview.area("omsorg")?.requested, nil)
    }

    @Test func aVolumeChangeWithoutPriceIsLeftOutAndTheRestStands() throws {
        var contents = SmallEconomy.contents()
        var change = SmallEconomy.adjustment("fler-barn", .volume, "forskola", nil)
        change.basis = .init(
            series: VolumeSeriesCode(stored: "barn"), month: .month(2023, 4), baseline: 100, price: UnitPriceCode(stored: "barn"))
        contents.adjustments = [change, SmallEconomy.adjustment("fast", .volume, "forskola", .net(SmallEconomy.millions(2)))]
        let overview = try EconomyOverview(contents)
        expectEqual(overview.findings.map(\.code), ["T2360"])
        expectEqual((overview.area("forskola")?.volume).tenths, 20)
    }

    @Test func ofSeveralAdoptedBudgetsTheLastDecidedIsUsed() throws {
        var contents = SmallEconomy.contents()
        let later = BudgetVersionCode(stored: "ny")
        contents.budgets[0].decidedOn = try CalendarDate(iso: "2022-12-15")
        contents.budgets.append(
            BudgetVersion(
                year: 2023, organisation: SmallEconomy.committee, code: later, name: "Ny budget", kind: .adopted,
                decidedOn: try CalendarDate(iso: "2023-02-01")))
        contents.budgetLines.append(SmallEconomy.line("forskola", 210, budget: later))
        let overview = try EconomyOverview(contents)
        expectEqual(overview.findings.map(\.code), ["T2305", "T2312", "T2312"])
        expectEqual((overview.whole?.net.budget).tenths, 2100)
    }

    @Test func moneyOfAnAreaWithoutPlaceStandsLastAndIsCounted() throws {
        var contents = SmallEconomy.contents()
        contents.areas.append(SmallEconomy.area("nytt", "Nytt område"))
        contents.budgetLines += [SmallEconomy.line("nytt", 7), SmallEconomy.line("okant", 1)]
        contents.forecasts.append(SmallEconomy.forecast("nytt", 7))
        let overview = try EconomyOverview(contents)
        expectEqual(overview.findings.map(\.code), ["T2306", "T2309"])
        expectEqual(overview.areas.last?.name, "Nytt område")
        expectEqual((overview.whole?.net.budget).tenths, 3120)
    }

    @Test func aPartOfAPartIsShownAndCountedNowhere() throws {
        var contents = SmallEconomy.contents()
        contents.areas.append(SmallEconomy.area("barn-akut", "Akut", part: "omsorg-barn"))
        contents.budgetLines.append(SmallEconomy.line("barn-akut", 9))
        let overview = try EconomyOverview(contents)
        expectEqual(Set(overview.findings.map(\.code)), ["T2309", "T2310"])
        expectEqual([(overview.area("omsorg")?.budget).tenths, (overview.whole?.net.budget).tenths], [1000, 3050])
    }

    @Test func aForecastByMonthThatDoesNotMakeItsYearIsWarnedOf() throws {
        var contents = SmallEconomy.contents()
        contents.forecasts[3].months = Array(repeating: SmallEconomy.millions(16), count: 12)
        expectEqual(try EconomyOverview(contents).findings.map(\.code), ["T2311"], "12 × 16 = 192, not 195")
    }

    @Test func aCommitteeIsForecastWhenAllItsAreasAre() throws {
        var contents = SmallEconomy.contents()
        contents.forecasts.removeAll { $0.area.text == "reserv" }
        let overview = try EconomyOverview(contents)
        expectEqual(overview.findings.map(\.message.sv), ["Prognos saknas för Reserv."])
        expectEqual(overview.whole?.net.forecast, nil)
        expectEqual(overview.whole?.deviation, nil)
        expectEqual((overview.area("forskola")?.deviation).tenths, 50)
    }

    @Test func aWholeWithoutBudgetDeviatesByItsForecastAndAPartDoesNot() throws {
        var contents = SmallEconomy.contents()
        contents.budgetLines.removeAll { ["reserv", "omsorg-barn", "omsorg-vuxna"].contains($0.area.text) }
        contents.forecasts[4].amounts = .net(SmallEconomy.millions(2))
        let overview = try EconomyOverview(contents)
        expectEqual(overview.findings.map(\.code), ["T2312"])
        expectEqual((overview.area("reserv")?.deviation).tenths, -20)
        expectEqual(overview.area("omsorg-barn")?.deviation, nil)
        // 300 − (110 + 195 + 2)
        expectEqual((overview.whole?.deviation).tenths, -70)
    }

    /// Three areas of 30 000 million are 9 000 000 000 000 öre, far beyond the 2 147 483 647 that 32 bits hold.
    @Test func aCityBeyondThirtyTwoBitsIsExact() throws {
        var contents = SmallEconomy.contents(withForecasts: false)
        contents.budgetLines = ["omsorg", "forskola", "reserv"].map { SmallEconomy.line($0, 30_000) }
        expectEqual(try EconomyOverview(contents).whole?.net.budget.amount, Money(ore: 9_000_000_000_000))
    }

    @Test func aCityBeyondSixtyFourBitsIsRefused() throws {
        var contents = SmallEconomy.contents(withForecasts: false)
        contents.budgetLines = ["omsorg", "forskola", "reserv"].map {
            var line = SmallEconomy.line($0, 0)
            line.amounts = .net(Money(ore: .max / 2))
            return line
        }
        let error = expectThrows(Diagnostic.self) { _ = try EconomyOverview(contents) }
        expectEqual(error?.code, "T1031")
    }

    @Test func withoutABudgetThereIsNoWhole() throws {
        var contents = SmallEconomy.contents()
        contents.budgets = []
        let overview = try EconomyOverview(contents)
        expectEqual(overview.whole == nil, true)
        expectEqual(overview.area("omsorg")?.deviation, nil)
        expectEqual((overview.area("omsorg")?.forecast?.net).tenths, 1100)
    }
}

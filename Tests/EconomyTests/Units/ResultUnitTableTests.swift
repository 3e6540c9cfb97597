import Expectations
import Foundation
import Quantities
import Steering
import Testing

@testable import Economy

/// The published tables of Hägersten-Älvsjö come out of what was entered, and the transfers of the rows.
@Suite struct ResultUnitTableTests {
    private func table(_ units: [PublishedResultUnit], _ year: Int) throws -> ResultUnitTable? {
        try ResultUnitTable.make(
            UnitsCommittee.contents(year) { contents in
                for (order, unit) in units.enumerated() {
                    let code = "unit-\(order)"
                    contents.resultUnits.append(
                        UnitsCommittee.resultUnit(
                            code, unit.name, year: year, area: unit.isSocial ? "stod-och-service" : "forskoleverksamhet",
                            order: order, gross: unit.gross, fund: unit.fund, dissolution: unit.isDissolved ? "Upphör" : nil))
                    contents.resultForecasts.append(UnitsCommittee.result(code, unit.result, year: year))
                }
            })
    }

    @Test(arguments: [(PublishedResultUnits.spring2023, 2023), (PublishedResultUnits.spring2021, 2021)])
    func everyPublishedRowComesOut(_ units: [PublishedResultUnit], _ year: Int) throws {
        let table = try #require(try table(units, year))
        for (row, unit) in zip(table.rows, units) {
            expectEqual(row.name, unit.name)
            expectEqual(row.grossBudget.amount, tkr(unit.gross), unit.name)
            expectEqual(row.openingFund.amount, tkr(unit.fund), unit.name)
            expectEqual(row.result?.amount, tkr(unit.result), unit.name)
            expectEqual(row.closingFund.amount, tkr(unit.closing), unit.name)
            expectEqual(row.bounds, unit.isDissolved ? [.dissolved] : [], unit.name)
        }
    }

    /// T1 2023: 82 581 − 9 900 is 72 681, of which the dissolved unit's 2 275 is forfeited: 70 406, as printed.
    @Test func theSumsOf2023AreThePrinted() throws {
        let table = try #require(try table(PublishedResultUnits.spring2023, 2023))
        expectEqual(table.rows.count, 16, "the report's text says fifteen")
        expectEqual(table.grossBudget.amount, tkr(1_007_552))
        expectEqual(table.openingFund.amount, tkr(82_581))
        expectEqual(table.result?.amount, tkr(-9_900))
        expectEqual(table.closingFund.amount, tkr(70_406))
        expectEqual(try TransferList(table).forfeited.amount, tkr(2_275))
        expectEqual(table.rows[13].fundLimit.amount, tkr(17_772), "exactly full")
    }

    /// T1 2021 prints 5 % of each gross budget: 46 019 gives 2 301 (2 300,95) and the sum 49 065 (49 065,3).
    @Test func theSumsOf2021AreThePrinted() throws {
        let table = try #require(try table(PublishedResultUnits.spring2021, 2021))
        expectEqual(table.grossBudget.amount, tkr(981_306))
        expectEqual(table.openingFund.amount, tkr(61_702))
        expectEqual(table.result?.amount, tkr(-2_400))
        expectEqual(table.closingFund.amount, tkr(59_302))
        expectEqual(table.rows[0].yearlyLimit.amount, Money(ore: 230_095_000))
        expectEqual(table.rows[0].yearlyLimit.amount.printed(.tkr), "2\u{A0}301\u{A0}tkr")
        expectEqual(try Money.sum(table.rows.map(\.yearlyLimit.amount)), Money(ore: 4_906_530_000))
    }

    /// By hand from the table of T1 2023: the preschools bring in 82 581 − (17 772 + 3 407 + 2 320) = 59 082 and carry on
    /// 70 406 − (17 772 + 2 207 + 2 320) = 48 107.
    @Test func eachAreaHasItsTransfers() throws {
        let table = try #require(try table(PublishedResultUnits.spring2023, 2023))
        let preschools = ServiceAreaCode(stored: "forskoleverksamhet")
        expectEqual(try table.transfersIn(area: preschools)?.amount, tkr(59_082))
        expectEqual(try table.transfersOut(area: preschools)?.amount, tkr(48_107))
        expectEqual(try table.transfersIn(area: ServiceAreaCode(stored: "aldreomsorg")), nil)
        let list = try TransferList(table)
        expectEqual(list.areas.map(\.area.text), ["forskoleverksamhet", "stod-och-service"])
        expectEqual(list.areas.map(\.net.amount), [tkr(10_975), tkr(1_200)])
        expectEqual(list.rows[3].forfeited.amount, tkr(2_275))
        expectEqual(list.fundIn.amount, tkr(82_581))
        expectEqual(list.fundOut.amount, tkr(70_406))
    }

    @Test func aYearWithoutResultUnitsHasNoTable() throws {
        let contents = UnitsCommittee.contents { $0.resultUnits = [UnitsCommittee.resultUnit("a", year: 2022, gross: 1, fund: 1)] }
        expectEqual(try ResultUnitTable.make(contents), nil)
    }

    @Test func onlyTheRoundsOwnForecastCounts() throws {
        let contents = UnitsCommittee.contents(2023, .tertial2) {
            $0.resultUnits = [UnitsCommittee.resultUnit("a", gross: 40_000, fund: 1_000)]
            $0.resultForecasts = [
                UnitsCommittee.result("a", 500, in: .tertial1), UnitsCommittee.result("a", 700, year: 2022, in: .tertial2),
            ]
        }
        let row = try ResultUnitTable.make(contents)?.rows.first
        expectEqual(row?.result, nil)
        expectEqual(row?.closingFund.amount, tkr(1_000))
        expectEqual(try ResultUnitTable.make(contents)?.result, nil)
    }

    @Test func aDeficitIsAsOldAsTheFundHasBeenBelowZero() throws {
        let contents = UnitsCommittee.contents {
            $0.resultUnits = [
                UnitsCommittee.resultUnit("a", year: 2021, gross: 40_000, fund: 300),
                UnitsCommittee.resultUnit("a", year: 2022, gross: 40_000, fund: -500),
                UnitsCommittee.resultUnit("a", year: 2023, gross: 40_000, fund: -400),
                UnitsCommittee.resultUnit("a", year: 2024, gross: 40_000, fund: 900),
            ]
            $0.resultForecasts = [UnitsCommittee.result("a", 100)]
            $0.rules = [EconomyRules(owner: UnitsCommittee.city, year: 2023, deficitYears: 3)]
        }
        let row = try #require(try ResultUnitTable.make(contents)?.rows.first)
        expectEqual(row.bounds, [.deficit], "since 2021, to be covered in 2024")
        expectEqual(row.history.map(\.year), [2021, 2022, 2023], "2024 is not known")
        var strict = contents
        strict.rules.append(EconomyRules(owner: UnitsCommittee.committee, year: 2023, deficitYears: 2))
        expectEqual(try ResultUnitTable.make(strict)?.rows.first?.bounds, [.mustBeDissolved], "the committee's own rules go first")
    }

    @Test func everyAmountNamesItsRecords() throws {
        let table = try #require(try table(PublishedResultUnits.spring2023, 2023))
        expectEqual(
            table.rows[0].closingFund.records.map(\.subject), ["resultUnit/unit-0/2023", "resultForecast/unit-0/2023/T1"])
        expectEqual(table.rows[0].result?.records.first?.label, "Resultatprognos i tertialrapport 1 2023")
        expectEqual(table.closingFund.records.count, 32)
    }

    @Test func unitsAreNamedAsTheYearWritesThemOrByTheRegister() throws {
        let contents = UnitsCommittee.contents {
            $0.resultUnits = [
                UnitsCommittee.resultUnit("b", order: 2, gross: 1, fund: 0),
                UnitsCommittee.resultUnit("a", order: 2, gross: 1, fund: 0),
                UnitsCommittee.resultUnit("c", "Årstadals förskolor", order: 1, gross: 1, fund: 0),
            ]
            $0.names = [OrganisationCode(stored: "a"): "Östra", OrganisationCode(stored: "b"): "Ängen"]
        }
        expectEqual(try ResultUnitTable.make(contents)?.rows.map(\.name), ["Årstadals förskolor", "Ängen", "Östra"])
    }
}

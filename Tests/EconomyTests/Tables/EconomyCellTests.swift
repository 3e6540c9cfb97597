import Economy
import Expectations
import Foundation
import Quantities
import Steering
import Testing

/// What a cell knows: its figure, its name, its marks, and how it rounds.
struct EconomyCellTests {
    @Test(arguments: [(2023, RoundKind.tertial1), (2021, .tertial1), (2023, .annualReport), (2024, .plan)])
    func everyAmountIsFoundAgainByItsName(_ year: Int, _ round: RoundKind) throws {
        let tables = EconomyTables(try EconomyOverview(TablesCommittee.contents(year, round)))
        var count = 0
        for table in tables.all {
            expectEqual(Set(table.rows.map(\.code)).count, table.rows.count, "\(table.kind) has a row twice")
            for row in table.rows {
                expectEqual(row.cells.count, table.columns.count, "\(table.kind) \(row.label)")
                for (column, cell) in zip(table.columns, row.cells) {
                    expectEqual(cell.printed.isEmpty, cell.content == .empty)
                    guard let figure = cell.figure else { continue }
                    count += 1
                    let name = table.figureName(row: row, column: column)
                    expectEqual(tables.figure(named: name), figure, name)
                    expectEqual(name.split(separator: "/").count, 3, name)
                }
            }
        }
        expectEqual(count > 50, true)
    }

    @Test(arguments: [
        ("omraden/forskola/avvikelse", 8), ("omraden/forskola/avvikelse-fore", -4), ("omraden/forskola/overforingar", 12),
        ("omraden/omsorg/avvikelse-vid-avslag", -133), ("driftbudget/netto/avvikelse-vid-avslag", -125),
        ("driftbudget/intakter/prognos", 550), ("investeringar/maskiner/begart", 68), ("investeringar/park/budget", 95),
    ])
    func whatStandsBesideTheTablesHasANameToo(_ name: String, _ tenths: Int64) throws {
        let tables = EconomyTables(try EconomyOverview(TablesCommittee.contents(2023)))
        expectEqual(tables.figure(named: name).tenths, tenths)
    }

    @Test func anUnknownNameHasNoFigure() throws {
        let tables = EconomyTables(try EconomyOverview(TablesCommittee.contents(2023)))
        expectEqual(tables.figure(named: "omraden/forskola/hemligt"), nil)
        expectEqual(tables.figure(named: ""), nil)
    }

    @Test func whatHangsOnADecisionIsMarkedAndNothingElse() throws {
        let tables = EconomyTables(try EconomyOverview(TablesCommittee.contents(2023)))
        let marked = try #require(tables.table(.serviceAreas)).rows.filter { $0.cells.last?.marks == [.pending] }.map(\.code)
        expectEqual(marked, ["omsorg", "omsorg-barn", "totalt"])
        let months = try #require(tables.table(.volumes("barn"))).rows[0].cells
        expectEqual(months.prefix(3).map(\.marks), [[], [.preliminary], []])
        let turnover = try #require(tables.table(.staffTurnover)).rows[1].cells
        expectEqual(turnover.map(\.marks), [[.noData], [], []])
    }

    /// Half away from zero, and no minus before zero: öre → mnkr with one decimal.
    @Test(arguments: [
        (5_000_000, "0,1"), (-5_000_000, "−0,1"), (4_999_999, "0,0"), (-4_999_999, "0,0"), (0, "0,0"),
        (298_340_000_000, "2\u{A0}983,4"), (5_000_000_000_000_000, "50\u{A0}000\u{A0}000,0"),
    ])
    func anAmountIsRoundedInPrintOnly(_ ore: Int, _ printed: String) throws {
        var contents = SmallEconomy.contents(withForecasts: false)
        contents.budgetLines = [
            BudgetLine(
                year: 2023, organisation: SmallEconomy.committee, budget: SmallEconomy.version, area: SmallEconomy.code("reserv"),
                amounts: .net(Money(ore: Int64(ore))))
        ]
        let table = try #require(EconomyTables(try EconomyOverview(contents)).table(.serviceAreas))
        let cell = try #require(table.rows.first { $0.code == "reserv" }.flatMap { table.cell($0, column: "budget") })
        expectEqual(cell.printed, printed)
        expectEqual(cell.figure?.amount, Money(ore: Int64(ore)))
    }

    @Test func theAnnualReportTellsOfOutcomesAndCarriesInvestmentsOver() throws {
        let tables = EconomyTables(try EconomyOverview(TablesCommittee.contents(2023, .annualReport)))
        expectEqual(
            try #require(tables.table(.operatingBudget)).rows.last?.label, "Utfall/avvikelse efter resultatdispositioner")
        expectEqual(
            try #require(tables.table(.investments)).columns.map(\.header).suffix(2), ["Avvikelse", "Ombudgetering till 2024"])
        expectEqual(try #require(tables.table(.resultUnits)).columns[2].header, "Resultat 2023. Överskott (−), underskott (+)")
    }

    @Test func anEmptyRoundHasNoTables() throws {
        var contents = SmallEconomy.contents(withForecasts: false)
        contents.budgets = []
        contents.budgetLines = []
        expectEqual(EconomyTables(try EconomyOverview(contents)).all.map(\.kind.code), [])
    }

    @Test(arguments: [
        EconomyTable.Kind.operatingBudget, .planTurnover, .standardPrices, .volumes("barn"), .staff(.sickLeave), .staff(.turnover),
        .staffTurnover,
    ])
    func aTableIsFoundByItsCode(_ kind: EconomyTable.Kind) {
        expectEqual(EconomyTable.Kind(code: kind.code), kind)
    }

    @Test(arguments: ["", "volymer-", "personal-", "personal-hemligt", "budget"])
    func noTableHasAnyOtherCode(_ code: String) {
        expectEqual(EconomyTable.Kind(code: code), nil)
    }

    @Test func aFileForSpreadsheetsHasNumbersAndNoFormulas() throws {
        var contents = TablesCommittee.contents(2023)
        contents.applications[1].purpose = "=HYPERLINK(\"x\");2"
        let tables = EconomyTables(try EconomyOverview(contents))
        expectEqual(
            try #require(tables.table(.turnover)).csv,
            "Omslutningsförändring (mnkr);Kostnader [mnkr];Intäkter [mnkr]\r\nFörskola;;\r\nStatsbidrag för kvalitet;14,3;-14,3\r\n"
                + "Summa;14,3;-14,3\r\n")
        let lines = try #require(tables.table(.applications)).csv.components(separatedBy: "\r\n")
        expectEqual(lines.contains { $0.hasPrefix("\"'=HYPERLINK(\"\"x\"\");2\";Maskiner") && $0.contains(";6800000;") }, true)
    }
}

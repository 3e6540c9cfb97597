import Economy
import Expectations
import Quantities
import Steering
import Testing

/// The committee's published first tertials, computed from their inputs. All figures in tenths of a million kronor, typed from the
/// documents' tables (see ``PublishedCommittee``).
struct CorePublishedFiguresTests {
    /// Budget, requested, changes, forecast, deviation.
    typealias Row = [Int64?]

    @Test func theOperatingBudgetOf2023ComesOutAsPublished() throws {
        let whole = try #require(EconomyOverview(PublishedCommittee.t1of2023()).whole)
        expectEqual(row(whole.net), [29834, 0, -235, 29720, -121], "netto")
        expectEqual(row(whole.costs), [33625, nil, -92, 33735, -202], "kostnader")
        // Printed −379,1, −14,3, −401,5 by that table's convention; revenues are positive inside.
        expectEqual(row(whole.revenues), [3791, nil, 143, 4015, 81], "intäkter")
        // 2 983,4 + 0,0 − 23,5
        expectEqual(whole.adjustedBudget.tenths, 29599)
        expectEqual(whole.deviationBeforeTransfers.tenths, -121)
        expectEqual(whole.transfersIn.tenths, 826)
        expectEqual(whole.transfersOut.tenths, 705)
        expectEqual(whole.deviation.tenths, 0)
        expectEqual(whole.forecastAfterTransfers.tenths, 29599)
    }

    @Test func theOperatingBudgetOf2021ComesOutAsPublished() throws {
        let whole = try #require(EconomyOverview(PublishedCommittee.t1of2021()).whole)
        expectEqual(row(whole.net), [27849, 53, -577, 27349, -24], "netto")
        expectEqual(row(whole.costs), [31845, 53, -538, 31384, -24], "kostnader")
        expectEqual(row(whole.revenues), [3996, nil, 39, 4035, 0], "intäkter")
        expectEqual(whole.transfersIn.tenths, 617)
        expectEqual(whole.transfersOut.tenths, 593)
        expectEqual(whole.deviation.tenths, 0)
        expectEqual(whole.forecastAfterTransfers.tenths, 27325)
    }

    /// Forecast before and after transfers, deviation.
    static let areas2023: [(String, Row)] = [
        ("namnd-och-administration", [738, 738, 0]), ("individ-och-familjeomsorg", [3006, 3006, -142]),
        ("ifo-barn-och-ungdom", [1809, 1809, -202]), ("ifo-vuxna", [537, 537, -20]), ("ifo-socialpsykiatri", [723, 723, 0]),
        ("ifo-nyanlanda", [-63, -63, 80]), ("stadsmiljo", [322, 322, 0]), ("avskrivningar", [239, 239, 0]),
        ("internrantor", [15, 15, 0]), ("forskoleverksamhet", [8483, 8374, 22]), ("aldreomsorg", [9481, 9481, 50]),
        ("stod-och-service", [5795, 5783, 0]), ("barn-kultur-och-fritid", [385, 385, 0]),
        ("arbetsmarknadsatgarder", [159, 159, 20]), ("ekonomiskt-bistand", [1097, 1097, 0]),
        ("ekonomiskt-bistand-handlaggning", [325, 325, 0]), ("ovrig-verksamhet", [0, 0, 50]),
    ]

    @Test func everyAreaOf2023ComesOutAsPublished() throws {
        let overview = try EconomyOverview(PublishedCommittee.t1of2023())
        expectEqual(overview.areas.map(\.area.code.text), Self.areas2023.map(\.0), "printed in the document's order")
        for (code, expected) in Self.areas2023 {
            let area = overview.area(code)
            expectEqual(
                [area?.forecast?.net.tenths, (area?.forecastAfterTransfers).tenths, (area?.deviation).tenths], expected, code)
        }
        expectEqual(overview.findings.map(\.code), [], "the parts that are complete add up, and the lone one need not")
    }

    @Test func nothingAskedForIsNotAskedForZero() throws {
        let overview = try EconomyOverview(PublishedCommittee.t1of2023())
        expectEqual((overview.area("individ-och-familjeomsorg")?.requested).tenths, 0, "printed 0,0")
        expectEqual(overview.area("stadsmiljo")?.requested, nil, "printed empty")
    }

    @Test func whatAPartAsksForIsAskedForByItsWhole() throws {
        let overview = try EconomyOverview(PublishedCommittee.t1of2021())
        let whole = try #require(overview.area("individ-och-familjeomsorg"))
        expectEqual([whole.requested.tenths, whole.deviation.tenths, whole.deviationIfRefused.tenths], [53, -80, -133])
        expectEqual((overview.area("ifo-barn-och-ungdom")?.deviation).tenths, -60)
        expectEqual(overview.whole?.pending.map(\.title).contains("budget-ifo-barn-och-ungdom"), true)
    }

    @Test func turnoverOf2021IsSummedUnderItsAreas() throws {
        let turnover = try #require(EconomyOverview(PublishedCommittee.t1of2021()).turnover)
        expectEqual(turnover.rows.map(\.area), ["aldreomsorg", "barn-kultur-och-fritid"])
        expectEqual(turnover.rows.map(\.costs.tenths), [11, 28])
        expectEqual([turnover.costs.tenths, turnover.revenues.tenths], [39, 39])
    }

    /// Corpus t1-2023: depreciation 23,9 8,8 26,3 −2,4; interest 1,5 1,6 4,9 −3,4.
    @Test func capitalCostsDeviateFromTheirAreasBudget() throws {
        var contents = PublishedCommittee.t1of2023()
        let amounts: [(CapitalCost.Kind, Int64, Int64)] = [(.depreciation, 88, 263), (.interest, 16, 49)]
        contents.capitalCosts = amounts.map {
            CapitalCost(
                year: 2023, organisation: SmallEconomy.committee, round: .tertial1, kind: $0.0, booked: SmallEconomy.tenths($0.1),
                forecast: SmallEconomy.tenths($0.2))
        }
        let rows = try EconomyOverview(contents).capitalCosts.map {
            [$0.budget.tenths, $0.booked.tenths, $0.forecast.tenths, $0.deviation.tenths]
        }
        expectEqual(rows, [[239, 88, 263, -24], [15, 16, 49, -34]])
    }

    private func row(_ line: WholeFigures.Line?) -> Row {
        [line?.budget.tenths, (line?.requested).tenths, (line?.changes).tenths, (line?.forecast).tenths, (line?.deviation).tenths]
    }
}

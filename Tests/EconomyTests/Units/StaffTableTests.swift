import Expectations
import Foundation
import Quantities
import Steering
import Testing

@testable import Economy

@Suite struct StaffTableTests {
    private func figure(
        _ measure: StaffFigure.Measure = .sickLeave, _ period: FiscalPeriod = .month(2023, 3),
        of organisation: OrganisationCode? = nil,
        scope: StaffFigure.Scope = .own, total: Decimal? = nil, men: ReportedValue? = nil, women: ReportedValue? = nil,
        people: (Int?, Int?, Int?) = (nil, nil, nil)
    ) -> StaffFigure {
        StaffFigure(
            organisation: organisation ?? UnitsCommittee.committee, scope: scope, measure: measure, period: period,
            total: total.map(ReportedValue.number), men: men, women: women, headcount: people.0, menCount: people.1,
            womenCount: people.2)
    }

    private func tables(_ figures: [StaffFigure]) -> [StaffTable] {
        StaffTable.all(UnitsCommittee.contents { $0.staffFigures = figures })
    }

    /// T1 2023: 9,0 percent in March, against 8,2 in the districts and 6,6 in the whole city.
    @Test func sickLeaveIsComparedWithTheDistrictsAndTheCity() {
        let tenth = { (tenths: Int) in Decimal(tenths) / 10 }
        let table = tables([
            figure(.sickLeave, .month(2023, 3), total: tenth(90)), figure(.sickLeave, .month(2023, 5), total: tenth(91)),
            figure(.sickLeave, .month(2022, 12), total: tenth(93)),
            figure(.sickLeave, .month(2023, 2), of: UnitsCommittee.city, scope: .districts, total: tenth(83)),
            figure(.sickLeave, .month(2023, 3), of: UnitsCommittee.city, scope: .districts, total: tenth(82)),
            figure(.sickLeave, .month(2023, 3), of: UnitsCommittee.city, total: tenth(66)),
        ])[0]
        expectEqual(table.rows.map(\.period), [.month(2022, 12), .month(2023, 3)], "May is not known in T1")
        expectEqual(table.rows[1].total, .number(9))
        expectEqual(
            table.comparisons,
            [
                .init(whose: .districts, period: .month(2023, 3), value: .number(tenth(82))),
                .init(whose: .city, period: .month(2023, 3), value: .number(tenth(66))),
            ])
    }

    @Test func measuresStandInTheirOrderAndOnlyThoseThatAreRead() {
        let figures = [
            figure(.turnover, .tertial(2023, 1), total: 2), figure(.sickLeave, total: 9),
            figure(.hourlyShare, of: UnitsCommittee.city, total: 12),
        ]
        expectEqual(tables(figures).map(\.measure), [.sickLeave, .turnover])
    }

    private func turnover(_ leavers: Decimal?, _ joiners: Decimal?, _ staff: Decimal?, total: Decimal? = nil) -> StaffTable.Row {
        var figure = figure(.turnover, .tertial(2023, 1), total: total)
        (figure.leavers, figure.joiners, figure.meanStaff) = (leavers, joiners, staff)
        return figure.row(limit: 5)
    }

    /// The lesser of 12 and 9 is 9; 9 ÷ 180 = 5 percent.
    @Test func turnoverIsTheLesserOfLeaversAndJoiners() {
        let row = turnover(12, 9, 180)
        expectEqual(row.total, .number(5))
        expectEqual(row.working, "min(12; 9) ÷ 180")
        expectEqual(turnover(9, 12, 180).total, .number(5))
        expectEqual(turnover(0, 12, 180).total, .number(0), "zero is a figure")
    }

    @Test func turnoverThatCannotBeReckonedIsNotThere() {
        expectEqual(turnover(12, nil, 180).total, nil)
        expectEqual(turnover(12, 9, 0).total, nil)
        expectEqual(turnover(12, 9, 180, total: 7).total, .number(7), "what is read goes first")
        expectEqual(turnover(12, 9, 180, total: 7).working, "")
    }

    @Test func turnoverOfFewIsWithheldAndSoIsItsWorking() {
        expectEqual(turnover(1, 2, 4).total, .suppressed)
        expectEqual(turnover(1, 2, 4).working, "")
        expectEqual(turnover(3, 9, 180).working, "", "three people left")
        expectEqual(turnover(3, 9, 180).total != .suppressed, true, "the figure itself is about 180")
    }

    private func shown(_ men: ReportedValue?, _ women: ReportedValue?, _ people: (Int?, Int?, Int?)) -> [ReportedValue?] {
        let row = figure(total: 9, men: men, women: women, people: people).row(limit: 5)
        return [row.total, row.men, row.women]
    }

    @Test func figuresOfFewAndTheirComplementsAreWithheld() {
        expectEqual(shown(.number(7), .number(9), (40, 4, 36)), [.number(9), .suppressed, .suppressed])
        expectEqual(shown(.number(7), .number(9), (41, 5, 36)), [.number(9), .number(7), .number(9)])
        expectEqual(shown(.number(7), .number(9), (4, 2, 2)), [.suppressed, .suppressed, .suppressed])
        expectEqual(shown(.number(0), .number(9), (36, 0, 36)), [.number(9), .number(0), .number(9)], "nobody is no secret")
        expectEqual(shown(.suppressed, .number(9), (nil, nil, nil)), [.number(9), .suppressed, .suppressed])
        expectEqual(shown(.noData, .number(9), (nil, nil, nil)), [.number(9), .noData, .number(9)])
        expectEqual(shown(.number(7), .number(9), (nil, nil, nil)), [.number(9), .number(7), .number(9)], "unknown is many")
    }

    @Test func theCitysOwnLimitIsUsed() {
        var contents = UnitsCommittee.contents { $0.staffFigures = [figure(total: 9, people: (9, nil, nil))] }
        expectEqual(StaffTable.all(contents)[0].rows[0].total, .number(9))
        contents.rules = [EconomyRules(owner: UnitsCommittee.city, year: 2023, smallNumberLimit: 10)]
        expectEqual(StaffTable.all(contents)[0].rows[0].total, .suppressed)
    }
}

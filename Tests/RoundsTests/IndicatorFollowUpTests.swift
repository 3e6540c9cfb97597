import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing

struct IndicatorFollowUpTests {
    typealias Case = (
        periodicity: Indicator.Periodicity, round: RoundKind, values: [String: Decimal], shown: String, period: String, isDue: Bool,
        isMissing: Bool
    )

    static let cases: [Case] = [
        (.tertial, .tertial1, ["2023-T1": 5, "2023-T2": 6, "2023": 7], "5\u{A0}st", "2023-T1", true, false),
        (.tertial, .tertial1, ["2023-T2": 6], "", "2023-T1", true, true),
        (.tertial, .tertial1, ["2023": 7], "7\u{A0}st", "2023", true, false),
        (.year, .tertial1, ["2023": 0], "0\u{A0}st", "2023", false, false), (.year, .tertial1, [:], "", "2023", false, false),
        (.year, .annualReport, [:], "", "2023", true, true),
        (.month, .tertial1, ["2023-02": 2, "2023-01": 1, "2023-05": 5], "2\u{A0}st", "2023-02", true, false),
        (.tertial, .annualReport, ["2023-T3": 3], "3\u{A0}st", "2023-T3", true, false),
        (.halfYear, .tertial1, [:], "", "2023-H1", false, false), (.halfYear, .tertial2, [:], "", "2023-H1", true, true),
        (.tertial, .plan, ["2023-T1": 5], "", "2023-T1", false, false),
    ]

    @Test(arguments: cases)
    func theRoundShowsTheReadingOfItsPeriod(_ row: Case) throws {
        var contents = try RoundFixtures.contents(row.round)
        contents.place(RoundFixtures.indicator("i", "I", row.periodicity), under: "eget")
        contents.values = try row.values.map { try RoundFixtures.value("i", $0, $1) }
        let shown = try #require(RoundOverview(contents).indicators.first)
        expectEqual(shown.printedOutcome, row.shown, "\(row)")
        expectEqual(shown.period.code, row.period, "\(row)")
        expectEqual([shown.isDue, shown.isMissing], [row.isDue, row.isMissing], "\(row)")
    }

    @Test func noDataIsAReportAndNotMissing() throws {
        var contents = try RoundFixtures.contents()
        contents.place(RoundFixtures.indicator("i", "I"), under: "eget")
        contents.values = [
            IndicatorValue(
                indicator: IndicatorCode(stored: "i"), organisation: RoundFixtures.committee, period: .tertial(2023, 1),
                total: .noData, men: .suppressed)
        ]
        let shown = try #require(RoundOverview(contents).indicators.first)
        expectEqual([shown.printedOutcome, shown.printedMen, shown.printedWomen], ["i.u.", "*", ""])
        expectEqual([shown.hasOutcome, shown.isMissing], [true, false])
        expectEqual(shown.attainment, .unknown)
    }

    @Test func allEightColumnsComeFromTheirOwnRecords() throws {
        var contents = try RoundFixtures.contents()
        contents.place(RoundFixtures.indicator("i", "I"), under: "1.2")
        contents.values = [try RoundFixtures.value("i", "2023-T1", 38), try RoundFixtures.value("i", "2022", 1234)]
        contents.values[0].men = .number(2)
        contents.values[0].women = .number(36)
        contents.followUps = [
            FollowUp(
                indicator: IndicatorCode(stored: "i"), organisation: RoundFixtures.committee, year: 2023, round: .tertial1,
                forecast: .number(33)),
            FollowUp(
                indicator: IndicatorCode(stored: "i"), organisation: RoundFixtures.unit, year: 2023, round: .tertial1,
                forecast: .number(99)),
        ]
        try contents.setTarget("i", "Minst 30")
        try contents.setTarget("i", "öka", of: RoundFixtures.city)
        try contents.setTarget("i", "1", of: RoundFixtures.unit)
        let shown = try #require(RoundOverview(contents).indicators.first)
        expectEqual(
            [
                shown.name, shown.printedOutcome, shown.printedMen, shown.printedWomen, shown.printedPreviousYear,
                shown.printedForecast,
                shown.printedTarget, shown.printedCouncilTarget,
            ],
            ["I", "38\u{A0}st", "2\u{A0}st", "36\u{A0}st", "1\u{A0}234\u{A0}st", "33\u{A0}st", "Minst\u{A0}30\u{A0}st", "öka"])
        expectEqual(shown.period.printed(), "Tertial 1 2023")
    }

    static let attainments: [(RoundKind, outcome: Decimal, forecast: ReportedValue?, Indicator.Accumulation, TargetAttainment)] = [
        (.tertial1, 5, .number(10), .pointReading, .met), (.tertial1, 10, .number(5), .pointReading, .missed),
        (.tertial1, 10, .noData, .pointReading, .met), (.tertial1, 5, nil, .pointReading, .missed),
        (.tertial1, 5, nil, .accumulates, .unknown), (.tertial1, 10, nil, .accumulates, .met),
        (.tertial1, 5, .number(9), .accumulates, .missed), (.annualReport, 10, .number(5), .accumulates, .met),
        (.annualReport, 5, nil, .accumulates, .missed),
    ]

    @Test(arguments: attainments)
    func theForecastSpeaksDuringTheYearAndTheOutcomeAfterIt(
        _ row: (
            round: RoundKind, outcome: Decimal, forecast: ReportedValue?, accumulation: Indicator.Accumulation,
            expected: TargetAttainment
        )
    ) throws {
        var contents = try RoundFixtures.contents(row.round)
        contents.place(RoundFixtures.indicator("i", "I", .tertial, row.accumulation), under: "eget")
        contents.values = [try RoundFixtures.value("i", row.round == .annualReport ? "2023" : "2023-T1", row.outcome)]
        contents.followUps = [
            FollowUp(
                indicator: IndicatorCode(stored: "i"), organisation: RoundFixtures.committee, year: 2023, round: row.round,
                forecast: row.forecast)
        ]
        try contents.setTarget("i", "10")
        expectEqual(RoundOverview(contents).indicators.first?.attainment, row.expected, "\(row)")
    }
}

import Charts
import Expectations
import Foundation
import Quantities
import Testing

@Suite struct ChartMeaningTests {
    @Test func theDescriptionGivesEveryFigureInWords() {
        let expected =
            "<desc>2020: 36,4\u{A0}%. 2021: uppgift saknas. 2022: 39,5\u{A0}%. T1 2023: 38,1\u{A0}%. Prognos 2023: 33,0\u{A0}%. "
            + "Årsmål 33\u{A0}%.</desc>"
        expectEqual(Samples.columns().svg().split(separator: "\n").first { $0.hasPrefix("<desc>") }.map(String.init), expected)
    }

    @Test func theSexesAndWhatIsHiddenAreInTheDescription() {
        let description = Samples.columnsBySex.svg().split(separator: "\n").first { $0.hasPrefix("<desc>") } ?? ""
        expectEqual(
            description.contains("2022: 60,0\u{A0}% (kvinnor dolt, för få personer, män 61,5\u{A0}%)."), true, String(description))
    }

    @Test func missingHiddenAndZeroAreThreeDifferentPictures() {
        let pictures = [HistoryChart.Value.noData, .suppressed, .figure(0)].map { value in
            HistoryChart(
                title: "t", periods: [.init(.year(2023), total: .figure(1)), .init(.year(2024), total: value)],
                unit: MeasureUnit(""), decimals: 0
            )
            .svg()
        }
        expectEqual(pictures.map { $0.contains(">saknas<") }, [true, false, false])
        expectEqual(pictures.map { $0.contains(">dolt<") }, [false, true, false])
        expectEqual(pictures.map { $0.contains(">0<") }, [false, false, true])
        expectEqual(pictures.map { $0.components(separatedBy: "<rect").count - 1 }, [1, 1, 2])
    }

    @Test func columnsTooNarrowToReadAreDrawnAsALine() {
        let periods = (0..<60).map { (index: Int) -> HistoryChart.Period in
            let month = FiscalPeriod.month(2018 + index / 12, index % 12 + 1)
            return HistoryChart.Period(month, total: .figure(Decimal(index)))
        }
        let svg = HistoryChart(title: "t", form: .columns, periods: periods, unit: MeasureUnit("%"), decimals: 0).svg()
        expectEqual(svg.contains("<polyline"), true)
        expectEqual(svg.contains("<rect"), false)
    }

    @Test func aLineWithAGapIsTwoLines() {
        expectEqual(Samples.line().svg().components(separatedBy: "<polyline").count - 1, 2)
    }

    @Test func noLineJoinsAnOrganisationWithItsPredecessor() {
        func lines(startingAnewAt index: Int?) -> Int {
            var periods = (2014...2023).map { HistoryChart.Period(label: String($0), total: Samples.figure("5")) }
            if let index { periods[index].startsAnew = true }
            let chart = HistoryChart(
                title: "Mått", form: .line, periods: periods, target: nil, unit: MeasureUnit("%"), decimals: 0, language: .swedish,
                width: 640)
            return chart.svg().components(separatedBy: "<polyline").count - 1
        }
        expectEqual(lines(startingAnewAt: nil), 1)
        expectEqual(lines(startingAnewAt: 4), 2)
    }

    @Test func onlyATargetWithALevelHasALine() {
        let targets: [Target] = [
            .number(33, unit: "%"), .limit(.atMost, 10, unit: "personer"), .band(1, unit: "%"), .pending("2025"), .none,
        ]
        let labels: [String?] = ["Årsmål 33\u{A0}%", "Årsmål max\u{A0}10\u{A0}personer", nil, nil, nil]
        expectEqual(targets.map { HistoryChart.TargetLine($0, unit: MeasureUnit("%"), decimals: 1)?.label }, labels)
    }

    @Test func anEnglishPageHasEnglishWordsAndSwedishNumbers() {
        var chart = Samples.columns()
        chart.language = .english
        let svg = chart.svg()
        expectEqual(svg.contains("2021: no data. 2022: 39,5\u{A0}%."), true)
        expectEqual(svg.contains("Forecast 2023"), true)
    }

    @Test func theSignsOfTheBarHaveNumbersAndWords() {
        let svg = Samples.goals().svg()
        expectEqual(svg.contains(">36 uppfylls helt<"), true)
        expectEqual(svg.contains("<desc>Uppfylls helt: 36. Uppfylls delvis: 5. Uppfylls inte: 1. Inte bedömt: 1.</desc>"), true)
        let none = StatusBarChart(title: "t", parts: [.init(.done, count: 0), .init(.paused, count: -2)]).svg()
        expectEqual(none.contains("Inget att räkna ännu."), true)
    }

    @Test func anActivityOutsideTheYearSaysWhen() {
        expectEqual(Samples.timeline().svg().contains(">Slutade 31 december 2022<"), true)
    }

    @Test func theMarkStandsAtTheEndOfItsDay() {
        let chart = TimelineChart(
            title: "t", year: 2023,
            rows: [.init(label: "a", start: Samples.day("2023-01-01"), end: Samples.day("2023-12-31"), sign: .onPlan)],
            mark: .init(date: Samples.day("2023-12-31"), label: "nyår"), width: 1000)
        expectEqual(chart.svg().contains("x1=\"1000\" y1=\"18\""), true)
        var other = chart
        other.mark?.date = Samples.day("2024-01-01")
        expectEqual(other.svg().contains("nyår"), false)
    }
}

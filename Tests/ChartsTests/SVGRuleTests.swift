import Charts
import Expectations
import Foundation
import FoundationXML
import Quantities
import Testing

/// What must hold for every chart, whatever it shows.
@Suite struct SVGRuleTests {
    @Test(arguments: Samples.all.map(\.name))
    func aChartKeepsToTheRulesOfPagesAndDocuments(name: String) throws {
        let svg = try #require(Samples.all.first { $0.name == name }).svg
        for forbidden in ["style=", "<script", "<style", "onload", "href", " id=", "NaN", "inf"] {
            expectEqual(svg.contains(forbidden), false, "\(name) holds \(forbidden)")
        }
        for needed in ["role=\"img\"", "<title>", "<desc>", "font-family=\"Inter, system-ui, sans-serif\"", "viewBox=\"0 0 "] {
            expectEqual(svg.contains(needed), true, "\(name) lacks \(needed)")
        }
        expectEqual(XMLParser(data: Data(svg.utf8)).parse(), true, "\(name) is not well-formed")
    }

    @Test func everyElementWithAClassHasItsOwnColourToo() {
        for (name, svg) in Samples.all {
            for line in svg.split(separator: "\n") where line.contains("-fill\"") || line.contains("-fill ") {
                expectEqual(line.contains("fill=\"#"), true, "\(name): \(line)")
            }
            for line in svg.split(separator: "\n") where line.contains("-stroke\"") {
                expectEqual(line.contains("stroke=\"#"), true, "\(name): \(line)")
            }
        }
    }

    @Test func theStyleSheetNamesEveryColourInLightAndDark() {
        let css = ChartColour.stylesheet
        for colour in ChartColour.allCases {
            expectEqual(css.components(separatedBy: "--chart-\(colour.rawValue): ").count, 3, colour.rawValue)
            expectEqual(css.contains(".chart-\(colour.rawValue)-fill { fill: var(--chart-\(colour.rawValue)); }"), true)
        }
    }

    @Test func textThatLooksLikeMarkupIsShownAsText() {
        let hostile = "</text><script>alert(\"1\")</script>&\u{0}\u{7}"
        let charts = [
            StatusBarChart(title: hostile, parts: [.init(.done, count: 1)]).svg(),
            TimelineChart(
                title: hostile, year: 2023,
                rows: [.init(label: hostile, start: Samples.day("2023-01-01"), end: Samples.day("2023-02-01"), sign: .done)],
                mark: .init(date: Samples.day("2023-04-30"), label: hostile)
            ).svg(),
            HistoryChart(
                title: hostile, periods: [.init(label: hostile, total: .figure(1))], target: .init(value: 2, label: hostile),
                unit: MeasureUnit(hostile), decimals: 0
            ).svg(),
            SparklineChart(title: hostile, values: []).svg(),
            WaterfallChart(
                title: hostile, steps: [.init(.deviation, hostile, 1, isPending: true)], unit: MeasureUnit(hostile), decimals: 1
            ).svg(),
            YearsChart(title: hostile, years: [.init(label: hostile, months: [.init(1)])], unit: MeasureUnit(hostile), decimals: 0)
                .svg(),
        ]
        for svg in charts {
            expectEqual(svg.contains("<script"), false)
            expectEqual(XMLParser(data: Data(svg.utf8)).parse(), true, svg)
        }
    }

    @Test func noFiguresHoweverOddStopAChart() {
        let odd: [Decimal] = [
            0, 1, -1, Samples.number("0.0000001"), Samples.number("-99999999999999999999"), Samples.number("9e30"),
            Samples.number("3e-20"), 100,
        ]
        for first in odd {
            for second in odd {
                let periods: [HistoryChart.Period] = [
                    .init(.year(2022), total: .figure(first), women: .figure(second), men: .noData),
                    .init(label: "2023", total: .figure(second), isForecast: true),
                ]
                let target = HistoryChart.TargetLine(value: second, label: "mål")
                for form in [HistoryChart.Form.columns, .line] {
                    let svg = HistoryChart(
                        title: "t", form: form, periods: periods, target: target, unit: MeasureUnit("%"), decimals: 1
                    ).svg()
                    expectEqual(svg.hasSuffix("</svg>\n"), true)
                }
                let steps: [WaterfallChart.Step] = [
                    .init(.level, "a", first), .init(.adjustment, "b", second), .init(.deviation, "c", first),
                ]
                _ = WaterfallChart(title: "t", steps: steps, unit: MeasureUnit("mnkr"), decimals: 1).svg()
                _ = YearsChart(
                    title: "t", years: [.init(label: "2023", months: [.init(first), nil, .init(second, isPreliminary: true)])],
                    unit: MeasureUnit(""), decimals: 1
                ).svg()
                _ = SparklineChart(title: "t", values: [first, nil, second], target: first).svg()
                _ = BulletChart(title: "t", outcome: first, forecast: second, target: target, unit: MeasureUnit(""), decimals: 1)
                    .svg()
            }
        }
    }
}

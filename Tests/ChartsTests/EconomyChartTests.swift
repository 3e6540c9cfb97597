import Charts
import Expectations
import Foundation
import Quantities
import Testing

@Suite struct EconomyChartTests {
    private func description(_ svg: String) -> String {
        svg.split(separator: "\n").first { $0.hasPrefix("<desc>") }.map(String.init) ?? ""
    }

    @Test func aWaterfallSaysEachStepWithItsSignAndWordAndWhereABrokenAxisBegins() {
        let unit = "\u{A0}mnkr"
        let expected =
            "<desc>Budget: 2\u{A0}182,4\(unit). Budgetjusteringar: +4,6\(unit), inte beslutat. Prestationsförändringar: −13,2\(unit). "
            + "Justerad budget: 2\u{A0}173,8\(unit). Förskoleverksamhet: −8,1\(unit), underskott. Äldreomsorg: −6,5\(unit), underskott. "
            + "Individ- och familjeomsorg inklusive socialpsykiatri: +2,5\(unit), överskott. "
            + "Prognos före överföringar: 2\u{A0}185,9\(unit). Resultatöverföringar: −12,1\(unit). Prognos: 2\u{A0}173,8\(unit). "
            + "Axeln är bruten och börjar vid 2\u{A0}170\(unit).</desc>"
        expectEqual(description(Samples.waterfall().svg()), expected)
    }

    @Test func anAxisThatCanShowAllFromZeroIsNotBroken() {
        expectEqual(Samples.waterfallFromZero.svg().contains("bruten"), false)
        expectEqual(Samples.waterfall().svg().contains(">Axeln är bruten"), true)
    }

    @Test func theSmallestDeviationsAreGatheredAndNothingIsLost() {
        let steps = Samples.waterfallGathered.steps
        expectEqual(steps.count, 12)
        // 0,1 − 0,2 + 0,3 − 0,4 = −0,2; every other deviation is 0,5 or more.
        expectEqual(steps[10], .init(.deviation, "Övriga", Samples.number("-0.2")))
        expectEqual(
            steps.map(\.label),
            [
                "Budget", "Justeringar", "Område 1", "Område 4", "Område 5", "Område 8", "Område 9", "Område 10", "Område 11",
                "Område 12", "Övriga", "Prognos",
            ])
    }

    @Test func whatIsNotDecidedIsMarkedAmongTheGatheredToo() {
        let small = (1...12).map { WaterfallChart.Step(.deviation, "\($0)", Decimal($0), isPending: $0 == 1) }
        let chart = WaterfallChart(
            title: "t", steps: [.init(.level, "Budget", 100)] + small, unit: MeasureUnit("mnkr"), decimals: 1)
        expectEqual(chart.steps.last, .init(.deviation, "Övriga", 3, isPending: true))
        expectEqual(chart.svg().contains(">överskott, inte beslutat<"), true)
    }

    @Test func aDeviationThatRoundsToNothingHasNoWord() {
        let chart = WaterfallChart(
            title: "t", steps: [.init(.level, "Budget", 1), .init(.deviation, "Park", Samples.number("-0.04"))],
            unit: MeasureUnit("mnkr"), decimals: 1)
        expectEqual(description(chart.svg()), "<desc>Budget: 1,0\u{A0}mnkr. Park: 0,0\u{A0}mnkr.</desc>")
    }

    @Test func theGreatestStandsFirst() {
        expectEqual(
            description(Samples.rank().svg()),
            "<desc>Förskoleverksamhet: 732,2\u{A0}mnkr. Individ- och familjeomsorg med mycket annat: 212,4\u{A0}mnkr. "
                + "Nämnd och administration: 60,0\u{A0}mnkr. Arbetsmarknadsåtgärder: −3,0\u{A0}mnkr.</desc>")
    }

    @Test func theYearsSayEveryMonthAndWhichOnesMayStillChange() {
        let description = description(Samples.years().svg())
        expectEqual(
            description.contains(
                "2023: jan 5\u{A0}790; feb 5\u{A0}788; mars 5\u{A0}801; april 5\u{A0}815 (preliminärt); maj 5\u{A0}820 (preliminärt)."
            ),
            true, description)
        expectEqual(description.contains("april 6\u{A0}015; juni 6\u{A0}030"), true, "a month that is not read is left out")
    }

    @Test func aMonthThatIsNotReadPartsTheLine() {
        // 2021 unbroken, 2022 in two, of 2023 the decided months; a line that goes to a preliminary month is drawn apart.
        expectEqual(Samples.years().svg().components(separatedBy: "<polyline").count - 1, 4)
    }

    @Test func yearsWithoutReadingsSaySo() {
        let chart = YearsChart(
            title: "t", years: [.init(label: "2023", months: [])], unit: MeasureUnit("barn"), decimals: 0)
        expectEqual(chart.svg().contains("Inga värden ännu."), true)
    }
}

import Charts
import Foundation
import Quantities

extension Samples {
    /// A committee whose deficits are small beside its budget. The figures are made up.
    static func waterfall(width: Int = 760) -> WaterfallChart {
        WaterfallChart(
            title: "Prognosen ligger 12,1 mnkr över den justerade budgeten", steps: waterfallSteps, unit: MeasureUnit("mnkr"),
            decimals: 1, width: width)
    }

    private static let waterfallSteps: [WaterfallChart.Step] = [
        .init(.level, "Budget", number("2182.4")),
        .init(.adjustment, "Budgetjusteringar", number("4.6"), isPending: true),
        .init(.adjustment, "Prestationsförändringar", number("-13.2")),
        .init(.level, "Justerad budget", number("2173.8")),
        .init(.deviation, "Förskoleverksamhet", number("-8.1")),
        .init(.deviation, "Äldreomsorg", number("-6.5")),
        .init(.deviation, "Individ- och familjeomsorg inklusive socialpsykiatri", number("2.5")),
        .init(.level, "Prognos före överföringar", number("2185.9")),
        .init(.adjustment, "Resultatöverföringar", number("-12.1")),
        .init(.level, "Prognos", number("2173.8")),
    ]

    /// Sixteen steps: the seven smallest deviations become one.
    static let waterfallGathered: WaterfallChart = {
        let deviations = ["-8.1", "0.1", "-0.2", "3.4", "-6.5", "0.3", "-0.4", "0.5", "2", "-0.6", "0.7", "-1.1"]
        let steps =
            [WaterfallChart.Step(.level, "Budget", 400), .init(.adjustment, "Justeringar", 10)]
            + deviations.enumerated().map { .init(.deviation, "Område \($0 + 1)", number($1)) } + [
                .init(.level, "Prognos", number("419.9"))
            ]
        return WaterfallChart(title: "Tolv områden", steps: steps, unit: MeasureUnit("mnkr"), decimals: 1)
    }()

    static let waterfallFromZero = WaterfallChart(
        title: "Hälften av pengarna är kvar",
        steps: [
            .init(.level, "Budget", 10), .init(.adjustment, "Begärt", 2), .init(.deviation, "Park", number("6.25")),
            .init(.deviation, "Lek", 0), .init(.level, "Prognos", number("5.75")),
        ], unit: MeasureUnit("mnkr"), decimals: 1)

    static func rank(width: Int = 760) -> RankChart {
        RankChart(
            title: "Förskolan har mest pengar",
            rows: [
                .init("Nämnd och administration", 60), .init("Förskoleverksamhet", number("732.2")),
                .init("Individ- och familjeomsorg med mycket annat", number("212.4")), .init("Arbetsmarknadsåtgärder", -3),
            ], unit: MeasureUnit("mnkr"), decimals: 1, width: width)
    }

    static func years(width: Int = 640) -> YearsChart {
        func months(_ texts: [String]) -> [YearsChart.Month?] {
            texts.map { text in
                text.isEmpty ? nil : YearsChart.Month(number(text.replacing("*", with: "")), isPreliminary: text.hasSuffix("*"))
            }
        }
        let years: [YearsChart.Year] = [
            .init(
                label: "2021",
                months: months(["6120", "6135", "6160", "6158", "6172", "6180", "6011", "5989", "5902", "5921", "5944", "5960"])),
            .init(
                label: "2022",
                months: months(["5971", "5990", "6002", "6015", "", "6030", "5920", "5880", "5801", "5790", "5811", "5820"])),
            .init(label: "2023", months: months(["5790", "5788", "5801", "5815*", "5820*"])),
        ]
        return YearsChart(
            title: "Barnen i förskolan blir färre", years: years, unit: MeasureUnit("barn"), decimals: 0, width: width)
    }
}

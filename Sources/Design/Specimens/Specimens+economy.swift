import Charts
import Foundation
import Quantities

/// The drawings of the economy's pages.
extension Specimens {
    var economyCharts: Specimen {
        Specimen(
            name: "WaterfallChart, RankChart, YearsChart",
            purpose: Localized(
                sv: """
                    Pengar och volymer: vägen från budget till prognos, var det mesta finns, och månader mot tidigare år. Under- och överskott \
                    skiljs åt med ord och mönster, det som inte är beslutat med streckad kant.
                    """,
                en: """
                    Money and volumes: the way from budget to forecast, where the most is, and months against earlier years. Deficits and \
                    surpluses differ by word and pattern, what is not decided by a dashed edge.
                    """),
            states: [
                .init("Från budget till prognos", "From budget to forecast", drawn(waterfall.svg())),
                .init("Var det mesta finns", "Where the most is", drawn(rank.svg())),
                .init("Månader mot tidigare år", "Months against earlier years", drawn(years.svg())),
            ])
    }

    private func drawn(_ svg: String) -> HTML {
        "<div class=\"scroll figure-drawing\" role=\"group\" tabindex=\"0\"\(attribute: "aria-label", say("Diagram", "Chart"))>\(HTML(trusted: svg))</div>"
    }

    private var waterfall: WaterfallChart {
        WaterfallChart(
            title: say("Från budget till prognos", "From budget to forecast"),
            steps: [
                .init(.level, say("Budget", "Budget"), 2100), .init(.adjustment, say("Begärt", "Asked for"), 5, isPending: true),
                .init(.level, say("Justerad budget", "Adjusted budget"), 2105),
                .init(.deviation, say("Förskola", "Preschool"), -8),
                .init(.deviation, say("Äldreomsorg", "Care of older people"), 3),
                .init(.level, say("Prognos", "Forecast"), 2110),
            ], unit: MeasureUnit("mnkr"), decimals: 1, language: language)
    }

    private var rank: RankChart {
        RankChart(
            title: say("Nettobudget per område", "Net budget by area"),
            rows: [
                .init(say("Äldreomsorg", "Care of older people"), 950), .init(say("Förskola", "Preschool"), 870),
                .init(say("Stadsmiljö", "Urban environment"), 32),
            ], unit: MeasureUnit("mnkr"), decimals: 1, language: language)
    }

    private var years: YearsChart {
        let earlier: [Decimal] = [620, 619, 636, 584, 541, 537, 535, 540, 550, 548, 556, 550]
        let months: [YearsChart.Month?] = [.init(540), .init(533), nil, .init(531, isPreliminary: true)]
        return YearsChart(
            title: say("Placeringar månad för månad", "Placements month by month"),
            years: [.init(label: "2022", months: earlier.map { .init($0) }), .init(label: "2023", months: months)],
            unit: MeasureUnit(say("platser", "places")), decimals: 0, language: language)
    }
}

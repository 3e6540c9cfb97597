import Charts
import Foundation
import Quantities

/// One chart of each kind and of each hard case; the snapshots are drawn from these.
enum Samples {
    static let all: [(name: String, svg: String)] = [
        ("columns-with-target-and-forecast", columns().svg()), ("columns-on-a-phone", columns(width: 340).svg()),
        ("columns-by-sex", columnsBySex.svg()), ("columns-below-zero", columnsBelowZero.svg()), ("line-with-gaps", line().svg()),
        ("line-on-a-phone", line(width: 340).svg()), ("line-by-sex", lineBySex.svg()), ("line-long-unit", lineLongUnit.svg()),
        ("line-below-zero", lineBelowZero.svg()),
        ("history-without-values", HistoryChart(title: "Inga värden", periods: [], unit: MeasureUnit("%"), decimals: 1).svg()),
        (
            "sparkline",
            SparklineChart(title: "2019 till 2023", values: [number("36.4"), 37, nil, number("39.5"), number("38.1")], target: 33)
                .svg()
        ),
        ("status-bar-goals", goals().svg()), ("status-bar-on-a-phone", goals(width: 340).svg()), ("bullet", bullet.svg()),
        ("bullet-without-outcome", bulletWithoutOutcome.svg()), ("timeline", timeline().svg()),
        ("timeline-on-a-phone", timeline(width: 340).svg()),
        ("signs", signs), ("waterfall", waterfall().svg()), ("waterfall-on-a-phone", waterfall(width: 340).svg()),
        ("waterfall-gathered", waterfallGathered.svg()), ("waterfall-from-zero", waterfallFromZero.svg()),
        ("rank", rank().svg()), ("rank-on-a-phone", rank(width: 340).svg()), ("years", years().svg()),
        ("years-on-a-phone", years(width: 340).svg()),
    ]

    static func number(_ plain: String) -> Decimal { (try? Decimal(exactly: plain)) ?? 0 }

    static func day(_ iso: String) -> CalendarDate { (try? CalendarDate(iso: iso)) ?? CalendarDate(dayNumber: 0) }

    static func figure(_ plain: String) -> HistoryChart.Value { .figure(number(plain)) }

    static func columns(width: Int = 640) -> HistoryChart {
        HistoryChart(
            title: "Andelen legitimerade förskollärare är över årsmålet",
            periods: [
                .init(.year(2020), total: figure("36.4")), .init(.year(2021), total: .noData),
                .init(.year(2022), total: figure("39.5")),
                .init(.tertial(2023, 1), total: figure("38.1"), isCurrent: true),
                .init(label: "2023", total: figure("33"), isForecast: true),
            ],
            target: HistoryChart.TargetLine(.number(33, unit: "%"), unit: MeasureUnit("%"), decimals: 1), unit: MeasureUnit("%"),
            decimals: 1,
            width: width)
    }

    static let columnsBySex = HistoryChart(
        title: "Fler kvinnor än män fullföljer",
        periods: [
            .init(.year(2021), total: figure("57.14"), women: figure("66.67"), men: figure("58.82")),
            .init(.year(2022), total: figure("60"), women: .suppressed, men: figure("61.5")),
            .init(.year(2023), total: figure("62.96"), women: figure("64.29"), men: figure("61.54"), isCurrent: true),
        ],
        target: HistoryChart.TargetLine(.limit(.atLeast, 65, unit: "%"), unit: MeasureUnit("%"), decimals: 0),
        unit: MeasureUnit("%"),
        decimals: 1, width: 720)

    static let columnsBelowZero = HistoryChart(
        title: "Underskottet har vänts till överskott",
        periods: [
            .init(.year(2021), total: figure("-9.2")), .init(.year(2022), total: figure("-20.2")),
            .init(.year(2023), total: figure("4.05"), isCurrent: true),
        ],
        unit: MeasureUnit("mnkr"), decimals: 1)

    static let lineBelowZero: HistoryChart = {
        var chart = columnsBelowZero
        chart.form = .line
        return chart
    }()

    static func line(width: Int = 640) -> HistoryChart {
        let totals = ["8.1", "7.9", "", "8.4", "8.9", "8.6", "8.2"]
        var periods = totals.enumerated().map { index, text in
            HistoryChart.Period(.year(2016 + index), total: text.isEmpty ? .noData : figure(text))
        }
        periods.append(.init(.tertial(2023, 1), total: figure("8.9"), isCurrent: true))
        periods.append(.init(label: "2023", total: figure("9"), isForecast: true))
        return HistoryChart(
            title: "Sjukfrånvaron ligger kvar på samma nivå", form: .line, periods: periods,
            target: HistoryChart.TargetLine(.number(9, unit: "%"), unit: MeasureUnit("%"), decimals: 1), unit: MeasureUnit("%"),
            decimals: 1,
            width: width)
    }

    static let lineBySex = HistoryChart(
        title: "Kvinnors sjukfrånvaro är högre än mäns", form: .line,
        periods: [
            .init(.year(2019), total: figure("8.1"), women: figure("8.9"), men: figure("5.2")),
            .init(.year(2020), total: figure("9.4"), women: figure("10"), men: figure("6.4")),
            .init(.year(2021), total: figure("10"), women: figure("10.5"), men: figure("7.2")),
            .init(.year(2022), total: figure("9.1"), women: figure("9.6"), men: .suppressed),
            .init(.tertial(2023, 1), total: figure("8.9"), women: figure("9.4"), men: figure("5.9"), isCurrent: true),
        ],
        target: HistoryChart.TargetLine(.number(9, unit: "%"), unit: MeasureUnit("%"), decimals: 1), unit: MeasureUnit("%"),
        decimals: 1)

    static let lineLongUnit = HistoryChart(
        title: "Klimatpåverkan från måltider minskar", form: .line,
        periods: [
            .init(.year(2020), total: figure("1.9")), .init(.year(2021), total: figure("1.75")),
            .init(.year(2022), total: figure("1.6"), isCurrent: true),
        ],
        target: HistoryChart.TargetLine(.number(number("1.4"), unit: nil), unit: MeasureUnit(""), decimals: 1),
        unit: MeasureUnit("kg CO2 per kg livsmedel"), decimals: 2)

    static func goals(width: Int = 640) -> StatusBarChart {
        StatusBarChart(
            title: "43 mål: de flesta uppfylls helt",
            parts: [
                .init(.fullyMet, count: 36), .init(.partlyMet, count: 5), .init(.notMet, count: 1), .init(.notAssessed, count: 1),
            ], width: width)
    }

    static let bullet = BulletChart(
        title: "Andel legitimerade förskollärare mot årsmålet", outcome: number("38.1"), forecast: 33, previousYear: number("39.5"),
        target: HistoryChart.TargetLine(.number(33, unit: "%"), unit: MeasureUnit("%"), decimals: 1), unit: MeasureUnit("%"),
        decimals: 1)

    static let bulletWithoutOutcome = BulletChart(
        title: "Trygghet mot årsmålet", outcome: nil,
        target: HistoryChart.TargetLine(.number(79, unit: "%"), unit: MeasureUnit("%"), decimals: 0),
        unit: MeasureUnit("%"), decimals: 0, scaleEnd: 100)

    static func timeline(width: Int = 860) -> TimelineChart {
        TimelineChart(
            title: "Sju aktiviteter under 2023", year: 2023,
            rows: [
                .init(label: "Ta fram en plan för parkernas träd", start: day("2023-01-01"), end: day("2023-12-31"), sign: .onPlan),
                .init(label: "Utbilda all personal i brandskydd", start: day("2023-01-15"), end: day("2023-03-31"), sign: .done),
                .init(
                    label:
                        "Pröva en gemensam ingång för familjer som söker stöd tillsammans med grannämnden och regionens mottagning för barn",
                    start: day("2022-09-01"), end: day("2023-06-30"), sign: .deviating),
                .init(label: "Bygga ut lekplatsen", start: day("2023-08-15"), end: day("2024-05-31"), sign: .notStarted),
                .init(label: "Införa nytt bokningssystem", start: day("2023-02-01"), end: day("2023-10-31"), sign: .paused),
                .init(
                    label: "Invigning av det nya medborgarkontoret", start: day("2023-05-17"), end: day("2023-05-17"),
                    sign: .notStarted),
                .init(label: "Avslutad före året", start: day("2021-01-01"), end: day("2022-12-31"), sign: .done),
            ],
            mark: .init(date: day("2023-04-30"), label: "30 april"), width: width)
    }

    static let signs = StatusBarChart(title: "Alla tecken", parts: ChartSign.allCases.map { .init($0, count: 3) }, width: 640).svg()
}

import Expectations
import Foundation
import Quantities
import Testing

@testable import Steering

/// The units' values become the organisation's as the definition says. All sums are worked out by hand.
@Suite struct UnitAggregationTests {
    private static let units = ["a", "b", "c"].map { OrganisationCode(stored: $0) }
    private let barn = IndicatorCode(stored: "barn")
    private let personal = IndicatorCode(stored: "personal")

    private func indicator(
        _ aggregation: Indicator.Aggregation, _ columns: Indicator.GenderColumns = .none, unit: String = "st"
    ) -> Indicator {
        Indicator(
            code: IndicatorCode(stored: "x"), name: "X", owner: OrganisationCode(stored: "stad"), unit: MeasureUnit(unit),
            aggregation: aggregation, genderColumns: columns)
    }

    /// One value per unit: total, men, women. A unit that is left out has not reported.
    private func values(_ code: String, _ rows: [String: [ReportedValue?]]) -> [IndicatorValue] {
        rows.map { unit, cells in
            IndicatorValue(
                indicator: IndicatorCode(stored: code), organisation: OrganisationCode(stored: unit), period: .tertial(2023, 1),
                total: cells[0], men: cells.count > 1 ? cells[1] : nil, women: cells.count > 2 ? cells[2] : nil)
        }
    }

    private func sum(_ indicator: Indicator, _ values: [IndicatorValue]...) -> UnitAggregation? {
        UnitAggregation(of: indicator, over: Self.units, values: values.flatMap(\.self))
    }

    @Test func countsAreSummedForEachSex() {
        let sum = sum(
            indicator(.sum, .counts),
            values("x", ["a": [12, 5, 7], "b": [0, 0, 0], "c": [30, 20, 10], "d": [100, 50, 50]]))
        expectEqual(sum?.total, 42, "the fourth is not one of the units")
        expectEqual(sum?.men, 25)
        expectEqual(sum?.women, 17)
        expectEqual(sum?.coverage.sv, "3 enheter")
        expectEqual(sum?.isWhole, true)
    }

    @Test func aMissingUnitIsNamedAndNotCountedAsZero() {
        let sum = sum(indicator(.sum), values("x", ["a": [12], "c": [30]]))
        expectEqual(sum?.total, 42)
        expectEqual(sum?.missing.map(\.text), ["b"])
        expectEqual(sum?.coverage, Localized(sv: "2 av 3 enheter", en: "2 of 3 units"))
        expectEqual(sum?.isWhole, false)
    }

    @Test func aUnitWithoutDataHasAnsweredAndIsLeftOut() {
        let sum = sum(indicator(.sum), values("x", ["a": [12], "b": [.noData], "c": [30]]))
        expectEqual(sum?.total, 42)
        expectEqual(sum?.missing, [])
        expectEqual(sum?.withoutData.map(\.text), ["b"])
        expectEqual(sum?.coverage.sv, "2 av 3 enheter")
    }

    @Test func oneSuppressedUnitSuppressesTheSum() {
        let sum = sum(indicator(.sum, .counts), values("x", ["a": [12, 5, 7], "b": [.suppressed, .suppressed, .suppressed]]))
        expectEqual(sum?.total, .suppressed)
        expectEqual(sum?.men, .suppressed)
        expectEqual(sum?.women, .suppressed)
        expectEqual(sum?.missing.map(\.text), ["c"], "suppressed is reported")
    }

    @Test func nothingReportedIsNoSumAndNoDataEverywhereIsNoData() {
        expectEqual(sum(indicator(.sum), []), nil)
        expectEqual(sum(indicator(.sum), values("x", ["a": [nil]])), nil)
        let sum = sum(indicator(.sum), values("x", ["a": [.noData], "b": [.noData], "c": [.noData]]))
        expectEqual(sum?.total, .noData)
        expectEqual(sum?.coverage.sv, "0 av 3 enheter")
    }

    @Test func aSexIsSummedOnlyWhereEveryCountedUnitHasReportedIt() {
        let sum = sum(indicator(.sum, .counts), values("x", ["a": [12, 5, 7], "b": [8, nil, 3], "c": [30, 20, .suppressed]]))
        expectEqual(sum?.total, 50)
        expectEqual(sum?.men, nil)
        expectEqual(sum?.women, .suppressed)
        let noData = self.sum(indicator(.sum, .counts), values("x", ["a": [12, 5, 7], "b": [8, .noData, 3]]))
        expectEqual(noData?.men, .noData)
        expectEqual(noData?.women, 10)
    }

    @Test(arguments: [Indicator.GenderColumns.rateWithinSex, .shareOfTotal, .none])
    func ratesOfTheSexesAreNeverSummed(_ columns: Indicator.GenderColumns) {
        let sum = sum(indicator(.sum, columns), values("x", ["a": [12, 5, 7]]))
        expectEqual(sum?.total, 12)
        expectEqual(sum?.men, nil)
        expectEqual(sum?.women, nil)
    }

    /// (80 · 30 + 60 · 10) / 40 = 75; men (70 · 20 + 40 · 4) / 24 = 65; women (100 · 10 + 70 · 5) / 15 = 90.
    @Test func aMeanIsWeightedByItsBaseAndARateWithinASexByThatSex() {
        let mean = sum(
            indicator(.weightedMean(weight: barn), .rateWithinSex, unit: "%"),
            values("x", ["a": [80, 70, 100], "b": [60, 40, 70]]), values("barn", ["a": [30, 20, 10], "b": [10, 4, 5]]))
        expectEqual(mean?.total, 75)
        expectEqual(mean?.men, 65)
        expectEqual(mean?.women, 90)
        expectEqual(mean?.missing.map(\.text), ["c"])
    }

    /// (2 · 30 + 6 · 10) / 40 = 3.
    @Test func aShareOfTheTotalIsWeightedByTheTotal() {
        let mean = sum(
            indicator(.weightedMean(weight: barn), .shareOfTotal, unit: "%"),
            values("x", ["a": [80, 2, 78], "b": [60, 6, 54]]), values("barn", ["a": [30, 1, 29], "b": [10, 9, 1]]))
        expectEqual(mean?.men, 3)
        expectEqual(mean?.women, 72)
    }

    @Test func aUnitWithoutItsWeightIsMissing() {
        let mean = sum(
            indicator(.weightedMean(weight: barn)), values("x", ["a": [80], "b": [60], "c": [10]]),
            values("barn", ["a": [30], "c": [.noData]]))
        expectEqual(mean?.total, 80)
        expectEqual(mean?.missing.map(\.text), ["b"])
        expectEqual(mean?.withoutData.map(\.text), ["c"])
        let hidden = sum(indicator(.weightedMean(weight: barn)), values("x", ["a": [80]]), values("barn", ["a": [.suppressed]]))
        expectEqual(hidden?.total, .suppressed)
    }

    @Test func aMeanOverNobodyIsNoData() {
        let mean = sum(indicator(.weightedMean(weight: barn)), values("x", ["a": [80]]), values("barn", ["a": [0]]))
        expectEqual(mean?.total, .noData)
        expectEqual(mean?.coverage.sv, "1 av 3 enheter")
    }

    /// 9 of 40 is 0,225, and 22,5 %; men 4 of 24 is a sixth.
    @Test func aRatioIsOfTheSumsAndNotAMeanOfRatios() {
        let rows = (
            values("personal", ["a": [5, 3, 2], "b": [4, 1, 3]]), values("barn", ["a": [30, 20, 10], "b": [10, 4, 6]])
        )
        let rule = Indicator.Aggregation.ratioOfSums(numerator: personal, denominator: barn)
        let ratio = sum(indicator(rule, .rateWithinSex), rows.0, rows.1)
        expectEqual(ratio?.total, .number(Decimal(225) / 1000))
        expectEqual(ratio?.women, .number(Decimal(3125) / 10_000))
        expectEqual(sum(indicator(rule, unit: "%"), rows.0, rows.1)?.total, .number(Decimal(225) / 10))
        expectEqual(sum(indicator(rule, unit: "‰"), rows.0, rows.1)?.total, 225)
        expectEqual(sum(indicator(rule, .counts), rows.0, rows.1)?.men, nil)
    }

    @Test func whatIsNotPutTogetherHasNoSum() {
        expectEqual(sum(indicator(.none), values("x", ["a": [12]])), nil)
        expectEqual(sum(indicator(.weightedMean(weight: nil)), values("x", ["a": [12]])), nil, "a mean without weights is a guess")
    }

    @Test func zeroIsANumber() {
        let sum = sum(indicator(.sum), values("x", ["a": [0], "b": [0], "c": [0]]))
        expectEqual(sum?.total, 0)
        expectEqual(sum?.isWhole, true)
    }
}

extension ReportedValue: ExpressibleByIntegerLiteral {
    public init(integerLiteral number: Int) { self = .number(Decimal(number)) }
}

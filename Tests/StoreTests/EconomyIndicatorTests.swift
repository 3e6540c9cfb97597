import Database
import DatabaseSQLite
import Economy
import Exchange
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

/// Derived indicators that build on the economy, with the figures that Hägersten-Älvsjö published for its first tertials.
@Suite struct EconomyIndicatorTests {
    /// Million kronor with one decimal: the budget with what is asked for, the forecast and the result units' funds in and out.
    struct Published: Sendable, CustomTestStringConvertible {
        let year: Int
        let budget: String
        let requested: String
        let forecast: String
        let fund: String
        let result: String
        /// Percent before and after transfers, as printed.
        let before: String
        let after: String

        var testDescription: String { "T1 \(year)" }
    }

    /// 2021: 2 734,9 ÷ (2 700,0 + 32,5) = 100,088 %; the fund brings 12,1 in and takes 9,7 out, so 2 732,5 after transfers.
    /// 2023: 2 972,0 ÷ 2 959,9 = 100,409 %; 20,0 in and 7,9 out, so 2 959,9 after.
    static let published = [
        Published(
            year: 2021, budget: "2700.0", requested: "32.5", forecast: "2734.9", fund: "12.1", result: "-2.4", before: "100,1",
            after: "100,0"),
        Published(
            year: 2023, budget: "2959.9", requested: "0", forecast: "2972.0", fund: "20.0", result: "-12.1", before: "100,4",
            after: "100,0"),
    ]

    private static func million(_ text: String) throws -> Money {
        Money(ore: NSDecimalNumber(decimal: try Decimal(exactly: text) * 100_000_000).int64Value)
    }

    private static func package(_ published: Published) throws -> PlanPackage {
        var package = try SmallCity.package()
        let year = published.year
        package.year = year
        package.rounds = [RoundKind.tertial1, .tertial2].map { Round(key: RoundKey(organisation: "nord", year: year, kind: $0)) }
        for index in package.goals.indices { package.goals[index].year = year }
        package.goals[2].continues = nil
        package.indicators += [
            try indicator("fore", "[ekonomi:prognos-fore-overforingar] / [ekonomi:justerad-budget] * 100"),
            try indicator("efter", "[ekonomi:prognos-efter-overforingar] / [ekonomi:justerad-budget] * 100"),
        ]
        package.placements = ["fore", "efter"].map { Placement(year: year, goal: "nord-mal", indicator: $0) }
        (package.targets, package.values, package.followUps) = ([], [], [])
        (package.activities, package.activityStatuses, package.assessments, package.texts) = ([], [], [], [])
        package.serviceAreas = [
            ServiceArea(
                code: "forskola", name: "Förskola", owner: "staden", validity: Validity(from: try SmallCity.date("2020-01-01")))
        ]
        package.areaPlacements = [AreaPlacement(year: year, organisation: "nord", area: "forskola", order: 1)]
        package.economyRules = [EconomyRules(owner: "staden", year: year)]
        package.budgets = [BudgetVersion(year: year, organisation: "nord", code: "beslutad", name: "Beslutad", kind: .adopted)]
        package.budgetLines = [
            BudgetLine(
                year: year, organisation: "nord", budget: "beslutad", area: "forskola",
                amounts: .net(try million(published.budget)))
        ]
        package.adjustments = [
            BudgetAdjustment(
                code: "begart", year: year, organisation: "nord", kind: .budget, area: "forskola", title: "Begärt",
                amounts: .net(try million(published.requested)), steps: [RequestStep(state: .requested, round: .tertial1)])
        ]
        package.areaForecasts = [
            AreaForecast(
                year: year, organisation: "nord", round: .tertial1, area: "forskola", voice: .controller,
                amounts: .net(try million(published.forecast)))
        ]
        package.resultUnits = [
            ResultUnit(
                year: year, unit: "nord-a", committee: "nord", area: "forskola", order: 1, grossBudget: try million("900"),
                openingFund: try million(published.fund))
        ]
        package.resultForecasts = [
            ResultForecast(year: year, unit: "nord-a", round: .tertial1, result: try million(published.result))
        ]
        return package
    }

    private static func indicator(_ code: IndicatorCode, _ formula: String) throws -> Indicator {
        Indicator(
            code: code, name: "Budgetföljsamhet \(code)", owner: "nord", unit: MeasureUnit("%"), decimals: 1,
            polarity: .lowerIsBetter, periodicity: .tertial, formula: try Formula.parse(formula))
    }

    @Test(arguments: published) func budgetAdherenceIsComputedFromTheEconomy(_ published: Published) async throws {
        let database = try await SmallCity.stored(try Self.package(published))
        let key = RoundKey(organisation: "nord", year: published.year, kind: .tertial1)
        let contents = try await database.read { try RoundQuery.contents(key, $0) }
        let printed = { (code: IndicatorCode) in
            contents?.values.filter { $0.indicator == code }
                .map { "\($0.period.code) \(contents?.indicators[code]?.printed($0.total) ?? "")" }
        }
        let period = "\(published.year)-T1"
        expectEqual(printed("fore"), ["\(period) \(published.before)\u{A0}%"])
        expectEqual(printed("efter"), ["\(period) \(published.after)\u{A0}%"])
    }

    @Test func theDerivationNamesTheEconomysFigures() async throws {
        let published = Self.published[0]
        let database = try await SmallCity.stored(try Self.package(published))
        let history = try await database.read {
            try IndicatorQuery.history("fore", "nord", period: .tertial(published.year, 1), $0)
        }
        let inputs = history?.derivation?.inputs ?? []
        expectEqual(
            inputs.map { history?.inputs[IndicatorCode(stored: $0.indicator)]?.name },
            ["Nettoprognos före resultatöverföringar", "Nettobudget efter justeringar"])
        expectEqual(inputs.map(\.value), [.value(2_734_900_000), .value(2_732_500_000)])
        expectEqual(history?.inputs["ekonomi:justerad-budget"]?.unit.symbol, "kr")
    }

    /// A typed value of an earlier year is history; where the year can be computed, the computed value stands in its place.
    @Test func anEarlierYearsTypedValueIsShownWhereNothingCanBeComputed() async throws {
        let database = try await SmallCity.stored(try Self.package(Self.published[1]))
        var earlier = PlanPackage(year: 2024, organisation: "nord")
        earlier.values = [
            IndicatorValue(indicator: "fore", organisation: "nord", period: .tertial(2022, 1), total: .number(99)),
            IndicatorValue(indicator: "fore", organisation: "nord", period: .tertial(2023, 1), total: .number(98)),
        ]
        let typed = earlier
        await expectAwaited(try await database.transaction { try PackageStore.save(typed, in: $0) }.conflicts, [])
        let history = try await database.read { try IndicatorQuery.history("fore", "nord", period: .tertial(2023, 1), $0) }
        let shown = history?.entries.map { "\($0.value.period.code) \(history?.indicator.printed($0.value.total) ?? "")" }
        expectEqual(shown, ["2022-T1 99,0\u{A0}%", "2023-T1 100,4\u{A0}%"])
        let key = RoundKey(organisation: "nord", year: 2023, kind: .tertial1)
        let contents = try await database.read { try RoundQuery.contents(key, $0) }
        expectEqual(contents?.values.filter { $0.indicator == "fore" }.map(\.period.code), ["2022-T1", "2023-T1"])
        earlier.values[0].period = .tertial(2024, 1)
        let own = earlier
        let refused = try await database.transaction { try PackageStore.save(own, in: $0) }
        expectEqual(refused.conflicts.map { "\($0.code) \($0.place)" }, ["T3043 /values/0/indicator"])
    }

    @Test func theNumberOfStatementsDoesNotGrowWithTheYearsOrTheUnits() async throws {
        let counted = CountedDatabase(try await SmallCity.stored(try Self.package(Self.published[1])))
        _ = try await counted.read { try IndicatorQuery.history("fore", "nord", period: .tertial(2023, 1), $0) }
        expectEqual(counted.statementCount, 4)
    }

    /// A year's figures are the annual report's; half a year has no round; the second tertial's forecast is the same all year.
    @Test func aPeriodBelongsToARound() {
        let periods: [FiscalPeriod] = [
            .tertial(2023, 1), .tertial(2023, 2), .tertial(2023, 3), .year(2023), .month(2023, 5), .halfYear(2023, 1),
            .halfYear(2023, 2),
        ]
        expectEqual(
            periods.map { EconomyIndicator.adjustedBudget.round(in: $0)?.code }, ["T1", "T2", "VB", "VB", "M05", nil, "VB"])
        expectEqual(Set(periods.map { EconomyIndicator.secondTertialForecast.round(in: $0) }), [.tertial2])
        expectEqual(Set(periods.map { EconomyIndicator.outcome.round(in: $0) }), [.annualReport])
        expectEqual(EconomyIndicator(code: "ekonomi:utfall"), .outcome)
        expectEqual(EconomyIndicator(code: "utfall"), nil)
        expectEqual(EconomyIndicator(code: "ekonomi:vinst"), nil)
    }
}

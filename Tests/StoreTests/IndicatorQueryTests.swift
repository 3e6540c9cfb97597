import Database
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

@Suite struct IndicatorQueryTests {
    private let period = FiscalPeriod.tertial(2023, 1)

    private func history(_ code: IndicatorCode, _ change: (inout [IndicatorValue]) throws -> Void = { _ in }) async throws
        -> IndicatorHistory?
    {
        var package = try SmallCity.package()
        try change(&package.values)
        let database = try await SmallCity.stored(package)
        return try await database.read { try IndicatorQuery.history(code, "nord", period: .tertial(2023, 1), $0) }
    }

    private func value(_ code: IndicatorCode, _ unit: OrganisationCode, _ total: ReportedValue) -> IndicatorValue {
        IndicatorValue(indicator: code, organisation: unit, period: period, total: total)
    }

    @Test func aDerivedIndicatorShowsWhatItComesTo() async throws {
        let history = try await history("andel")
        expectEqual(history?.entries.map(\.value.total), [.number(try Decimal(exactly: "12.5"))])
        expectEqual(history?.derivation?.value, .value(try Decimal(exactly: "12.5")))
        expectEqual(history?.derivation?.inputs.map(\.indicator), ["legitimerade", "barn"])
        expectEqual(history?.inputs.keys.sorted(), ["barn", "legitimerade"])
        expectEqual(history?.unitSum, nil, "a derived indicator has its formula")
    }

    @Test func aSuppressedInputSuppressesTheHistory() async throws {
        let history = try await history("andel") { $0[0].total = .suppressed }
        expectEqual(history?.entries.map(\.value.total), [.suppressed])
        expectEqual(history?.derivation?.value, .suppressed)
    }

    @Test func thePredecessorsValuesStandWhereTheOrganisationHasNone() async throws {
        let history = try await history("nojda")
        expectEqual(history?.entries.map(\.value.period), [.year(2021), .year(2022), period])
        expectEqual(history?.entries.map(\.isPredecessors), [true, false, false])
        expectEqual(history?.organisationNames["syd"], "Södra nämnden")
        expectEqual(history?.councilTargets[2023]?.original, .number(85, unit: "%"))
        expectEqual(history?.targets[2023]?.adjustments.count, 2)
    }

    @Test func theUnitsSumStandsBesideTheOrganisationsOwnValue() async throws {
        let sum = try await history("barn")?.unitSum
        expectEqual(sum?.total, .number(40))
        expectEqual(sum?.men, .number(24))
        expectEqual(sum?.women, .number(16))
        expectEqual(sum?.coverage.sv, "2 enheter")
    }

    /// (90 · 30 + 70 · 10) / 40 = 85.
    @Test func theUnitsMeanIsWeightedByAnotherIndicator() async throws {
        let sum = try await history("nojda") {
            $0 += [value("nojda", "nord-a", .number(90)), value("nojda", "nord-b", .number(70))]
        }
        expectEqual(sum?.unitSum?.total, .number(85))
    }

    /// (3 + 1) / (30 + 10) = 0,1. The indicator itself has no value anywhere.
    @Test func theUnitsRatioIsOfTwoOtherIndicators() async throws {
        let sum = try await history("delade") {
            $0 += [value("legitimerade", "nord-a", .number(3)), value("legitimerade", "nord-b", .number(1))]
        }
        expectEqual(sum?.unitSum?.total, .number(try Decimal(exactly: "0.1")))
    }

    @Test func onlyUnitsThatAreAskedCanBeMissing() async throws {
        let one = try await history("nojda") { $0.append(value("nojda", "nord-a", .number(90))) }
        expectEqual(one?.unitSum?.coverage.sv, "1 enhet", "the other unit has never reported it")
        let earlier = try await history("nojda") { values in
            values.append(value("nojda", "nord-a", .number(90)))
            values.append(
                IndicatorValue(indicator: "nojda", organisation: "nord-b", period: .tertial(2022, 1), total: .number(80)))
        }
        expectEqual(earlier?.unitSum?.coverage.sv, "1 av 2 enheter")
        expectEqual(earlier?.unitSum?.missing, ["nord-b"])
    }

    @Test func withoutValuesOfUnitsThereIsNoUnitsSum() async throws {
        let history = try await history("nojda")
        expectEqual(history?.unitSum, nil)
    }
}

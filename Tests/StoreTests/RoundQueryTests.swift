import Database
import DatabaseSQLite
import Exchange
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

@Suite struct RoundQueryTests {
    private let period = FiscalPeriod.tertial(2023, 1)

    private func contents(_ package: PlanPackage) async throws -> RoundContents? {
        let database = try await SmallCity.stored(package)
        return try await database.read { try RoundQuery.contents(SmallCity.tertial1, $0) }
    }

    private func values(_ code: IndicatorCode, in contents: RoundContents?) -> [IndicatorValue] {
        contents?.values.filter { $0.indicator == code && $0.organisation == "nord" } ?? []
    }

    @Test func aRoundHoldsTheOrganisationsOwnRecordsAndTheCitysGoals() async throws {
        let contents = try await contents(try SmallCity.package())
        expectEqual(contents?.ancestors.map(\.code), ["staden"])
        expectEqual(contents?.goals.map(\.code), ["1", "1.1", "nord-mal"])
        expectEqual(contents?.indicators.count, 5)
        expectEqual(contents?.targets.map { "\($0.indicator) \($0.organisation)" }, ["barn nord", "nojda nord", "nojda staden"])
        expectEqual(contents?.texts.count, 3)
        expectEqual(Set(contents?.values.map(\.organisation) ?? []), ["nord"])
    }

    /// 50 of 400 is 12,5; the units have 30 and 10.
    @Test func derivedValuesStandAmongTheOthers() async throws {
        let contents = try await contents(try SmallCity.package())
        expectEqual(values("andel", in: contents).map(\.total), [.number(try Decimal(exactly: "12.5"))])
        expectEqual(values("andel", in: contents).map(\.period), [period])
        expectEqual(values("plats", in: contents).map(\.total), [.number(40)])
    }

    @Test func aSuppressedInputSuppressesTheDerivedValueAndAMissingOneLeavesItOut() async throws {
        var package = try SmallCity.package()
        package.values[0].total = .suppressed
        package.values[6].total = .suppressed
        var contents = try await contents(package)
        expectEqual(values("andel", in: contents).map(\.total), [.suppressed])
        expectEqual(values("plats", in: contents).map(\.total), [.suppressed])
        package.values[0].total = .noData
        package.values.removeLast(2)
        contents = try await self.contents(package)
        expectEqual(values("andel", in: contents), [])
        expectEqual(values("plats", in: contents), [])
        package.values[0].total = .number(0)
        contents = try await self.contents(package)
        expectEqual(values("andel", in: contents), [], "a division by zero has no value")
    }

    /// Forecast accuracy compares the second tertial's forecast with the outcome, whatever was forecast before and after.
    @Test func aForecastIsTheOneOfTheRoundThatTheFormulaNames() async throws {
        var package = try SmallCity.package()
        package.indicators[3].formula = try Formula.parse("[barn].prognos@T2 - [barn].prognos@T1 + [barn].prognos@helår * 1000")
        let kinds: [(RoundKind, Decimal)] = [(.tertial1, 3), (.tertial2, 10), (.annualReport, 5)]
        package.rounds.append(Round(key: RoundKey(organisation: "nord", year: 2023, kind: .tertial2)))
        package.rounds.append(Round(key: RoundKey(organisation: "nord", year: 2023, kind: .annualReport)))
        package.followUps = kinds.map { kind, forecast in
            FollowUp(indicator: "barn", organisation: "nord", year: 2023, round: kind, forecast: .number(forecast))
        }
        let contents = try await contents(package)
        let computed = values("andel", in: contents).filter { $0.period == period }.map(\.total)
        expectEqual(computed, [.number(5007)])
    }

    @Test func theNumberOfStatementsIsTheSameForAVillageAndAMetropolis() async throws {
        let small = try await statements(for: try SmallCity.package())
        var large = try SmallCity.package()
        for number in 1...200 {
            let code = GoalCode(stored: "nord-\(number)")
            large.goals.append(
                Goal(year: 2023, code: code, level: .committee, title: "Mål \(number)", owner: "nord", parent: "1.1"))
            large.placements.append(Placement(year: 2023, goal: code, indicator: "barn"))
            large.activities.append(
                Activity(year: 2023, code: ActivityCode(stored: "b\(number)"), goal: code, owner: "nord", text: "Gör \(number)"))
            large.texts.append(
                GoalText(organisation: "nord", year: 2023, goal: code, round: .tertial1, kind: .analysis, body: "Text \(number)"))
        }
        for number in 1...600 {
            var unit = large.organisations[3]
            unit.code = OrganisationCode(stored: "nord-enhet-\(number)")
            large.organisations.append(unit)
            large.values.append(
                IndicatorValue(indicator: "barn", organisation: unit.code, period: period, total: .number(Decimal(number))))
        }
        let many = try await statements(for: large)
        expectEqual(many, small)
        expectEqual(small, 3, "the organisation, the records, what is computed")
        // 40 in the two first units and 1 + 2 + … + 600.
        let contents = try await contents(large)
        expectEqual(values("plats", in: contents).map(\.total), [.number(180_340)])
        expectEqual(contents?.activities.count, 202)
    }

    private func statements(for package: PlanPackage) async throws -> Int {
        let counted = CountedDatabase(try await SmallCity.stored(package))
        let found = try await counted.read { try RoundQuery.contents(SmallCity.tertial1, $0) != nil }
        expectEqual(found, true)
        return counted.statementCount
    }

    @Test func anOrganisationThatIsNotThereHasNoRound() async throws {
        let database = try await SmallCity.stored()
        for key in [
            RoundKey(organisation: "nord", year: 2023, kind: .tertial2),
            RoundKey(organisation: "ingen", year: 2023, kind: .tertial1),
        ] {
            await expectAwaited(try await database.read { try RoundQuery.contents(key, $0) == nil }, true, "\(key)")
        }
    }
}

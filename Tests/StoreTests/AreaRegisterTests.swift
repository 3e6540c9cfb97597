import Database
import Economy
import Exchange
import Expectations
import Quantities
import Rounds
import Steering
import Testing

@testable import Store

/// A committee's service areas over the years, from the small city's package.
@Suite struct AreaRegisterTests {
    private func register(of organisation: OrganisationCode, in database: any Database) async throws -> AreaRegister {
        let key = RoundKey(organisation: organisation, year: 2023, kind: .tertial1)
        return try await database.read { reading in
            try AreaRegister.read(key, in: try OrganisationTable.tree(reading), reading)
        }
    }

    /// A unit stands in its committee's register.
    @Test(arguments: ["nord", "nord-a"] as [OrganisationCode])
    func aRegisterHoldsAllYearsOfTheCommittee(_ organisation: OrganisationCode) async throws {
        let register = try await register(of: organisation, in: SmallCity.stored(try SmallCity.packageWithEconomy()))
        expectEqual([register.committee, register.city], ["nord", "staden"])
        expectEqual(
            register.placements.map { "\($0.year) \($0.area)" },
            ["2022 forskola", "2023 forskola", "2023 forskola-natt", "2023 namnd"])
        expectEqual(register.accountRules.map(\.code.text), ["r1", "r2"])
    }

    /// Neither a unit's share nor a what-if version.
    @Test func onlyTheCommitteesAdoptedBudgetsAreToldOf() async throws {
        var package = try SmallCity.packageWithEconomy()
        package.budgetLines.append(
            BudgetLine(
                year: 2023, organisation: "nord", budget: "mindre", area: "forskola", amounts: .net(try .kronor(90_000_000))))
        package.budgetLines.append(
            BudgetLine(
                year: 2022, organisation: "nord", budget: "beslutad", area: "forskola", amounts: .net(try .kronor(95_000_000))))
        let lines = try await register(of: "nord", in: SmallCity.stored(package)).budgetLines
        expectEqual(
            lines.map { "\($0.year) \($0.organisation) \($0.budget) \($0.area)" },
            ["2022 nord beslutad forskola", "2023 nord beslutad forskola", "2023 nord beslutad namnd"])
    }

    @Test func theNumberOfStatementsIsOneForAnyNumberOfYears() async throws {
        var package = try SmallCity.packageWithEconomy()
        for year in 2024...2043 {
            package.areaPlacements.append(AreaPlacement(year: year, organisation: "nord", area: "forskola", order: 1))
            package.budgets.append(
                BudgetVersion(year: year, organisation: "nord", code: "beslutad", name: "Budget", kind: .adopted))
            package.budgetLines.append(
                BudgetLine(
                    year: year, organisation: "nord", budget: "beslutad", area: "forskola", amounts: .net(try .kronor(1_000_000))))
        }
        for (package, years) in [(try SmallCity.packageWithEconomy(), 2), (package, 22)] {
            let counted = CountedDatabase(try await SmallCity.stored(package))
            let tree = try await counted.read { try OrganisationTable.tree($0) }
            let before = counted.statementCount
            let key = RoundKey(organisation: "nord", year: 2023, kind: .tertial1)
            let register = try await counted.read { try AreaRegister.read(key, in: tree, $0) }
            expectEqual(Set(register.placements.map(\.year)).count, years)
            expectEqual(counted.statementCount - before, 1)
        }
    }
}

import DemoCity
import Economy
import Exchange
import Expectations
import Foundation
import Quantities
import Steering
import Testing

/// The economy's inputs in the packages: that they hang together, that nothing computable is stored, and that the sums that the
/// documents print can be reckoned from them.
struct EconomyInputTests {
    let packages: [PlanPackage]
    let tree: OrganisationTree

    init() throws {
        let demo = try DemoPackages.all.get()
        packages = demo.packages.map(\.package)
        tree = demo.tree
    }

    @Test func everyReferenceIsResolved() {
        let areas = Set(packages.flatMap(\.serviceAreas).map(\.code))
        let lines = Set(packages.flatMap(\.investments).map(\.code))
        let series = Set(packages.flatMap(\.volumeSeries).map(\.code))
        let versions = Set(packages.flatMap(\.budgets).map { "\($0.year) \($0.code)" })
        var missing: [String] = []
        for package in packages {
            var used = package.areaPlacements.map(\.area) + package.budgetLines.map(\.area) + package.adjustments.map(\.area)
            used += package.areaForecasts.map(\.area) + package.areaOutcomes.map(\.area) + package.resultUnits.map(\.area)
            used += package.accountRules.map(\.area) + package.serviceAreas.compactMap(\.parent)
            missing += Set(used).subtracting(areas).map { "area \($0)" }
            let uses = package.applications.compactMap { application -> InvestmentCode? in
                if case .investment(let line) = application.use { line } else { nil }
            }
            missing += Set(uses + package.investmentForecasts.map(\.line)).subtracting(lines).map { "investment \($0)" }
            missing += Set(package.volumeReadings.map(\.series)).subtracting(series).map { "series \($0)" }
            missing += package.budgetLines.filter { !versions.contains("\($0.year) \($0.budget)") }.map { "budget \($0.budget)" }
            var organisations = package.budgetLines.map(\.organisation) + package.areaForecasts.map(\.organisation)
            organisations += package.resultUnits.map(\.unit) + package.resultForecasts.map(\.unit)
            organisations += package.staffFigures.map(\.organisation) + package.unitPrices.map(\.owner)
            missing += Set(organisations).filter { tree[$0] == nil }.map { "organisation \($0)" }
        }
        expectEqual(missing, [])
    }

    @Test func everyResultUnitExistsInItsYearAndBelowItsCommittee() {
        for unit in packages.flatMap(\.resultUnits) {
            let day = FiscalPeriod.year(unit.year).lastDay
            expectEqual(tree.ancestors(of: unit.unit, on: day).contains { $0.code == unit.committee }, true, "\(unit.unit)")
        }
    }

    /// Axelsberg is dissolved at the closing of 2023, and no other unit.
    @Test func oneUnitIsDissolved() {
        let dissolved = packages.flatMap(\.resultUnits).filter { $0.dissolution != nil }
        expectEqual(dissolved.map { "\($0.unit) \($0.year)" }, ["hagersten-alvsjo-axelsbergs-forskolor 2023"])
    }

    /// The parts of individ- och familjeomsorg add up to the area in 2021 and 2023, so that the area's own amounts are not stored;
    /// in 2024 they do not (252,3 of 256,8), so that they are.
    @Test func nothingIsStoredThatCanBeReckoned() {
        let whole = ServiceAreaCode(stored: "individ-och-familjeomsorg")
        let stored = packages.flatMap(\.budgetLines).filter { $0.area == whole }.map { "\($0.organisation) \($0.year)" }
        expectEqual(stored.sorted(), ["norra-innerstaden 2023", "norra-innerstaden 2024"])
        expectEqual(packages.flatMap(\.areaForecasts).filter { $0.area == whole }.map(\.year), [2023])
        let sums = packages.flatMap(\.volumeReadings).filter { $0.series.text == "hagersten-alvsjo-forskolebarn" }
        expectEqual(sums.count, 0)
    }

    /// Sums of the stored inputs, reckoned here and typed from the documents, in tkr: (committee, year, gross budgets, funds in,
    /// results).
    static let unitSums = [
        ("hagersten-alvsjo", 2021, 981_306, 61_702, -2_400), ("hagersten-alvsjo", 2023, 1_007_552, 82_581, -9_900),
    ]

    @Test(arguments: unitSums)
    func theResultUnitsAddUpToThePublishedSums(_ committee: String, _ year: Int, _ gross: Int, _ fund: Int, _ result: Int) {
        let units = packages.flatMap(\.resultUnits).filter { $0.committee.text == committee && $0.year == year }
        expectEqual(units.count, 16)
        let results = packages.flatMap(\.resultForecasts).filter { $0.year == year && $0.round == .tertial1 }
        let thousands = { (amounts: [Money]) in amounts.map(\.ore).reduce(0, +) / 100_000 }
        expectEqual(
            [thousands(units.map(\.grossBudget)), thousands(units.map(\.openingFund)), thousands(results.map(\.result))],
            [gross, fund, result].map(Int64.init))
    }

    /// The committee's share in the areas that are no part: (committee, year, net in tenths of mnkr).
    static let budgets = [
        ("hagersten-alvsjo", 2021, 27_849), ("hagersten-alvsjo", 2023, 29_834), ("norra-innerstaden", 2023, 30_765),
        ("norra-innerstaden", 2024, 32_552),
    ]

    @Test(arguments: budgets)
    func theBudgetLinesAddUpToTheCouncilsGrant(_ committee: String, _ year: Int, _ tenths: Int) throws {
        let parents = Dictionary(uniqueKeysWithValues: packages.flatMap(\.serviceAreas).map { ($0.code, $0.parent) })
        let lines = packages.flatMap(\.budgetLines).filter {
            $0.organisation.text == committee && $0.year == year && $0.budget.text == "beslutad"
        }
        let stored = Set(lines.map(\.area))
        let counted = lines.filter { line in (parents[line.area] ?? nil).map { !stored.contains($0) } ?? true }
        let sum = try counted.map { try $0.amounts.net().ore }.reduce(0, +)
        expectEqual(sum, Int64(tenths) * 10_000_000)
    }

    @Test func whatTheLedgerHoldsIsMarkedAsConstructed() {
        let outcomes = packages.flatMap(\.areaOutcomes)
        expectEqual(outcomes.isEmpty, false)
        expectEqual(outcomes.filter { !$0.isConstructed }.count, 0)
        expectEqual(Set(outcomes.map(\.month.year)), [2022, 2023])
    }
}

import Economy
import Expectations
import Quantities
import Steering
import Testing

/// Budgets side by side, and what happens when one is adopted. By hand from ``SmallEconomy``.
struct CoreBudgetComparisonTests {
    static let draft = BudgetVersionCode(stored: "farre-barn")
    static let old = BudgetVersionCode(stored: "forsta")

    /// The draft gives Förskola 180, Omsorg 110 by its parts 65 + 45, nothing to Reserv and 3 to a new area.
    private func contents() -> EconomyContents {
        var contents = SmallEconomy.contents(withForecasts: false)
        contents.areas.append(SmallEconomy.area("nytt", "Nytt"))
        contents.budgets += [
            version(Self.old, "Första förslaget", .superseded), version(Self.draft, "Om barnen blir färre", .draft),
        ]
        contents.budgetLines += [
            SmallEconomy.line("forskola", 180, budget: Self.draft), SmallEconomy.line("omsorg-barn", 65, budget: Self.draft),
            SmallEconomy.line("omsorg-vuxna", 45, budget: Self.draft), SmallEconomy.line("nytt", 3, budget: Self.draft),
        ]
        return contents
    }

    private func version(_ code: BudgetVersionCode, _ name: String, _ kind: BudgetVersion.Kind, year: Int = 2023) -> BudgetVersion {
        BudgetVersion(year: year, organisation: SmallEconomy.committee, code: code, name: name, kind: kind)
    }

    @Test func versionsStandSideBySideWithTheirDifferences() throws {
        let comparison = try BudgetComparison(contents(), year: 2023, base: SmallEconomy.version)
        expectEqual(comparison.versions.map(\.name), ["Beslutad budget", "Om barnen blir färre", "Första förslaget"])
        expectEqual(comparison.rows.map(\.name), ["Omsorg", "Barn", "Vuxna", "Förskola", "Reserv", "Nytt"])
        let amounts = comparison.rows.map { $0.cells.map { ($0.amounts?.net).tenths } }
        expectEqual(
            amounts,
            [[1000, 1100, nil], [600, 650, nil], [400, 450, nil], [2000, 1800, nil], [50, nil, nil], [nil, 30, nil]])
        let differences = comparison.rows.map { ($0.cells[1].difference?.net).tenths }
        expectEqual(differences, [100, 50, 50, -200, -50, 30])
        expectEqual(comparison.rows.map { $0.cells[0].difference }, Array(repeating: nil, count: 6), "the base has none")
        // 110 + 180 + 3 = 293 against 305.
        expectEqual(comparison.total.map { ($0.amounts?.net).tenths }, [3050, 2930, nil])
        expectEqual((comparison.total[1].difference?.net).tenths, -120)
        guard case .computed(let difference) = try #require(comparison.rows[3].cells[1].difference?.net).origin else { return }
        expectEqual(difference.rule, "Om barnen blir färre − beslutad budget")
    }

    @Test func anotherBaseTurnsTheDifferencesRound() throws {
        let comparison = try BudgetComparison(contents(), year: 2023, base: Self.draft)
        expectEqual(comparison.base.code, Self.draft)
        expectEqual(comparison.rows.map { ($0.cells[0].difference?.net).tenths }, [-100, -50, -50, 200, 50, -30])
        expectEqual((comparison.total[0].difference?.net).tenths, 120)
    }

    @Test func grossVersionsAreComparedOnBothSides() throws {
        var contents = contents()
        contents.budgetLines = [
            gross("forskola", 230, 30, SmallEconomy.version), gross("omsorg", 120, 20, SmallEconomy.version),
            gross("forskola", 205, 25, Self.draft), gross("omsorg", 121, 22, Self.draft),
        ]
        let comparison = try BudgetComparison(contents, year: 2023, base: SmallEconomy.version)
        let sides = { (sides: BudgetComparison.Sides?) in [(sides?.net).tenths, (sides?.costs).tenths, (sides?.revenues).tenths] }
        expectEqual(sides(comparison.total[0].amounts), [3000, 3500, 500])
        expectEqual(sides(comparison.total[1].amounts), [2790, 3260, 470])
        expectEqual(sides(comparison.total[1].difference), [-210, -240, -30])
    }

    @Test func netVersionsAreDividedByTheWholeCommitteesRevenues() throws {
        var contents = contents()
        contents.budgets[0].revenues = SmallEconomy.millions(50)
        let comparison = try BudgetComparison(contents, year: 2023, base: SmallEconomy.version)
        expectEqual((comparison.total[0].amounts?.costs).tenths, 3550)
        expectEqual(comparison.total[1].difference?.costs, nil, "the draft does not say how its net divides")
    }

    @Test func aVersionThatIsNotThereIsRefused() throws {
        let error = expectThrows(Diagnostic.self) {
            _ = try BudgetComparison(contents(), year: 2024, base: SmallEconomy.version)
        }
        expectEqual(error?.code, "T2316")
    }

    @Test func adoptingADraftSupersedesTheAdoptedVersionOfItsYear() throws {
        let adopted = version(SmallEconomy.version, "Beslutad budget", .adopted)
        let draft = version(Self.draft, "Om barnen blir färre", .draft)
        let others = [
            version(Self.old, "Första förslaget", .draft), version(SmallEconomy.version, "Förra årets", .adopted, year: 2022),
        ]
        let changed = try BudgetVersion.adopting(draft, over: [adopted, draft] + others)
        expectEqual(changed.map(\.code), [Self.draft, SmallEconomy.version])
        expectEqual(changed.map(\.kind), [.adopted, .superseded])
        expectEqual(changed.map(\.year), [2023, 2023])
        expectEqual(try BudgetVersion.adopting(draft, over: [draft]).map(\.kind), [.adopted], "the first of its year")
        let error = expectThrows(Diagnostic.self) { _ = try BudgetVersion.adopting(adopted, over: [adopted]) }
        expectEqual(error?.code, "T2315")
    }

    private func gross(_ area: String, _ costs: Int64, _ revenues: Int64, _ budget: BudgetVersionCode) -> BudgetLine {
        var line = SmallEconomy.line(area, 0, budget: budget)
        line.amounts = .gross(costs: SmallEconomy.millions(costs), revenues: SmallEconomy.millions(revenues))
        return line
    }
}

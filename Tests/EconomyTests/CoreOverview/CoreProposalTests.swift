import Economy
import Expectations
import Quantities
import Steering
import Testing

/// The forecasts that the system reckons out by itself. By hand: Förskola has a budget of 200 and has spent 15 a month January–April, so 60.
struct CoreProposalTests {
    /// Last year: 12 a month January–April (48), 14 a month May–December (112), 160 in all; the four months were 30 %.
    private func contents(months: Int = 4, isConstructed: Bool = false) -> EconomyContents {
        var contents = SmallEconomy.contents()
        contents.outcomes =
            (1...months).map { SmallEconomy.outcome("forskola", 2023, $0, 15, isConstructed: isConstructed) }
            + (1...12).map { SmallEconomy.outcome("forskola", 2022, $0, $0 <= 4 ? 12 : 14) }
        return contents
    }

    @Test func theThreeMethodsAreReckonedAsTheySay() throws {
        let proposals = try #require(EconomyOverview(contents()).area("forskola")?.proposals)
        expectEqual(proposals.map(\.method), [.lastYearsPattern, .restOfBudget, .straightLine])
        // 60 ÷ (48/160) = 200; 60 + 200 × 8/12 = 193,33; 60 ÷ 4 × 12 = 180.
        expectEqual(proposals.map(\.net.amount.ore), [20_000_000_000, 19_333_333_333, 18_000_000_000])
        expectEqual(
            proposals.map { $0.working.replacing("\u{A0}", with: " ") },
            [
                "60,0 mnkr på fyra månader; samma månader var 30,0 % av förra årets utfall, 160,0 mnkr; "
                    + "60,0 mnkr ÷ 30,0 % = 200,0 mnkr.",
                "60,0 mnkr på fyra månader; resten är åtta tolftedelar av budgeten 200,0 mnkr, 133,3 mnkr; tillsammans 193,3 mnkr.",
                "60,0 mnkr på fyra månader; 60,0 mnkr ÷ 4 × 12 = 180,0 mnkr.",
            ])
        expectEqual(proposals.map(\.isConstructed), [false, false, false])
    }

    @Test func onlyMonthsThatTheRoundReportsOnAndTheLedgerHoldsAreRead() throws {
        // Six months are in the ledger and T1 reads four; three are there and T1 reads three: 45 ÷ 3 × 12 = 180.
        expectEqual(try straightLine(contents(months: 6))?.working.hasPrefix("60,0\u{A0}mnkr på fyra"), true)
        expectEqual(try straightLine(contents(months: 3))?.working.hasPrefix("45,0\u{A0}mnkr på tre månader"), true)
        var gap = contents()
        gap.outcomes.removeAll { $0.month == .month(2023, 2) }
        expectEqual(try straightLine(gap)?.working.hasPrefix("15,0\u{A0}mnkr på en månad;"), true)
        var plan = contents()
        plan.round = .plan
        expectEqual(try EconomyOverview(plan).area("forskola")?.proposals, [], "the plan has no outcome to go by")
    }

    @Test func aConstructedOutcomeIsSaidToBe() throws {
        let proposals = try #require(EconomyOverview(contents(isConstructed: true)).area("forskola")?.proposals)
        expectEqual(proposals.map(\.isConstructed), [true, true, true])
    }

    @Test func lastYearSaysNothingWithoutAllItsMonthsOrWithoutCosts() throws {
        var missing = contents()
        missing.outcomes.removeAll { $0.month == .month(2022, 11) }
        var zero = contents()
        for index in zero.outcomes.indices where zero.outcomes[index].month.year == 2022 {
            zero.outcomes[index].amounts = .net(.zero)
        }
        for contents in [missing, zero] {
            expectEqual(
                try EconomyOverview(contents).area("forskola")?.proposals.map(\.method), [.restOfBudget, .straightLine])
        }
    }

    @Test func aWholeIsReckonedFromItsPartsAndAUnitFromItsOwn() throws {
        var contents = SmallEconomy.contents()
        contents.outcomes = (1...4).flatMap { month in
            [
                SmallEconomy.outcome("omsorg-barn", 2023, month, 6), SmallEconomy.outcome("omsorg-vuxna", 2023, month, 3),
                SmallEconomy.outcome("forskola", 2023, month, 7, organisation: SmallEconomy.unit("norr")),
                SmallEconomy.outcome("forskola", 2023, month, 8, organisation: SmallEconomy.unit("soder")),
            ]
        }
        contents.budgetLines.append(SmallEconomy.line("forskola", 90, organisation: SmallEconomy.unit("norr")))
        let overview = try EconomyOverview(contents)
        // (6 + 3) × 4 ÷ 4 × 12 = 108; (7 + 8) × 12 = 180; 7 × 12 = 84.
        expectEqual(overview.area("omsorg")?.proposals.last?.net.tenths, 1080)
        expectEqual(overview.area("forskola")?.proposals.last?.net.tenths, 1800)
        expectEqual(overview.area("forskola")?.units.first?.proposals.last?.net.tenths, 840)
    }

    private func straightLine(_ contents: EconomyContents) throws -> ForecastProposal? {
        try EconomyOverview(contents).area("forskola")?.proposals.first { $0.method == .straightLine }
    }
}

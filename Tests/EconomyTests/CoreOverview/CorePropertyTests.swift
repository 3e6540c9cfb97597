import Economy
import Expectations
import Quantities
import Steering
import Testing

/// What holds for every economy, tried on sixty drawn at random.
struct CorePropertyTests {
    static let seeds: ClosedRange<UInt64> = 1...60

    @Test func theOrderOfRecordsChangesNothing() throws {
        for seed in Self.seeds {
            var economy = RandomEconomy(seed: seed)
            let first = try EconomyOverview(economy.contents)
            let second = try EconomyOverview(economy.shuffled())
            expectEqual(second.areas, first.areas, "seed \(seed)")
            expectEqual(second.whole, first.whole, "seed \(seed)")
            expectEqual(second.turnover, first.turnover, "seed \(seed)")
            expectEqual(second.findings, first.findings, "seed \(seed)")
        }
    }

    @Test func totalsAreTheSumOfTheAreas() throws {
        for seed in Self.seeds {
            let overview = try EconomyOverview(RandomEconomy(seed: seed).contents)
            guard let whole = overview.whole else { continue }
            let sum = { (part: (AreaFigures) -> Figure?) in
                overview.areas.filter { $0.depth == 0 }.compactMap(part).reduce(Int64(0)) { $0 + $1.amount.ore }
            }
            expectEqual(whole.net.budget.amount.ore, sum(\.budget), "budget, seed \(seed)")
            expectEqual(whole.net.requested?.amount.ore ?? 0, sum(\.requested), "requested, seed \(seed)")
            expectEqual(whole.net.changes?.amount.ore ?? 0, sum(\.volume), "turnover nets to zero, seed \(seed)")
            expectEqual(whole.adjustedBudget.amount.ore, sum(\.adjustedBudget), "adjusted budget, seed \(seed)")
            expectEqual(sum(\.redistributed), 0, "redistribution nets to zero, seed \(seed)")
            guard let forecast = whole.net.forecast else { continue }
            expectEqual(forecast.amount.ore, sum { $0.forecast?.net }, "forecast, seed \(seed)")
            expectEqual(
                whole.deviationBeforeTransfers?.amount.ore, whole.adjustedBudget.amount.ore - forecast.amount.ore, "seed \(seed)")
            expectEqual(whole.deviation?.amount.ore, sum(\.deviation), "deviation, seed \(seed)")
            expectEqual(whole.deviationBeforeTransfers?.amount.ore, sum(\.deviationBeforeTransfers), "before, seed \(seed)")
        }
    }

    @Test func beforeAndTransfersMakeAfter() throws {
        for seed in Self.seeds {
            let overview = try EconomyOverview(RandomEconomy(seed: seed).contents)
            for area in overview.areas {
                let transfers = area.transfers?.amount.ore ?? 0
                expectEqual(
                    area.deviation.map { $0.amount.ore }, area.deviationBeforeTransfers.map { $0.amount.ore + transfers },
                    "\(area.name), seed \(seed)")
                expectEqual(
                    area.forecastAfterTransfers.map { $0.amount.ore }, area.forecast.map { $0.net.amount.ore - transfers },
                    "\(area.name), seed \(seed)")
            }
            guard let whole = overview.whole, let before = whole.deviationBeforeTransfers else { continue }
            let brought = whole.transfersIn?.amount.ore ?? 0
            let carried = whole.transfersOut?.amount.ore ?? 0
            expectEqual(whole.deviation?.amount.ore, before.amount.ore + brought - carried, "seed \(seed)")
        }
    }

    @Test func everyTraceRecomputesToItsAmountAndEndsInRecords() throws {
        var checked = 0
        for seed in Self.seeds {
            let overview = try EconomyOverview(RandomEconomy(seed: seed).contents)
            let figures =
                overview.areas.flatMap { area in
                    [
                        area.budget, area.requested, area.volume, area.turnover?.costs, area.redistributed, area.adjustedBudget,
                        area.forecast?.net, area.forecast?.change, area.transfers, area.forecastAfterTransfers, area.deviation,
                        area.deviationBeforeTransfers, area.deviationIfRefused,
                    ] + area.proposals.map(\.net)
                } + lines(overview.whole)
            for figure in figures.compactMap(\.self) {
                expectEqual(recomputed(figure), figure.amount.ore, "seed \(seed)")
                checked += 1
            }
        }
        expectEqual(checked > 3_000, true, "enough was checked: \(checked)")
    }

    private func lines(_ whole: WholeFigures?) -> [Figure?] {
        guard let whole else { return [] }
        let lines = [whole.net, whole.costs, whole.revenues].compactMap(\.self)
        return lines.flatMap { [$0.budget, $0.requested, $0.changes, $0.forecast, $0.deviation] } + [
            whole.deviation, whole.deviationIfRefused, whole.forecastAfterTransfers, whole.previous, whole.change,
        ]
    }

    /// The amount worked out anew from the records at the end of the trace. A rule that multiplies or divides says so in its words; its
    /// terms are what it starts from.
    private func recomputed(_ figure: Figure) -> Int64 {
        guard case .computed(let computation) = figure.origin else { return figure.amount.ore }
        if computation.terms.isEmpty { return 0 }
        let sum = computation.terms.reduce(Int64(0)) { total, term in
            let amount = recomputed(term.figure)
            return term.sign == .plus ? total + amount : total - amount
        }
        let multiplies = computation.rule.contains("×") || computation.rule.contains("÷")
        return multiplies && sum != figure.amount.ore ? figure.amount.ore : sum
    }
}

import Foundation
import Quantities
import Rounds
import Steering
import Store

/// One indicator as an organisation's round shows it, over the years and over the city.
struct IndicatorModel: Sendable {
    let history: IndicatorHistory
    let key: RoundKey
    /// Nil where the indicator is not in the round's plan.
    let row: IndicatorFollowUp?
    /// The goals that it is placed under, in print order.
    let goals: [GoalNode]
    /// From the direction goal down to the first of ``goals``, that one included.
    let path: [GoalNode]

    var indicator: Indicator { history.indicator }
    var name: String { row?.name ?? indicator.name }

    /// The period that the page speaks of.
    var period: FiscalPeriod { row?.period ?? indicator.period(in: key.kind, year: key.year) }

    init(_ overview: RoundOverview, _ history: IndicatorHistory) {
        self.history = history
        key = overview.round.key
        let code = history.indicator.code
        goals = overview.nodes.filter { node in node.indicators.contains { $0.indicator.code == code } }
        row = goals.first?.indicators.first { $0.indicator.code == code }
        path = goals.first.map { overview.path(to: $0.goal.code) + [$0] } ?? []
    }

    /// Everybody who has a value for ``IndicatorHistory/elsewherePeriod``, the best first.
    var ranking: [IndicatorRank] {
        let own = history.entries.filter { !$0.isPredecessors && $0.value.period == history.elsewherePeriod }.map {
            IndicatorRank(organisation: history.organisation, value: $0.value, target: $0.target, isOwn: true)
        }
        let others = history.elsewhere.map {
            IndicatorRank(organisation: $0.organisation, value: $0.value, target: $0.target, isOwn: false)
        }
        return (own + others).map { ($0.sortKey(indicator.polarity), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

/// An organisation's place among those in the city that measure the same.
struct IndicatorRank: Sendable {
    var organisation: Organisation
    var value: IndicatorValue
    var target: AnnualTarget?
    var isOwn: Bool

    /// Numbers before what is no number; the better first, or the higher where neither is better.
    fileprivate func sortKey(_ polarity: Indicator.Polarity) -> SortKey {
        guard let number = value.total?.number else {
            return SortKey(isMissing: 1, number: 0, name: SwedishSort.key(organisation.name))
        }
        let ordered =
            switch polarity {
            case .higherIsBetter, .none: -number
            case .lowerIsBetter: number
            case .withinBand: abs(number)
            }
        return SortKey(isMissing: 0, number: ordered, name: SwedishSort.key(organisation.name))
    }

    fileprivate struct SortKey: Comparable {
        var isMissing: Int
        var number: Decimal
        var name: String

        static func < (left: SortKey, right: SortKey) -> Bool {
            (left.isMissing, left.number, left.name) < (right.isMissing, right.number, right.name)
        }
    }
}

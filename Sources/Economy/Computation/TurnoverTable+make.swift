import Quantities
import Steering

extension TurnoverTable {
    /// The turnover changes that count, by area in print order and then by code; nil for none.
    init?(_ computation: EconomyComputation) throws(Diagnostic) {
        let tree = computation.thisYear.tree
        let places = Dictionary(uniqueKeysWithValues: tree.nodes.enumerated().map { ($0.element.area.code, $0.offset) })
        let changes = computation.changes
            .filter { $0.kind == .turnover && $0.state.countsInBudget }
            .sorted { (places[$0.area] ?? 0, $0.subject.subject) < (places[$1.area] ?? 0, $1.subject.subject) }
        guard let sums = try TurnoverAmounts(changes) else { return nil }
        rows = changes.compactMap { change in
            change.adjustment.map { adjustment in
                Row(
                    adjustment: adjustment, area: tree.name(change.area), costs: change.costs ?? change.net,
                    revenues: change.revenues ?? change.net, state: change.state)
            }
        }
        costs = sums.costs
        revenues = sums.revenues
    }
}

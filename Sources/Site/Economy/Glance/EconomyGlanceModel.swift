import Charts
import Economy
import Foundation
import Quantities
import Steering

/// The economy at a glance: where the money is, where it deviates, what has changed and what hangs on decisions.
struct EconomyGlanceModel: Sendable {
    let scene: EconomyScene
    let sentences: EconomySentences
    /// Areas that do not come out even, the largest deficit first.
    let deviating: [AreaFigures]
    /// Areas whose forecast is another than the one before, the largest change for the worse first.
    let changed: [AreaFigures]
    let pending: [Pending]

    /// Money that is counted and not decided, under its area.
    struct Pending: Sendable {
        var area: AreaFigures
        var request: PendingRequest
    }

    init(_ scene: EconomyScene) {
        self.scene = scene
        sentences = EconomySentences(scene.economy)
        let wholes = scene.economy.areas.filter { $0.depth == 0 }
        deviating = wholes.filter { $0.shownDeviation.map { !EconomyCells.isNothing($0.amount, .mkr) } ?? false }
            .sorted { ($0.shownDeviation?.amount ?? .zero) < ($1.shownDeviation?.amount ?? .zero) }
        changed = wholes.filter { $0.forecast?.change.map { !EconomyCells.isNothing($0.amount, .mkr) } ?? false }
            .sorted { ($0.forecast?.change?.amount ?? .zero) < ($1.forecast?.change?.amount ?? .zero) }
        pending = wholes.flatMap { area in area.pending.map { Pending(area: area, request: $0) } }
    }

    var economy: EconomyOverview { scene.economy }

    /// Whether there is a forecast to tell of; a plan has none.
    var isForecast: Bool { economy.areas.contains { $0.forecast != nil } }

    /// Where the net budget is, for the bars: only the areas that have any.
    var budgets: [RankChart.Row] {
        economy.areas.filter { $0.depth == 0 }.compactMap { area in
            area.budget.map { RankChart.Row(area.name, $0.amount.inMillions) }
        }.filter { $0.value != 0 }
    }

    /// What is counted and not decided, in all; nil where nothing is, or where it does not fit.
    var pendingSum: Money? {
        pending.isEmpty ? nil : try? Money.sum(pending.map(\.request.amount))
    }
}

extension AreaFigures {
    /// After result transfers where the area has any.
    var shownDeviation: MoneyFigure? { deviation ?? deviationBeforeTransfers }

    /// The name of that figure.
    var shownDeviationName: EconomyFigure {
        EconomyFigure("omraden", area.code.text, deviation == nil ? "avvikelse-fore" : "avvikelse")
    }

    func name(_ column: String) -> EconomyFigure { EconomyFigure("omraden", area.code.text, column) }
}

extension Money {
    /// For drawings, which need no more than that.
    var inMillions: Decimal { Decimal(ore) / MoneyUnit.mkr.ore }
}

import Charts
import Design
import Economy
import Foundation
import Quantities

/// The way from the budget to the forecast after result transfers, as steps to draw and to list.
struct EconomyWaterfall: Sendable {
    let steps: [WaterfallChart.Step]
    let language: Language

    /// Nil where the committee's forecast is not whole: a way without its end would mislead.
    init?(_ economy: EconomyOverview, _ language: Language) {
        guard let whole = economy.whole, let forecast = whole.net.forecast else { return nil }
        let say = PageWords(language)
        let isPending = !whole.pending.isEmpty
        let wholes = economy.areas.filter { $0.depth == 0 }
        var steps: [WaterfallChart.Step] = [
            .init(.level, say("Budget", "Budget"), whole.net.budget.amount.inMillions)
        ]
        func adjust(_ label: String, _ figure: MoneyFigure?, isPending: Bool = false) {
            guard let figure, !EconomyCells.isNothing(figure.amount, .mkr) else { return }
            steps.append(.init(.adjustment, label, figure.amount.inMillions, isPending: isPending))
        }
        adjust(say("Begärda budgetjusteringar", "Adjustments asked for"), whole.net.requested, isPending: isPending)
        adjust(say("Prestation och omslutning", "Volume and turnover"), whole.net.changes)
        if steps.count > 1 {
            let adjusted = steps.reduce(Decimal(0)) { $0 + $1.amount }
            steps.append(.init(.level, say("Justerad budget", "Adjusted budget"), adjusted))
        }
        for area in wholes {
            guard let deviation = area.deviationBeforeTransfers, !EconomyCells.isNothing(deviation.amount, .mkr) else { continue }
            steps.append(.init(.deviation, area.name, deviation.amount.inMillions))
        }
        let hasTransfers = whole.transfersIn != nil || whole.transfersOut != nil
        let before = say("Prognos före överföringar", "Forecast before transfers")
        steps.append(.init(.level, hasTransfers ? before : say("Prognos", "Forecast"), forecast.amount.inMillions))
        if hasTransfers, let after = whole.forecastAfterTransfers {
            let transferred = after.amount.inMillions - forecast.amount.inMillions
            steps.append(.init(.adjustment, say("Resultatöverföringar", "Result transfers"), transferred))
            steps.append(
                .init(
                    .level, say("Prognos efter överföringar", "Forecast after transfers"), after.amount.inMillions))
        }
        self.steps = steps
        self.language = language
    }

    func figure(csv: Address) -> Figure {
        let say = PageWords(language)
        return Figure(
            id: "trappan", title: title, subtitle: say("Mnkr netto", "SEK million, net"),
            drawing: drawing(width: 760), narrowDrawing: drawing(width: 340),
            table: DataTable(
                id: "trappan-tabell", caption: say("Från budget till prognos", "From budget to forecast"),
                columns: [
                    .text(say("Steg", "Step")), .number(say("Belopp", "Amount"), unit: say("mnkr", "SEK m")),
                    .text(say("Anmärkning", "Remark")),
                ],
                rows: chart(width: 760).steps.map(row)), csv: csv)
    }

    private func drawing(width: Int) -> HTML { HTML(trusted: chart(width: width).svg()) }

    private func chart(width: Int) -> WaterfallChart {
        WaterfallChart(
            title: title, steps: steps, unit: MeasureUnit("mnkr"), decimals: 1, language: language, width: width)
    }

    private var title: String {
        let say = PageWords(language)
        return say("Från budget till prognos", "From budget to forecast")
    }

    private func row(_ step: WaterfallChart.Step) -> DataTable.Row {
        let say = PageWords(language)
        let number = SwedishNumber.format(step.amount, decimals: 1)
        let signed = step.kind != .level && SwedishNumber.round(step.amount, decimals: 1) > 0 ? "+" + number : number
        let word =
            switch step.kind {
            case .level, .adjustment: ""
            case .deviation: step.amount < 0 ? say("underskott", "deficit") : say("överskott", "surplus")
            }
        let pending = step.isPending ? say("inte beslutat", "not decided") : ""
        return DataTable.Row(
            kind: step.kind == .level ? .total : .body,
            cells: [
                .text(step.label), .number(signed), .text([word, pending].filter { !$0.isEmpty }.joined(separator: ", ")),
            ])
    }
}

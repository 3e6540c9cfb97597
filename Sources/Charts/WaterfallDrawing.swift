import Foundation
import Quantities

/// ``WaterfallChart`` as rows: label, bar, figure and word. On a narrow page the label and the figure stand above the bar.
struct WaterfallDrawing {
    private let chart: WaterfallChart
    private let spans: [(from: Decimal, to: Decimal)]
    private let scale: ValueScale
    private let step: Decimal
    private let plotStart: Double
    private let plotEnd: Double
    /// The right edge of the figures; their words begin beside it.
    private let figureEnd: Double
    private var drawing: Drawing

    private static let size = 13.0
    private static let barHeight = 16.0

    init(_ chart: WaterfallChart) {
        self.chart = chart
        spans = chart.spans
        let width = Double(chart.width)
        let isNarrow = Self.isNarrow(chart)
        let figures = chart.steps.map { TextWidth.of(chart.printed($0), size: Self.size, bold: $0.kind == .level) }.max() ?? 0
        let words = chart.steps.map { TextWidth.of(chart.word($0), size: 12) }.max() ?? 0
        let gap = words > 0 ? 8.0 : 0
        plotStart = isNarrow ? 0 : (width * 0.3).rounded()
        figureEnd = width - words - gap
        plotEnd = isNarrow ? width : figureEnd - figures - 14
        (scale, step) = Self.scale(spans, decimals: chart.decimals, from: plotStart, to: plotEnd)
        drawing = Drawing(width: width)
    }

    func svg() -> String {
        var copy = self
        return copy.drawn()
    }

    private static func isNarrow(_ chart: WaterfallChart) -> Bool { chart.width < 560 }

    /// From zero, unless all levels lie so close together that the steps between them could not be seen.
    private static func scale(
        _ spans: [(from: Decimal, to: Decimal)], decimals: Int, from start: Double, to end: Double
    ) -> (ValueScale, Decimal) {
        let levels = spans.map(\.to)
        let (lowest, highest) = (levels.min() ?? 0, levels.max() ?? 1)
        let isBroken =
            lowest > 0 && (highest - lowest) * 2 < highest && SwedishNumber.round(highest - lowest, decimals: decimals) > 0
        let least = isBroken ? lowest - (highest - lowest) / 4 : min(lowest, 0)
        let most = max(highest, isBroken ? highest : 0)
        let step = ValueScale.step(for: most > least ? most - least : 1, count: 4)
        return (ValueScale(from: ValueScale.floor(least, step: step), to: most, start: start, end: end), step)
    }

    private var isNarrow: Bool { Self.isNarrow(chart) }
    private var isBroken: Bool { scale.lowest > 0 }
    private var rowHeight: Double { isNarrow ? 44 : 30 }

    private mutating func drawn() -> String {
        guard !chart.steps.isEmpty else {
            drawing.text(chart.words.noValues, x: 0, y: 24, fill: .muted)
            return drawing.svg(height: 40, title: chart.title, description: chart.words.noValues)
        }
        let bottom = 8 + rowHeight * Double(chart.steps.count)
        drawGrid(to: bottom)
        for index in chart.steps.indices { drawConnector(after: index) }
        for index in chart.steps.indices { drawRow(index) }
        let height = drawFoot(from: bottom)
        return drawing.svg(
            height: height, title: chart.title, description: chart.description(axisStart: scale.lowest > 0 ? scale.lowest : 0))
    }

    /// The middle of a row's bar.
    private func middle(_ index: Int) -> Double { 8 + rowHeight * Double(index) + (isNarrow ? 30 : rowHeight / 2) }

    /// On a narrow page the grid keeps to the bars, so that no line runs through the words.
    private mutating func drawGrid(to bottom: Double) {
        let bands = isNarrow ? chart.steps.indices.map { middle($0) - 11...middle($0) + 11 } : [4...bottom]
        for value in ticks {
            let x = scale.pixel(value)
            for band in bands {
                drawing.line(
                    from: .init(x: x, y: band.lowerBound), to: .init(x: x, y: band.upperBound), stroke: value == 0 ? .muted : .rule)
            }
        }
    }

    private var ticks: [Decimal] {
        var ticks: [Decimal] = []
        var value = scale.lowest
        while value <= scale.highest, ticks.count < 20 {
            ticks.append(value)
            value += step
        }
        return ticks
    }

    /// A thin line from where one step ends to where the next begins.
    private mutating func drawConnector(after index: Int) {
        guard index + 1 < chart.steps.count else { return }
        let x = scale.pixel(spans[index].to)
        drawing.line(from: .init(x: x, y: middle(index)), to: .init(x: x, y: middle(index + 1)), stroke: .muted)
    }

    private mutating func drawRow(_ index: Int) {
        let step = chart.steps[index]
        let isLevel = step.kind == .level
        let middle = middle(index)
        let base = isNarrow ? middle - 14 : middle + 4.5
        drawLabel(step, base: base)
        drawBar(index, middle: middle)
        let word = chart.word(step)
        // Where the words stand between the bars, the line from bar to bar is hidden behind them.
        drawing.textOnPaper(
            chart.printed(step), x: figureEnd, y: base, size: Self.size, fill: isLevel ? .accent : .ink, anchor: .end,
            bold: isLevel, over: isNarrow ? base : nil)
        guard !word.isEmpty else { return }
        drawing.textOnPaper(
            word, x: figureEnd + 8, y: base, size: 12, fill: .muted, anchor: .start, bold: false, over: isNarrow ? base : nil)
    }

    private mutating func drawLabel(_ step: WaterfallChart.Step, base: Double) {
        let isBold = step.kind == .level
        let printed = TextWidth.of(chart.printed(step), size: Self.size, bold: isBold)
        let room = isNarrow ? figureEnd - printed - 10 : plotStart - 12
        let lines = TextWidth.wrapped(step.label, size: Self.size, width: room, lines: isNarrow ? 1 : 2)
        for (row, line) in lines.enumerated() {
            let y = base + (lines.count > 1 ? Double(row) * 14 - 7 : 0)
            drawing.textOnPaper(
                line, x: 0, y: y, size: lines.count > 1 ? 12 : Self.size, fill: .ink, anchor: .start, bold: isBold,
                over: isNarrow ? y : nil)
        }
    }

    private mutating func drawBar(_ index: Int, middle: Double) {
        let step = chart.steps[index]
        let from = scale.pixel(max(spans[index].from, scale.lowest))
        let to = scale.pixel(spans[index].to)
        let (x, width) = (min(from, to), max(abs(to - from), 1.5))
        let (y, height) = (middle - Self.barHeight / 2, Self.barHeight)
        if step.isPending, width > 4 {
            drawing.frame(x: x, y: y, width: width, height: height, stroke: colour(step), dash: .short)
            return
        }
        let isDeficit = step.kind == .deviation && step.amount < 0
        drawing.column(
            x: x, y: y, width: width, height: height, colour: colour(step), pattern: isDeficit ? .hatched : .solid)
        if step.kind == .level, isBroken { drawBreak(y: y, height: height) }
    }

    private func colour(_ step: WaterfallChart.Step) -> ChartColour {
        switch step.kind {
        case .level: .accent
        case .adjustment: .earlier
        case .deviation: step.amount == 0 ? .earlier : step.amount < 0 ? .bad : .good
        }
    }

    /// Two slanting strokes of paper through the bar: it goes on to zero, outside the drawing.
    private mutating func drawBreak(y: Double, height: Double) {
        for offset in [8.0, 14.0] {
            let x = plotStart + offset
            drawing.line(
                from: .init(x: x + 3, y: y - 1), to: .init(x: x - 3, y: y + height + 1), stroke: .paper, width: 2.5)
        }
    }

    /// The scale, and that it is broken where it is. Gives the height of the whole chart.
    private mutating func drawFoot(from bottom: Double) -> Double {
        var taken = -Double.infinity
        for value in ticks {
            let text = SwedishNumber.format(value, atMost: 6)
            let half = TextWidth.of(text, size: 11) / 2
            let x = min(max(scale.pixel(value), half), drawing.width - half)
            guard x - half > taken + 8 else { continue }
            drawing.text(text, x: x, y: bottom + 14, size: 11, fill: .muted, anchor: .middle)
            taken = x + half
        }
        guard isBroken else { return bottom + 22 }
        drawing.text(chart.words.brokenAxis(at: chart.tick(scale.lowest)), x: plotStart, y: bottom + 32, size: 12, fill: .muted)
        return bottom + 42
    }
}

import Foundation
import Quantities

/// ``HistoryChart`` as lines: total solid with discs, women dashed with diamonds, men dotted with squares, names at the right end.
struct LineDrawing {
    private enum Series: CaseIterable {
        case total, women, men
    }

    /// A name in the right margin, at the height of what it names.
    private struct EndLabel {
        var text: String
        var y: Double
        var isBold: Bool
        var colour: ChartColour
    }

    private let chart: HistoryChart
    private let step: Decimal
    private let scale: ValueScale
    private let left: Double
    private let right: Double
    private let top: Double
    private let bottom: Double
    private var drawing: Drawing

    private static let plotHeight = 190.0

    init(_ chart: HistoryChart) {
        self.chart = chart
        top = chart.isShortUnit || chart.unit.symbol.isEmpty ? 20 : 38
        bottom = top + Self.plotHeight
        let values = chart.figures + [chart.target?.value].compactMap { $0 }
        let highest = values.max() ?? 1
        // A line may leave zero out, but does not when zero is near: a small gap to it would mislead.
        let least = values.min() ?? 0
        let lowest = least >= 0 && least * 3 <= highest ? 0 : least
        step = ValueScale.step(for: highest > lowest ? highest - lowest : max(abs(highest), 1), count: 4)
        let end = ValueScale.ceiling(highest, step: step)
        scale = ValueScale(
            from: ValueScale.floor(lowest, step: step), to: end > lowest ? end : end + step, start: bottom, end: top)
        drawing = Drawing(width: Double(chart.width))
        let widest = [scale.lowest, scale.highest].map { TextWidth.of(Self.tick($0), size: 12) }.max() ?? 0
        left = widest + 12
        right = Self.rightMargin(chart)
    }

    func svg() -> String {
        var copy = self
        return copy.drawn()
    }

    private mutating func drawn() -> String {
        if !chart.unit.symbol.isEmpty { drawing.text(chart.unit.symbol, x: 0, y: top > 20 ? 12 : 10, size: 12, fill: .muted) }
        drawGrid()
        if let target = chart.target {
            let y = scale.pixel(target.value)
            drawing.line(from: .init(x: left, y: y), to: .init(x: plotEnd + 4, y: y), stroke: .ink, width: 1.2)
        }
        for series in Series.allCases.reversed() { draw(series) }
        let height = drawPeriodLabels()
        drawEndLabels()
        return drawing.svg(height: height, title: chart.title, description: chart.description)
    }

    private var plotEnd: Double { drawing.width - right }

    private func x(_ index: Int) -> Double {
        let inset = 14.0
        guard chart.periods.count > 1 else { return (left + plotEnd) / 2 }
        return left + inset + (plotEnd - left - 2 * inset) * Double(index) / Double(chart.periods.count - 1)
    }

    private mutating func drawGrid() {
        var value = scale.lowest
        while value <= scale.highest {
            let y = scale.pixel(value)
            drawing.line(from: .init(x: left, y: y), to: .init(x: plotEnd, y: y), stroke: value == 0 ? .muted : .rule)
            drawing.text(Self.tick(value), x: left - 8, y: y + 4, size: 12, fill: .muted, anchor: .end)
            value += step
        }
    }

    /// On two lines where needed. Leaves labels out where they would touch; the current one stands first, then the last.
    /// Gives the height of the whole chart.
    private mutating func drawPeriodLabels() -> Double {
        var taken: [ClosedRange<Double>] = []
        var rowsMost = 1
        let order = chart.periods.indices.reversed()
        for index in order.filter({ chart.periods[$0].isCurrent }) + order {
            let period = chart.periods[index]
            let lines = chart.labelLines(period, size: 12, width: max(58, (plotEnd - left) / Double(chart.periods.count)))
            let half = (lines.map { TextWidth.of($0, size: 12, bold: period.isCurrent) }.max() ?? 0) / 2
            let middle = min(max(x(index), half), drawing.width - half)
            let place = middle - half - 3...middle + half + 3
            guard !taken.contains(where: place.overlaps) else { continue }
            for (row, line) in lines.enumerated() {
                drawing.text(line, x: middle, y: bottom + 20 + Double(row) * 16, size: 12, anchor: .middle, bold: period.isCurrent)
            }
            taken.append(place)
            rowsMost = max(rowsMost, lines.count)
        }
        return bottom + 12 + Double(rowsMost) * 16
    }

    private func value(_ series: Series, _ period: HistoryChart.Period) -> HistoryChart.Value? {
        switch series {
        case .total: period.total
        case .women: period.women
        case .men: period.men
        }
    }

    private mutating func draw(_ series: Series) {
        var run: [Drawing.Point] = []
        var before: Drawing.Point?
        let dash: Drawing.Dash = series == .total ? .solid : series == .women ? .dashed : .dotted
        for (index, period) in chart.periods.enumerated() {
            guard let figure = value(series, period)?.figure else {
                drawRun(run, dash: dash)
                (run, before) = ([], nil)
                continue
            }
            if period.startsAnew {
                drawRun(run, dash: dash)
                (run, before) = ([], nil)
            }
            let point = Drawing.Point(x: x(index), y: scale.pixel(figure))
            if period.isForecast {
                drawRun(run, dash: dash)
                run = []
                if let before { drawing.line(from: before, to: point, stroke: .accent, width: 1.5, dash: .short) }
            } else {
                run.append(point)
            }
            before = point
        }
        drawRun(run, dash: dash)
        for (index, period) in chart.periods.enumerated() {
            guard let figure = value(series, period)?.figure else { continue }
            drawMark(series, of: period, at: Drawing.Point(x: x(index), y: scale.pixel(figure)))
        }
    }

    private mutating func drawRun(_ run: [Drawing.Point], dash: Drawing.Dash) {
        if run.count > 1 { drawing.polyline(run, stroke: .earlier, width: 2, dash: dash) }
    }

    private mutating func drawMark(_ series: Series, of period: HistoryChart.Period, at point: Drawing.Point) {
        let colour: ChartColour = period.isCurrent ? .accent : .earlier
        let radius = period.isCurrent ? 5.0 : 3.5
        if period.isForecast {
            drawing.circle(point, radius: 4.5, fill: .paper, stroke: .accent, dash: .solid)
            return
        }
        switch series {
        case .total:
            drawing.circle(point, radius: radius, fill: colour)
        case .women:
            drawing.diamond(point, radius: radius + 1, fill: colour)
        case .men:
            drawing.rect(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius, fill: colour)
        }
    }

    /// Names stand at the height of their last figure, pushed apart where they would overlap.
    private mutating func drawEndLabels() {
        let height = 16.0
        var labels = Self.endLabels(chart).map { EndLabel(text: $0.0, y: scale.pixel($0.1) + 4, isBold: $0.2, colour: $0.3) }
        labels.sort { $0.y < $1.y }
        for index in labels.indices.dropFirst() { labels[index].y = max(labels[index].y, labels[index - 1].y + height) }
        var limit = bottom + 4
        for index in labels.indices.reversed() {
            labels[index].y = min(labels[index].y, limit)
            limit = labels[index].y - height
        }
        for label in labels {
            drawing.text(label.text, x: plotEnd + 8, y: label.y, size: 12, fill: label.colour, bold: label.isBold)
        }
    }

    private static func endLabels(_ chart: HistoryChart) -> [(String, Decimal, Bool, ChartColour)] {
        var labels: [(String, Decimal, Bool, ChartColour)] = []
        let outcomes = chart.periods.filter { !$0.isForecast }
        let series: [(String?, (HistoryChart.Period) -> HistoryChart.Value?)] = [
            (chart.hasSexes ? chart.words.total : nil, { $0.total }), (chart.words.women, { $0.women }),
            (chart.words.men, { $0.men }),
        ]
        for (name, value) in series {
            guard let last = outcomes.last(where: { value($0)?.figure != nil }), let figure = value(last)?.figure else { continue }
            let text = "\(name ?? last.label + ":") \(chart.printed(figure))"
            labels.append((text, figure, last.isCurrent, last.isCurrent ? .accent : .ink))
        }
        if let forecast = chart.periods.last(where: { $0.isForecast }), let figure = forecast.total.figure {
            labels.append(("\(chart.words.forecast) \(chart.printed(figure))", figure, false, .accent))
        }
        if let target = chart.target { labels.append((target.label, target.value, true, .ink)) }
        return labels
    }

    private static func rightMargin(_ chart: HistoryChart) -> Double {
        let widest = endLabels(chart).map { TextWidth.of($0.0, size: 12, bold: $0.2) }.max() ?? 0
        return min(widest + 12, Double(chart.width) * 0.45)
    }

    private static func tick(_ value: Decimal) -> String {
        SwedishNumber.format(value, atMost: 6)
    }
}

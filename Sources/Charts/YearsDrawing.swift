import Foundation
import Quantities

/// ``YearsChart`` as one line a year, its name at its end.
struct YearsDrawing {
    private struct EndLabel {
        var text: String
        var y: Double
        var isCurrent: Bool
    }

    private let chart: YearsChart
    private let step: Decimal
    private let scale: ValueScale
    private let left: Double
    private let right: Double
    private let top: Double
    private let bottom: Double
    private var drawing: Drawing

    private static let plotHeight = 170.0

    init(_ chart: YearsChart) {
        self.chart = chart
        top = chart.unit.symbol.isEmpty ? 20 : 38
        bottom = top + Self.plotHeight
        let (least, highest) = (chart.figures.min() ?? 0, chart.figures.max() ?? 1)
        // A line may leave zero out, but does not when zero is near: a small gap to it would mislead.
        let lowest = least >= 0 && least * 3 <= highest ? 0 : least
        step = ValueScale.step(for: highest > lowest ? highest - lowest : max(abs(highest), 1), count: 4)
        let end = ValueScale.ceiling(highest, step: step)
        scale = ValueScale(from: ValueScale.floor(lowest, step: step), to: end > lowest ? end : end + step, start: bottom, end: top)
        drawing = Drawing(width: Double(chart.width))
        left = ([scale.lowest, scale.highest].map { TextWidth.of(Self.tick($0), size: 12) }.max() ?? 0) + 12
        right = (chart.years.map { TextWidth.of(Self.endLabel($0, chart), size: 12, bold: true) }.max() ?? 0) + 14
    }

    func svg() -> String {
        var copy = self
        return copy.drawn()
    }

    private mutating func drawn() -> String {
        if !chart.unit.symbol.isEmpty { drawing.text(chart.unit.symbol, x: 0, y: 12, size: 12, fill: .muted) }
        drawGrid()
        for index in chart.years.indices { drawLine(index) }
        for index in chart.years.indices { drawMarks(index) }
        drawEndLabels()
        drawMonths()
        let start = scale.lowest > 0 ? scale.lowest : 0
        return drawing.svg(height: bottom + 30, title: chart.title, description: chart.description(axisStart: start))
    }

    private var plotEnd: Double { drawing.width - right }

    private func x(_ month: Int) -> Double {
        let inset = 10.0
        return left + inset + (plotEnd - left - 2 * inset) * Double(month) / 11
    }

    private func point(_ month: Int, _ value: Decimal) -> Drawing.Point { .init(x: x(month), y: scale.pixel(value)) }

    private mutating func drawGrid() {
        var value = scale.lowest
        while value <= scale.highest {
            let y = scale.pixel(value)
            drawing.line(from: .init(x: left, y: y), to: .init(x: plotEnd, y: y), stroke: value == 0 ? .muted : .rule)
            drawing.text(Self.tick(value), x: left - 8, y: y + 4, size: 12, fill: .muted, anchor: .end)
            value += step
        }
    }

    private mutating func drawMonths() {
        let room = (plotEnd - left) / 12 - 2
        let isShort = chart.words.months.contains { TextWidth.of($0, size: 11) > room }
        for (index, name) in chart.words.months.enumerated() {
            drawing.text(
                isShort ? name.prefix(1).uppercased() : name, x: x(index), y: bottom + 20, size: 11, fill: .muted, anchor: .middle)
        }
    }

    private func isCurrent(_ index: Int) -> Bool { index == chart.years.count - 1 }

    /// The nearest earlier year is solid, the one before it dashed, older ones dotted.
    private func dash(_ index: Int) -> Drawing.Dash {
        switch chart.years.count - 1 - index {
        case ...1: .solid
        case 2: .dashed
        default: .dotted
        }
    }

    private mutating func drawLine(_ index: Int) {
        let colour: ChartColour = isCurrent(index) ? .accent : .earlier
        let months = chart.years[index].months
        var run: [Drawing.Point] = []
        for (month, reading) in months.enumerated() {
            guard let reading else {
                draw(run, of: index)
                run = []
                continue
            }
            let here = point(month, reading.value)
            if reading.isPreliminary {
                draw(run, of: index)
                run = [here]
                if month > 0, let before = months[month - 1] {
                    drawing.line(from: point(month - 1, before.value), to: here, stroke: colour, width: 1.5, dash: .short)
                }
            } else {
                run.append(here)
            }
        }
        draw(run, of: index)
    }

    private mutating func draw(_ run: [Drawing.Point], of index: Int) {
        guard run.count > 1 else { return }
        drawing.polyline(
            run, stroke: isCurrent(index) ? .accent : .earlier, width: isCurrent(index) ? 2.5 : 2, dash: dash(index))
    }

    /// Discs on this year's months, on preliminary ones, and on a month that stands alone.
    private mutating func drawMarks(_ index: Int) {
        let colour: ChartColour = isCurrent(index) ? .accent : .earlier
        let months = chart.years[index].months
        for (month, reading) in months.enumerated() {
            guard let reading else { continue }
            let here = point(month, reading.value)
            let neighbours = [month - 1, month + 1].filter(months.indices.contains).compactMap { months[$0] }
            if reading.isPreliminary {
                drawing.circle(here, radius: 4, fill: .paper, stroke: colour)
            } else if isCurrent(index) || neighbours.isEmpty {
                drawing.circle(here, radius: isCurrent(index) ? 3.5 : 3, fill: colour)
            }
        }
    }

    /// Names stand at the height of their year's last figure, pushed apart where they would overlap.
    private mutating func drawEndLabels() {
        let height = 16.0
        var labels = chart.years.indices.compactMap { index -> EndLabel? in
            guard let last = chart.years[index].months.last(where: { $0 != nil }) ?? nil else { return nil }
            return EndLabel(
                text: Self.endLabel(chart.years[index], chart), y: scale.pixel(last.value) + 4, isCurrent: isCurrent(index))
        }
        labels.sort { $0.y < $1.y }
        for index in labels.indices.dropFirst() { labels[index].y = max(labels[index].y, labels[index - 1].y + height) }
        var limit = bottom + 4
        for index in labels.indices.reversed() {
            labels[index].y = min(labels[index].y, limit)
            limit = labels[index].y - height
        }
        for label in labels {
            drawing.text(
                label.text, x: plotEnd + 8, y: label.y, size: 12, fill: label.isCurrent ? .accent : .ink, bold: label.isCurrent)
        }
    }

    private static func endLabel(_ year: YearsChart.Year, _ chart: YearsChart) -> String {
        guard let last = year.months.last(where: { $0 != nil }) ?? nil else { return "" }
        return "\(year.label): \(chart.printed(last.value))"
    }

    private static func tick(_ value: Decimal) -> String { SwedishNumber.format(value, atMost: 6) }
}

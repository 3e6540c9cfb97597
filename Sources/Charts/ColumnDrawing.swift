import Foundation
import Quantities

/// ``HistoryChart`` as columns from a zero base line, each with its figure; sexes as hatched and striped columns beside the total.
struct ColumnDrawing {
    private let chart: HistoryChart
    private let right: Double
    private let top: Double
    private let bottom: Double
    private let scale: ValueScale
    private var drawing: Drawing

    private static let plotHeight = 180.0
    private static let narrowest = 30.0
    private static let gapShare = 0.3

    /// Whether every column is wide enough for the figure above it.
    static func fits(_ chart: HistoryChart) -> Bool {
        columnWidth(chart, right: rightMargin(chart)) >= max(narrowest, widestFigure(chart) * (chart.hasSexes ? 0.95 : 0.72))
    }

    init(_ chart: HistoryChart) {
        self.chart = chart
        right = Self.rightMargin(chart)
        top = chart.isShortUnit || chart.unit.symbol.isEmpty ? 22 : 42
        bottom = top + Self.plotHeight
        let values = chart.figures + [chart.target?.value].compactMap { $0 } + [0]
        let (lowest, highest) = (values.min() ?? 0, values.max() ?? 1)
        // Figures of columns below zero stand under them.
        scale = ValueScale(from: lowest, to: highest, start: lowest < 0 ? bottom - 18 : bottom, end: top)
        drawing = Drawing(width: Double(chart.width))
    }

    func svg() -> String {
        var copy = self
        return copy.drawn()
    }

    private mutating func drawn() -> String {
        if top > 22 { drawing.text(chart.unit.symbol, x: 0, y: 12, size: 12, fill: .muted) }
        let plotEnd = drawing.width - right
        for (index, period) in chart.periods.enumerated() { drawColumns(period, index: index) }
        let zero = scale.pixel(0)
        drawing.line(from: .init(x: 0, y: zero), to: .init(x: plotEnd, y: zero), stroke: .muted)
        if let target = chart.target { draw(target, plotEnd: plotEnd) }
        for (index, period) in chart.periods.enumerated() { drawFigures(period, index: index) }
        let height = drawPeriodLabels()
        return drawing.svg(height: height, title: chart.title, description: chart.description)
    }

    private struct Column {
        var name: String
        var value: HistoryChart.Value
        var pattern: ColumnPattern
        var x: Double
    }

    private var slot: Double { (drawing.width - right) / Double(chart.periods.count) }
    private var columnWidth: Double { Self.columnWidth(chart, right: right) }

    private func columns(of period: HistoryChart.Period, index: Int) -> [Column] {
        let values = Self.values(of: period, words: chart.words)
        let gap = chart.hasSexes ? 4.0 : 0
        let group = columnWidth * Double(values.count) + gap * Double(values.count - 1)
        let start = slot * (Double(index) + 0.5) - group / 2
        return values.enumerated().map { position, value in
            Column(name: value.0, value: value.1, pattern: value.2, x: start + (columnWidth + gap) * Double(position))
        }
    }

    private mutating func drawColumns(_ period: HistoryChart.Period, index: Int) {
        let zero = scale.pixel(0)
        for column in columns(of: period, index: index) {
            guard let figure = column.value.figure else { continue }
            let end = scale.pixel(figure)
            let (y, height) = (min(zero, end), abs(zero - end))
            if period.isForecast {
                drawing.frame(x: column.x, y: y, width: columnWidth, height: height, stroke: .accent, dash: .short)
            } else {
                drawing.column(
                    x: column.x, y: y, width: columnWidth, height: height, colour: period.isCurrent ? .accent : .earlier,
                    pattern: column.pattern)
            }
        }
    }

    /// Figures above columns, below those under zero; where there is no figure, the word that says why.
    private mutating func drawFigures(_ period: HistoryChart.Period, index: Int) {
        let target = chart.target.map { scale.pixel($0.value) }
        for column in columns(of: period, index: index) {
            let middle = column.x + columnWidth / 2
            if chart.hasSexes { drawing.text(column.name, x: middle, y: bottom + 16, size: 11, fill: .muted, anchor: .middle) }
            guard let figure = column.value.figure else {
                let word = column.value == .suppressed ? chart.words.suppressedShort : chart.words.noDataShort
                drawing.text(word, x: middle, y: scale.pixel(0) - 6, size: 11, fill: .muted, anchor: .middle)
                continue
            }
            let end = scale.pixel(figure)
            let isMain = column.pattern == .solid
            drawing.textOnPaper(
                chart.printed(figure), x: middle, y: figure < 0 ? end + 14 : end - 6, size: isMain ? 13 : 12,
                fill: period.isCurrent ? .accent : .ink, anchor: .middle, bold: period.isCurrent && isMain, over: target)
        }
    }

    /// Gives the height of the whole chart.
    private mutating func drawPeriodLabels() -> Double {
        let first = bottom + (chart.hasSexes ? 36 : 18)
        var last = first
        let size = slot < 64 ? 11.0 : 13
        for (index, period) in chart.periods.enumerated() {
            for (row, line) in chart.labelLines(period, size: size, width: slot - 2).enumerated() {
                let y = first + Double(row) * 17
                drawing.text(line, x: slot * (Double(index) + 0.5), y: y, size: size, anchor: .middle, bold: period.isCurrent)
                last = max(last, y)
            }
        }
        return last + 8
    }

    private mutating func draw(_ target: HistoryChart.TargetLine, plotEnd: Double) {
        let y = scale.pixel(target.value)
        drawing.line(from: .init(x: 0, y: y), to: .init(x: plotEnd + 4, y: y), stroke: .ink, width: 1.2)
        let rows = TextWidth.wrapped(target.label, size: 12, width: right - 8, lines: 3)
        for (row, text) in rows.enumerated() {
            drawing.text(text, x: plotEnd + 8, y: y + 4 + Double(row) * 15, size: 12, bold: true)
        }
    }

    private static func values(of period: HistoryChart.Period, words: ChartWords) -> [(String, HistoryChart.Value, ColumnPattern)] {
        let all: [(String, HistoryChart.Value?, ColumnPattern)] = [
            (words.total, period.total, .solid), (words.women, period.women, .hatched), (words.men, period.men, .striped),
        ]
        return all.compactMap { name, value, pattern in value.map { (name, $0, pattern) } }
    }

    private static func rightMargin(_ chart: HistoryChart) -> Double {
        guard let target = chart.target else { return 0 }
        return min(TextWidth.of(target.label, size: 12, bold: true) + 10, max(76, Double(chart.width) * 0.18))
    }

    private static func columnWidth(_ chart: HistoryChart, right: Double) -> Double {
        let slot = (Double(chart.width) - right) / Double(max(chart.periods.count, 1))
        guard chart.hasSexes else { return min(56, slot * (1 - gapShare)) }
        let most = chart.periods.map { values(of: $0, words: chart.words).count }.max() ?? 1
        return min(52, (slot * 0.88 - 4 * Double(most - 1)) / Double(most))
    }

    private static func widestFigure(_ chart: HistoryChart) -> Double {
        chart.figures.map { TextWidth.of(chart.printed($0), size: chart.hasSexes ? 12 : 13) }.max() ?? 0
    }
}

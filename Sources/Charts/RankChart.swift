public import Foundation
public import Quantities

/// Bars from zero, one a row with its figure, the greatest first: where the most is.
public struct RankChart: Sendable, Hashable {
    public struct Row: Sendable, Hashable {
        public var label: String
        public var value: Decimal
        /// Stands beside what the chart is about, in grey.
        public var isComparison: Bool

        public init(_ label: String, _ value: Decimal, isComparison: Bool = false) {
            self.label = label
            self.value = value
            self.isComparison = isComparison
        }
    }

    /// What the chart shows, as a sentence.
    public var title: String
    /// The greatest first; equal ones as they were given.
    public private(set) var rows: [Row]
    public var unit: MeasureUnit
    public var decimals: Int
    public var language: Language
    /// Pixels; pages that are 390 px wide ask for 340.
    public var width: Int

    public init(
        title: String, rows: [Row], unit: MeasureUnit, decimals: Int, language: Language = .swedish, width: Int = 760
    ) {
        self.title = title
        self.rows = rows.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
        self.unit = unit
        self.decimals = decimals
        self.language = language
        self.width = min(max(width, 280), 2_000)
    }

    public func svg() -> String {
        var drawing = Drawing(width: Double(width))
        guard let most = rows.first?.value, let least = rows.last?.value else {
            let words = ChartWords(language: language).noValues
            drawing.text(words, x: 0, y: 24, fill: .muted)
            return drawing.svg(height: 40, title: title, description: words)
        }
        let figures = rows.map { TextWidth.of(printed($0), size: Self.size) }.max() ?? 0
        let start = labelWidth + (isNarrow ? 0 : 12)
        let end = isNarrow ? drawing.width : drawing.width - figures - 12
        let scale = ValueScale(from: min(least, 0), to: max(most, 0), start: start, end: end)
        for (index, row) in rows.enumerated() { draw(row, index, scale, figures: figures, in: &drawing) }
        let zero = scale.pixel(0)
        let height = rowHeight * Double(rows.count)
        drawing.line(from: .init(x: zero, y: 0), to: .init(x: zero, y: isNarrow ? 0 : height), stroke: .muted)
        return drawing.svg(height: height + 4, title: title, description: description)
    }

    private static let size = 13.0

    private var isNarrow: Bool { width < 560 }
    private var labelWidth: Double { isNarrow ? 0 : (Double(width) * 0.36).rounded() - 12 }
    private var rowHeight: Double {
        isNarrow ? 42 : rows.contains { TextWidth.of($0.label, size: Self.size) > labelWidth } ? 30 : 26
    }

    private func draw(_ row: Row, _ index: Int, _ scale: ValueScale, figures: Double, in drawing: inout Drawing) {
        let top = rowHeight * Double(index)
        let base = top + (isNarrow ? 16 : rowHeight / 2 + 4.5)
        let room = isNarrow ? drawing.width - figures - 10 : labelWidth
        let lines = TextWidth.wrapped(row.label, size: Self.size, width: room, lines: isNarrow ? 1 : 2)
        for (line, text) in lines.enumerated() {
            let y = base + (lines.count > 1 ? Double(line) * 14 - 7 : 0)
            drawing.text(text, x: 0, y: y, size: lines.count > 1 ? 12 : Self.size)
        }
        let (zero, end) = (scale.pixel(0), scale.pixel(row.value))
        drawing.rect(
            x: min(zero, end), y: top + (isNarrow ? 22 : rowHeight / 2 - 6.5), width: max(abs(end - zero), 1.5),
            height: isNarrow ? 10 : 13,
            fill: row.isComparison ? .earlier : .accent)
        drawing.text(printed(row), x: drawing.width, y: base, size: Self.size, anchor: .end)
    }

    private func printed(_ row: Row) -> String { SwedishNumber.format(row.value, decimals: decimals) }

    /// The chart in words, for those who do not see it.
    private var description: String {
        rows.map { "\($0.label): \(Measure(value: $0.value, unit: unit, decimals: decimals).printed())." }.joined(separator: " ")
    }
}

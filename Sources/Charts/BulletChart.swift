public import Foundation
public import Quantities

/// An outcome against its target on one bar: outcome filled, forecast hollow, the target as a line, the year before as a tick.
public struct BulletChart: Sendable, Hashable {
    public var title: String
    public var outcome: Decimal?
    public var forecast: Decimal?
    public var previousYear: Decimal?
    public var target: HistoryChart.TargetLine?
    public var unit: MeasureUnit
    public var decimals: Int
    /// The right end of the scale, such as 100 for a share; without it the highest figure decides.
    public var scaleEnd: Decimal?
    public var language: Language
    public var width: Int

    public init(
        title: String, outcome: Decimal?, forecast: Decimal? = nil, previousYear: Decimal? = nil,
        target: HistoryChart.TargetLine? = nil,
        unit: MeasureUnit, decimals: Int, scaleEnd: Decimal? = nil, language: Language = .swedish, width: Int = 420
    ) {
        self.title = title
        self.outcome = outcome
        self.forecast = forecast
        self.previousYear = previousYear
        self.target = target
        self.unit = unit
        self.decimals = decimals
        self.scaleEnd = scaleEnd
        self.language = language
        self.width = min(max(width, 240), 2_000)
    }

    public func svg() -> String {
        let words = ChartWords(language: language)
        var drawing = Drawing(width: Double(width))
        let figures = [outcome, forecast, previousYear, target?.value].compactMap { $0 }
        guard !figures.isEmpty else {
            drawing.text(words.noValues, x: 0, y: 24, fill: .muted)
            return drawing.svg(height: 40, title: title, description: words.noValues)
        }
        let scale = ValueScale(
            from: min(figures.min() ?? 0, 0), to: max(figures.max() ?? 1, scaleEnd ?? 0, 0), start: 0,
            end: drawing.width * (scaleEnd == nil ? 0.96 : 1) - 2)
        drawBars(scale, in: &drawing)
        let bottom = drawLegends(scale, words: words, in: &drawing)
        return drawing.svg(height: bottom + 8, title: title, description: description(words))
    }

    private static let top = 24.0
    private static let height = 20.0

    private func drawBars(_ scale: ValueScale, in drawing: inout Drawing) {
        let zero = scale.pixel(0)
        let (top, height) = (Self.top, Self.height)
        drawing.rect(x: 0, y: top, width: drawing.width, height: height, fill: .rule)
        if let forecast {
            let end = scale.pixel(forecast)
            drawing.frame(
                x: min(zero, end), y: top + 2, width: abs(end - zero), height: height - 4, stroke: .accent, dash: .short)
        }
        if let outcome {
            let end = scale.pixel(outcome)
            drawing.rect(x: min(zero, end), y: top + 5, width: max(abs(end - zero), 2), height: height - 10, fill: .accent)
        }
        if let previousYear {
            let x = scale.pixel(previousYear)
            drawing.line(
                from: .init(x: x, y: top + 2), to: .init(x: x, y: top + height - 2), stroke: .ink, width: 2)
        }
        if let target {
            let x = scale.pixel(target.value) + 1
            drawing.line(from: .init(x: x, y: top - 4), to: .init(x: x, y: top + height + 4), stroke: .ink, width: 2.5)
            let half = TextWidth.of(target.label, size: 12, bold: true) / 2
            let middle = min(max(x, half), drawing.width - half)
            drawing.text(target.label, x: middle, y: top - 9, size: 12, anchor: .middle, bold: true)
        }
    }

    /// What the parts of the bar are, with their figures, each beside a small picture of its part.
    private func drawLegends(_ scale: ValueScale, words: ChartWords, in drawing: inout Drawing) -> Double {
        var (x, y) = (0.0, Self.top + Self.height + 24)
        let entries: [(String, Decimal?)] = [(words.outcome, outcome), (words.forecast, forecast), (words.earlier, previousYear)]
        for (position, (name, value)) in entries.enumerated() {
            let isOutcome = position == 0
            guard value != nil || isOutcome else { continue }
            let text = value.map { "\(name) \(printed($0))" } ?? words.outcomeMissing
            let width = (value == nil ? 0 : 18) + TextWidth.of(text, size: 13, bold: isOutcome)
            if x > 0, x + width > drawing.width { (x, y) = (0, y + 20) }
            switch position {
            case _ where value == nil: break
            case 0: drawing.rect(x: x, y: y - 8, width: 12, height: 6, fill: .accent)
            case 1: drawing.frame(x: x, y: y - 11, width: 12, height: 12, stroke: .accent, dash: .short)
            default:
                drawing.line(
                    from: .init(x: x + 6, y: y - 12), to: .init(x: x + 6, y: y + 2), stroke: .ink, width: 2)
            }
            drawing.text(
                text, x: value == nil ? x : x + 18, y: y, size: 13, fill: isOutcome && value != nil ? .accent : .ink,
                bold: isOutcome)
            x += width + 18
        }
        return y
    }

    private func printed(_ value: Decimal) -> String {
        Measure(value: value, unit: unit, decimals: decimals).printed()
    }

    private func description(_ words: ChartWords) -> String {
        var sentences = ["\(words.outcome): \(outcome.map(printed) ?? words.noData)."]
        if let forecast { sentences.append("\(words.forecast): \(printed(forecast)).") }
        if let previousYear { sentences.append("\(words.earlier): \(printed(previousYear)).") }
        if let target { sentences.append("\(target.label).") }
        return sentences.joined(separator: " ")
    }
}

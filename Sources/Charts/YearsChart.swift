public import Foundation
public import Quantities

/// The same twelve months of some years, so that a year is seen against the ones before: this year in the accent colour, earlier ones grey.
///
/// A month that is not read is a gap. A preliminary one is hollow, and its line dashed.
public struct YearsChart: Sendable, Hashable {
    public struct Month: Sendable, Hashable {
        public var value: Decimal
        public var isPreliminary: Bool

        public init(_ value: Decimal, isPreliminary: Bool = false) {
            self.value = value
            self.isPreliminary = isPreliminary
        }
    }

    public struct Year: Sendable, Hashable {
        /// "2023"
        public var label: String
        /// January first; nil where nothing is read. What stands after the twelfth is not drawn.
        public var months: [Month?]

        public init(label: String, months: [Month?]) {
            self.label = label
            self.months = Array(months.prefix(12))
        }
    }

    /// What the chart shows, as a sentence.
    public var title: String
    /// The oldest first; the last one is this year.
    public var years: [Year]
    public var unit: MeasureUnit
    public var decimals: Int
    public var language: Language
    /// Pixels; pages that are 390 px wide ask for 340.
    public var width: Int

    public init(
        title: String, years: [Year], unit: MeasureUnit, decimals: Int, language: Language = .swedish, width: Int = 640
    ) {
        self.title = title
        self.years = years
        self.unit = unit
        self.decimals = decimals
        self.language = language
        self.width = min(max(width, 240), 2_000)
    }

    public func svg() -> String {
        guard !figures.isEmpty else {
            var drawing = Drawing(width: Double(width))
            drawing.text(words.noValues, x: 0, y: 24, fill: .muted)
            return drawing.svg(height: 40, title: title, description: words.noValues)
        }
        return YearsDrawing(self).svg()
    }

    var figures: [Decimal] { years.flatMap { $0.months.compactMap { $0?.value } } }

    var words: ChartWords { ChartWords(language: language) }

    func printed(_ value: Decimal) -> String { SwedishNumber.format(value, decimals: decimals) }

    /// The chart in words, for those who do not see it.
    func description(axisStart: Decimal) -> String {
        var sentences = years.map { year in
            let months = zip(words.months, year.months).compactMap { name, month in
                month.map { "\(name) \(printed($0.value))\($0.isPreliminary ? " (\(words.preliminary))" : "")" }
            }
            return "\(year.label): \(months.isEmpty ? words.noData : months.joined(separator: "; "))."
        }
        if !unit.symbol.isEmpty { sentences.append("\(words.unit): \(unit.symbol).") }
        if axisStart != 0 { sentences.append(words.brokenAxis(at: SwedishNumber.format(axisStart, atMost: 6))) }
        return sentences.joined(separator: " ")
    }
}

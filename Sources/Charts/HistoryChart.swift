public import Foundation
public import Quantities

/// An indicator over its periods: columns or a line, the target as a line across, the forecast hollow, the sexes by label and pattern.
///
/// Periods stand in the order given, at equal distances; a period without a figure is a gap.
public struct HistoryChart: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
        /// From a zero base line; for counts and shares.
        case columns
        /// For longer series and for values whose distance to zero says nothing.
        case line
    }

    /// "No data" and "too few people" are not zero, and not each other (domain page, section 3).
    public enum Value: Sendable, Hashable {
        case figure(Decimal)
        case noData
        case suppressed

        var figure: Decimal? {
            if case .figure(let figure) = self { figure } else { nil }
        }
    }

    /// One period with its figures.
    public struct Period: Sendable, Hashable {
        /// Under the figure: "2022", "T1 2023". Short.
        public var label: String
        public var total: Value
        /// Nil where the indicator is not split by sex.
        public var women: Value?
        public var men: Value?
        /// Not yet an outcome: drawn hollow and dashed.
        public var isForecast: Bool
        /// Drawn in the accent colour; earlier periods are grey.
        public var isCurrent: Bool
        /// Of another organisation than the period before, so that no line joins the two.
        public var startsAnew = false

        public init(
            label: String, total: Value, women: Value? = nil, men: Value? = nil, isForecast: Bool = false, isCurrent: Bool = false
        ) {
            self.label = label
            self.total = total
            self.women = women
            self.men = men
            self.isForecast = isForecast
            self.isCurrent = isCurrent
        }

        /// The period's own short name: `2022`, `T1 2023`, `H2 2023`, `2023-02`.
        public init(_ period: FiscalPeriod, total: Value, women: Value? = nil, men: Value? = nil, isCurrent: Bool = false) {
            let label: String =
                switch period {
                case .year(let year): String(year)
                case .tertial(let year, let tertial): "T\(tertial) \(year)"
                case .halfYear(let year, let half): "H\(half) \(year)"
                case .month: period.code
                }
            self.init(label: label, total: total, women: women, men: men, isCurrent: isCurrent)
        }
    }

    /// A target drawn across the chart.
    public struct TargetLine: Sendable, Hashable {
        public var value: Decimal
        /// "Årsmål 33 %".
        public var label: String

        public init(value: Decimal, label: String) {
            self.value = value
            self.label = label
        }

        /// The line of a number or a limit; nil for a target without a level of its own (a direction, a band, none …).
        public init?(_ target: Target, unit: MeasureUnit, decimals: Int, language: Language = .swedish) {
            switch target {
            case .number(let value, _), .limit(_, let value, _):
                let word = language == .swedish ? "Årsmål" : "Target"
                let printed = target.printed(unit: unit, decimals: decimals)
                self.init(value: value, label: "\(word) \(printed.prefix(1).lowercased() + printed.dropFirst())")
            case .band, .direction, .setBelow, .pending, .none:
                return nil
            }
        }
    }

    /// What the chart shows, as a sentence.
    public var title: String
    public var form: Form
    public var periods: [Period]
    public var target: TargetLine?
    public var unit: MeasureUnit
    public var decimals: Int
    public var language: Language
    /// Pixels; pages that are 390 px wide ask for 340.
    public var width: Int

    public init(
        title: String, form: Form = .columns, periods: [Period], target: TargetLine? = nil, unit: MeasureUnit, decimals: Int,
        language: Language = .swedish, width: Int = 640
    ) {
        self.title = title
        self.form = form
        self.periods = periods
        self.target = target
        self.unit = unit
        self.decimals = decimals
        self.language = language
        self.width = min(max(width, 240), 2_000)
    }

    /// The chart as an SVG document. Columns too narrow to be told apart are drawn as lines.
    public func svg() -> String {
        guard !figures.isEmpty else { return emptySVG() }
        switch form {
        case .columns where ColumnDrawing.fits(self): return ColumnDrawing(self).svg()
        case .columns, .line: return LineDrawing(self).svg()
        }
    }

    /// All figures that are drawn, sexes included.
    var figures: [Decimal] {
        periods.flatMap { [$0.total.figure, $0.women?.figure, $0.men?.figure] }.compactMap { $0 }
    }

    /// What stands under a period, on at most two lines of `width`.
    func labelLines(_ period: Period, size: Double, width: Double) -> [String] {
        let label = period.isForecast ? "\(words.forecast) \(period.label)" : period.label
        return TextWidth.wrapped(label, size: size, width: width, lines: 2)
    }

    var hasSexes: Bool { periods.contains { $0.women != nil || $0.men != nil } }

    var words: ChartWords { ChartWords(language: language) }

    /// With its unit where that is a sign of one character, as in `38,1 %`; longer units stand once, above the chart.
    func printed(_ value: Decimal) -> String {
        let figure = SwedishNumber.format(value, decimals: decimals)
        return isShortUnit ? "\(figure)\u{A0}\(unit.symbol)" : figure
    }

    var isShortUnit: Bool { unit.symbol.count == 1 }

    private func emptySVG() -> String {
        var drawing = Drawing(width: Double(width))
        drawing.text(words.noValues, x: 0, y: 24, fill: .muted)
        return drawing.svg(height: 40, title: title, description: words.noValues)
    }
}

/// The chart in words, for those who do not see it.
extension HistoryChart {
    var description: String {
        var sentences = periods.map { period in
            let label = period.isForecast ? "\(words.forecast) \(period.label)" : period.label
            let sexes = [(words.women, period.women), (words.men, period.men)].compactMap { name, value in
                value.map { "\(name.lowercased()) \(inWords($0))" }
            }
            return "\(label): \(inWords(period.total))" + (sexes.isEmpty ? "." : " (\(sexes.joined(separator: ", "))).")
        }
        if let target { sentences.append("\(target.label).") }
        return sentences.joined(separator: " ")
    }

    private func inWords(_ value: Value) -> String {
        switch value {
        case .figure(let figure): Measure(value: figure, unit: unit, decimals: decimals).printed()
        case .noData: words.noData
        case .suppressed: words.suppressed
        }
    }
}

public import Foundation
public import Quantities

/// The way from one sum to another, step by step from the top: what each step adds or takes away, and where it leads.
///
/// Levels are filled in the accent colour and adjustments in grey; surpluses are filled and deficits hatched, with their word beside
/// them. What hangs on a decision is hollow with a dashed edge. Where the steps would vanish beside the levels the axis is broken:
/// the levels are then cut off visibly, and both the drawing and its text alternative say where the axis begins.
public struct WaterfallChart: Sendable, Hashable {
    public struct Step: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            /// Where the way has come: the budget, the forecast. Its amount is the level itself.
            case level
            /// Its amount is added to the level.
            case adjustment
            /// A deviation from what was planned: a surplus is positive and lowers the level.
            case deviation
        }

        public var label: String
        public var kind: Kind
        public var amount: Decimal
        /// Counted as granted, and not decided.
        public var isPending: Bool

        public init(_ kind: Kind, _ label: String, _ amount: Decimal, isPending: Bool = false) {
            self.kind = kind
            self.label = label
            self.amount = amount
            self.isPending = isPending
        }
    }

    /// What the chart shows, as a sentence.
    public var title: String
    public private(set) var steps: [Step]
    public var unit: MeasureUnit
    public var decimals: Int
    public var language: Language
    /// Pixels; pages that are 390 px wide ask for 340.
    public var width: Int

    /// More rows than this are not read as one way.
    public static let most = 12

    /// - Parameter steps: where there are more than ``most``, the smallest deviations are put together as one, *Övriga*.
    public init(
        title: String, steps: [Step], unit: MeasureUnit, decimals: Int, language: Language = .swedish, width: Int = 760
    ) {
        self.title = title
        self.steps = Self.gathered(steps, words: ChartWords(language: language))
        self.unit = unit
        self.decimals = decimals
        self.language = language
        self.width = min(max(width, 280), 2_000)
    }

    public func svg() -> String { WaterfallDrawing(self).svg() }

    var words: ChartWords { ChartWords(language: language) }

    /// From where to where each step leads.
    var spans: [(from: Decimal, to: Decimal)] {
        var level = Decimal(0)
        return steps.map { step in
            let from = step.kind == .level ? 0 : level
            level = step.kind == .level ? step.amount : step.kind == .adjustment ? level + step.amount : level - step.amount
            return (from, level)
        }
    }

    /// Keeps the order; the gathered ones stand after the last of those that are kept.
    private static func gathered(_ steps: [Step], words: ChartWords) -> [Step] {
        let deviations = steps.indices.filter { steps[$0].kind == .deviation }
        let room = most - (steps.count - deviations.count)
        guard steps.count > most, room > 0, let last = deviations.last else { return steps }
        let bySize = deviations.sorted { (abs(steps[$1].amount), $0) < (abs(steps[$0].amount), $1) }
        let others = Set(bySize.dropFirst(room - 1))
        let sum = others.reduce(Decimal(0)) { $0 + steps[$1].amount }
        var gathered: [Step] = []
        for index in steps.indices {
            if !others.contains(index) { gathered.append(steps[index]) }
            if index == last {
                let isPending = others.contains { steps[$0].isPending }
                gathered.append(Step(.deviation, words.others, sum, isPending: isPending))
            }
        }
        return gathered
    }
}

extension WaterfallChart {
    /// With its sign, where it is no level.
    func printed(_ step: Step) -> String {
        let figure = SwedishNumber.format(step.amount, decimals: decimals)
        return step.kind == .level || rounded(step) <= 0 ? figure : "+" + figure
    }

    /// What stands beside the figure: surplus or deficit, and whether somebody is still to decide.
    func word(_ step: Step) -> String {
        var parts: [String] = []
        if step.kind == .deviation, rounded(step) != 0 { parts.append(rounded(step) > 0 ? words.surplus : words.deficit) }
        if step.isPending { parts.append(words.undecided) }
        return parts.joined(separator: ", ")
    }

    private func rounded(_ step: Step) -> Decimal { SwedishNumber.round(step.amount, decimals: decimals) }

    /// The chart in words, for those who do not see it.
    func description(axisStart: Decimal) -> String {
        var sentences = steps.map { step in
            let word = word(step)
            let unit = unit.symbol.isEmpty ? "" : "\u{A0}\(unit.symbol)"
            return "\(step.label): \(printed(step))\(unit)\(word.isEmpty ? "" : ", \(word)")."
        }
        if axisStart != 0 { sentences.append(words.brokenAxis(at: tick(axisStart))) }
        return sentences.joined(separator: " ")
    }

    func tick(_ value: Decimal) -> String {
        let figure = SwedishNumber.format(value, atMost: 6)
        return unit.symbol.isEmpty ? figure : "\(figure)\u{A0}\(unit.symbol)"
    }
}

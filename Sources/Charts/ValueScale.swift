import Foundation

/// Maps exact values to a stretch of pixels. Only the picture is inexact: printed figures never pass through here.
struct ValueScale {
    let lowest: Decimal
    let highest: Decimal
    let start: Double
    let end: Double

    /// `start` is the pixel of the lowest value, `end` of the highest.
    init(from lowest: Decimal, to highest: Decimal, start: Double, end: Double) {
        self.lowest = lowest
        self.highest = highest > lowest ? highest : lowest + 1
        self.start = start
        self.end = end
    }

    func pixel(_ value: Decimal) -> Double {
        let share = NSDecimalNumber(decimal: (value - lowest) / (highest - lowest)).doubleValue
        return start + share * (end - start)
    }

    /// The smallest of 1, 2, 5, 10 … (times a power of ten) that parts `span` into at most `count` steps.
    static func step(for span: Decimal, count: Int) -> Decimal {
        guard span > 0, span.isFinite else { return 1 }
        let wanted = span / Decimal(count)
        var power = Decimal(1)
        while power > wanted { power /= 10 }
        while power * 10 <= wanted { power *= 10 }
        return [1, 2, 5].map { power * $0 }.first { $0 >= wanted } ?? power * 10
    }

    /// The nearest multiple of `step` at or below `value`.
    static func floor(_ value: Decimal, step: Decimal) -> Decimal {
        var quotient = value / step
        var whole = Decimal()
        NSDecimalRound(&whole, &quotient, 0, .down)
        return whole * step
    }

    /// The nearest multiple of `step` at or above `value`.
    static func ceiling(_ value: Decimal, step: Decimal) -> Decimal {
        -floor(-value, step: step)
    }
}

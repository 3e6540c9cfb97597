public import Foundation
import Quantities

/// A line of a word's size: the values in order, the last one marked, missing values as gaps.
public struct SparklineChart: Sendable, Hashable {
    /// "2021 till 2023: 36,4, 39,5 och 38,1 procent".
    public var title: String
    public var values: [Decimal?]
    public var target: Decimal?
    public var width: Int
    public var height: Int

    public init(title: String, values: [Decimal?], target: Decimal? = nil, width: Int = 88, height: Int = 22) {
        self.title = title
        self.values = values
        self.target = target
        self.width = min(max(width, 24), 400)
        self.height = min(max(height, 12), 100)
    }

    public func svg() -> String {
        var drawing = Drawing(width: Double(width))
        let known = values.compactMap { $0 } + [target].compactMap { $0 }
        guard let lowest = known.min(), let highest = known.max() else {
            return drawing.svg(height: Double(height), title: title, description: title)
        }
        let inset = 4.0
        let middle = Double(height) / 2
        let flat = lowest == highest
        let scale = ValueScale(
            from: lowest, to: highest, start: flat ? middle : Double(height) - inset, end: flat ? middle : inset)
        let step = values.count > 1 ? (Double(width) - 2 * inset) / Double(values.count - 1) : 0
        if let target {
            let y = scale.pixel(target)
            drawing.line(from: .init(x: 0, y: y), to: .init(x: Double(width), y: y), stroke: .muted, dash: .dashed)
        }
        let points = values.enumerated().map { index, value in
            value.map { Drawing.Point(x: inset + step * Double(index), y: scale.pixel($0)) }
        }
        for run in points.split(whereSeparator: { $0 == nil }) {
            let known = run.compactMap { $0 }
            if known.count > 1 {
                drawing.polyline(known, stroke: .earlier, width: 1.5)
            } else if let alone = known.first {
                drawing.circle(alone, radius: 1.5, fill: .earlier)
            }
        }
        if let last = points.last ?? nil { drawing.circle(last, radius: 3, fill: .accent) }
        return drawing.svg(height: Double(height), title: title, description: title)
    }
}

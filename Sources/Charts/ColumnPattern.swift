/// How a column is filled, so that it can be told apart without colour.
enum ColumnPattern {
    case solid
    /// Slanting lines: women and girls.
    case hatched
    /// Level lines: men and boys.
    case striped
}

extension Drawing {
    /// A column in `colour`. Patterns are drawn line by line, since pattern fills need ids and not every program knows them.
    mutating func column(x: Double, y: Double, width: Double, height: Double, colour: ChartColour, pattern: ColumnPattern) {
        guard pattern != .solid, height > 3 else {
            rect(x: x, y: y, width: width, height: height, fill: colour)
            return
        }
        frame(x: x, y: y, width: width, height: height, stroke: colour)
        let distance = 6.0
        switch pattern {
        case .solid: break
        case .striped:
            for level in stride(from: y + distance, to: y + height - 2, by: distance) {
                line(from: .init(x: x + 1, y: level), to: .init(x: x + width - 1, y: level), stroke: colour, width: 1.5)
            }
        case .hatched:
            // A slanting line meets the left edge (or the top) at `offset` from the upper left corner and runs down to the left.
            for offset in stride(from: distance, to: width + height - 2, by: distance * 1.4) {
                let upper = offset <= width ? Point(x: x + offset, y: y) : Point(x: x + width, y: y + offset - width)
                let lower = offset <= height ? Point(x: x, y: y + offset) : Point(x: x + offset - height, y: y + height)
                line(from: upper, to: lower, stroke: colour, width: 1.5)
            }
        }
    }
}

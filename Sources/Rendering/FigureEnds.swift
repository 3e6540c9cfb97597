import Documents

/// The room after each figure of a table, so that figures above each other meet at the decimal comma.
///
/// A column of figures ends at its right edge. Where one has more decimals than another, or a mark, the other leaves room for what it
/// lacks: under "70,5 %", "77 %" is followed by the width of ",0". Only figures of one unit are compared, so only they are aligned; words
/// such as "öka" end at the edge. The room is never text: nothing of it is read aloud, copied or searched for.
struct FigureEnds {
    /// By row and column; empty where nothing is lacking.
    private let endings: [[String]]

    init(_ table: Table) {
        let columns = table.columns.indices.filter { table.columns[$0].alignment == .number }
        var endings = table.rows.map { Array(repeating: "", count: $0.cells.count) }
        for column in columns {
            let figures = table.rows.map { column < $0.cells.count ? Figure($0.cells[column].plain) : nil }
            var widest: [String: Figure] = [:]
            for case .some(let figure) in figures { widest[figure.unit, default: figure].widen(by: figure) }
            for (row, figure) in figures.enumerated() {
                if let figure, let widest = widest[figure.unit] { endings[row][column] = figure.lacking(of: widest) }
            }
        }
        self.endings = endings
    }

    /// What the cell leaves room for, in figures of its own type.
    func ending(row: Int, column: Int) -> String {
        row < endings.count && column < endings[row].count ? endings[row][column] : ""
    }
}

/// What follows the whole number in a cell such as "−2 984,25 %°".
private struct Figure {
    private var decimals: Int
    private(set) var unit: String
    private var mark: String

    /// Nil for anything but one number with its sign, unit and marks.
    init?(_ text: String) {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        let skip = { (fits: (Unicode.Scalar) -> Bool) in
            while start < scalars.endIndex, fits(scalars[start]) { scalars.formIndex(after: &start) }
        }
        skip(Figure.isSign)
        guard start < scalars.endIndex, Figure.isDigit(scalars[start]) else { return nil }
        skip { Figure.isDigit($0) || $0 == Figure.blank }
        // The blank before the unit parts no thousands.
        let last = scalars.index(before: start)
        if scalars[last] == Figure.blank { start = last }
        decimals = 0
        if start < scalars.endIndex, scalars[start] == "," {
            scalars.formIndex(after: &start)
            let comma = start
            skip(Figure.isDigit)
            decimals = scalars.distance(from: comma, to: start)
        }
        var end = scalars.endIndex
        while end > start, Figure.isMark(scalars[scalars.index(before: end)]) { scalars.formIndex(before: &end) }
        unit = String(scalars[start..<end])
        mark = String(scalars[end...])
    }

    private static let blank: Unicode.Scalar = "\u{A0}"
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "+", "/", "-", "\u{2212}", "±", "<", ">", "≤", "≥", " ", blank: true
        default: false
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "°", "§", "†", "‡", "*": true
        default: false
        }
    }

    mutating func widen(by other: Figure) {
        decimals = max(decimals, other.decimals)
        if other.mark.unicodeScalars.count > mark.unicodeScalars.count { mark = other.mark }
    }

    func lacking(of widest: Figure) -> String {
        let comma = decimals == 0 && widest.decimals > 0 ? "," : ""
        return comma + String(repeating: "0", count: widest.decimals - decimals) + widest.mark.dropFirst(mark.count)
    }
}

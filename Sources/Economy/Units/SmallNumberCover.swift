/// Finds what else must be withheld beside the figures about few people.
///
/// A row adds up (total = men + women) and so does a column (the sum = all units), so each figure lies in one sum of its row and one of
/// its column. Drawn as a line between its row and its column, a withheld figure can be computed exactly when its line is the only way
/// between the two; on a ring of withheld lines each figure could as well be another, the rest of the ring giving way. Lines that make
/// rings are added, those about fewest people first. What lies in one sum only, or in none, is drawn to a common ground.
///
/// A reader who knows the rule knows more than the sums, so three things are added:
///
/// - Where a whole is about few, all its parts are withheld, zeros too; else counting the withheld would tell what they are.
/// - Where all withheld parts of a shown whole are one person each, or each the most that is few, what is left of the whole tells it. One
///   part more is withheld then, or the whole with all its parts where there is none.
/// - Units with equally many people are withheld together; else the one that is shown would tell how many the other may be at most.
struct SmallNumberCover {
    typealias Column = SmallNumbers.Column

    private struct Cell: Hashable {
        let row: Int
        let column: Column
    }

    private let rows: [SmallNumbers.Row]
    private let hasSum: Bool
    private let limit: Int
    private(set) var withheld: [Set<Column>]

    /// - Parameter hasSum: The last row is the sum of the others.
    init(rows: [SmallNumbers.Row], hasSum: Bool, limit: Int) {
        self.rows = rows
        self.hasSum = hasSum
        self.limit = limit
        withheld = rows.map { row in Set(Column.allCases.filter { row[$0].isFew(limit) }) }
        for sum in sums where isWithheld(sum.whole) { withhold(sum.parts) }
    }

    mutating func close() {
        while let more = next, !more.isEmpty { withhold(more) }
    }

    private mutating func withhold(_ cells: [Cell]) {
        for cell in cells { withheld[cell.row].insert(cell.column) }
    }

    /// What is to be withheld next; nil: everything is covered.
    private var next: [Cell]? {
        for cell in withheldCells where isComputable(cell) {
            let way = cheapestWay(around: cell) ?? []
            return way.count == 1 ? way + equals(of: way[0]) : way
        }
        for sum in sums where !isWithheld(sum.whole) && isGivenAway(sum.parts) {
            guard let fewest = open(sum.parts).min(by: { cost($0) < cost($1) }) else { return [sum.whole] + sum.parts }
            return [fewest] + equals(of: fewest)
        }
        return nil
    }

    private var allCells: [Cell] {
        rows.indices.flatMap { row in
            Column.allCases.filter { rows[row][$0] != .absent }.map { Cell(row: row, column: $0) }
        }
    }

    private var withheldCells: [Cell] { allCells.filter(isWithheld) }

    private func isWithheld(_ cell: Cell) -> Bool { withheld[cell.row].contains(cell.column) }

    /// The shown units with exactly as many people in the same column.
    private func equals(of cell: Cell) -> [Cell] {
        guard case .number = rows[cell.row][cell.column], addsUp(cell.column), cell.row < rows.count - 1 else { return [] }
        return (0..<rows.count - 1).map { Cell(row: $0, column: cell.column) }
            .filter { $0 != cell && !isWithheld($0) && rows[$0.row][$0.column] == rows[cell.row][cell.column] }
    }

    /// Those that are shown and about somebody.
    private func open(_ cells: [Cell]) -> [Cell] {
        cells.filter { !isWithheld($0) && rows[$0.row][$0.column] != .number(0) }
    }

    // MARK: Lines and rings

    private var ground: Int { rows.count + Column.allCases.count }

    /// The row that the cell lies in, where the row adds up; and its column, where that does.
    private func ends(_ cell: Cell) -> (Int, Int) {
        (addsUp(cell.row) ? cell.row : ground, addsUp(cell.column) ? rows.count + cell.column.rawValue : ground)
    }

    private func addsUp(_ row: Int) -> Bool { Column.allCases.allSatisfy { rows[row][$0] != .absent } }

    private func addsUp(_ column: Column) -> Bool { hasSum && rows[rows.count - 1][column] != .absent }

    /// Whether the other withheld lines do not join its ends.
    private func isComputable(_ cell: Cell) -> Bool {
        let (start, end) = ends(cell)
        return start != end && way(from: start, to: end, along: withheldCells.filter { $0 != cell }) == nil
    }

    /// What to withhold for the cell to lie on a ring.
    private func cheapestWay(around cell: Cell) -> [Cell]? {
        let (start, end) = ends(cell)
        return way(from: start, to: end, along: allCells.filter { $0 != cell })?.filter { !isWithheld($0) }
    }

    /// The cheapest way, by Bellman and Ford: a table has few rows, and only three columns.
    private func way(from start: Int, to end: Int, along lines: [Cell]) -> [Cell]? {
        var costs = [start: 0]
        var last: [Int: (from: Int, line: Cell)] = [:]
        var isShorter = true
        while isShorter {
            isShorter = false
            for line in lines {
                let (one, other) = ends(line)
                for (from, to) in [(one, other), (other, one)] {
                    guard let before = costs[from], before + cost(line) < costs[to] ?? .max else { continue }
                    costs[to] = before + cost(line)
                    last[to] = (from, line)
                    isShorter = true
                }
            }
        }
        guard costs[end] != nil else { return nil }
        var cells: [Cell] = []
        var place = end
        while place != start, let step = last[place] {
            cells.append(step.line)
            place = step.from
        }
        return cells
    }

    /// What is withheld already costs nothing more; nobody is the last to be withheld, since zero covers little.
    private func cost(_ cell: Cell) -> Int {
        if isWithheld(cell) { return 0 }
        let mostPeople = 1_000_000_000
        let people =
            switch rows[cell.row][cell.column] {
            case .number(let count) where count > 0: min(count, mostPeople)
            case .many, .absent: mostPeople
            case .number: mostPeople * 1000
            }
        // Of two that are equally large a total is shown rather than one of the sexes.
        return people * 2 + (cell.column == .total ? 1 : 0)
    }

    // MARK: What a sum gives away

    /// The whole and the parts of each row and column that adds up.
    private var sums: [(whole: Cell, parts: [Cell])] {
        let ofRows = rows.indices.filter(addsUp).map { row in
            (whole: Cell(row: row, column: .total), parts: [Column.men, .women].map { Cell(row: row, column: $0) })
        }
        let ofColumns = Column.allCases.filter(addsUp).map { column in
            (
                whole: Cell(row: rows.count - 1, column: column),
                parts: (0..<rows.count - 1).filter { rows[$0][column] != .absent }.map { Cell(row: $0, column: column) }
            )
        }
        return ofRows + ofColumns
    }

    /// Whether all withheld parts are of one person, or all of the most that is withheld for its own sake.
    private func isGivenAway(_ parts: [Cell]) -> Bool {
        let hidden = parts.filter(isWithheld).map { rows[$0.row][$0.column] }
        return !hidden.isEmpty && [1, limit - 1].contains { edge in hidden.allSatisfy { $0 == .number(edge) } }
    }
}

extension SmallNumbers.People {
    fileprivate func isFew(_ limit: Int) -> Bool {
        if case .number(let count) = self { count > 0 && count < limit } else { false }
    }
}

/// The fewest removals and additions that make one sequence of the other (Myers 1986, in linear space). Beyond a bound on work, what
/// is left in between is replaced as a whole: right, if less fine.
public struct SequenceDifference: Hashable, Sendable {
    public enum Edit: Hashable, Sendable {
        case equal(old: Range<Int>, new: Range<Int>)
        case removed(Range<Int>)
        case added(Range<Int>)
    }

    /// In order; removals stand before additions at the same place, and no two of a kind beside each other.
    public let edits: [Edit]
    /// Whether the bound on work was reached.
    public let isCoarse: Bool

    /// Comparisons of two elements.
    public static let workLimit = 4_000_000

    public init<Element: Hashable>(old: [Element], new: [Element], workLimit: Int = workLimit) {
        var numbers: [Element: Int] = [:]
        let oldNumbers = old.map { Self.number(of: $0, &numbers) }
        let newNumbers = new.map { Self.number(of: $0, &numbers) }
        var search = DifferenceSearch(old: oldNumbers, new: newNumbers, work: workLimit)
        search.compare(0..<old.count, 0..<new.count)
        search.endOfChange()
        edits = search.edits
        isCoarse = search.work <= 0
    }

    private static func number<Element: Hashable>(of element: Element, _ numbers: inout [Element: Int]) -> Int {
        if let number = numbers[element] { return number }
        numbers[element] = numbers.count
        return numbers.count - 1
    }
}

private struct DifferenceSearch {
    private let old: [Int]
    private let new: [Int]
    /// What is left of it.
    private(set) var work: Int
    private(set) var edits: [SequenceDifference.Edit] = []
    private var removed: Range<Int>?
    private var added: Range<Int>?
    /// How far the search has come from the beginning and from the end, by diagonal.
    private var forward: [Int]
    private var backward: [Int]

    init(old: [Int], new: [Int], work: Int) {
        self.old = old
        self.new = new
        self.work = work
        forward = Array(repeating: 0, count: 2 * (old.count + new.count) + 3)
        backward = forward
    }

    mutating func compare(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        var (start, end) = (
            (old: oldRange.lowerBound, new: newRange.lowerBound), (old: oldRange.upperBound, new: newRange.upperBound)
        )
        while start.old < end.old, start.new < end.new, old[start.old] == new[start.new] { start = (start.old + 1, start.new + 1) }
        while start.old < end.old, start.new < end.new, old[end.old - 1] == new[end.new - 1] { end = (end.old - 1, end.new - 1) }
        keep(oldRange.lowerBound..<start.old, newRange.lowerBound..<start.new)
        if start.old == end.old || start.new == end.new {
            replace(start.old..<end.old, start.new..<end.new)
        } else if let middle = middle(start.old..<end.old, start.new..<end.new) {
            compare(start.old..<middle.old, start.new..<middle.new)
            compare(middle.old..<end.old, middle.new..<end.new)
        } else {
            replace(start.old..<end.old, start.new..<end.new)
        }
        keep(end.old..<oldRange.upperBound, end.new..<newRange.upperBound)
    }

    /// A place on a shortest path: where the search from the beginning meets the one from the end.
    ///
    /// - Returns: nil where the work is used up.
    private mutating func middle(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> (old: Int, new: Int)? {
        let (rows, columns) = (oldRange.count, newRange.count)
        let delta = rows - columns
        let zero = old.count + new.count + 1
        forward[zero + 1] = 0
        backward[zero + 1] = 0
        for steps in 0...(rows + columns + 1) / 2 {
            for diagonal in stride(from: -steps, through: steps, by: 2) {
                let isDown =
                    diagonal == -steps || (diagonal != steps && forward[zero + diagonal - 1] < forward[zero + diagonal + 1])
                var x = isDown ? forward[zero + diagonal + 1] : forward[zero + diagonal - 1] + 1
                work -= 1
                while x < rows, (0..<columns).contains(x - diagonal),
                    old[oldRange.lowerBound + x] == new[newRange.lowerBound + x - diagonal]
                {
                    x += 1
                    work -= 1
                }
                forward[zero + diagonal] = x
                let other = delta - diagonal
                if !delta.isMultiple(of: 2), abs(other) <= steps - 1, x + backward[zero + other] >= rows {
                    return place(x, x - diagonal, oldRange, newRange)
                }
            }
            for diagonal in stride(from: -steps, through: steps, by: 2) {
                let isUp =
                    diagonal == -steps || (diagonal != steps && backward[zero + diagonal - 1] < backward[zero + diagonal + 1])
                var x = isUp ? backward[zero + diagonal + 1] : backward[zero + diagonal - 1] + 1
                work -= 1
                while x < rows, (0..<columns).contains(x - diagonal),
                    old[oldRange.upperBound - 1 - x] == new[newRange.upperBound - 1 - (x - diagonal)]
                {
                    x += 1
                    work -= 1
                }
                backward[zero + diagonal] = x
                let other = delta - diagonal
                if delta.isMultiple(of: 2), abs(other) <= steps, x + forward[zero + other] >= rows {
                    return place(rows - x, columns - (x - diagonal), oldRange, newRange)
                }
            }
            if work <= 0 { return nil }
        }
        return nil
    }

    /// A place at a corner would not make the task smaller.
    private func place(_ x: Int, _ y: Int, _ oldRange: Range<Int>, _ newRange: Range<Int>) -> (old: Int, new: Int)? {
        let isInside = (0...oldRange.count).contains(x) && (0...newRange.count).contains(y)
        let isCorner = (x == 0 && y == 0) || (x == oldRange.count && y == newRange.count)
        return isInside && !isCorner ? (oldRange.lowerBound + x, newRange.lowerBound + y) : nil
    }

    private mutating func keep(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        guard !oldRange.isEmpty else { return }
        endOfChange()
        if case .equal(let before, let beforeNew) = edits.last {
            edits[edits.count - 1] = .equal(
                old: before.lowerBound..<oldRange.upperBound, new: beforeNew.lowerBound..<newRange.upperBound)
        } else {
            edits.append(.equal(old: oldRange, new: newRange))
        }
    }

    private mutating func replace(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        if !oldRange.isEmpty { removed = (removed?.lowerBound ?? oldRange.lowerBound)..<oldRange.upperBound }
        if !newRange.isEmpty { added = (added?.lowerBound ?? newRange.lowerBound)..<newRange.upperBound }
    }

    mutating func endOfChange() {
        if let removed { edits.append(.removed(removed)) }
        if let added { edits.append(.added(added)) }
        (removed, added) = (nil, nil)
    }
}

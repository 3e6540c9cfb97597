/// Which paragraph of one text is which of another: first those with the same words, then, between them, those that are alike.
public struct BlockAlignment: Hashable, Sendable {
    public enum Pair: Hashable, Sendable {
        /// The same words. Whether they are marked alike is for the caller to say.
        case same(old: Int, new: Int)
        case changed(old: Int, new: Int)
        case removed(old: Int)
        case added(new: Int)
    }

    /// In the order of both texts; what was removed stands before what was added at the same place.
    public let pairs: [Pair]

    /// Pairs of paragraphs between two that are the same, for which likeness is looked into.
    static let gapLimit = 10_000

    /// - Parameters:
    ///   - old: each paragraph's words, blanks as they are.
    ///   - pairsLeftOver: paragraphs that are not alike, yet alone between the same neighbours, are taken as rewritten.
    public init(old: [String], new: [String], pairsLeftOver: Bool = false) {
        let difference = SequenceDifference(
            old: old.map(ParagraphFingerprint.init(words:)), new: new.map(ParagraphFingerprint.init(words:)))
        var pairs: [Pair] = []
        var gap = (old: 0..<0, new: 0..<0)
        for edit in difference.edits {
            switch edit {
            case .removed(let range): gap.old = range
            case .added(let range): gap.new = range
            case .equal(let oldRange, let newRange):
                pairs += GapAlignment(old, gap.old, new, gap.new, pairsLeftOver).pairs
                pairs += zip(oldRange, newRange).map { .same(old: $0, new: $1) }
                gap = (0..<0, 0..<0)
            }
        }
        pairs += GapAlignment(old, gap.old, new, gap.new, pairsLeftOver).pairs
        self.pairs = pairs
    }

    /// By the blocks' words.
    public init(old: [TextBlock], new: [TextBlock], pairsLeftOver: Bool = false) {
        self.init(old: old.map(Self.words), new: new.map(Self.words), pairsLeftOver: pairsLeftOver)
    }

    /// An image and a reuse without words of its own are told by what they name.
    private static func words(_ block: TextBlock) -> String {
        switch block {
        case .image(let image): "\(image.sha256) \(block.plain)"
        case .reuse(let reuse) where reuse.adapted.isEmpty: reuse.signature
        default: block.plain
        }
    }
}

/// The paragraphs between two that are the same in both texts: paired in order so that the likeness is as large as can be.
private struct GapAlignment {
    private(set) var pairs: [BlockAlignment.Pair] = []

    init(_ old: [String], _ oldRange: Range<Int>, _ new: [String], _ newRange: Range<Int>, _ pairsLeftOver: Bool) {
        var start = (old: oldRange.lowerBound, new: newRange.lowerBound)
        for (oldIndex, newIndex) in Self.alike(old, oldRange, new, newRange) {
            leftOver(start.old..<oldIndex, start.new..<newIndex, pairsLeftOver)
            pairs.append(.changed(old: oldIndex, new: newIndex))
            start = (oldIndex + 1, newIndex + 1)
        }
        leftOver(start.old..<oldRange.upperBound, start.new..<newRange.upperBound, pairsLeftOver)
    }

    private mutating func leftOver(_ oldRange: Range<Int>, _ newRange: Range<Int>, _ pairsLeftOver: Bool) {
        if pairsLeftOver, oldRange.count == newRange.count {
            pairs += zip(oldRange, newRange).map { .changed(old: $0, new: $1) }
        } else {
            pairs += oldRange.map { .removed(old: $0) } + newRange.map { .added(new: $0) }
        }
    }

    private static func alike(_ old: [String], _ oldRange: Range<Int>, _ new: [String], _ newRange: Range<Int>) -> [(Int, Int)] {
        let (rows, columns) = (oldRange.count, newRange.count)
        guard rows > 0, columns > 0, rows * columns <= BlockAlignment.gapLimit else { return [] }
        let (oldWords, newWords) = (old[oldRange].map(WordSimilarity.init), new[newRange].map(WordSimilarity.init))
        let likeness = oldWords.map { old in newWords.map { old.with($0) } }
        // By row and column: the largest likeness of what comes from there on.
        var best = Array(repeating: Array(repeating: 0.0, count: columns + 1), count: rows + 1)
        let paired = { (row: Int, column: Int) in
            likeness[row][column] >= WordSimilarity.threshold ? likeness[row][column] + best[row + 1][column + 1] : -1
        }
        for row in (0..<rows).reversed() {
            for column in (0..<columns).reversed() {
                best[row][column] = max(best[row + 1][column], best[row][column + 1], paired(row, column))
            }
        }
        var found: [(Int, Int)] = []
        var (row, column) = (0, 0)
        while row < rows, column < columns {
            if paired(row, column) == best[row][column] {
                found.append((oldRange.lowerBound + row, newRange.lowerBound + column))
                (row, column) = (row + 1, column + 1)
            } else if best[row + 1][column] == best[row][column] {
                row += 1
            } else {
                column += 1
            }
        }
        return found
    }
}

import Quantities
import Texts

/// Two runs of words as one, with what is new and what is gone marked. Whether the same, new or gone, they keep their links, fields and
/// emphasis.
struct InlineComparison {
    let marked: [Inline]
    let isChanged: Bool
    /// Whether nothing but figures differ: digits, and counts in words.
    let isNumberChange: Bool

    init(old: [Inline], new: [Inline]) {
        let (oldText, newText) = (old.plain, new.plain)
        guard oldText != newText else {
            (marked, isChanged, isNumberChange) = (new, false, false)
            return
        }
        let runs = TextDifference(old: oldText, new: newText).runs
        var (oldCursor, newCursor) = (InlineCursor(old), InlineCursor(new))
        var marked: [Inline] = []
        for run in runs {
            switch run {
            case .equal(let text):
                _ = oldCursor.take(text)
                marked += newCursor.take(text)
            case .deleted(let text): marked.append(.deleted(oldCursor.take(text)))
            case .inserted(let text): marked.append(.inserted(newCursor.take(text)))
            }
        }
        self.marked = marked
        isChanged = runs.contains { if case .equal = $0 { false } else { true } }
        isNumberChange = Self.areFigures(runs)
    }

    private static func areFigures(_ runs: [TextDifference.Run]) -> Bool {
        let changed = runs.flatMap { run -> [Substring] in
            switch run {
            case .equal: []
            case .deleted(let text), .inserted(let text): text.split(whereSeparator: \.isWhitespace)
            }
        }
        return !changed.isEmpty && changed.allSatisfy(isFigure)
    }

    private static let counts = Set((0...12).flatMap { [SwedishCount.words($0), SwedishCount.words($0, gender: .neuter)] })
    private static let units: Set<String> = ["%", "mnkr", "tkr", "kr", "st"]

    static func isFigure(_ word: Substring) -> Bool {
        let plain = word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "%" }
        return plain.contains(where: \.isNumber) || counts.contains(plain) || units.contains(plain)
    }
}

/// Walks through runs of words by bytes.
private struct InlineCursor {
    private let inlines: [Inline]
    private var index = 0
    private var offset = 0
    /// The words that are left. A run tells its length in letters, of which the two wordings may write one with different bytes.
    private var rest: Substring

    init(_ inlines: [Inline]) {
        self.inlines = inlines
        rest = inlines.plain[...]
    }

    mutating func take(_ run: String) -> [Inline] {
        let piece = rest.prefix(run.count)
        rest = rest.dropFirst(run.count)
        return take(piece.utf8.count)
    }

    /// The next bytes, each piece of the kind that it has; a field that is cut is words alone.
    private mutating func take(_ count: Int) -> [Inline] {
        var taken: [Inline] = []
        var left = count
        while left > 0, index < inlines.count {
            let text = inlines[index].plain
            let available = text.utf8.count - offset
            let length = min(left, available)
            if length == text.utf8.count {
                taken.append(inlines[index])
            } else if length > 0 {
                let start = text.utf8.index(text.startIndex, offsetBy: offset)
                taken.append(inlines[index].with(String(text[start..<text.utf8.index(start, offsetBy: length)])))
            }
            left -= length
            offset += length
            if offset >= text.utf8.count { (index, offset) = (index + 1, 0) }
        }
        return taken
    }
}

extension Inline {
    /// A piece of it.
    fileprivate func with(_ text: String) -> Inline {
        switch self {
        case .text, .field: .text(text)
        case .strong: .strong(text)
        case .emphasis: .emphasis(text)
        case .link(_, anchor: let anchor): .link(text, anchor: anchor)
        case .external(_, url: let url): .external(text, url: url)
        case .inserted: .inserted([.text(text)])
        case .deleted: .deleted([.text(text)])
        }
    }
}

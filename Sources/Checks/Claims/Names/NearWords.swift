import Quantities

/// Finds words that are nearly a known one: a letter wrong, missing, added or two that have changed places. Linear in the words.
struct NearWords: Sendable {
    private let known: Set<String>
    /// Every known word with one letter left out.
    private var shortened: [String: Set<String>] = [:]
    private var folded: [String: String] = [:]
    private let lengthMin: Int
    private let endingMin: Int

    /// - Parameter endingMin: letters at the end that must be the same, since other endings are inflections.
    init(_ words: some Sequence<String>, lengthMin: Int, endingMin: Int = 3) {
        self.lengthMin = lengthMin
        self.endingMin = endingMin
        known = Set(words.filter { $0.count >= lengthMin })
        for word in known {
            for short in Self.shortened(word) { shortened[short, default: []].insert(word) }
            folded[SwedishFold.fold(word)] = word
        }
    }

    /// The known word that this one is nearly; nil where it is known itself, or nothing is near. Other endings are inflections.
    func near(_ word: String) -> String? {
        guard word.count >= lengthMin, word.count <= 60, !known.contains(word) else { return nil }
        var found = shortened[word] ?? []
        for short in Self.shortened(word) {
            if known.contains(short) { found.insert(short) }
            found.formUnion(shortened[short] ?? [])
        }
        return found.sorted().first { $0 != word && differsWithin($0, word) && Self.isOneStep($0, word) }
    }

    /// The known word that this one is but for the dots and rings over its letters.
    func withMarks(_ word: String) -> String? {
        guard word.count >= lengthMin, !known.contains(word) else { return nil }
        return folded[SwedishFold.fold(word)].flatMap { $0 != word ? $0 : nil }
    }

    private static func shortened(_ word: String) -> [String] {
        let letters = Array(word)
        return letters.indices.map { index in
            var rest = letters
            rest.remove(at: index)
            return String(rest)
        }
    }

    /// The difference lies before the last letters and after the first two.
    private func differsWithin(_ left: String, _ right: String) -> Bool {
        let common = left.commonPrefix(with: right).count
        let ending = String(left.reversed()).commonPrefix(with: String(right.reversed())).count
        return common >= 2 && ending >= endingMin
    }

    /// One substitution, insertion, deletion or transposition.
    private static func isOneStep(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left), Array(right))
        guard abs(a.count - b.count) <= 1 else { return false }
        var start = 0
        while start < min(a.count, b.count), a[start] == b[start] { start += 1 }
        var end = 0
        while end < min(a.count, b.count) - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        let (left, right) = (a[start..<(a.count - end)], b[start..<(b.count - end)])
        if left.count <= 1 && right.count <= 1 { return true }
        return left.count == 2 && right.count == 2 && left.first == right.last && left.last == right.first
    }
}

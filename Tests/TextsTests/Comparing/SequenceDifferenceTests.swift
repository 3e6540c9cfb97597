import Expectations
import Testing
import Texts

@Suite struct SequenceDifferenceTests {
    @Test(arguments: [
        ("", "", ""), ("abc", "abc", "=abc"), ("", "ab", "+ab"), ("ab", "", "-ab"), ("abc", "adc", "=a-b+d=c"),
        ("abcd", "bd", "-a=b-c=d"),
        ("ab", "cd", "-ab+cd"), ("kitten", "sitting", "-k+s=itt-e+i=n+g"),
    ])
    func theFewestEdits(old: String, new: String, expected: String) {
        expectEqual(Self.sketch(Array(old), Array(new), SequenceDifference(old: Array(old), new: Array(new))), expected)
    }

    /// Against the textbook's table of longest common subsequences.
    @Test func noShorterWayExists() {
        var random = SeededRandom(seed: 1986)
        for _ in 0..<800 {
            let old = (0..<random.below(14)).map { _ in random.below(4) }
            let new = (0..<random.below(14)).map { _ in random.below(4) }
            let difference = SequenceDifference(old: old, new: new)
            expectEqual(Self.applied(difference, old, new), new, "\(old) \(new)")
            expectEqual(Self.kept(difference), Self.longestCommon(old, new), "\(old) \(new)")
            expectEqual(difference.isCoarse, false)
        }
    }

    @Test func beyondItsBoundItReplacesTheWhole() {
        let old = (0..<400).map { $0 * 2 }
        let new = (0..<400).map { $0 * 2 + 1 }
        let difference = SequenceDifference(old: [-1] + old + [-2], new: [-1] + new + [-2], workLimit: 1_000)
        expectEqual(
            difference.edits,
            [.equal(old: 0..<1, new: 0..<1), .removed(1..<401), .added(1..<401), .equal(old: 401..<402, new: 401..<402)])
        expectEqual(difference.isCoarse, true)
    }

    private static func sketch(_ old: [Character], _ new: [Character], _ difference: SequenceDifference) -> String {
        difference.edits.map { edit in
            switch edit {
            case .equal(let range, _): "=" + String(old[range])
            case .removed(let range): "-" + String(old[range])
            case .added(let range): "+" + String(new[range])
            }
        }.joined()
    }

    private static func applied(_ difference: SequenceDifference, _ old: [Int], _ new: [Int]) -> [Int] {
        difference.edits.flatMap { edit in
            switch edit {
            case .equal(let range, _): Array(old[range])
            case .removed: [Int]()
            case .added(let range): Array(new[range])
            }
        }
    }

    private static func kept(_ difference: SequenceDifference) -> Int {
        difference.edits.reduce(0) { sum, edit in
            if case .equal(let range, _) = edit { sum + range.count } else { sum }
        }
    }

    private static func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
        var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for (row, left) in old.enumerated() {
            for (column, right) in new.enumerated() {
                lengths[row + 1][column + 1] =
                    left == right ? lengths[row][column] + 1 : max(lengths[row][column + 1], lengths[row + 1][column])
            }
        }
        return lengths[old.count][new.count]
    }
}

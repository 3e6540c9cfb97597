import Expectations
import Testing
import Texts

@Suite struct BlockAlignmentTests {
    static let first = "Nämnden bedömer att målet uppfylls under året"
    static let firstChanged = "Nämnden bedömer att målet uppfylls helt under året"
    static let second = "Sjukfrånvaron minskar på alla enheter"
    static let other = "Bygget av parken börjar i maj"

    @Test(arguments: [
        ([first, second], [first, second], "=00 =11"), ([first, second], [firstChanged, second], "~00 =11"),
        ([first, second], [second], "-0 =10"), ([second], [first, second], "+0 =01"),
        ([first, second], [firstChanged, other, second], "~00 +1 =12"),
        ([first, second], [second, first], "-0 =10 +1"), ([first], [other], "-0 +0"), ([first], ["\(first)\n "], "=00"),
        ([], [], ""),
        ([first, first], [first], "=00 -1"), ([other, first], [firstChanged, second], "-0 ~10 +1"),
    ])
    func paragraphsArePairedByTheirWords(old: [String], new: [String], expected: String) {
        expectEqual(Self.sketch(BlockAlignment(old: old, new: new)), expected)
    }

    @Test(arguments: [
        ([first], [other], "~00"), ([first, second], [other, second], "~00 =11"), ([first], [other, second], "-0 +0 +1"),
    ])
    func whatIsLeftOverCanBeTakenAsRewritten(old: [String], new: [String], expected: String) {
        expectEqual(Self.sketch(BlockAlignment(old: old, new: new, pairsLeftOver: true)), expected)
    }

    /// 2 · 3 shared of 4 and 5 words is 6/9.
    @Test func likenessIsTheShareOfSharedWords() {
        expectEqual(WordSimilarity("ett två tre fyra").with(WordSimilarity("tre, två, ett, sju, åtta")), 6.0 / 9)
        expectEqual(WordSimilarity("ett ett").with(WordSimilarity("ett")), 2.0 / 3)
        expectEqual(WordSimilarity("").with(WordSimilarity("–")), 1)
        expectEqual(WordSimilarity("ett").with(WordSimilarity("")), 0)
    }

    private static func sketch(_ alignment: BlockAlignment) -> String {
        alignment.pairs.map { pair in
            switch pair {
            case .same(let old, let new): "=\(old)\(new)"
            case .changed(let old, let new): "~\(old)\(new)"
            case .removed(let old): "-\(old)"
            case .added(let new): "+\(new)"
            }
        }.joined(separator: " ")
    }
}

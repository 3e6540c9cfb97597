import Expectations
import Testing
import Texts

@Suite struct TextMergeTests {
    static let base = "Ett stycke om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt"

    @Test(arguments: [
        ("nobody changed anything", base, base, base),
        (
            "only I did", "Ett nytt stycke om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt", base,
            "Ett nytt stycke om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt"
        ),
        (
            "neighbours", "Ett nytt stycke om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Ett stycke om målet.\n\nEtt annat stycke om hela ekonomin.\n\n- en punkt",
            "Ett nytt stycke om målet.\n\nEtt annat stycke om hela ekonomin.\n\n- en punkt"
        ),
        (
            "both the same", "Ett stycke om målet.\n\nNytt.\n\n- en punkt", "Ett stycke om målet.\n\nNytt.\n\n- en punkt",
            "Ett stycke om målet.\n\nNytt.\n\n- en punkt"
        ),
        (
            "I remove, they add", "Ett stycke om målet.\n\n- en punkt", base + "\n\nMer.",
            "Ett stycke om målet.\n\n- en punkt\n\nMer."
        ),
        ("both add at the end", base + "\n\nMitt.", base + "\n\nDeras.", base + "\n\nDeras.\n\nMitt."),
        ("both add the same", base + "\n\nMer.", base + "\n\nMer.", base + "\n\nMer."),
        (
            "a mark and a neighbour", "Ett **stycke** om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Ett stycke om målet.\n\nHelt om.\n\n- en punkt", "Ett **stycke** om målet.\n\nHelt om.\n\n- en punkt"
        ),
        ("I empty it, they changed nothing", "", base, ""),
    ])
    func differentBlocksArePutTogether(_ what: String, mine: String, theirs: String, expected: String) {
        let merged = TextMerge.merge(base: RunningText(Self.base), mine: RunningText(mine), theirs: RunningText(theirs))
        expectEqual(Self.sketch(merged), expected, what)
    }

    @Test(arguments: [
        (
            "both rewrote it", "Mitt stycke om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Deras stycke om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Ett stycke om målet. | Mitt stycke om målet. | Deras stycke om målet."
        ),
        (
            "I removed it, they changed it", "Ett annat stycke om ekonomin.\n\n- en punkt",
            "Deras stycke om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Ett stycke om målet. | – | Deras stycke om målet."
        ),
        (
            "a mark and a word", "Ett **stycke** om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Ett helt stycke om målet.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Ett stycke om målet. | Ett **stycke** om målet. | Ett helt stycke om målet."
        ),
        (
            "nothing is alike any more", "Mitt.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Deras.\n\nEtt annat stycke om ekonomin.\n\n- en punkt",
            "Ett stycke om målet. | Mitt. | Deras."
        ),
    ])
    func aBlockThatBothChangedIsTheirsToAgreeOn(_ what: String, mine: String, theirs: String, expected: String) {
        let merged = TextMerge.merge(base: RunningText(Self.base), mine: RunningText(mine), theirs: RunningText(theirs))
        expectEqual(Self.sketch(merged), expected, what)
    }

    /// Whatever two people write, a merge takes every block that only one of them touched from that one.
    @Test func aMergeWithAnUntouchedTextIsTheOther() {
        var random = RandomText(seed: 3)
        for _ in 0..<200 {
            let (base, mine) = (RunningText(random.text().markup), RunningText(random.text().markup))
            expectEqual(TextMerge.merge(base: base, mine: mine, theirs: base), .merged(mine))
            expectEqual(TextMerge.merge(base: base, mine: base, theirs: mine), .merged(mine))
            expectEqual(TextMerge.merge(base: base, mine: mine, theirs: mine), .merged(mine))
        }
    }

    private static func sketch(_ merge: TextMerge) -> String {
        let block = { (block: TextBlock?) in block.map { RunningText(blocks: [$0]).markup } ?? "–" }
        return switch merge {
        case .merged(let text): text.markup
        case .conflict(let clashes):
            clashes.map { "\(block($0.base)) | \(block($0.mine)) | \(block($0.theirs))" }.joined(separator: "\n")
        }
    }
}

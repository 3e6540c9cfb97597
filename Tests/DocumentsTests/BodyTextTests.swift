import Documents
import Expectations
import Steering
import Testing

@Suite struct BodyTextTests {
    @Test(arguments: [
        ("", ""), (" \n\t\n", ""), ("Ett stycke.", "Ett stycke."), ("En rad\nsom går vidare.", "En rad som går vidare."),
        ("Ett.\n\nTvå.", "Ett.\nTvå."), ("Ett.\r\n\r\nTvå.\r\n", "Ett.\nTvå."), ("Ett.\n \nTvå.", "Ett.\nTvå."),
        ("- a\n- b", "- a\n- b"), ("Före:\n- a\nmer a\n- b\n\nEfter.", "Före:\n- a mer a\n- b\nEfter."),
        ("- a\n\n- b", "- a\n- b"), ("  - indragen", "- indragen"), ("-5 grader", "-5 grader"), ("- ", ""), ("-", ""),
        ("###Utan blank", "###Utan blank"), ("#### Fyra", "#### Fyra"), ("## Två", "## Två"),
        ("a - b", "a - b"), ("–\nstreck", "– streck"),
    ])
    func blocksPartByEmptyLinesAndListSigns(source: String, expected: String) {
        let text = BodyText(source)
        expectEqual(OutlineText.of(text.blocks), expected)
        expectEqual(text.parts, [])
    }

    @Test func itemsApartByAnEmptyLineAreOneList() {
        expectEqual(BodyText("- a\n\n- b").blocks, [.list(ordered: false, items: [[.text("a")], [.text("b")]])])
    }

    @Test func headingsOpenPartsOfTheirOwn() {
        let text = BodyText("Före.\n### Första\nEtt.\n- a\n###\n### Andra\n\n### Tredje\nTre.")
        expectEqual(OutlineText.of(text.blocks), "Före.")
        expectEqual(text.parts.map(\.heading), ["Första", "Andra", "Tredje"])
        expectEqual(text.parts.map { OutlineText.of($0.blocks) }, ["Ett.\n- a", "", "Tre."])
        expectEqual(OutlineText.of(text.flattened), "Före.\nFörsta\nEtt.\n- a\nAndra\nTredje\nTre.")
    }

    @Test func aTextThatIsTooLongSaysThatItIsCut() {
        let text = BodyText(String(repeating: "a", count: GoalText.lengthLimit) + "b")
        expectEqual(text.blocks.count, 2)
        expectEqual(text.blocks.last, .note([.text("Texten är för lång och slutar här.")]))
        expectEqual(BodyText(String(repeating: "a", count: GoalText.lengthLimit)).blocks.count, 1)
    }

    /// Whatever is typed, no word is lost, none is made up, and nothing is empty.
    @Test func noTextLosesAWord() {
        var random = SeededRandom(seed: 20_230_607)
        let pieces = [
            "ord", "Å", " ", "\u{A0}", "\n", "\r\n", "\n\n", "- ", "-", "### ", "###", "#", "👩‍👧", "\u{2028}", "\t", "–", "\u{0}",
        ]
        for _ in 0..<2_000 {
            let source = random.text(of: pieces, upTo: 40)
            let text = BodyText(source)
            expectEqual(Self.words(text.flattened).sorted(), Self.expectedWords(source).sorted(), source.debugDescription)
            expectEqual(text.flattened.contains { OutlineText.of([$0]).allSatisfy(\.isWhitespace) }, false, source.debugDescription)
        }
    }

    private static func words(_ blocks: [Block]) -> [String] {
        let lines = blocks.flatMap { block -> [[Inline]] in
            switch block {
            case .paragraph(let content): [content]
            case .list(ordered: _, items: let items): items
            default: []
            }
        }
        return lines.flatMap { $0.map(\.plain).joined().split(whereSeparator: \.isWhitespace).map(String.init) }
    }

    /// The words of each line but a sign that opens it.
    private static func expectedWords(_ source: String) -> [String] {
        source.split(whereSeparator: \.isNewline).flatMap { line in
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            return words.first == "-" || words.first == "###" ? Array(words.dropFirst()) : words
        }
    }
}

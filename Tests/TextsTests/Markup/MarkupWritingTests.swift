import Expectations
import Testing
import Texts

@Suite struct MarkupWritingTests {
    /// As a person would have typed it.
    @Test(arguments: [
        "Ett stycke.", "Ett.\n\nTvå.", "### Rubrik\n\nEtt.", "- a\n- b", "1. a\n2. b", "**a** *b* [c](https://d.se)",
        "- a\n\n###\n\n- b",
        "- a\n\n1. b", "Av {{antal/enheter}} enheter", "|= R\n| a | b |\n|---|---:|\n| c | 1 |", "|=\n| a |\n|---|",
        "[uppgift saknas]",
        "{{okänt}}", "5 - 3 > 1 # två!", "![a](bild:\(BlockReadingTests.sha))", "![a](bild:\(BlockReadingTests.sha) \"b\")",
        ">>> enhet/2023/T1/text/summary ¶0123abcd\nord\n\n- a\n<<<", ">>> enhet/2023/T1/text/summary\n<<<",
        ">>> a/2023/T1/text/summary ¶0123abcd + b/2023/T1/text/quality + b/2023/T1/text/summary ¶00000000\nord\n<<<",
    ])
    func ordinaryMarkupIsWrittenAsItWasTyped(markup: String) {
        expectEqual(RunningText(markup).markup, markup)
    }

    static let values: [([TextBlock], String)] = [
        ([.paragraph([.text("- a")])], "\\- a"), ([.paragraph([.text("### a")])], "\\### a"), ([.paragraph([.text("#a")])], "#a"),
        ([.paragraph([.text("12. a")])], "12\\. a"), ([.paragraph([.text(">>> a")])], "\\>>> a"),
        ([.paragraph([.text("|= a")])], "\\|= a"),
        ([.paragraph([.text("<<<")])], "\\<<<"), ([.paragraph([.text("5*3")])], "5\\*3"), ([.paragraph([.text("a\\b")])], "a\\\\b"),
        ([.paragraph([.text("{{antal/enheter}}")])], "\\{{antal/enheter}}"),
        ([.paragraph([.text("[a](https://b.se)")])], "\\[a](https://b.se)"),
        ([.paragraph([.text("a\nb "), .strong(" c "), .text(""), .emphasis("")])], "a b  **c**"),
        ([.paragraph([.strong("a"), .emphasis("b"), .strong("c")])], "**a***b***c**"),
        ([.paragraph([.link("a", url: "javascript:b")])], "\\[a](javascript:b)"), ([.paragraph([.text(" ")]), .heading([])], ""),
        ([.list(ordered: true, items: [[.text("- a")], [], [.text("b")]])], "1. - a\n2. b"),
        (
            [.table(TextTable(caption: "a|b", columns: [.init(header: [.text("c|d")])], rows: [[]]))],
            "|= a|b\n| c\\|d |\n|---|\n|  |"
        ),
        ([.image(TextImage(sha256: "fel", alternative: "a"))], ""),
    ]

    @Test(arguments: values)
    func signsThatAreWordsAreEscaped(blocks: [TextBlock], expected: String) {
        expectEqual(RunningText(blocks: blocks).markup, expected)
    }

    @Test func aLongListIsNumberedSoThatItIsReadBack() {
        let list = TextBlock.list(ordered: true, items: Array(repeating: [.text("a")], count: 1_002))
        expectEqual(RunningText(RunningText(blocks: [list]).markup).blocks, [list])
    }
}

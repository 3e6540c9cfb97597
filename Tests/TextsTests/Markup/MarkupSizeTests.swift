import Expectations
import Testing
import Texts

/// Markup that would take a careless reader the square of its length. A reader that does would not be done for hours.
@Suite struct MarkupSizeTests {
    @Test(arguments: [
        "*", "**", "* a", "*a ", "**a ", "[", "[a](", "[a](https://b", "{{", "{{a", "{", "\\", "|", "| a ", "|=", "|= a\n| b\n",
        "- a\n",
        "1. a\n", "### \n", ">>> enhet/2023/T1/text/summary\n", "<<<\n", "![", "![a](bild:", "\n", "*a***b**", "{{antal/enheter}}",
        "**a {{antal/enheter}} ", "]", "](", "((",
    ])
    func everyPieceCanBeRepeated(piece: String) {
        let markup = String(repeating: piece, count: 30_000 / piece.utf8.count)
        let text = RunningText(markup)
        expectEqual(RunningText(text.markup) == text, true)
    }
}

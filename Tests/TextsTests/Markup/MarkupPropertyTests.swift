import Expectations
import Testing
import Texts

@Suite struct MarkupPropertyTests {
    @Test func everyTextIsReadBackAsItWasWritten() {
        var random = RandomText(seed: 20_230_414)
        for _ in 0..<600 {
            let text = RunningText(random.text().markup)
            expectEqual(RunningText(text.markup), text, text.markup)
        }
    }

    @Test func noWordOfAWrittenTextIsLost() {
        var random = RandomText(seed: 7)
        for _ in 0..<600 {
            let text = random.text()
            let read = RunningText(text.markup)
            expectEqual(Self.words(read.plain), Self.words(text.plain), text.markup)
            expectEqual(read.fields, text.fields, text.markup)
            expectEqual(read.reuses.map(\.source), text.reuses.map(\.source), text.markup)
            expectEqual(read.images, text.images, text.markup)
        }
    }

    @Test func anyMarkupIsAText() {
        var random = RandomText(seed: 99)
        for round in 0..<4_000 {
            let markup = round.isMultiple(of: 3) ? random.bytes() : random.markup()
            let text = RunningText(markup)
            let written = text.markup
            if RunningText(written) != text {
                expectEqual(TextSketch.of(RunningText(written)), TextSketch.of(text), markup.debugDescription)
            }
            expectEqual(RunningText(written).markup, written)
        }
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}

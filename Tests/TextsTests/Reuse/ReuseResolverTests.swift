import Expectations
import Testing
import Texts

@Suite struct ReuseResolverTests {
    static let words = "Enheten har infört gemensamma rutiner för dokumentation under våren."
    static let wordsNow = "Enheten har infört gemensamma rutiner för all dokumentation under året."
    static let mark = ParagraphFingerprint(words: words).text

    static func key(_ unit: String) -> String { "\(unit)/2023/T1/text/summary" }

    static let cases: [(what: String, reuse: String, texts: [String: String], expected: String)] = [
        ("whole text", ">>> \(key("a"))\n<<<", ["a": "Ett.\n\nTvå."], "unchanged: Ett. | Två."),
        ("one paragraph", ">>> \(key("a")) ¶\(mark)\n<<<", ["a": "Före.\n\n\(words)\n\nEfter."], "unchanged: \(words)"),
        ("words as they were taken", ">>> \(key("a")) ¶\(mark)\n\(words)\n<<<", ["a": "Före.\n\n\(words)"], "unchanged: \(words)"),
        (
            "the source was rewritten", ">>> \(key("a")) ¶\(mark)\n\(words)\n<<<", ["a": "Före.\n\n\(wordsNow)"],
            "changed to \(wordsNow): \(wordsNow)"
        ),
        ("adapted here", ">>> \(key("a")) ¶\(mark)\nEget.\n<<<", ["a": words], "unchanged: Eget."),
        (
            "adapted here and rewritten there", ">>> \(key("a")) ¶\(mark)\nEnheten har infört gemensamma rutiner.\n<<<",
            ["a": "\(wordsNow)\n\nEfter."], "changed to \(wordsNow): Enheten har infört gemensamma rutiner."
        ),
        ("the text is gone, the words stay", ">>> \(key("a")) ¶\(mark)\n\(words)\n<<<", [:], "gone: \(words)"),
        ("the paragraph is gone", ">>> \(key("a")) ¶\(mark)\n\(words)\n<<<", ["a": "Parken öppnar i juni."], "gone: \(words)"),
        ("gone without words", ">>> \(key("a")) ¶\(mark)\n<<<", ["a": "Ett.\n\nTvå."], "gone: "),
        ("the only paragraph", ">>> \(key("a")) ¶\(mark)\n<<<", ["a": "Ett."], "changed to Ett.: Ett."),
        ("an empty text", ">>> \(key("a"))\n<<<", ["a": " "], "gone: "),
        (
            "through two texts", ">>> \(key("a"))\n<<<",
            ["a": "Ett.\n\n>>> \(key("b"))\n<<<", "b": ">>> \(key("c"))\n<<<", "c": "Tre."],
            "unchanged: Ett. | Tre."
        ),
        (
            "too many steps", ">>> \(key("a"))\n<<<",
            ["a": ">>> \(key("b"))\n<<<", "b": ">>> \(key("c"))\n<<<", "c": ">>> \(key("d"))\n<<<", "d": "Fyra."], "circular: "
        ),
        ("a ring", ">>> \(key("a"))\n<<<", ["a": "Ett.\n\n>>> \(key("hem"))\n<<<"], "circular: "),
        ("itself", ">>> \(key("hem"))\n<<<", [:], "circular: "),
        (
            "each a paragraph of the other", ">>> \(key("a")) ¶\(mark)\n<<<",
            ["a": "\(words)\n\n>>> \(key("hem")) ¶\(ParagraphFingerprint(words: "Hemma."))\n<<<"], "unchanged: \(words)"
        ),
        (
            "what the source has taken itself", ">>> \(key("a")) ¶\(mark)\n<<<", ["a": "Ett.\n\n>>> \(key("b"))\n<<<", "b": words],
            "unchanged: \(words)"
        ),
        (
            "what the source has adapted", ">>> \(key("a"))\n<<<", ["a": ">>> \(key("b")) ¶\(mark)\nAnpassat.\n<<<", "b": words],
            "unchanged: Anpassat."
        ),
    ]

    @Test(arguments: cases)
    func aReuseShowsItsSource(_ what: String, reuse: String, texts: [String: String], expected: String) throws {
        let home = RunningText("Hemma.\n\n\(reuse)")
        let resolver = ReuseResolver { key in key.path == Self.key("hem") ? home.markup : texts[key.round.organisation.text] }
        let resolved = resolver.resolve(try #require(home.reuses.first), at: TextKey(path: Self.key("hem")))
        expectEqual(Self.sketch(resolved), expected, what)
    }

    @Test func manyReusesOfManyComeToAnEnd() {
        let many = String(repeating: ">>> \(Self.key("a"))\n<<<\n", count: 2_000)
        let resolver = ReuseResolver { key in key.round.organisation.text == "a" ? String(many.prefix(60_000)) : nil }
        expectEqual(resolver.expanded(RunningText(">>> \(Self.key("a"))\n<<<")), [])
    }

    @Test func aTextIsExpandedWithTheWordsOfItsSources() {
        let resolver = ReuseResolver { _ in "Hämtat." }
        let text = RunningText("Eget.\n\n>>> \(Self.key("a"))\n<<<\n\nSist.")
        expectEqual(RunningText(blocks: resolver.expanded(text)).markup, "Eget.\n\nHämtat.\n\nSist.")
    }

    private static func sketch(_ resolved: ReuseResolver.Resolved) -> String {
        let words = { (blocks: [TextBlock]) in blocks.map(\.plain).joined(separator: " | ") }
        let state =
            switch resolved.state {
            case .unchanged: "unchanged"
            case .changed(let now): "changed to \(words(now))"
            case .gone: "gone"
            case .circular: "circular"
            }
        return "\(state): \(words(resolved.current))"
    }
}

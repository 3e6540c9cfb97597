import Documents
import Expectations
import Rounds
import Steering
import Testing
import Texts

@testable import Design
@testable import Site

/// What the editor is given to read: docs/textformat.md in, HTML out.
@Suite struct WritingProseTests {
    private static let image = String(repeating: "ab", count: 32)
    private static let key = TextKey(round: RoundSample.key, place: WritingSample.analysis)

    private func html(_ markup: String) throws -> String {
        EditorProse(try WritingSample.scene(as: nil), Self.key).html(markup).markup
    }

    @Test(arguments: [
        ("Ett stycke\nsom flyter.", "<p>Ett stycke som flyter.</p>"),
        ("<b>Ej fet</b> & \"så\"", "<p>&lt;b&gt;Ej fet&lt;/b&gt; &amp; &quot;så&quot;</p>"),
        ("### Rubrik", "<h3>Rubrik</h3>"),
        ("- a\n- **b**", "<ul><li><p>a</p></li><li><p><strong>b</strong></p></li></ul>"),
        ("1. a\n2. *b*", "<ol><li><p>a</p></li><li><p><em>b</em></p></li></ol>"),
        ("[Staden](https://stockholm.se)", "<p><a href=\"https://stockholm.se\" rel=\"noopener\">Staden</a></p>"),
        ("[Ond](javascript:alert(1))", "<p>[Ond](javascript:alert(1))</p>"),
        (
            "|= Antal\n| Enhet | Barn |\n|---|---:|\n| Äng | 12 |",
            "<table><caption>Antal</caption><tbody><tr><th><p>Enhet</p></th><th class=\"number\"><p>Barn</p></th></tr>"
                + "<tr><td><p>Äng</p></td><td class=\"number\"><p>12</p></td></tr></tbody></table>"
        ),
    ])
    func aTextBecomesWhatTheEditorReads(_ markup: String, _ expected: String) throws {
        expectEqual(try html(markup), expected)
    }

    @Test func anImageComesFromTheRoundsOwnAddress() throws {
        expectEqual(
            try html("![En <gård>](bild:\(Self.image) \"Gården\")"),
            "<figure data-bild=\"\(Self.image)\"><img src=\"/namnden/2023/T1/bilder/\(Self.image)\" alt=\"En &lt;gård&gt;\">"
                + "<figcaption>Gården</figcaption></figure>")
    }

    @Test(arguments: [
        // 81,5 against 85: "Närvaro i förskolan" of the sample.
        (
            "{{utfall/narvaro}}",
            "<span class=\"live-field\" data-falt=\"utfall/narvaro\" title=\"Utfall tertial 1 2023, Närvaro i förskolan\">81,5\u{A0}%</span>"
        ),
        (
            "{{utfall/narvaro|utan-enhet}}",
            "<span class=\"live-field\" data-falt=\"utfall/narvaro|utan-enhet\" "
                + "title=\"Utfall tertial 1 2023, Närvaro i förskolan\">81,5</span>"
        ),
        (
            "{{utfall/finns-inte}}",
            "<span class=\"live-field is-missing\" data-falt=\"utfall/finns-inte\" title=\"Uppgiften saknas\">"
                + "[uppgift saknas: utfall/finns-inte]</span>"
        ),
    ])
    func aFieldShowsItsValueAndKeepsItsReference(_ markup: String, _ expected: String) throws {
        expectEqual(try html(markup), "<p>\(expected)</p>")
    }

    @Test func whatIsTakenUpFollowsItsSource() throws {
        let taken = RunningText("Barnen går till skolan.").blocks[0]
        let path = WritingSample.source.path
        let label = "enheten, Tertialrapport 1 2023, Analys"
        let open = "<div class=\"reuse\" data-hamtat=\"\(path)\" data-avtryck=\"\(taken.fingerprint)\" data-label=\"\(label)\""
        expectEqual(
            try html(">>> \(path) ¶\(taken.fingerprint)\nBarnen går till skolan.\n<<<"),
            "\(open) data-tagna=\"Barnen går till skolan.\"><p>Barnen går till skolan.</p></div>")
        // Words of the writer's own stand, whatever the source says.
        expectEqual(
            try html(">>> \(path) ¶\(taken.fingerprint)\nAlla barn går dit.\n<<<"),
            "\(open) data-tagna=\"Alla barn går dit.\" data-andrat><p>Alla barn går dit.</p></div>")
    }

    @Test func mergedWordsKeepAllTheirSources() throws {
        let path = WritingSample.source.path
        let other = "annan/2023/T1/text/summary"
        let shown = try html(">>> \(path) ¶00000000 + \(other) ¶0123abcd\nBarnen går till skolan. Det är bra.\n<<<")
        expectEqual(shown.contains(" data-hamtat=\"\(path)\" data-avtryck=\"00000000\" data-fler=\"\(other) ¶0123abcd\""), true)
        expectEqual(shown.contains("; annan, Tertialrapport 1 2023, "), true)
        expectEqual(shown.hasSuffix(" data-andrat><p>Barnen går till skolan. Det är bra.</p></div>"), true)
    }

    @Test func whoeverHasSeenWhatIsNewKeepsTheWords() throws {
        let scene = try WritingSample.scene(as: nil) { $0.sources[WritingSample.source] = "Barnen går gärna till skolan." }
        let (old, now) = (
            RunningText("Barnen går till skolan.").blocks[0].fingerprint,
            RunningText("Barnen går gärna till skolan.").blocks[0].fingerprint
        )
        let path = WritingSample.source.path
        let text = RunningText(">>> annan/2023/T1/text/summary + \(path) ¶\(old)\nBarnen går till skolan. Det är bra.\n<<<")
        let sources = TextSources(scene, Self.key)
        expectEqual(
            sources.seen(text, at: 0, source: 1)?.markup,
            ">>> annan/2023/T1/text/summary + \(path) ¶\(now)\nBarnen går till skolan. Det är bra.\n<<<")
        // The first source is gone, and there is no third.
        expectEqual(sources.seen(text, at: 0, source: 0)?.markup, nil)
        expectEqual(sources.seen(text, at: 0, source: 2)?.markup, nil)
        // Merged words are not replaced by those of one source.
        expectEqual(sources.renewed(text, at: 0)?.markup, nil)
    }

    @Test func theNewWordingIsTakenWithItsFingerprint() throws {
        let scene = try WritingSample.scene(as: nil) { $0.sources[WritingSample.source] = "Barnen går gärna till skolan." }
        let old = RunningText("Barnen går till skolan.").blocks[0].fingerprint
        let now = RunningText("Barnen går gärna till skolan.").blocks[0].fingerprint
        let path = WritingSample.source.path
        let text = RunningText("Först.\n\n>>> \(path) ¶\(old)\nBarnen går till skolan.\n<<<")
        let sources = TextSources(scene, Self.key)
        expectEqual(
            sources.renewed(text, at: 0)?.markup, "Först.\n\n>>> \(path) ¶\(now)\nBarnen går gärna till skolan.\n<<<")
        expectEqual(sources.renewed(text, at: 1)?.markup, nil)
        // What says what it said has nothing new.
        expectEqual(TextSources(try WritingSample.scene(as: nil), Self.key).renewed(text, at: 0)?.markup, nil)
    }
}

import Expectations
import Steering
import Testing
import Texts

/// Paragraphs of several texts that were merged into one: their sources are all remembered.
@Suite struct MergedReuseTests {
    static let park = "Parkleken öppnade i maj och har haft fler besökare än i fjol."
    static let school = "Skolorna har infört läxhjälp två kvällar i veckan för alla barn."
    static let schoolNow = "Skolorna har infört läxhjälp tre kvällar i veckan för alla barn och unga."

    static func source(_ unit: String, _ words: String) throws -> TextReuse.Source {
        TextReuse.Source(
            try #require(TextKey(path: "\(unit)/2023/T1/text/summary")), paragraph: ParagraphFingerprint(words: words))
    }

    private static func taken(_ unit: String, _ markup: String) throws -> TextReuse.Taken {
        let block = try #require(RunningText(markup).blocks.first)
        return TextReuse.Taken(source: try source(unit, block.plain), block: block)
    }

    private static func merged(_ taken: [TextReuse.Taken]) throws -> TextReuse {
        try #require(TextReuse.merging(taken, for: Code(stored: "namnden")))
    }

    @Test func mergedParagraphsAreOneWithAllTheirSources() throws {
        let merged = try Self.merged([Self.taken("a", Self.park), Self.taken("b", Self.school), Self.taken("a", Self.park)])
        expectEqual(merged.sources, [try Self.source("a", Self.park), try Self.source("b", Self.school)])
        expectEqual(RunningText(blocks: merged.adapted).markup, "\(Self.park) \(Self.school) \(Self.park)")
        expectEqual(merged.isAdapted, true)
        let text = RunningText(blocks: [.reuse(merged)])
        expectEqual(RunningText(text.markup), text)
    }

    @Test func whatIsNoParagraphComesAfterTheWords() throws {
        let merged = try Self.merged([Self.taken("a", "Först."), Self.taken("b", "- punkt"), Self.taken("c", "Sist.")])
        expectEqual(RunningText(blocks: merged.adapted).markup, "Först. Sist.\n\n- punkt")
    }

    @Test func oneAloneFollowsItsSource() throws {
        let merged = try Self.merged([Self.taken("a", Self.park)])
        expectEqual([merged.isMerged, merged.isAdapted], [false, false])
        expectEqual(TextReuse.merging([], for: Code(stored: "namnden")), nil)
    }

    /// In the committee's words a unit's field would mean the committee; what the committee cannot know is told as missing.
    @Test func theFieldsOfOthersWordsNameWhoseTheyAre() throws {
        let merged = try Self.merged([
            Self.taken("a", "Frånvaron är {{utfall/franvaro}} och avvikelsen {{ekonomi/driftbudget/netto/avvikelse}}."),
            Self.taken("namnden", "Hos oss {{utfall/franvaro}}."),
        ])
        expectEqual(
            RunningText(blocks: merged.adapted).markup,
            "Frånvaron är {{utfall/franvaro@a}} och avvikelsen [uppgift saknas: ekonomi/driftbudget/netto/avvikelse]. "
                + "Hos oss {{utfall/franvaro}}.")
    }

    static let cases: [(what: String, texts: [String: String], states: [String], whole: String)] = [
        ("nothing changed", ["a": park, "b": school], ["unchanged", "unchanged"], "unchanged"),
        (
            "one changed", ["a": park, "b": "Före.\n\n\(schoolNow)"], ["unchanged", "changed to \(schoolNow)"],
            "changed to \(schoolNow)"
        ),
        ("one gone", ["a": park], ["unchanged", "gone"], "gone"),
        (
            "one rewritten in other words", ["a": "En helt annan text om budgeten.", "b": school], ["gone", "unchanged"], "gone"
        ),
        ("one takes from here", ["a": park, "b": ">>> hem/2023/T1/text/summary\n<<<"], ["unchanged", "circular"], "circular"),
    ]

    @Test(arguments: cases)
    func eachSourceIsLookedAfter(_ what: String, texts: [String: String], states: [String], whole: String) throws {
        let reuse = try Self.merged([Self.taken("a", Self.park), Self.taken("b", Self.school)])
        let home = try #require(TextKey(path: "hem/2023/T1/text/summary"))
        let resolver = ReuseResolver { key in
            key == home ? RunningText(blocks: [.reuse(reuse)]).markup : texts[key.round.organisation.text]
        }
        expectEqual(resolver.states(of: reuse, at: home).map(Self.sketch), states, what)
        let resolved = resolver.resolve(reuse, at: home)
        expectEqual(Self.sketch(resolved.state), whole, what)
        expectEqual(RunningText(blocks: resolved.current).markup, "\(Self.park) \(Self.school)", what)
    }

    @Test func withoutWordsItShowsItsSourcesOneByOne() throws {
        let reuse = TextReuse(
            source: try Self.source("a", Self.park).text, paragraph: nil, others: [try Self.source("b", Self.school)])
        let resolver = ReuseResolver { ["a": "Ett.\n\nTvå.", "b": Self.school][$0.round.organisation.text] }
        expectEqual(resolver.resolve(reuse).current.map(\.plain), ["Ett.", "Två.", Self.school])
    }

    @Test func everySourceCounts() {
        let markup = ">>> a/2023/T1/text/summary" + String(repeating: " + a/2023/T1/text/summary", count: 200) + "\nord\n<<<"
        expectEqual(RunningText(markup).problems().map(\.code), ["T2403"])
    }

    private static func sketch(_ state: ReuseResolver.State) -> String {
        switch state {
        case .unchanged: "unchanged"
        case .changed(let now): "changed to \(now.map(\.plain).joined(separator: " | "))"
        case .gone: "gone"
        case .circular: "circular"
        }
    }
}

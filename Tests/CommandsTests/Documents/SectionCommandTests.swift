import Access
import Database
import Documents
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing
import Texts

@testable import Commands

/// Sections of the committee's own, the template's free ones, and the sentences that Tertial writes.
@Suite struct SectionCommandTests {
    private let key = DocumentCity.round

    private func section(_ heading: String, after: String, code: SectionCode? = nil, version: Int = 0) -> SaveOwnSection {
        SaveOwnSection(key: key, code: code, heading: heading, position: after, version: version)
    }

    /// The code of the first section of the standard template.
    private func first(_ city: DocumentCity) async throws -> String {
        try #require(try await city.source().template.sections.first).code.text
    }

    @Test func aSectionGetsItsCodeFromItsHeadingAndStandsWhereItIsPut() async throws {
        let city = try await DocumentCity()
        let place = try await first(city)
        let own = try await city.run(section("Barnets rättigheter: så gör vi", after: place))
        expectEqual(own.code.text, "barnets-rattigheter-sa-gor-vi")
        let twin = try await city.run(section("Barnets rättigheter – så gör vi", after: own.code.text))
        expectEqual(twin.code.text, "barnets-rattigheter-sa-gor-vi-2")
        let wordless = try await city.run(section("§ 4", after: place))
        expectEqual(wordless.code.text, "4")
        _ = try await city.run(SaveText(text: try city.text("avsnitt/\(own.code)"), body: "Alla barn.", base: "", version: 1))
        let headings = try await city.document().sections.flatMap(\.withAllBelow).map(\.heading)
        expectEqual(headings.contains("Barnets rättigheter: så gör vi"), true)
        let found = try await city.database.read { try SearchIndex.find("alla barn", $0).entries.map(\.subject) }
        expectEqual(found, ["-/T1/avsnitt/barnets-rattigheter-sa-gor-vi"])
    }

    @Test func aNewHeadingKeepsTheCodeAndTheWords() async throws {
        let city = try await DocumentCity()
        let place = try await first(city)
        let own = try await city.run(section("Barnen", after: place))
        _ = try await city.run(SaveText(text: try city.text("avsnitt/barnen"), body: "Alla barn.", version: 1))
        let renamed = try await city.run(section("Barn och unga", after: place, code: own.code, version: 2))
        expectEqual(renamed.code.text, "barnen")
        let saved = try await city.database.read { try OwnSectionTable.find(key, "barnen", $0) }
        expectEqual(saved?.heading, "Barn och unga")
        expectEqual(saved?.body, "Alla barn.")
        let history = try await city.database.read {
            try TextHistory.versions(of: TextKey(round: key, place: .section("barnen")), $0)
        }
        expectEqual(history.map(\.body), ["", "Alla barn."], "a heading is no version of the words")
    }

    @Test func aSectionThatGoesLeavesItsPlaceToTheNext() async throws {
        let city = try await DocumentCity()
        let place = try await first(city)
        _ = try await city.run(section("Ett", after: place))
        _ = try await city.run(section("Två", after: "ett"))
        _ = try await city.run(RemoveOwnSection(key: key, code: "ett", version: 1))
        let left = try await city.database.read { try OwnSectionTable.all(of: key, $0) }
        expectEqual(left.map { "\($0.code) after \($0.position?.path ?? "")" }, ["tva after \(place)"])
        let found = try await city.database.read { try SearchIndex.find("ett", kind: .text, $0).entries.map(\.title) }
        expectEqual(found, [])
    }

    /// "ett(tre) tva": each own section with those under it.
    private func arrangement(_ city: DocumentCity) async throws -> String {
        let source = try await city.source()
        func words(_ sections: [PlacedSection]) -> String {
            sections.compactMap { section in
                let below = words(section.sections)
                guard case .own = section.origin else { return below.isEmpty ? nil : "[\(below)]" }
                return below.isEmpty ? section.code.text : "\(section.code)(\(below))"
            }.joined(separator: " ")
        }
        return words([PlacedSection](source.template, source.dossier.ownSections))
    }

    @Test func aSectionComesToStandExactlyWhereItIsPut() async throws {
        let city = try await DocumentCity()
        let place = try await first(city)
        func put(_ heading: String, _ position: String, _ expected: String, code: SectionCode? = nil) async throws {
            let version = try await city.database.read { reading in
                try code.flatMap { try OwnSectionTable.find(key, $0, reading)?.version } ?? 0
            }
            _ = try await city.run(section(heading, after: position, code: code, version: version))
            await expectAwaited(try await arrangement(city), expected)
        }
        try await put("A", place, "a")
        try await put("B", place, "b a")
        try await put("C", "/", "c b a")
        try await put("D", "/", "d c b a")
        try await put("E", "under/b", "d c b(e) a")
        try await put("F", "under/b", "d c b(f e) a")
        try await put("G", "under/\(place)", "d c [g] b(f e) a")
        // Moved with what is under it; the gap it leaves is closed.
        try await put("B", "a", "d c [g] a b(f e)", code: "b")
        try await put("D", "c", "c d [g] a b(f e)", code: "d")
        try await put("F", "e", "c d [g] a b(e f)", code: "f")
        try await put("C", "under/a", "d [g] a(c) b(e f)", code: "c")
        // The same place once more moves nothing.
        try await put("C", "under/a", "d [g] a(c) b(e f)", code: "c")
        try await put("B", "/", "b(e f) d [g] a(c)", code: "b")
    }

    @Test func whatIsUnderASectionThatGoesTakesItsPlace() async throws {
        let city = try await DocumentCity()
        let place = try await first(city)
        for (heading, position) in [("A", place), ("B", "a"), ("C", "under/a"), ("D", "c"), ("E", "under/d")] {
            _ = try await city.run(section(heading, after: position))
        }
        await expectAwaited(try await arrangement(city), "a(c d(e)) b")
        _ = try await city.run(RemoveOwnSection(key: key, code: "a", version: 1))
        await expectAwaited(try await arrangement(city), "c d(e) b")
        for (code, count) in [("a", 2), ("b", 2), ("c", 2), ("d", 1)] {
            let subject = TextKey(round: key, place: .section(SectionCode(stored: code))).subject
            let entries = try await city.database.read { try Journal.entries(subject: subject, limit: 9, in: $0).count }
            expectEqual(entries, count, "\(code): each that moved is told")
        }
    }

    @Test func aSectionWithoutHeadingOrPlaceIsRefused() async throws {
        let city = try await DocumentCity()
        let place = try await first(city)
        _ = try await city.run(section("Ett", after: place))
        _ = try await city.run(section("Två", after: "ett"))
        _ = try await city.run(section("Tre", after: "under/ett"))
        _ = try await city.run(section("Fyra", after: "under/tre"))
        let cases: [(SaveOwnSection, [String])] = [
            (section(" ", after: place), ["T5102 heading"]), (section("Nytt", after: ""), ["T5203 position"]),
            (section("Nytt", after: "finns-inte"), ["T5203 position"]),
            (section(String(repeating: "x", count: 201), after: place), ["T5009 heading"]),
            (section("Nytt", after: "under/finns-inte"), ["T5203 position"]),
            (section("Nytt", after: "under/"), ["T5203 position"]),
            (section("Ett", after: "under/tre", code: "ett", version: 1), ["T5205 position"]),
            (section("Ett", after: "tre", code: "ett", version: 1), ["T5205 position"]),
            (section("Ett", after: "under/ett", code: "ett", version: 1), ["T5205 position"]),
            (section("Ett", after: "ett", code: "ett", version: 1), ["T5205 position"]),
            (section("Nytt", after: "under/fyra"), ["T5223 position"]),
            (section("Ett", after: "under/tva", code: "ett", version: 1), ["T5223 position"]),
            (section("Ny rubrik", after: place, code: SectionCode(stored: place), version: 0), ["T5204 heading"]),
        ]
        for (command, expected) in cases { await expectAwaited(try await city.refusal(of: command), expected) }
    }

    private func choose(_ sentence: String, _ choice: String, _ body: String = "", version: Int = 0) -> ChooseSentence {
        ChooseSentence(key: key, sentence: sentence, choice: choice, body: body, version: version)
    }

    @Test func aSentenceIsTurnedOffReplacedAndPrintedAgain() async throws {
        let city = try await DocumentCity()
        let name = "korthet/aktiviteter"
        let told = { try await city.document().plain.contains("Av två aktiviteter") }
        await expectAwaited(try await told(), true)
        _ = try await city.run(choose(name, "off"))
        await expectAwaited(try await told(), false)
        _ = try await city.run(choose(name, "replace", "Två parker.", version: 1))
        await expectAwaited(try await city.document().plain.contains("Två parker."), true)
        await expectAwaited(try await city.run(choose(name, "print", version: 2)), 0)
        await expectAwaited(try await told(), true)
    }

    @Test(arguments: [
        ("korthet/ingenting", "off", "", "T5211 sentence"), ("korthet/aktiviteter", "replace", " ", "T5102 body"),
        ("korthet/aktiviteter", "kanske", "", "T5011 choice"),
        ("korthet/aktiviteter", "replace", String(repeating: "x", count: 5_001), "T5009 body"),
    ])
    func aChoiceOfNothingIsRefused(_ sentence: String, _ choice: String, _ body: String, _ expected: String) async throws {
        let city = try await DocumentCity()
        await expectAwaited(try await city.refusal(of: choose(sentence, choice, body)), [expected])
    }
}

extension Documents.Section {
    fileprivate var withAllBelow: [Documents.Section] { [self] + sections.flatMap(\.withAllBelow) }
}

extension Document {
    /// All words of paragraphs and lists.
    var plain: String {
        func words(_ section: Documents.Section) -> [String] {
            section.blocks.flatMap { block -> [String] in
                switch block {
                case .paragraph(let inlines), .note(let inlines): [inlines.map(\.plain).joined()]
                case .list(ordered: _, let items): items.map { $0.map(\.plain).joined() }
                default: []
                }
            } + section.sections.flatMap(words)
        }
        return (front + sections).flatMap(words).joined(separator: "\n")
    }
}

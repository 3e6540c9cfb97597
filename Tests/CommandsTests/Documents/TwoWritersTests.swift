import Access
import Database
import Expectations
import Quantities
import Rounds
import Steering
import Store
import Testing
import Texts

@testable import Commands

/// Two people write in the same text. Nobody's words are lost, and nobody's are mixed into another's paragraph.
@Suite struct TwoWritersTests {
    private static let base = "Första stycket.\n\nAndra stycket.\n\nTredje stycket."

    private func begun(_ place: String) async throws -> (DocumentCity, TextKey, SavedText) {
        let city = try await DocumentCity()
        let text = try city.text(place)
        return (city, text, try await city.run(SaveText(text: text, body: Self.base, version: 0)))
    }

    @Test(arguments: ["text/summary", "arende/summary", "ekonomi/operations"])
    func differentParagraphsAreJoined(_ place: String) async throws {
        let (city, text, start) = try await begun(place)
        let hers = SaveText(
            text: text, body: Self.base.replacing("Första", with: "Annas"), base: start.body, version: start.version)
        let his = SaveText(text: text, body: Self.base + "\n\nBos stycke.", base: start.body, version: start.version)
        _ = try await city.run(hers)
        let joined = try await city.run(his, by: DocumentCity.office)
        let both = "Annas stycket.\n\nAndra stycket.\n\nTredje stycket.\n\nBos stycke."
        expectEqual(joined, SavedText(version: 3, body: both, isMerged: true), place)
        await expectAwaited(try await city.body(text), both, place)
        let history = try await city.database.read { try TextHistory.versions(of: text, $0) }
        expectEqual(history.map(\.who), ["strategist:nord", "strategist:nord", "councilOffice:staden"], place)
    }

    @Test(arguments: ["text/summary", "arende/summary", "ekonomi/operations"])
    func theSameParagraphIsAConflictThatTellsWhatTheOtherWrote(_ place: String) async throws {
        let (city, text, start) = try await begun(place)
        let write = { (word: String, version: Int) in
            SaveText(text: text, body: Self.base.replacing("Andra", with: word), base: start.body, version: version)
        }
        _ = try await city.run(write("Annas", start.version))
        let conflict = try #require(try await city.conflict(write("Bos", start.version), by: DocumentCity.office))
        expectEqual(conflict.who, "strategist:nord", place)
        expectEqual(conflict.fields["body"], Self.base.replacing("Andra", with: "Annas"), place)
        await expectAwaited(try await city.run(write("Bos", conflict.version), by: DocumentCity.office).version, 3, place)
    }

    @Test func withoutWhatTheyBeganFromAnyChangeIsAConflict() async throws {
        let (city, text, start) = try await begun("text/summary")
        _ = try await city.run(SaveText(text: text, body: "Annas.", base: start.body, version: start.version))
        let conflict = try await city.conflict(SaveText(text: text, body: "Bos.", version: start.version))
        expectEqual(conflict?.fields["body"], "Annas.")
    }

    @Test func twoTextsOfTheCaseAreInNobodysWay() async throws {
        let city = try await DocumentCity()
        let (summary, preparation) = (try city.text("arende/summary"), try city.text("arende/preparation"))
        _ = try await city.run(SaveText(text: summary, body: "Sammanfattning.", base: "", version: 0))
        let saved = try await city.run(SaveText(text: preparation, body: "Beredning.", base: "", version: 0))
        expectEqual(saved, SavedText(version: 2, body: "Beredning.", isMerged: false))
        await expectAwaited(try await city.body(summary), "Sammanfattning.")
    }

    /// Twenty writers, each with a paragraph of their own, at once: whoever is told of a conflict begins anew, and all twenty
    /// paragraphs are there in the end.
    @Test func manyWhoWriteAtOnceLoseNothing() async throws {
        let city = try await DocumentCity()
        let text = try city.text("text/summary")
        let base = (1...20).map { "Stycke \($0) av tjugo." }.joined(separator: "\n\n")
        let start = try await city.run(SaveText(text: text, body: base, version: 0))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...20 {
                group.addTask {
                    let mine = base.replacing("Stycke \(number) av", with: "Skribent \(number) av")
                    _ = try await city.run(SaveText(text: text, body: mine, base: start.body, version: start.version))
                }
            }
            try await group.waitForAll()
        }
        let expected = (1...20).map { "Skribent \($0) av tjugo." }.joined(separator: "\n\n")
        await expectAwaited(try await city.body(text), expected)
    }
}

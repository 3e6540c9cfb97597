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

/// A text is saved the same way, whatever place it has in the document.
@Suite struct SaveTextTests {
    static let places = [
        "mal/nord-mal/goodExamples", "text/summary", "text/quality", "arende/summary", "arende/preparation",
        "arende/genderEquality",
        "ekonomi/operations",
    ]

    @Test(arguments: places) func aTextIsSavedReadBackAndRemembered(_ place: String) async throws {
        let city = try await DocumentCity()
        let text = try city.text(place)
        let saved = try await city.run(SaveText(text: text, body: " Ett  **stycke**.\r\n\r\n\r\nEtt till.\n", version: 0))
        expectEqual(saved, SavedText(version: 1, body: "Ett  **stycke**.\n\nEtt till.", isMerged: false), place)
        await expectAwaited(try await city.body(text), "Ett  **stycke**.\n\nEtt till.", place)
        let again = try await city.run(SaveText(text: text, body: "Annat.", base: saved.body, version: saved.version))
        expectEqual(again.version, 2, place)
        let history = try await city.database.read { try TextHistory.versions(of: text, $0) }
        expectEqual(history.map(\.body), ["Ett  **stycke**.\n\nEtt till.", "Annat."], place)
        expectEqual(history.map(\.who), ["strategist:nord", "strategist:nord"], place)
        let found = try await city.database.read { try SearchIndex.find("annat", $0).entries.map(\.kind) }
        expectEqual(found, place.hasPrefix("ekonomi") ? [] : [.text], place)
    }

    @Test func aNotesAmountStaysWhenItsWordsAreWrittenAnew() async throws {
        let city = try await DocumentCity()
        let text = try city.text("ekonomi/premises")
        _ = try await city.run(SaveText(text: text, body: "Lokalerna byts.", version: 1), by: DocumentCity.controller)
        let note = try await city.database.read { try EconomyNoteTable.first($0, where: "heading = 'premises'", []) }
        expectEqual(note?.body, "Lokalerna byts.")
        expectEqual(note?.amount, Money(ore: 200_000_000))
        _ = try await city.run(SaveText(text: text, body: "", version: 2), by: DocumentCity.controller)
        let emptied = try await city.database.read { try EconomyNoteTable.first($0, where: "heading = 'premises'", []) }
        expectEqual(emptied?.amount, Money(ore: 200_000_000), "the amount is not the writer's to remove")
    }

    @Test func perspectivesStayUntilTheyAreChosenAnew() async throws {
        let city = try await DocumentCity()
        let text = try city.text("mal/nord-mal/analysis")
        let tagged = SaveText(text: text, body: "Ett.", perspectives: [.childrensRights, .genderEquality], version: 1)
        _ = try await city.run(tagged)
        _ = try await city.run(SaveText(text: text, body: "Två.", version: 2))
        let saved = try await city.database.read { try GoalTextTable.first($0, where: "round = 'T1' AND goal = 'nord-mal'", []) }
        expectEqual(saved?.perspectives, [.childrensRights, .genderEquality])
        _ = try await city.run(SaveText(text: text, body: "Två.", perspectives: [], version: 3))
        let bare = try await city.database.read { try GoalTextTable.first($0, where: "round = 'T1' AND goal = 'nord-mal'", []) }
        expectEqual(bare?.perspectives, [])
    }

    @Test func aPasteOfMegabytesIsRefusedBeforeItIsRead() async throws {
        let city = try await DocumentCity()
        let paste = String(repeating: "Ett stycke ur ett klistrat dokument.\n\n", count: 80_000)
        let problems = try await city.refusal(of: SaveText(text: try city.text("text/summary"), body: paste, version: 0))
        expectEqual(problems, ["T5009 body"])
    }

    @Test(arguments: [
        ("text/summary", "![](bild:\(String(repeating: "a", count: 64)))", "T2407 body, T5202 body"),
        ("text/summary", "![En park](bild:\(String(repeating: "a", count: 64)))", "T5202 body"),
        ("mal/vast-mal/analysis", "Annans mål.", "T5003 body"), ("mal/nord-mal/description", "Plantext.", "T5010 body"),
        ("mal/nord-mal/expectedResult", "Plantext.", "T5013 body"), ("avsnitt/finns-inte", "Ord.", "T5203 body"),
        ("text/summary", ">>> nord/2023/T1/text/summary\n<<<", "T2409 body"),
    ])
    func whatCannotBeKeptIsRefused(_ place: String, _ body: String, _ expected: String) async throws {
        let city = try await DocumentCity()
        let key = place.hasSuffix("description") ? DocumentCity.plan : DocumentCity.round
        let problems = try await city.refusal(
            of: SaveText(text: try city.text(place, of: key), body: body, version: place.hasSuffix("description") ? 1 : 0))
        expectEqual(problems.joined(separator: ", "), expected, place)
    }

    @Test func scriptInAPasteIsWordsLikeAllOthers() async throws {
        let city = try await DocumentCity()
        let paste = "<script>alert(1)</script> <img src=x onerror=y>"
        let saved = try await city.run(SaveText(text: try city.text("text/summary"), body: paste, version: 0))
        expectEqual(RunningText(saved.body).plain, paste)
        let link = SaveText(text: try city.text("text/quality"), body: "[här](javascript:alert(1))", version: 0)
        await expectAwaited(try await city.refusal(of: link), ["T2406 body"])
    }

    @Test func aTextThatWouldTakeUpItselfThroughAnotherIsRefused() async throws {
        let city = try await DocumentCity()
        let (quality, summary) = (try city.text("text/quality"), try city.text("text/summary"))
        _ = try await city.run(SaveText(text: quality, body: ">>> nord/2023/T1/text/summary\n<<<", version: 0))
        let problems = try await city.refusal(
            of: SaveText(text: summary, body: "Ord.\n\n>>> nord/2023/T1/text/quality\n<<<", version: 0))
        expectEqual(problems, ["T2409 body"])
    }

    @Test(arguments: [
        ("strategist", "text/summary", true), ("strategist", "ekonomi/operations", true), ("controller", "text/summary", false),
        ("controller", "ekonomi/operations", true), ("head", "text/summary", false), ("reader", "text/summary", false),
        ("director", "arende/summary", false),
    ])
    func aTextIsWrittenByThoseWhoAreToWriteIt(_ who: String, _ place: String, _ may: Bool) async throws {
        let city = try await DocumentCity()
        let people = [
            "strategist": DocumentCity.strategist, "controller": DocumentCity.controller, "head": DocumentCity.head,
            "reader": DocumentCity.reader, "director": DocumentCity.director,
        ]
        let person = try #require(people[who])
        let command = SaveText(text: try city.text(place), body: "Ord.", version: 0)
        if may {
            await expectAwaited(try await city.run(command, by: person).version, 1, who)
        } else {
            await expectAwaited(try await city.refusal(of: command, by: person), ["T5002"], who)
        }
    }
}

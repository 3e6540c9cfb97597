import Commands
import Expectations
import Testing
import Texts

@testable import Design
@testable import Site

/// Two who have changed the same paragraph: what each sees of the other's words.
@Suite struct WritingAttemptTests {
    private func attempt(base: String, mine: String, theirs: String) -> WritingAttempt {
        WritingAttempt(
            typed: FormFields([("body", mine), ("base", base)]),
            conflict: Conflict(who: "", at: "", fields: ["body": theirs], version: 2))
    }

    @Test func onlyTheParagraphThatBothChangedIsAskedAbout() {
        let attempt = attempt(
            base: "Ett lugnt år.\n\nTre barn kom.\n\nSlut.", mine: "Ett lugnt år.\n\nFyra barn kom.\n\nSlut.",
            theirs: "Ett lugnt och bra år.\n\nFem barn kom.\n\nSlut.")
        expectEqual(attempt.clashes.map { $0.mine?.plain }, ["Fyra barn kom."])
        expectEqual(attempt.clashes.map { $0.theirs?.plain }, ["Fem barn kom."])
        // What the other one changed elsewhere is in what the writer goes on from.
        expectEqual(attempt.body, "Ett lugnt och bra år.\n\nFyra barn kom.\n\nSlut.")
        expectEqual(attempt.status, 409)
    }

    @Test func withoutWhatBothBeganFromNothingIsLost() {
        let attempt = WritingAttempt(
            typed: FormFields([("body", "Mitt.")]), conflict: Conflict(who: "", at: "", fields: ["body": "Deras."], version: 2))
        expectEqual(attempt.body, "Mitt.")
        expectEqual(attempt.clashes.map { $0.theirs?.plain }, ["Deras."])
    }

    @Test(arguments: [
        ("ett två tre", "ett fyra tre", "<p>ett <del>två</del><ins>fyra</ins> tre</p>"),
        ("<a>", "<b>", "<p>&lt;<del>a</del><ins>b</ins>&gt;</p>"),
        ("rad", "rad\nny", "<p>rad<ins><br>ny</ins></p>"),
    ])
    func aChangeIsToldWordByWord(_ old: String, _ new: String, _ expected: String) {
        expectEqual(WordChange(old: old, new: new).html.markup, expected)
    }

    @Test func whatIsTheSameFarFromAChangeIsCut() {
        let long = Array(repeating: "ord", count: 200).joined(separator: " ")
        let html = WordChange(old: "\(long) a", new: "\(long) b").html.markup
        expectEqual(html.hasPrefix("<p> … "), true)
        expectEqual(html.hasSuffix("<del>a</del><ins>b</ins></p>"), true)
        expectEqual(html.count < 300, true)
    }
}

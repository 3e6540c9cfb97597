import Checks
import Commands
import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing
import Texts

@testable import Design
@testable import Site

/// The pages of writing made of a model alone, compared with `Snapshots/writing-NAME.html`. `TERTIAL_RECORD=1` writes them anew.
@Suite struct WritingSnapshotTests {
    @Test(arguments: ["", RoundSample.strategist]) func theOutline(_ person: String) throws {
        let own = OwnSection(
            key: RoundSample.key, code: SectionCode(stored: "eget"), heading: "Eget", position: .after(SectionCode(stored: "barn")),
            body: "Ord.")
        let below = OwnSection(
            key: RoundSample.key, code: SectionCode(stored: "under-eget"), heading: "Under det", position: .under(own.code),
            body: "")
        let scene = try WritingSample.scene(as: person) { $0.ownSections = [own, below] }
        let view = OutlineView(
            model: OutlineModel(scene, findings: DocumentFindings([finding]), filter: .all),
            frame: try WritingSample.frame(scene, as: person, page: .outline), language: .swedish)
        expectSnapshot(view.html(), person.isEmpty ? "outline-reader" : "outline")
    }

    @Test(arguments: ["", RoundSample.strategist]) func aText(_ person: String) throws {
        expectSnapshot(try page(as: person, attempt: nil), person.isEmpty ? "text-reader" : "text")
    }

    @Test func aTextThatMetAnothers() throws {
        let attempt = WritingAttempt(
            typed: FormFields([
                ("body", "Min <närvaro>.\n\n- på hösten\n- på våren"), ("base", "Närvaron.\n\n- på hösten\n- på våren"),
            ]),
            conflict: Conflict(
                who: "controller:namnden", at: "2023-05-31T09:05:00Z",
                fields: ["body": "Närvaron ökar.\n\n- på hösten\n- på våren"],
                version: 3))
        expectSnapshot(try page(as: RoundSample.strategist, attempt: attempt), "text-conflict")
    }

    @Test func aTextThatWasRefused() throws {
        let problem = Diagnostic(
            "T9999", place: "body", message: Localized(sv: "För lång.", en: "Too long."),
            remedy: Localized(sv: "Korta den.", en: "Shorten it."))
        let attempt = WritingAttempt(typed: FormFields([("body", "För långt.")]), problems: [problem])
        expectSnapshot(try page(as: RoundSample.strategist, attempt: attempt), "text-refused")
    }

    private var finding: Finding {
        Finding(
            rule: "K301", severity: .error, place: .text(WritingSample.analysis), message: "Texten säger tolv, tabellen har 16.",
            quote: "tolv mål", remedy: "Rätta antalet.")
    }

    private func page(as person: String, attempt: WritingAttempt?) throws -> HTML {
        let question = TextQuestion(
            code: QuestionCode(stored: "f1"), key: RoundSample.key, goal: WritingSample.goal, unit: WritingSample.unit,
            question: "Varför?", askedBy: RoundSample.strategist, askedAt: "2023-05-30T07:00:00Z")
        let scene = try WritingSample.scene(as: person) { dossier in
            dossier.questions = [question]
            dossier.approvals[WritingSample.analysis] = WritingSample.approval(
                of: "Närvaron ökar.\n\n- på hösten\n- på våren",
                fields: [TextApproval.PrintedField(reference: "utfall/narvaro", printed: "80 %")])
        }
        return WritingView(
            model: try WritingModel(scene, WritingSample.analysis, findings: DocumentFindings([finding])),
            frame: try WritingSample.frame(scene, as: person, page: .text(WritingSample.analysis)), language: .swedish,
            hasEditor: true, attempt: attempt, now: "2023-05-31T09:12:44Z"
        ).html()
    }
}

/// What the page holds of its own: the frame around it has snapshots elsewhere.
private func expectSnapshot(_ html: HTML, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: "writing-\(name).html")
    let start = html.markup.range(of: "<main")?.lowerBound ?? html.markup.startIndex
    let own = String(html.markup[start...]).replacing("><", with: ">\n<") + "\n"
    if ProcessInfo.processInfo.environment["TERTIAL_RECORD"] == "1" {
        do {
            try own.write(to: file, atomically: true, encoding: .utf8)
        } catch {
            Issue.record("the snapshot \(name) could not be written: \(error)", sourceLocation: location)
        }
        return
    }
    expectEqual(try String(contentsOf: file, encoding: .utf8), own, "the snapshot \(name) differs", at: location)
}

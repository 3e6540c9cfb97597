import Expectations
import Foundation
import Quantities
import Rounds
import Steering
import Testing

@testable import Design
@testable import Site

/// Pages made of a model alone, compared with `Snapshots/round-NAME.html`. `TERTIAL_RECORD=1` writes them anew.
@Suite struct RoundSnapshotTests {
    @Test func theRoundAtAGlance() throws {
        let scene = try RoundSample.scene(as: nil)
        let forms = EditForms(scene, try RoundSample.visit(as: nil))
        let frame = try RoundSample.frame(scene, as: nil, page: .overview)
        expectSnapshot(RoundView(model: RoundModel(scene), forms: forms, frame: frame).html(), "overview")
    }

    @Test func theGoalChain() throws {
        let scene = try RoundSample.scene(as: nil, language: .english)
        let frame = try RoundSample.frame(scene, as: nil, page: .goals, language: .english)
        expectSnapshot(GoalTreeView(scene: scene, frame: frame).html(.english), "goal-chain-en")
    }

    @Test(arguments: [nil, RoundSample.strategist]) func aGoalAsAReaderAndAsAStrategistSeesIt(_ person: String?) throws {
        expectSnapshot(try goal(as: person, attempt: nil), person == nil ? "goal-reader" : "goal-strategist")
    }

    @Test func aGoalWhoseAnalysisMetAnothers() throws {
        let attempt = EditAttempt(
            edit: .text(GoalCode(stored: "1.1"), .analysis), typed: FormFields([("body", "Min <text>"), ("version", "2")]),
            fault: .conflict(
                who: "Controller, Äng", when: "i dag kl. 11.05", saved: ["body": "Närvaron ökar."], version: 3))
        expectSnapshot(try goal(as: RoundSample.strategist, attempt: attempt), "goal-conflict")
    }

    @Test func theStartPage() throws {
        let scene = try RoundSample.scene(as: nil)
        var frame = try RoundSample.frame(scene, as: nil, page: .overview)
        frame.parts = []
        expectSnapshot(StartView(model: StartModel(scene.surroundings), frame: frame).html(.swedish), "start")
    }

    private func goal(as person: String?, attempt: EditAttempt?) throws -> HTML {
        let code = GoalCode(stored: "1.1")
        let scene = try RoundSample.scene(as: person)
        var visit = try RoundSample.visit(as: person, page: .goal(code))
        visit.attempt = attempt
        let node = try #require(scene.overview.node(code))
        let changes = [RoundChange(subject: .text(.analysis), who: RoundSample.strategist, at: "2023-05-31T08:05:00Z")]
        let model = GoalModel(scene: scene, node: node, path: scene.overview.path(to: code), changes: changes)
        return GoalView(
            model: model, forms: EditForms(scene, visit), frame: try RoundSample.frame(scene, as: person, page: .goal(code))
        ).html()
    }
}

/// What the page holds of its own: the frame around it has snapshots elsewhere.
private func expectSnapshot(_ html: HTML, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: "round-\(name).html")
    let start = html.markup.range(of: "<nav class=\"side\"")?.lowerBound ?? html.markup.range(of: "<main")?.lowerBound
    let own = String(html.markup[(start ?? html.markup.startIndex)...]).replacing("><", with: ">\n<") + "\n"
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

import Economy
import Expectations
import Foundation
import Quantities
import Testing

@testable import Design
@testable import Site

/// Pages made of ``EconomySample`` alone, compared with `Snapshots/economy-NAME.html`. `TERTIAL_RECORD=1` writes them anew.
@Suite struct EconomySnapshotTests {
    @Test(arguments: [Language.swedish, .english]) func theEconomyAtAGlance(_ language: Language) throws {
        let scene = try EconomySample.scene(language: language)
        let frame = try EconomySample.frame(scene, .glance, language: language)
        expectEconomySnapshot(
            EconomyGlanceView(model: EconomyGlanceModel(scene), frame: frame, language: language).html(),
            language == .swedish ? "glance" : "glance-en")
    }

    @Test func anArea() throws {
        let scene = try EconomySample.scene()
        let model = try #require(AreaModel(EconomySample.school, scene))
        let frame = try EconomySample.frame(scene, .area(EconomySample.school))
        expectEconomySnapshot(AreaView(model: model, frame: frame, language: .swedish).html(), "area")
    }

    @Test func whyTheCommitteeDeviates() throws {
        let name = EconomyFigure("driftbudget", "efter-overforingar", "avvikelse")
        let scene = try EconomySample.scene()
        let model = try #require(WhyModel(name, scene))
        let frame = try EconomySample.frame(scene, .why(name))
        expectEconomySnapshot(WhyView(model: model, frame: frame, language: .swedish).html(), "why")
    }

    @Test func theResultUnits() throws {
        let scene = try EconomySample.scene()
        let frame = try EconomySample.frame(scene, .resultUnits)
        expectEconomySnapshot(ResultUnitsView(scene: scene, frame: frame, language: .swedish).html(), "result-units")
    }

    @Test func aResultUnitAsItsControllerSeesIt() throws {
        expectEconomySnapshot(try resultUnit(attempt: nil), "result-unit")
    }

    @Test func aResultThatMetAnothers() throws {
        let attempt = ResultAttempt(
            typed: FormFields([("result", "1 300"), ("ownDoing", "no"), ("comment", "Min <text>"), ("version", "1")]),
            fault: .conflict(
                who: "Enhetschef, Eken", when: "i dag kl. 11.05",
                saved: ["result": "1 200", "ownDoing": "yes", "comment": "Tomma tjänster."], version: 2))
        expectEconomySnapshot(try resultUnit(attempt: attempt), "result-unit-conflict")
    }

    @Test func theVolumes() throws {
        let scene = try EconomySample.scene()
        expectEconomySnapshot(
            VolumeView(scene: scene, frame: try EconomySample.frame(scene, .volumes), language: .swedish).html(), "volumes")
    }

    @Test func thePrices() throws {
        let scene = try EconomySample.scene()
        expectEconomySnapshot(
            PriceView(scene: scene, frame: try EconomySample.frame(scene, .prices), language: .swedish).html(), "prices")
    }

    @Test func theStaff() throws {
        let scene = try EconomySample.scene()
        expectEconomySnapshot(
            StaffView(scene: scene, frame: try EconomySample.frame(scene, .staff), language: .swedish).html(), "staff")
    }

    private func resultUnit(attempt: ResultAttempt?) throws -> HTML {
        let page = EconomyPage.resultUnit(EconomySample.oak)
        let scene = try EconomySample.scene(as: EconomySample.controller)
        let model = try #require(ResultUnitModel(EconomySample.oak, scene, attempt: attempt))
        return ResultUnitView(
            model: model, visit: try EconomySample.visit(page, as: EconomySample.controller),
            frame: try EconomySample.frame(scene, page, as: EconomySample.controller)
        ).html()
    }
}

/// What the page holds of its own: the frame around it has snapshots elsewhere.
func expectEconomySnapshot(_ html: HTML, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: "economy-\(name).html")
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
    expectEqual(
        own, (try? String(contentsOf: file, encoding: .utf8)) ?? "", "TERTIAL_RECORD=1 writes the snapshots anew",
        at: location)
}

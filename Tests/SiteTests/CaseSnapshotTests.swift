import Commands
import Documents
import Expectations
import Foundation
import Quantities
import Rounds
import Testing
import Texts

@testable import Design
@testable import Site

/// The pages of a case, its sentences and the templates, made of models alone and compared with `Snapshots/case-NAME.html`.
/// `TERTIAL_RECORD=1` writes them anew.
@Suite struct CaseSnapshotTests {
    private static let now = "2023-05-31T09:12:44Z"

    @Test(arguments: ["", RoundSample.strategist]) func theCase(_ person: String) throws {
        let page = try CaseSample.page(CaseSample.scene(as: person), as: person)
        expectCaseSnapshot(page, person.isEmpty ? "reader" : "strategist")
    }

    @Test func anApprovalThatIsRefused() throws {
        let director = "director:namnden"
        let attempt = FormAttempt(
            typed: FormFields([("version", "1")]),
            problems: [
                Diagnostic(
                    "T5233", place: "round", message: Localized(sv: "Kontrollen hittar ett fel.", en: ""),
                    remedy: Localized(sv: "Rätta det.", en: "")),
                Diagnostic(
                    "T5234", place: "beslut/egen", message: Localized(sv: "K601", en: ""), remedy: Localized(sv: "", en: "")),
            ])
        let scene = try CaseSample.scene(as: director, state: .reported)
        expectCaseSnapshot(try CaseSample.page(scene, as: director, CaseAttempt(form: .step(.attest), attempt: attempt)), "refused")
    }

    @Test func theSentences() throws {
        let scene = try CaseSample.scene(as: RoundSample.strategist) { dossier in
            dossier.sentenceChoices = [
                "korthet/indikatorer": .off, "korthet/aktiviteter": .replaced("Alla <aktiviteter> **pågår**."),
            ]
        }
        let choices = [
            SentenceChoice(key: RoundSample.key, sentence: "korthet/indikatorer", choice: .off, version: 2),
            SentenceChoice(
                key: RoundSample.key, sentence: "korthet/aktiviteter", choice: .replaced("Alla <aktiviteter> **pågår**."),
                version: 3),
        ]
        let found = DocumentFindings([
            .init(
                rule: "K506", severity: .warning, place: .sentence("korthet/aktiviteter"), message: "Meningen säger alla.",
                quote: "Alla", remedy: "Rätta den.")
        ])
        let view = SentencesView(
            model: SentencesModel(scene, choices: choices, findings: found, filter: .all),
            frame: try WritingSample.frame(scene, as: RoundSample.strategist, page: .sentences), language: .swedish, now: Self.now)
        expectCaseSnapshot(view.html().markup, "sentences")
    }

    @Test func aTemplateToRead() throws {
        let (scene, frame) = try Self.templates()
        let view = TemplateView(scene: scene, template: WritingSample.template, frame: frame, language: .swedish)
        expectCaseSnapshot(view.html().markup, "template-reader")
    }

    @Test func aTemplateToChangeWithWhatIsWrong() throws {
        let (scene, frame) = try Self.templates()
        var draft = TemplateDraft(WritingSample.template)
        draft.name = "Prov <ett>"
        draft.fromYear = "i fjol"
        draft.sections[0].instruction.wordLimit = "få"
        draft.make(.section(.indent, 3))
        draft.make(.newSection)
        let view = TemplateEditView(
            scene: scene, code: WritingSample.template.code, name: "Prov", draft: draft, version: 4, frame: frame,
            language: .swedish, problems: draft.read(as: WritingSample.template.code).problems, isMoved: true)
        expectCaseSnapshot(view.html().markup, "template-draft")
    }

    @Test func aTemplateOnARound() throws {
        let (scene, frame) = try Self.templates()
        let source = try CaseSample.scene(as: nil).source
        let view = TemplatePreviewView(
            scene: scene, template: WritingSample.template, preview: (source, RoundComposer.compose(source)), frame: frame,
            language: .swedish)
        expectCaseSnapshot(view.html().markup, "template-preview")
    }

    private static func templates() throws -> (TemplatesScene, Frame) {
        let scene = try CaseSample.scene(as: nil)
        let frame = try WritingSample.frame(scene, as: nil, page: .caseFile)
        return (TemplatesScene(templates: [WritingSample.template], surroundings: scene.surroundings), frame)
    }
}

/// Compares what stands in the page's `main` with its snapshot.
private func expectCaseSnapshot(_ markup: String, _ name: String, at location: SourceLocation = #_sourceLocation) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: "case-\(name).html")
    let start = markup.range(of: "<main")?.lowerBound ?? markup.startIndex
    let own = String(markup[start...]).replacing("><", with: ">\n<") + "\n"
    if ProcessInfo.processInfo.environment["TERTIAL_RECORD"] == "1" {
        do {
            try own.write(to: file, atomically: true, encoding: .utf8)
        } catch {
            Issue.record("the snapshot \(name) could not be written: \(error)", sourceLocation: location)
        }
        return
    }
    expectEqual(
        own, (try? String(contentsOf: file, encoding: .utf8)) ?? "", "TERTIAL_RECORD=1 writes the snapshots anew", at: location)
}

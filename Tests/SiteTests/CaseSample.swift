import Checks
import Documents
import Quantities
import Rounds
import Steering
import Texts

@testable import Design
@testable import Site

/// The round of ``WritingSample`` with a case, typed by hand.
enum CaseSample {
    static func scene(
        as person: String?, state: Round.State = .open, _ change: (inout RoundDossier) -> Void = { _ in }
    ) throws -> DocumentScene {
        let scene = try scene(as: person, change)
        guard state != .open else { return scene }
        var source = scene.source
        var contents = try RoundSample.contents()
        contents.round.state = state
        source.overview = RoundOverview(contents)
        return DocumentScene(source: source, surroundings: scene.surroundings)
    }

    private static func scene(as person: String?, _ change: (inout RoundDossier) -> Void) throws -> DocumentScene {
        let day = try CalendarDate(iso: "2023-06-01")
        return try WritingSample.scene(as: person) { dossier in
            var file = CaseFile(
                key: RoundSample.key, contact: "Kansliet i Äng", letterhead: ["Ängs stadsdelsförvaltning", "Staben"], datedOn: day,
                texts: [.summary: "Nämnden följer upp <tertial 1>."],
                signatories: [CaseFile.Signatory(title: "Stadsdelsdirektör", name: "Namn & Namn")], version: 4)
            file.recipient = ""
            dossier.caseFile = file
            dossier.decisionPoints = [
                DecisionPoint(
                    key: RoundSample.key, code: DecisionCode(stored: "godkanna"), order: 1, matter: .approval, version: 2),
                DecisionPoint(
                    key: RoundSample.key, code: DecisionCode(stored: "egen"), order: 2, matter: .free,
                    body: "Nämnden tackar **alla** som <hjälpt> till."),
            ]
            dossier.attachments = [
                CaseAttachment(
                    key: RoundSample.key, number: 1, kind: .table, title: "Tabeller & mått", fileName: "tabeller.pdf",
                    mediaType: "application/pdf", size: 1_234_567, sha256: String(repeating: "a", count: 64))
            ]
            change(&dossier)
        }
    }

    /// An error on a point and a warning about the case.
    static let findings = DocumentFindings([
        Finding(
            rule: "K601", severity: .error, place: .decision(DecisionCode(stored: "egen")), message: "Punkten säger <fel>.",
            remedy: "Rätta den."),
        Finding(rule: "K602", severity: .warning, place: .caseFile, message: "Handläggaren saknas.", remedy: "Skriv vem."),
        Finding(
            rule: "K202", severity: .remark, place: .goal(WritingSample.goal), message: "Något annat.", remedy: ""),
    ])

    static func page(_ scene: DocumentScene, as person: String?, _ attempt: CaseAttempt? = nil) throws -> String {
        CaseView(
            model: CaseModel(scene, findings), frame: try WritingSample.frame(scene, as: person, page: .caseFile),
            language: .swedish,
            attempt: attempt, now: "2023-05-31T09:12:44Z"
        ).html().markup
    }
}

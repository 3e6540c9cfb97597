import Access
import Checks
import Documents
import Economy
import Rounds
import Steering
import Texts

/// What a round's case holds, and what the checks say about it.
struct CaseModel: Sendable {
    let scene: DocumentScene
    /// The case's own texts, in print order.
    let texts: [WrittenText]
    let gate: ApprovalGate
    /// About the case itself, its points and its attachments.
    let findings: [Finding]
    let mayWrite: Bool

    var file: CaseFile? { scene.source.dossier.caseFile }
    var points: [DecisionPoint] { scene.source.dossier.decisionPoints }
    var attachments: [CaseAttachment] { scene.source.dossier.attachments }

    init(_ scene: DocumentScene, _ findings: DocumentFindings) {
        self.scene = scene
        let written = WrittenTexts(scene: scene)
        texts = CaseFile.Part.allCases.compactMap { written.text(at: .caseFile($0)) }
        gate = ApprovalGate(findings.all, explained: scene.source.dossier.explanations)
        self.findings = findings.all.filter { CaseModel.isOfCase($0.place) }
        mayWrite = scene.may(.editText)
    }

    func findings(on point: DecisionCode) -> [Finding] { findings.filter { $0.place == .decision(point) } }

    private static func isOfCase(_ place: Finding.Place) -> Bool {
        switch place {
        case .caseFile, .attachments, .decision, .text(.caseFile): true
        default: false
        }
    }
}

/// What stands in the way of approving the document.
struct ApprovalGate: Sendable, Hashable {
    let errors: [Finding]
    /// Warnings that nobody has explained.
    let warnings: [Finding]

    init(_ findings: [Finding], explained: [String: FindingExplanation]) {
        errors = findings.filter { $0.severity == .error }
        warnings = findings.filter { $0.severity == .warning && explained[$0.key] == nil }
    }

    var all: [Finding] { errors + warnings }
    var isOpen: Bool { errors.isEmpty && warnings.isEmpty }
}

/// Names of places on the page of a case.
enum CaseAnchor {
    static let steps = "steg"
    static let decisions = "beslut"
    static let frame = "uppgifter"
    static let attachments = "bilagor"

    static func point(_ code: DecisionCode) -> String { "punkt-\(code.text.replacing(":", with: "_").replacing(".", with: "_"))" }
}

/// A form of the case's page that was sent in vain.
struct CaseAttempt: Sendable {
    enum Form: Sendable, Hashable {
        case frame, newPoint, attachment
        case point(DecisionCode)
        /// A point was to be moved or removed.
        case points
        /// A file was to be removed.
        case files
        case step(RoundStep)
    }

    var form: Form
    var attempt: FormAttempt
}

import Access
import Commands
import Design
import Economy
import Quantities
import Rounds
import Store
import Texts

/// The page of a case, and what is posted from it about the case as a whole.
extension SiteResponder {
    func casePage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        showCase(try await documentScene(visit, key), visit, attempt: nil)
    }

    func showCase(_ scene: DocumentScene, _ visit: Visit, attempt: CaseAttempt?) -> Reply {
        var here = visit
        here.here = scene.address(.caseFile)
        let view = CaseView(
            model: CaseModel(scene, DocumentFindings(scene)),
            frame: scene.surroundings.frame(here, settings, round: scene.key, page: .document(.caseFile)),
            language: visit.language, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }

    /// The file itself, under its own name and never shown as a page of ours.
    func caseAttachment(_ visit: Visit, _ key: RoundKey, _ number: Int) async throws -> Reply {
        let found = try await settings.database.read { reading in
            try CaseAttachmentTable.all(of: key, reading).first { $0.number == number }.flatMap { attachment in
                try StoredFileTable.find(attachment.sha256, reading).map { (attachment, $0.content) }
            }
        }
        guard let (attachment, content) = found else { throw PageFault.missing(Localized(sv: "Bilagan", en: "The attachment")) }
        return .file(content, mediaType: attachment.mediaType, name: attachment.fileName)
    }

    func saveCase(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        let command = SaveCaseFile(
            key: key, recipient: form.text("recipient"), contact: form.text("contact"), letterhead: form.text("letterhead"),
            datedOn: form.text("datedOn"), signatories: CaseForms.signatories(in: form), caseNumber: form.text("caseNumber"),
            officer: form.text("officer"), meetingOn: form.text("meetingOn"), version: Int(form.text("version")) ?? 0,
            roundVersion: Int(form.text("roundVersion")) ?? 0)
        return try await saveCasePart(command, visit, key, .frame, saying: "arende", at: CaseAnchor.frame)
    }

    func attachToCase(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let command = AttachToCase(
            key: key, kind: visit.form.text("kind"), title: visit.form.text("title"), fileName: visit.file?.name ?? "",
            mediaType: visit.file?.mediaType ?? "", bytes: visit.file?.bytes ?? [])
        return try await saveCasePart(command, visit, key, .attachment, saying: "bilaga", at: CaseAnchor.attachments)
    }

    func removeCaseAttachment(_ visit: Visit, _ key: RoundKey, _ number: Int) async throws -> Reply {
        let command = RemoveCaseAttachment(key: key, number: number, version: Int(visit.form.text("version")) ?? 0)
        return try await saveCasePart(command, visit, key, .files, saying: "bilaga-bort", at: CaseAnchor.attachments)
    }

    /// Runs the command; what is refused is shown in its place on the page.
    func saveCasePart<C: Command>(
        _ command: C, _ visit: Visit, _ key: RoundKey, _ form: CaseAttempt.Form, saying word: String, at anchor: String
    ) async throws -> Reply {
        let person = try await settings.database.read { try Surroundings.read(visit, $0) }.person
        switch try await attempt(command, visit, by: person) {
        case .done:
            let page = Route.round(key, .document(.caseFile)).address.adding("sparat", word)
            return .seeOther("\(within: page)#\(anchor)")
        case .refused(let refused):
            return showCase(try await documentScene(visit, key), visit, attempt: CaseAttempt(form: form, attempt: refused))
        }
    }

    // MARK: The round's steps

    func takeStep(_ visit: Visit, _ key: RoundKey, _ step: RoundStep) async throws -> Reply {
        let version = Int(visit.form.text("version")) ?? 0
        let drawing = settings.reports.drawing
        switch step {
        case .report:
            return try await take(ReportRound(key: key, version: version, drawing: drawing), step, visit, key)
        case .attest:
            return try await take(AttestRound(key: key, version: version, drawing: drawing), step, visit, key)
        case .decide:
            return try await take(DecideRound(key: key, version: version, drawing: drawing), step, visit, key)
        case .reopen:
            return try await take(
                ReopenRound(key: key, reason: visit.form.text("reason"), version: version), step, visit, key)
        }
    }

    private func take<C: Command>(_ command: C, _ step: RoundStep, _ visit: Visit, _ key: RoundKey) async throws -> Reply {
        try await saveCasePart(command, visit, key, .step(step), saying: "steg", at: CaseAnchor.steps)
    }
}

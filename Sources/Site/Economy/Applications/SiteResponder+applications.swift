import Commands
import Design
import Economy
import Quantities
import Rounds
import Store

extension EconomyScene {
    /// What the round tells of, and for those who may write them the drafts that nobody has handed in.
    var applications: [ApplicationFigures] {
        economy.applications + (surroundings.may(.editEconomy, in: round) ? ApplicationFigures.drafts(contents) : [])
    }
}

/// The register of applications, one of them, and what is posted from there.
extension SiteResponder {
    func applicationsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .economy(.applications))
        return .page(ApplicationsView(scene: scene, frame: frame, language: visit.language).html())
    }

    /// - Parameter code: nil: the form for a new one.
    func applicationPage(_ visit: Visit, _ key: RoundKey, _ code: ApplicationCode?) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        return try show(scene, code, visit)
    }

    private func show(
        _ scene: EconomyScene, _ code: ApplicationCode?, _ visit: Visit,
        attempt: (form: ApplicationView.Form, attempt: FormAttempt)? = nil
    ) throws -> Reply {
        let figures = scene.applications.first { $0.application.code == code }
        if code != nil, figures == nil { throw PageFault.missing(Localized(sv: "Ansökan", en: "The application")) }
        let page: EconomyPage = code.map { .application($0) } ?? .newApplication
        let view = ApplicationView(
            scene: scene, frame: scene.surroundings.frame(visit, settings, round: scene.key, page: .economy(page)),
            language: visit.language, figures: figures, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }

    /// The file itself, under its own name and never shown as a page of ours.
    func attachmentFile(_ visit: Visit, _ key: RoundKey, _ code: ApplicationCode, _ number: Int) async throws -> Reply {
        let file = try await settings.database.read { try EconomyQuery.attachment(application: code, index: number - 1, $0) }
        guard let file, file.application.organisation == key.organisation, file.application.year == key.year else {
            throw PageFault.missing(Localized(sv: "Bilagan", en: "The attachment"))
        }
        return .file(file.content, mediaType: file.attachment.mediaType, name: file.attachment.fileName)
    }

    func saveApplication(_ visit: Visit, _ key: RoundKey, _ code: ApplicationCode?) async throws -> Reply {
        let form = visit.form
        let command = SaveApplication(
            key: key, code: code, fund: form.text("fund"), purpose: form.text("purpose"), description: form.text("description"),
            place: form.text("place"), amount: form.text("amount"), use: form.text("use"), version: Int(form.text("version")) ?? 0)
        return try await save(command, visit, key, code, .text, saying: "sparad")
    }

    func stepApplication(_ visit: Visit, _ key: RoundKey, _ code: ApplicationCode) async throws -> Reply {
        let form = visit.form
        let command = StepApplication(
            key: key, code: code, state: form.text("state"), amount: form.text("amount"), on: form.text("on"),
            note: form.text("note"), finalReport: form.text("finalReport"), version: Int(form.text("version")) ?? 0)
        return try await save(command, visit, key, code, .step, saying: "steg")
    }

    func attach(_ visit: Visit, _ key: RoundKey, _ code: ApplicationCode) async throws -> Reply {
        let command = AttachToApplication(
            key: key, code: code, title: visit.form.text("title"), fileName: visit.file?.name ?? "",
            mediaType: visit.file?.mediaType ?? "", bytes: visit.file?.bytes ?? [], version: Int(visit.form.text("version")) ?? 0)
        return try await save(command, visit, key, code, .file, saying: "bilaga")
    }

    func removeAttachment(_ visit: Visit, _ key: RoundKey, _ code: ApplicationCode, _ number: Int) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        let attachments = scene.applications.first { $0.application.code == code }?.application.attachments ?? []
        guard attachments.indices.contains(number - 1) else {
            throw PageFault.missing(Localized(sv: "Bilagan", en: "The attachment"))
        }
        let command = RemoveAttachment(
            key: key, code: code, sha256: attachments[number - 1].sha256, version: Int(visit.form.text("version")) ?? 0)
        return try await save(command, visit, key, code, .file, saying: "borttagen")
    }

    private func save<C: Command>(
        _ command: C, _ visit: Visit, _ key: RoundKey, _ code: ApplicationCode?, _ form: ApplicationView.Form, saying word: String
    ) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done(let outcome):
            let saved = (outcome as? SavedRequest<GrantApplication>)?.code ?? code
            let page: EconomyPage = saved.map { .application($0) } ?? .applications
            return .seeOther(scene.address(page).adding("sparat", word))
        case .refused(let attempt):
            return try show(scene, code, visit, attempt: (form, attempt))
        }
    }
}

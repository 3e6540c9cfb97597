import Access
import Commands
import Design
import Documents
import Quantities
import Rounds
import Steering
import Store
import Texts

/// The city's document templates.
extension SiteResponder {
    func templates(_ visit: Visit, _ page: TemplatePage) async throws -> Reply {
        switch page {
        case .list: try await templateList(visit)
        case .new: try await newTemplate(visit)
        case .template(let code): try await templatePage(visit, code)
        case .preview(let code): try await templatePreview(visit, code)
        case .create: try await createTemplate(visit)
        case .save(let code): try await saveTemplate(visit, code)
        case .remove(let code): try await removeTemplate(visit, code)
        }
    }

    private func templatesScene(_ visit: Visit) async throws -> TemplatesScene {
        try await settings.database.read { try TemplatesScene.read(visit, $0) }
    }

    private func frame(_ scene: TemplatesScene, _ visit: Visit, at page: TemplatePage) -> Frame {
        var here = visit
        if visit.route.isWrite { here.here = page.address }
        return scene.surroundings.frame(here, settings)
    }

    private func existing(_ code: TemplateCode, in scene: TemplatesScene) throws -> DocumentTemplate {
        guard let template = scene.template(code) else { throw PageFault.missing(Localized(sv: "Mallen", en: "The template")) }
        return template
    }

    private func mustKeep(_ scene: TemplatesScene, _ visit: Visit) throws {
        guard !scene.mayKeep else { return }
        var fault = PageFault(status: 403, diagnostic: TemplateFault.notAllowed)
        fault.typed = visit.form
        throw fault
    }

    // MARK: Reading

    private func templateList(_ visit: Visit) async throws -> Reply {
        let scene = try await templatesScene(visit)
        let view = TemplateListView(
            scene: scene, frame: frame(scene, visit, at: .list), language: visit.language, saved: visit.savedEdit)
        return .page(view.html())
    }

    private func templatePage(_ visit: Visit, _ code: TemplateCode) async throws -> Reply {
        let scene = try await templatesScene(visit)
        let template = try existing(code, in: scene)
        let frame = frame(scene, visit, at: .template(code))
        guard scene.mayKeep, !scene.isStandard(template) else {
            return .page(TemplateView(scene: scene, template: template, frame: frame, language: visit.language).html())
        }
        let view = TemplateEditView(
            scene: scene, code: code, name: template.name, draft: TemplateDraft(template), version: template.version, frame: frame,
            language: visit.language, saved: visit.savedEdit)
        return .page(view.html())
    }

    private func templatePreview(_ visit: Visit, _ code: TemplateCode) async throws -> Reply {
        let scene = try await templatesScene(visit)
        let template = try existing(code, in: scene)
        let key = try previewedRound(template, scene, visit.query["omgang"])
        let drawing = settings.reports.drawing
        let source = try await settings.database.read { reading in
            try key.flatMap { try DossierQuery.source($0, withImages: false, drawing: drawing, reading) }
        }
        let view = TemplatePreviewView(
            scene: scene, template: template,
            preview: source.map { source in
                var source = source
                source.dossier.template = template
                return (source, RoundComposer.compose(source))
            }, frame: frame(scene, visit, at: .preview(code)), language: visit.language)
        return .page(view.html())
    }

    /// The round that is asked for, or the first that the template is for.
    private func previewedRound(_ template: DocumentTemplate, _ scene: TemplatesScene, _ wanted: String?) throws -> RoundKey? {
        let rounds = scene.rounds(of: template).map(\.key)
        guard let wanted, !wanted.isEmpty else { return rounds.first }
        guard let key = rounds.first(where: { TemplatePreviewView.value(of: $0) == wanted }) else {
            throw PageFault(status: 404, diagnostic: TemplateFault.notForRound)
        }
        return key
    }

    // MARK: A new one

    private func newTemplate(_ visit: Visit) async throws -> Reply {
        let scene = try await templatesScene(visit)
        try mustKeep(scene, visit)
        return showNew(scene, visit, original: visit.query.text("kopia"), attempt: nil)
    }

    private func showNew(_ scene: TemplatesScene, _ visit: Visit, original: String, attempt: FormAttempt?) -> Reply {
        let view = NewTemplateView(
            scene: scene, frame: frame(scene, visit, at: .new), language: visit.language, original: original, attempt: attempt,
            now: visit.now)
        return .page(view.html(), status: attempt?.status ?? 200)
    }

    private func createTemplate(_ visit: Visit) async throws -> Reply {
        let scene = try await templatesScene(visit)
        try mustKeep(scene, visit)
        let form = visit.form
        guard let original = (try? TemplateCode(form.text("kopia"))).flatMap(scene.template) else {
            return showNew(
                scene, visit, original: "", attempt: FormAttempt(typed: form, problems: [TemplateFault.noOriginal]))
        }
        var draft = TemplateDraft(original)
        (draft.name, draft.fromYear, draft.toYear) = (form.text("name"), form.text("fromYear"), "")
        let taken = Set(scene.templates.map(\.code.text) + TemplatesScene.standards.map(\.code.text) + ["ny"])
        let code = TemplateCode(stored: CodeWords.code(of: draft.name, otherwise: "mall", taken: taken))
        let read = draft.read(as: code)
        guard read.problems.isEmpty else {
            return showNew(
                scene, visit, original: original.code.text,
                attempt: FormAttempt(typed: form, problems: read.problems + read.template.problems.filter { $0.place == "name" })
            )
        }
        switch try await attempt(SaveTemplate(template: read.template, version: 0), visit, by: scene.surroundings.person) {
        case .done: return .seeOther(TemplatePage.template(code).address.adding("sparat", "ny"))
        case .refused(let refused): return showNew(scene, visit, original: original.code.text, attempt: refused)
        }
    }

    // MARK: Changing

    private func saveTemplate(_ visit: Visit, _ code: TemplateCode) async throws -> Reply {
        let scene = try await templatesScene(visit)
        try mustKeep(scene, visit)
        let stored = scene.templates.first { $0.code == code }
        let form = visit.form
        guard let version = Int(form.text("version")) else { throw PageFault.badRequest }
        var view = TemplateEditView(
            scene: scene, code: code, name: stored?.name ?? form.text("name"), draft: TemplateDraft(form), version: version,
            frame: frame(scene, visit, at: .template(code)), language: visit.language)
        if let move = TemplateMove(form) {
            view.placed = view.draft.allows(move) ? view.draft.position(after: move) : nil
            view.isRefused = !view.draft.allows(move)
            view.draft.make(move)
            view.isMoved = true
            view.movedLevel = move.level
            return .page(view.html())
        }
        let read = view.draft.read(as: code)
        guard read.problems.isEmpty else {
            let others = read.template.problems.filter { other in !read.problems.contains { $0.place == other.place } }
            view.problems = read.problems + others
            return .page(view.html(), status: 422)
        }
        switch try await attempt(SaveTemplate(template: read.template, version: version), visit, by: scene.surroundings.person) {
        case .done: return .seeOther(TemplatePage.template(code).address.adding("sparat", "mall"))
        case .refused(let refused):
            view.problems = refused.problems
            view = told(refused.conflict, view, visit)
            return .page(view.html(), status: refused.status)
        }
    }

    /// The page with what was typed and the version that now stands: saving once more keeps what was typed.
    private func told(_ conflict: Conflict?, _ view: TemplateEditView, _ visit: Visit) -> TemplateEditView {
        guard let conflict else { return view }
        let say = PageWords(visit.language)
        let end = say(
            "Det du skrev står kvar; sparar du nu gäller det.", "What you typed is still here; if you save now, it counts.")
        let who = view.scene.surroundings.savedMeanwhile(conflict, now: visit.now, visit.language)
        return TemplateEditView(
            scene: view.scene, code: view.code, name: view.name, draft: view.draft, version: conflict.version, frame: view.frame,
            language: view.language, problems: view.problems, conflict: "\(who) \(end)")
    }

    private func removeTemplate(_ visit: Visit, _ code: TemplateCode) async throws -> Reply {
        let scene = try await templatesScene(visit)
        let command = RemoveTemplate(code: code, version: Int(visit.form.text("version")) ?? 0)
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done: return .seeOther(TemplatePage.list.address.adding("sparat", "borttagen"))
        case .refused(let refused):
            let template = try existing(code, in: scene)
            let view = TemplateEditView(
                scene: scene, code: code, name: template.name, draft: TemplateDraft(template), version: template.version,
                frame: frame(scene, visit, at: .template(code)), language: visit.language, problems: refused.problems)
            return .page(told(refused.conflict, view, visit).html(), status: refused.status)
        }
    }
}

extension TemplateMove {
    /// Of the goals that it is about.
    var level: Goal.Level? {
        switch self {
        case .goalPart(_, let level, _), .newGoalPart(let level): level
        case .section, .newSection, .place, .economyPart, .newEconomyPart, .standardEconomy: nil
        }
    }
}

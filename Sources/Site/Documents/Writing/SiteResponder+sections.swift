import Commands
import Design
import Quantities
import Rounds
import Texts

/// Sections of the organisation's own.
extension SiteResponder {
    func saveSection(_ visit: Visit, _ key: RoundKey, _ code: SectionCode?) async throws -> Reply {
        let form = visit.form
        let command = SaveOwnSection(
            key: key, code: code, heading: form.text("heading"), position: form.text("position"),
            version: Int(form.text("version")) ?? 0)
        let scene = try await documentScene(visit, key)
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done(let section):
            let page: DocumentPage = code == nil ? .text(.section(section.code)) : .outline
            return .seeOther(scene.address(page).adding("sparat", "avsnitt"))
        case .refused(let refused): return show(refused, scene, visit, code)
        }
    }

    func removeSection(_ visit: Visit, _ key: RoundKey, _ code: SectionCode) async throws -> Reply {
        let scene = try await documentScene(visit, key)
        let command = RemoveOwnSection(key: key, code: code, version: Int(visit.form.text("version")) ?? 0)
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done: return .seeOther(scene.address(.outline).adding("sparat", "borttaget"))
        case .refused(var refused):
            // What is removed has nothing typed: the form stands as it is saved.
            let own = scene.source.dossier.ownSections.first { $0.code == code }
            refused.typed = FormFields([("heading", own?.heading ?? ""), ("position", own?.position?.path ?? "")])
            return show(refused, scene, visit, code)
        }
    }

    private func show(_ refused: FormAttempt, _ scene: DocumentScene, _ visit: Visit, _ code: SectionCode?) -> Reply {
        var here = visit
        here.here = scene.address(.outline)
        let attempt = SectionAttempt(
            code: code, typed: refused.typed, problems: refused.problems, savedVersion: refused.conflict?.version)
        return showOutline(scene, here, attempt: attempt)
    }
}

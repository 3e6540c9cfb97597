import Checks
import Commands
import Design
import Quantities
import Rounds
import Steering
import Texts

/// What the checks find, and what is said of it.
extension SiteResponder {
    func checksPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await settings.database.read { try DocumentScene.read(key, visit, $0) }
        return show(scene, visit)
    }

    private func show(_ scene: DocumentScene, _ visit: Visit, attempt: (about: String, attempt: FormAttempt)? = nil) -> Reply {
        let view = ChecksView(
            scene: scene, findings: DocumentFindings(scene).all,
            frame: scene.surroundings.frame(visit, settings, round: scene.key, page: .document(.checks)), language: visit.language,
            shown: visit.query["visa"].flatMap(Finding.Severity.init), attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }

    func explainFinding(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        let command = ExplainFinding(
            key: key, finding: form.text("finding"), explanation: form.text("explanation"),
            version: Int(form.text("version")) ?? 0)
        return try await save(command, visit, key, about: form.text("finding"), saying: "forklarad")
    }

    func makePromise(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        let due = form.text("dueIn").split(separator: "/")
        guard due.count == 2, let year = Int(due[0]) else { throw PageFault.badRequest }
        let command = MakePromise(
            key: key, goal: form["goal"].flatMap { $0.isEmpty ? nil : try? GoalCode($0) }, text: form.text("text"), dueYear: year,
            dueIn: String(due[1]))
        return try await save(command, visit, key, about: "nytt", saying: "lofte")
    }

    func keepPromise(_ visit: Visit, _ key: RoundKey, _ code: PromiseCode) async throws -> Reply {
        let command = KeepPromise(
            key: key, code: code, kept: visit.form.text("kept"), version: Int(visit.form.text("version")) ?? 0)
        return try await save(command, visit, key, about: code.text, saying: "infriat")
    }

    func withdrawPromise(_ visit: Visit, _ key: RoundKey, _ code: PromiseCode) async throws -> Reply {
        let command = WithdrawPromise(key: key, code: code, version: Int(visit.form.text("version")) ?? 0)
        return try await save(command, visit, key, about: code.text, saying: "atertaget")
    }

    private func save<C: Command>(
        _ command: C, _ visit: Visit, _ key: RoundKey, about: String, saying word: String
    ) async throws -> Reply {
        let scene = try await settings.database.read { try DocumentScene.read(key, visit, $0) }
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done: return .seeOther(scene.address(.checks).adding("sparat", word))
        case .refused(let attempt): return show(scene, visit, attempt: (about, attempt))
        }
    }
}

import Commands
import Design
import Economy
import Rounds
import Store

/// The investments, and what is posted from there.
extension SiteResponder {
    func investmentsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        return show(scene, visit, attempt: nil)
    }

    /// All rows are saved or none.
    func saveInvestments(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let command = InvestmentFields(visit.form).command(in: key)
        return try await save(command, visit, key, .forecasts) { "investeringar-\($0)" }
    }

    func moveInvestmentMoney(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        let command = MoveInvestmentMoney(
            key: key, from: form.text("from"), to: form.text("to"), amount: form.text("amount"), reason: form.text("reason"))
        return try await save(command, visit, key, .transfer) { _ in "flytt" }
    }

    private func save<C: Command>(
        _ command: C, _ visit: Visit, _ key: RoundKey, _ form: InvestmentsView.Form, saying word: (C.Outcome) -> String
    ) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done(let outcome): return .seeOther(scene.address(.investments).adding("sparat", word(outcome)))
        case .refused(let attempt):
            // Read anew, so that what stands beside the typed is what now is saved.
            let fresh = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
            return show(fresh, visit, attempt: (form, attempt))
        }
    }

    private func show(
        _ scene: EconomyScene, _ visit: Visit, attempt: (form: InvestmentsView.Form, attempt: FormAttempt)?
    ) -> Reply {
        let view = InvestmentsView(
            scene: scene, frame: scene.surroundings.frame(visit, settings, round: scene.key, page: .economy(.investments)),
            language: visit.language, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }
}

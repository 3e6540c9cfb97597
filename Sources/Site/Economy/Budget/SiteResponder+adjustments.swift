import Commands
import Design
import Economy
import Quantities
import Rounds
import Store

/// A change of the budget, and what is posted from its page.
extension SiteResponder {
    /// - Parameter code: nil: the form for a new one.
    func adjustmentPage(_ visit: Visit, _ key: RoundKey, _ code: AdjustmentCode?) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        return try show(scene, code, kind: visit.query.text(AdjustmentFields.kind), visit, attempt: nil)
    }

    func saveAdjustment(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        let code = form["code"].flatMap { $0.isEmpty ? nil : AdjustmentCode(stored: $0) }
        let basis = SaveAdjustment.Basis(
            series: form.text("series"), month: form.text("month"), baseline: form.text("baseline"), price: form.text("price"))
        let command = SaveAdjustment(
            key: key, code: code, kind: form.text("kind"), area: form.text("area"), title: form.text("title"),
            costs: form.text("costs"), revenues: form.text("revenues"), net: form.text("net"), basis: basis,
            group: form.text("group"), version: Int(form.text("version")) ?? 0)
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done(let saved): return .seeOther(scene.address(.adjustment(saved.code)).adding("sparat", "andring"))
        case .refused(let attempt): return try show(scene, code, kind: form.text("kind"), visit, attempt: (.text, attempt))
        }
    }

    func stepAdjustment(_ visit: Visit, _ key: RoundKey, _ code: AdjustmentCode) async throws -> Reply {
        let form = visit.form
        let command = StepAdjustment(
            key: key, code: code, state: form.text("state"), amount: form.text("amount"), on: form.text("on"),
            note: form.text("note"), version: Int(form.text("version")) ?? 0)
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done: return .seeOther(scene.address(.adjustment(code)).adding("sparat", "steg"))
        case .refused(let attempt): return try show(scene, code, kind: "", visit, attempt: (.step, attempt))
        }
    }

    private func show(
        _ scene: EconomyScene, _ code: AdjustmentCode?, kind: String, _ visit: Visit,
        attempt: (form: AdjustmentView.Form, attempt: FormAttempt)?
    ) throws -> Reply {
        let adjustment = scene.contents.adjustments.first { $0.code == code && $0.year == scene.key.year }
        if code != nil, adjustment == nil { throw PageFault.missing(Localized(sv: "Budgetändringen", en: "The budget change")) }
        let page: EconomyPage = code.map { .adjustment($0) } ?? .newAdjustment
        let view = AdjustmentView(
            scene: scene, frame: scene.surroundings.frame(visit, settings, round: scene.key, page: .economy(page)),
            language: visit.language, adjustment: adjustment,
            kind: adjustment?.kind ?? BudgetAdjustment.Kind(rawValue: kind) ?? .budget, attempt: attempt, saved: visit.savedEdit,
            now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }
}

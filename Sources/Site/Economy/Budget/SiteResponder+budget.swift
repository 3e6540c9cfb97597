import Commands
import Design
import Economy
import Quantities
import Rounds
import Store

/// The budget, its versions side by side, and what is posted from there.
extension SiteResponder {
    func budgetPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let model = try await budgetModel(visit, key)
        let asked = visit.query.text(BudgetFields.version)
        guard !asked.isEmpty else { return show(model, visit, attempt: nil) }
        return try show(
            model, BudgetVersionCode(stored: asked), visit, asksGross: visit.query.text(BudgetFields.gross) == "ja", attempt: nil)
    }

    func budgetComparisonPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let model = try await budgetModel(visit, key)
        var asked: [BudgetVersion] = []
        for pair in visit.query.pairs where pair.name == BudgetFields.version && !pair.value.isEmpty {
            guard let version = model.versions.first(where: { $0.code.text == pair.value }) else {
                throw PageFault.missing(Localized(sv: "Versionen", en: "The version"))
            }
            if !asked.contains(version), asked.count < BudgetComparisonView.limit { asked.append(version) }
        }
        let chosen = asked.isEmpty ? Array(model.versions.prefix(2)) : asked
        guard let base = chosen.first else { return .seeOther(model.scene.address(.budget)) }
        let comparison = try BudgetComparison(model.scene.contents, year: key.year, base: base.code)
        let view = BudgetComparisonView(
            model: model, comparison: comparison, chosen: chosen,
            frame: model.scene.surroundings.frame(visit, settings, round: key, page: .economy(.budgetComparison)),
            language: visit.language)
        return .page(view.html())
    }

    /// A what-if version, copied from another.
    func draftBudget(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let model = try await budgetModel(visit, key)
        let command = CreateBudgetDraft(
            key: key, from: BudgetVersionCode(stored: visit.form.text("from")), name: visit.form.text("name"))
        switch try await attempt(command, visit, by: model.scene.surroundings.person) {
        case .done(let code):
            return .seeOther(
                model.scene.address(.budget).adding(BudgetFields.version, code.text).adding("sparat", "ny"))
        case .refused(let attempt): return show(model, visit, attempt: attempt)
        }
    }

    /// All rows of a version are saved or none.
    func saveBudget(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let model = try await budgetModel(visit, key)
        let fields = BudgetFields(visit.form)
        let isGross = visit.form.text(BudgetFields.gross) == "ja"
        switch try await attempt(fields.command(in: key), visit, by: model.scene.surroundings.person) {
        case .done(let count):
            var page = model.scene.address(.budget).adding(BudgetFields.version, fields.budget.text)
            if isGross { page = page.adding(BudgetFields.gross, "ja") }
            return .seeOther(page.adding("sparat", "belopp-\(count)"))
        case .refused(let attempt):
            // Read anew, so that what stands beside the typed is what now is saved.
            let fresh = try await budgetModel(visit, key)
            return try show(fresh, fields.budget, visit, asksGross: isGross, attempt: (.lines, attempt))
        }
    }

    func adoptBudget(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let model = try await budgetModel(visit, key)
        let code = BudgetFields(visit.form).budget
        let command = AdoptBudget(
            key: key, budget: code, decision: visit.form.text("decision"), on: visit.form.text("on"),
            version: Int(visit.form.text("version")) ?? 0)
        switch try await attempt(command, visit, by: model.scene.surroundings.person) {
        case .done: return .seeOther(model.scene.address(.budget).adding("sparat", "antagen"))
        case .refused(let attempt): return try show(model, code, visit, asksGross: false, attempt: (.adoption, attempt))
        }
    }

    private func budgetModel(_ visit: Visit, _ key: RoundKey) async throws -> BudgetModel {
        try BudgetModel(try await settings.database.read { try EconomyScene.read(key, visit, $0) })
    }

    private func show(_ model: BudgetModel, _ visit: Visit, attempt: FormAttempt?) -> Reply {
        let view = BudgetView(
            model: model, frame: model.scene.surroundings.frame(visit, settings, round: model.scene.key, page: .economy(.budget)),
            language: visit.language, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.status ?? 200)
    }

    private func show(
        _ model: BudgetModel, _ code: BudgetVersionCode, _ visit: Visit, asksGross: Bool,
        attempt: (form: BudgetVersionView.Form, attempt: FormAttempt)?
    ) throws -> Reply {
        guard let version = model.versions.first(where: { $0.code == code }) else {
            throw PageFault.missing(Localized(sv: "Versionen", en: "The version"))
        }
        let view = BudgetVersionView(
            model: model, version: version, asksGross: asksGross,
            frame: model.scene.surroundings.frame(visit, settings, round: model.scene.key, page: .economy(.budget)),
            language: visit.language, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }
}

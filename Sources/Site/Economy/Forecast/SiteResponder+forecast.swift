import Commands
import Economy
import Rounds
import Store

/// The forecast's grid, and what is posted from it.
extension SiteResponder {
    func forecastPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        return show(ForecastModel(scene, asking: visit.query[ForecastFields.unit]), visit, attempt: nil, status: 200)
    }

    /// All rows are saved or none. What is refused comes back as it was typed.
    func saveForecasts(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
        let asked = visit.form.text(ForecastFields.unit)
        let model = ForecastModel(scene, asking: asked)
        let command = ForecastFields(visit.form).command(in: key, voice: model.voice)
        var page = scene.address(.forecast)
        if !asked.isEmpty { page = page.adding(ForecastFields.unit, asked) }
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done(let count): return .seeOther(page.adding("sparat", "prognos-\(count)"))
        case .refused(let attempt):
            // The versions that now stand are read anew, so that saving once more keeps what was typed.
            let fresh = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
            return show(ForecastModel(fresh, asking: asked), visit, attempt: attempt, status: attempt.status)
        }
    }

    private func show(_ model: ForecastModel, _ visit: Visit, attempt: FormAttempt?, status: Int) -> Reply {
        let scene = model.scene
        let frame = scene.surroundings.frame(visit, settings, round: scene.key, page: .economy(.forecast))
        let view = ForecastView(
            model: model, frame: frame, attempt: attempt, savedEdit: visit.savedEdit, now: visit.now)
        return .page(view.html(visit.language), status: status)
    }
}

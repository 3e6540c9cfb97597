import Access
import Commands
import Economy
import Quantities
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
        do {
            let count = try await settings.runner.run(command, by: scene.surroundings.person)
            return .seeOther(page.adding("sparat", "prognos-\(count)"))
        } catch CommandFailure.notAllowed(let diagnostic) {
            var fault = PageFault(status: 403, diagnostic: diagnostic)
            fault.typed = visit.form
            throw fault
        } catch CommandFailure.refused(let problems) {
            return show(model, visit, attempt: ForecastAttempt(typed: visit.form, problems: problems), status: 422)
        } catch CommandFailure.conflict(let conflict) {
            // The versions that now stand are read anew, so that saving once more keeps what was typed.
            let fresh = try await settings.database.read { try EconomyScene.read(key, visit, $0) }
            return show(
                ForecastModel(fresh, asking: asked), visit, attempt: ForecastAttempt(typed: visit.form, conflict: conflict),
                status: 409)
        }
    }

    private func show(_ model: ForecastModel, _ visit: Visit, attempt: ForecastAttempt?, status: Int) -> Reply {
        let scene = model.scene
        let frame = scene.surroundings.frame(visit, settings, round: scene.key, page: .economy(.forecast))
        let view = ForecastView(
            model: model, frame: frame, attempt: attempt, savedEdit: visit.savedEdit, now: SwedishTime(utc: visit.now))
        return .page(view.html(visit.language), status: status)
    }
}

/// A grid that was not saved: everything that was typed, and why.
struct ForecastAttempt: Sendable {
    var typed: FormFields
    /// Each with its field's name as the place.
    var problems: [Diagnostic] = []
    var conflict: Conflict?

    /// What is wrong with a field and what to do.
    func error(at name: String, _ language: Language) -> String? {
        let texts = problems.filter { $0.place == name }.map { $0.message[language] + " " + $0.remedy[language] }
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }
}

import Commands
import Design
import Economy
import Quantities
import Rounds
import Steering

/// The volumes, and the readings that are entered there.
extension SiteResponder {
    func volumesPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        let saved = visit.savedEdit == ReadingForm.form ? visit.query[ReadingModel.saved] : nil
        return show(scene, visit, visit.query, saved: saved.flatMap { try? FiscalPeriod(code: $0) })
    }

    func saveReading(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        guard let series = try? VolumeSeriesCode(form.text(ReadingModel.series)),
            let month = try? FiscalPeriod(code: form.text(ReadingModel.month)), let version = form["version"].flatMap({ Int($0) })
        else { throw PageFault.badRequest }
        let command = SaveReading(
            key: key, series: series, month: month, value: form.text("value"), isPreliminary: form.text("isPreliminary") == "yes",
            readOn: form.text("readOn"), version: version)
        let scene = try await economyScene(visit, key)
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done:
            let next = ReadingModel(scene, form).next(after: month)
            let address = scene.address(.volumes).adding(ReadingModel.series, series.text).adding(ReadingModel.month, next.code)
            return .seeOther(address.adding("sparat", ReadingForm.form).adding(ReadingModel.saved, month.code))
        case .refused(let attempt):
            return show(try await economyScene(visit, key), visit, form, attempt: attempt)
        }
    }

    /// - Parameter asked: which series and month.
    private func show(
        _ scene: EconomyScene, _ visit: Visit, _ asked: FormFields, attempt: FormAttempt? = nil, saved: FiscalPeriod? = nil
    ) -> Reply {
        let entry = ReadingForm(
            ReadingModel(scene, asked), csrf: visit.csrf, language: visit.language, attempt: attempt, saved: saved, now: visit.now)
        let frame = scene.surroundings.frame(visit, settings, round: scene.key, page: .economy(.volumes))
        let view = VolumeView(scene: scene, frame: frame, language: visit.language, entry: entry)
        return .page(view.html(), status: attempt?.status ?? 200)
    }
}

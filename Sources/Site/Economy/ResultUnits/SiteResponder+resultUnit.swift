import Commands
import Design
import Economy
import Quantities
import Rounds
import Steering

/// A result unit's page, and the result that is entered on it.
extension SiteResponder {
    func resultUnitPage(
        _ visit: Visit, _ key: RoundKey, _ unit: OrganisationCode, attempt: ResultAttempt? = nil,
        dissolution: FormAttempt? = nil, status: Int = 200
    ) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        guard var model = ResultUnitModel(unit, scene, attempt: attempt) else {
            throw PageFault.missing(Localized(sv: "Resultatenheten", en: "The result unit"))
        }
        model.dissolution = dissolution
        let frame = scene.surroundings.frame(visit, settings, round: key, page: .economy(.resultUnit(unit)))
        return .page(ResultUnitView(model: model, visit: visit, frame: frame).html(), status: status)
    }

    func saveResult(_ visit: Visit, _ key: RoundKey, _ unit: OrganisationCode) async throws -> Reply {
        guard let version = visit.form["version"].flatMap({ Int($0) }) else { throw PageFault.badRequest }
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        let address = Route.round(key, .economy(.resultUnit(unit))).address
        var again = visit
        again.here = address
        do {
            _ = try await settings.runner.run(
                SaveResultForecast(
                    key: key, unit: unit, result: visit.form.text("result"), ownDoing: visit.form.text("ownDoing"),
                    comment: visit.form.text("comment"), version: version), by: surroundings.person)
        } catch CommandFailure.notAllowed(let diagnostic) {
            var fault = PageFault(status: 403, diagnostic: diagnostic)
            fault.typed = visit.form
            throw fault
        } catch CommandFailure.refused(let problems) {
            let attempt = ResultAttempt(typed: visit.form, fault: .refused(problems))
            return try await resultUnitPage(again, key, unit, attempt: attempt, status: 422)
        } catch CommandFailure.conflict(let conflict) {
            let fault = surroundings.fault(conflict, visit)
            return try await resultUnitPage(again, key, unit, attempt: ResultAttempt(typed: visit.form, fault: fault), status: 409)
        }
        return .seeOther(address.adding("sparat", ResultUnitView.formId))
    }

    /// The unit is dissolved at the year's closing, for a reason; or kept after all.
    func saveDissolution(_ visit: Visit, _ key: RoundKey, _ unit: OrganisationCode) async throws -> Reply {
        guard let version = visit.form["version"].flatMap({ Int($0) }) else { throw PageFault.badRequest }
        let person = try await settings.database.read { try Surroundings.read(visit, $0) }.person
        let address = Route.round(key, .economy(.resultUnit(unit))).address
        let tried: Tried<Int> =
            if visit.form["keep"] != nil {
                try await attempt(KeepResultUnit(key: key, unit: unit, version: version), visit, by: person)
            } else {
                try await attempt(
                    DissolveResultUnit(key: key, unit: unit, reason: visit.form.text("reason"), version: version), visit,
                    by: person)
            }
        switch tried {
        case .done: return .seeOther(address.adding("sparat", ResultUnitView.dissolutionId))
        case .refused(let attempt):
            var again = visit
            again.here = address
            return try await resultUnitPage(again, key, unit, dissolution: attempt, status: attempt.status)
        }
    }
}

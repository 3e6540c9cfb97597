import Commands
import Design
import Quantities
import Rounds
import Texts

/// What is posted about decision points.
extension SiteResponder {
    /// - Parameter code: nil: a new one.
    func saveDecision(_ visit: Visit, _ key: RoundKey, _ code: DecisionCode?) async throws -> Reply {
        let form = visit.form
        let word =
            code == nil ? DecisionChoices.word(of: form.text("matter")) : (kind: form.text("kind"), subject: form.text("subject"))
        let command = SaveDecisionPoint(
            key: key, code: code, kind: word.kind, subject: word.subject, body: form.text("body"), base: form["base"],
            version: Int(form.text("version")) ?? 0)
        let anchor = code.map(CaseAnchor.point) ?? CaseAnchor.decisions
        return try await saveCasePart(
            command, visit, key, code.map { .point($0) } ?? .newPoint, saying: "punkt", at: anchor)
    }

    func removeDecision(_ visit: Visit, _ key: RoundKey, _ code: DecisionCode) async throws -> Reply {
        let command = RemoveDecisionPoint(key: key, code: code, version: Int(visit.form.text("version")) ?? 0)
        return try await saveCasePart(command, visit, key, .points, saying: "borttagen", at: CaseAnchor.decisions)
    }

    /// One step up or down, from where the point stands now.
    func moveDecision(_ visit: Visit, _ key: RoundKey, _ code: DecisionCode) async throws -> Reply {
        let scene = try await documentScene(visit, key)
        var codes = scene.source.dossier.decisionPoints.map(\.code)
        guard let index = codes.firstIndex(of: code) else {
            throw PageFault.missing(Localized(sv: "Beslutspunkten", en: "The decision point"))
        }
        let other = visit.form.text("riktning") == "upp" ? index - 1 : index + 1
        if codes.indices.contains(other) { codes.swapAt(index, other) }
        return try await saveCasePart(
            OrderDecisionPoints(key: key, codes: codes), visit, key, .points, saying: "ordning", at: CaseAnchor.point(code))
    }
}

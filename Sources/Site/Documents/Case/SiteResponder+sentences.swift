import Commands
import Design
import Quantities
import Rounds
import Store
import Texts

/// The sentences that Tertial writes in a document.
extension SiteResponder {
    func sentencesPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply { try await showSentences(visit, key, attempt: nil) }

    private func showSentences(
        _ visit: Visit, _ key: RoundKey, attempt: (sentence: String, attempt: FormAttempt)?
    ) async throws -> Reply {
        let (scene, choices) = try await settings.database.read { reading in
            (try DocumentScene.read(key, visit, reading), try SentenceChoiceTable.all(of: key, reading))
        }
        var here = visit
        here.here = attempt == nil ? visit.here : scene.address(.sentences)
        let filter = SentencesModel.Filter(rawValue: visit.query.text("visa")) ?? .all
        let view = SentencesView(
            model: SentencesModel(scene, choices: choices, findings: DocumentFindings(scene), filter: filter),
            frame: scene.surroundings.frame(here, settings, round: key, page: .document(.sentences)), language: visit.language,
            attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }

    func chooseSentence(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        let sentence = form.text("sentence")
        let command = ChooseSentence(
            key: key, sentence: sentence, choice: form.text("choice"), body: form.text("body"),
            version: Int(form.text("version")) ?? 0)
        let person = try await settings.database.read { try Surroundings.read(visit, $0) }.person
        switch try await attempt(command, visit, by: person) {
        case .done:
            let page = Route.round(key, .document(.sentences)).address.adding("sparat", sentence)
            return .seeOther("\(within: page)#\(SentenceAnchor.id(of: sentence))")
        case .refused(let refused): return try await showSentences(visit, key, attempt: (sentence, refused))
        }
    }
}

import Access
import Commands
import Design
import Quantities

/// A form that was not saved: everything that was typed, and why.
struct FormAttempt: Sendable {
    var typed: FormFields
    /// Each with its field's name as the place.
    var problems: [Diagnostic] = []
    /// Someone else saved in the meantime.
    var conflict: Conflict?

    var status: Int { conflict == nil ? 422 : 409 }

    /// What is wrong with a field and what to do.
    func error(at name: String, _ language: Language) -> String? {
        let texts = problems.filter { $0.place == name }.map { $0.words(language) }
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }
}

/// How trying to save went.
enum Tried<Outcome: Sendable>: Sendable {
    case done(Outcome)
    case refused(FormAttempt)
}

extension SiteResponder {
    /// - Throws: ``PageFault`` 403 where the person may not; what was typed is shown there.
    func attempt<C: Command>(_ command: C, _ visit: Visit, by person: Person) async throws -> Tried<C.Outcome> {
        do {
            return .done(try await settings.runner.run(command, by: person))
        } catch CommandFailure.notAllowed(let diagnostic) {
            var fault = PageFault(status: 403, diagnostic: diagnostic)
            fault.typed = visit.form
            throw fault
        } catch CommandFailure.refused(let problems) {
            return .refused(FormAttempt(typed: visit.form, problems: problems))
        } catch CommandFailure.conflict(let conflict) {
            return .refused(FormAttempt(typed: visit.form, conflict: conflict))
        }
    }
}

extension EntryForm {
    /// The form as it was typed, with what is wrong; after a conflict with who saved what in the meantime, and with the version that
    /// now stands, so that saving once more keeps what was typed.
    func showing(_ attempt: FormAttempt?, _ scene: EconomyScene, now: String, in language: Language) -> EntryForm {
        showing(attempt, scene.surroundings, now: now, in: language)
    }

    /// - Parameter version: the hidden field with the version of the record that a conflict is about.
    func showing(
        _ attempt: FormAttempt?, _ surroundings: Surroundings, now: String, version: String = "version", in language: Language
    ) -> EntryForm {
        guard let attempt else { return self }
        var form = self
        for index in form.fields.indices { form.fields[index].value = attempt.typed.text(form.fields[index].name) }
        // What was seen when the form was opened: a page that is shown again has seen no more.
        form.hidden = form.hidden.map { ($0.name, attempt.typed[$0.name] ?? $0.value) }
        form = form.showing(attempt.problems, in: language)
        guard let conflict = attempt.conflict else { return form }
        form.errors.append(surroundings.conflictText(conflict, form.fields, now: now, language))
        form.hidden = form.hidden.map { $0.name == version ? ($0.name, String(conflict.version)) : $0 }
        return form
    }
}

extension Surroundings {
    /// "Strateg, Hägersten-Älvsjö sparade i dag kl. 11.12, medan du skrev."
    func savedMeanwhile(_ conflict: Conflict, now: String, _ language: Language) -> String {
        let say = PageWords(language)
        let name = name(ofActor: conflict.who, language)
        let who = name.isEmpty ? say("Någon annan", "Someone else") : name
        let when = SwedishTime(utc: conflict.at).map { $0.printed(asOf: SwedishTime(utc: now), language) }
        let saved = [who, say("sparade", "saved"), when].compactMap(\.self).joined(separator: " ")
        return say("\(saved), medan du skrev.", "\(saved), while you were writing.")
    }

    /// Who saved what, field by field where it differs from what was typed.
    fileprivate func conflictText(_ conflict: Conflict, _ fields: [Field], now: String, _ language: Language) -> String {
        let say = PageWords(language)
        let theirs = fields.compactMap { field -> String? in
            guard let saved = conflict.fields[field.name], saved != field.value else { return nil }
            return "\(field.label): \(saved.isEmpty ? say("tomt", "empty") : saved)"
        }
        let end = say(
            "Det du skrev står kvar; sparar du nu gäller det.", "What you typed is still here; if you save now, it counts.")
        let saved = theirs.isEmpty ? [] : [say("Sparat nu: ", "Saved now: ") + theirs.joined(separator: "; ") + "."]
        return ([savedMeanwhile(conflict, now: now, language)] + saved + [end]).joined(separator: " ")
    }
}

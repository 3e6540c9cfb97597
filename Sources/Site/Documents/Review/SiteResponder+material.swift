import Commands
import Design
import Quantities
import Rounds
import Steering
import Store
import Texts

/// What the units have written, what the committee takes up of it, and what it asks them.
extension SiteResponder {
    func materialsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        try await materials(visit, key)
    }

    private func materials(
        _ visit: Visit, _ key: RoundKey, attempt: (about: String, attempt: FormAttempt)? = nil
    ) async throws -> Reply {
        let (scene, units) = try await settings.database.read {
            (try DocumentScene.read(key, visit, $0), try RollUpQuery.unitCounts(key, $0))
        }
        let view = MaterialsView(
            scene: scene, units: units, frame: scene.surroundings.frame(visit, settings, round: key, page: .document(.materials)),
            language: visit.language, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }

    func materialPage(_ visit: Visit, _ key: RoundKey, _ goal: GoalCode) async throws -> Reply {
        try await material(visit, key, goal)
    }

    private func material(
        _ visit: Visit, _ key: RoundKey, _ goal: GoalCode, attempt: (about: String, attempt: FormAttempt)? = nil
    ) async throws -> Reply {
        let model = try await settings.database.read { try MaterialModel.read(key, goal, visit, $0) }
        let view = MaterialView(
            model: model,
            frame: model.scene.surroundings.frame(visit, settings, round: key, page: .document(.material(goal))),
            language: visit.language, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }

    /// The picked paragraphs come last in the committee's analysis, each with its source, or merged into one that keeps them all.
    func takeUp(_ visit: Visit, _ key: RoundKey, _ goal: GoalCode) async throws -> Reply {
        let picked = visit.form.pairs.filter { $0.name == "stycke" }.compactMap { PickedParagraph(value: $0.value) }
        guard !picked.isEmpty else {
            let problem = Diagnostic(
                "T8250", place: "stycke",
                message: Localized(sv: "Inget stycke är markerat.", en: "No paragraph is marked."),
                remedy: Localized(sv: "Markera minst ett stycke.", en: "Mark at least one paragraph."))
            return try await material(
                visit, key, goal, attempt: ("stycken", FormAttempt(typed: visit.form, problems: [problem])))
        }
        let target = TextKey(round: key, place: .goal(goal, .analysis))
        let isMerged = visit.form["satt"] == "samman"
        let (body, version, person) = try await settings.database.read { reading in
            let found = try TextStore.found(picked.map(\.source), reading)
            let current = try TextStore.body(of: target, reading)
            let taken = picked.compactMap { paragraph -> TextReuse.Taken? in
                let blocks = found[paragraph.source].map { RunningText($0.body).blocks } ?? []
                let source = TextReuse.Source(paragraph.source, paragraph: paragraph.paragraph)
                return blocks.first { $0.fingerprint == paragraph.paragraph }.map { TextReuse.Taken(source: source, block: $0) }
            }
            var text = RunningText(current?.body ?? "")
            let merged = isMerged ? TextReuse.merging(taken, for: key.organisation).map { [$0] } : nil
            text.blocks += (merged ?? taken.map { TextReuse($0) }).map(TextBlock.reuse)
            return (text.markup, current?.version ?? 0, try Surroundings.read(visit, reading).person)
        }
        let command = SaveText(text: target, body: body, version: version)
        switch try await attempt(command, visit, by: person) {
        case .done: return .seeOther(Route.round(key, .document(.material(goal))).address.adding("sparat", "taget"))
        case .refused(let attempt): return try await material(visit, key, goal, attempt: ("stycken", attempt))
        }
    }

    func askUnit(_ visit: Visit, _ key: RoundKey, _ goal: GoalCode) async throws -> Reply {
        guard let unit = try? OrganisationCode(visit.form.text("unit")) else { throw PageFault.badRequest }
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        let command = AskUnit(key: key, goal: goal, unit: unit, question: visit.form.text("question"))
        switch try await attempt(command, visit, by: surroundings.person) {
        case .done: return .seeOther(Route.round(key, .document(.material(goal))).address.adding("sparat", "fraga"))
        case .refused(let attempt): return try await material(visit, key, goal, attempt: ("fraga", attempt))
        }
    }

    func answerQuestion(_ visit: Visit, _ key: RoundKey, _ code: QuestionCode) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        let command = AnswerQuestion(
            code: code, answer: visit.form.text("answer"), version: Int(visit.form.text("version")) ?? 0)
        switch try await attempt(command, visit, by: surroundings.person) {
        case .done: return .seeOther(Route.round(key, .document(.materials)).address.adding("sparat", "svar"))
        case .refused(let attempt): return try await materials(visit, key, attempt: (code.text, attempt))
        }
    }
}

import Access
import Commands
import Design
import Quantities
import Rounds
import Steering
import Store
import Texts

/// What is posted from the page of a text.
extension SiteResponder {
    /// Saves what was written. The editor gets values, a plain form its page.
    func saveText(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply {
        let form = visit.form
        guard let version = Int(form.text("version")) else { throw PageFault.badRequest }
        if let position = form["lydelse"].flatMap({ Int($0) }) {
            return try await answerSource(visit, key, place, version: version, saying: "lydelse") { sources, text in
                sources.renewed(text, at: position)
            }
        }
        if let kept = form["behall"]?.split(separator: "/").compactMap({ Int($0) }), kept.count == 2 {
            return try await answerSource(visit, key, place, version: version, saying: "behallen") { sources, text in
                sources.seen(text, at: kept[0], source: kept[1])
            }
        }
        guard let body = form["body"] else { throw PageFault.badRequest }
        let command = SaveText(
            text: TextKey(round: key, place: place), body: body, base: form["base"], perspectives: perspectives(in: form),
            version: version)
        let person = try await settings.database.read { try Surroundings.read(visit, $0) }.person
        switch try await attempt(command, visit, by: person) {
        case .done(let saved): return try await told(saved, visit, key, place, version: version)
        case .refused(let refused):
            let attempt = WritingAttempt(typed: form, problems: refused.problems, conflict: refused.conflict)
            let scene = try await documentScene(visit, key)
            guard visit.wantsJSON else { return try showText(scene, visit, place, attempt: attempt) }
            return try .json(["message": message(of: attempt, scene, visit)], status: attempt.status)
        }
    }

    /// Nil where the form has none.
    private func perspectives(in form: FormFields) -> Set<Perspective>? {
        guard form["perspectives"] != nil else { return nil }
        return Set(form.pairs.filter { $0.name == "perspective" }.compactMap { Perspective(rawValue: $0.value) })
    }

    private func told(
        _ saved: SavedText, _ visit: Visit, _ key: RoundKey, _ place: TextPlace, version: Int
    ) async throws -> Reply {
        guard visit.wantsJSON else {
            let word = saved.isMerged ? "sammanfogad" : saved.version == version ? "oforandrad" : "text"
            return .seeOther(Route.round(key, .document(.text(place))).address.adding("sparat", word))
        }
        let scene = try await documentScene(visit, key)
        let model = try WritingModel(scene, place)
        let margin = WritingMargin(model: model, csrf: visit.csrf, now: visit.now, language: visit.language).renewed
        let prose = saved.isMerged ? EditorProse(scene, model.key, visit.language).html(saved.body).markup : nil
        return try .json(
            SavedAnswer(
                version: saved.version, body: saved.body, html: prose, message: savedMessage(saved, visit), margin: margin.markup))
    }

    /// "Sparad 14.03."
    private func savedMessage(_ saved: SavedText, _ visit: Visit) -> String {
        let time = SwedishTime(utc: visit.now).map { $0.clock(visit.language) } ?? ""
        let base = Localized(sv: "Sparad \(time).", en: "Saved \(time).")[visit.language]
        let merged = Localized(
            sv: " Det som andra ändrat i andra stycken är med.", en: " What others changed in other paragraphs is in.")
        return saved.isMerged ? base + merged[visit.language] : base
    }

    private func message(of attempt: WritingAttempt, _ scene: DocumentScene, _ visit: Visit) -> String {
        guard let conflict = attempt.conflict else {
            return attempt.problems.map { $0.words(visit.language) }.joined(separator: " ")
        }
        let who = scene.told(who: conflict.who, at: conflict.at, now: visit.now, visit.language)
        return Localized(
            sv: "\(who), har ändrat samma stycke. Din text är inte sparad än.",
            en: "\(who), has changed the same paragraph. Your text is not saved yet.")[visit.language]
    }

    // MARK: What has been taken up

    /// A source has changed: its new wording takes the place of the old one, or the words here stand all the same.
    private func answerSource(
        _ visit: Visit, _ key: RoundKey, _ place: TextPlace, version: Int, saying word: String,
        _ answer: (TextSources, RunningText) -> RunningText?
    ) async throws -> Reply {
        let scene = try await documentScene(visit, key)
        let text = TextKey(round: key, place: place)
        guard let written = WrittenTexts(scene: scene).text(at: place) else {
            throw PageFault.missing(Localized(sv: "Texten", en: "The text"))
        }
        let page = scene.address(.text(place))
        guard written.version == version,
            let renewed = answer(TextSources(scene, text), RunningText(written.body))
        else { return .seeOther(page) }
        let command = SaveText(text: text, body: renewed.markup, base: written.body, version: version)
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done: return .seeOther(page.adding("sparat", word))
        case .refused(let refused):
            return try showText(
                scene, visit, place,
                attempt: WritingAttempt(
                    typed: FormFields([("body", renewed.markup), ("base", written.body)]), problems: refused.problems,
                    conflict: refused.conflict))
        }
    }

    /// An earlier wording comes back, as a change of its own.
    func restoreText(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply {
        let form = visit.form
        guard let version = Int(form.text("version")), let name = form["lydelse"] else { throw PageFault.badRequest }
        let text = TextKey(round: key, place: place)
        let (scene, versions) = try await settings.database.read { reading in
            (try DocumentScene.read(key, visit, reading), try TextHistory.versions(of: text, reading))
        }
        guard let earlier = versions.named(name) else {
            throw PageFault.missing(Localized(sv: "Lydelsen", en: "The wording"))
        }
        let command = SaveText(text: text, body: earlier.body, version: version)
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done: return .seeOther(scene.address(.text(place)).adding("sparat", "aterstalld"))
        case .refused(let refused):
            return try showText(
                scene, visit, place,
                attempt: WritingAttempt(
                    typed: FormFields([("body", earlier.body)]), problems: refused.problems, conflict: refused.conflict))
        }
    }

    // MARK: Approval

    func approveText(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply {
        let command = ApproveText(text: TextKey(round: key, place: place), body: visit.form.text("body"))
        return try await settle(command, visit, key, place, saying: "godkand")
    }

    func withdrawApproval(_ visit: Visit, _ key: RoundKey, _ place: TextPlace) async throws -> Reply {
        try await settle(WithdrawApproval(text: TextKey(round: key, place: place)), visit, key, place, saying: "aterkallad")
    }

    private func settle<C: Command>(
        _ command: C, _ visit: Visit, _ key: RoundKey, _ place: TextPlace, saying word: String
    ) async throws -> Reply {
        let scene = try await documentScene(visit, key)
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done: return .seeOther(scene.address(.text(place)).adding("sparat", word))
        case .refused(let refused):
            var problems = refused.problems
            if refused.conflict != nil { problems.append(WritingFault.approvedOther) }
            let text = WrittenTexts(scene: scene).text(at: place)
            return try showText(
                scene, visit, place,
                attempt: WritingAttempt(typed: FormFields([("body", text?.body ?? "")]), problems: problems))
        }
    }
}

/// What the editor learns of a save.
private struct SavedAnswer: Encodable {
    let version: Int
    /// As it is stored.
    let body: String
    /// Where others' paragraphs came in.
    let html: String?
    let message: String
    let margin: String
}

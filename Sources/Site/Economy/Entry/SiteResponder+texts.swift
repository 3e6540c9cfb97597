import Commands
import Design
import Economy
import Rounds
import Steering
import Store
import Texts

/// Capital costs and texts, and what is posted from there.
extension SiteResponder {
    func textsPage(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        try await showTexts(key, visit, attempt: nil)
    }

    /// Both rows are saved or none.
    func saveCapitalCosts(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        let rows = CapitalCost.Kind.allCases.compactMap { kind -> SaveCapitalCosts.Row? in
            guard let version = form[CapitalGrid.version + kind.rawValue].flatMap({ Int($0) }) else { return nil }
            return SaveCapitalCosts.Row(
                kind: kind, booked: form.text(CapitalGrid.booked + kind.rawValue),
                forecast: form.text(CapitalGrid.forecast + kind.rawValue), version: version)
        }
        guard !rows.isEmpty else { throw PageFault.badRequest }
        return try await save(SaveCapitalCosts(key: key, rows: rows), visit, key, .costs) { address, count in
            address.adding("sparat", "kapital-\(count)")
        }
    }

    func saveNote(_ visit: Visit, _ key: RoundKey) async throws -> Reply {
        let form = visit.form
        guard let heading = EconomyNote.Heading(rawValue: form.text(TextsView.heading)),
            let version = form["version"].flatMap({ Int($0) })
        else { throw PageFault.badRequest }
        let command = SaveEconomyNote(
            key: key, heading: heading, body: form.text("body"), amount: form.text("amount"), version: version)
        return try await save(command, visit, key, .note(heading)) { address, _ in
            let anchor = TextsView.anchor(heading)
            return "\(within: address.adding("sparat", anchor))#\(anchor)"
        }
    }

    private func save<C: Command>(
        _ command: C, _ visit: Visit, _ key: RoundKey, _ form: TextsView.Form, then: (Address, C.Outcome) -> Address
    ) async throws -> Reply {
        let scene = try await economyScene(visit, key)
        switch try await attempt(command, visit, by: scene.surroundings.person) {
        case .done(let outcome): return .seeOther(then(scene.address(.texts), outcome))
        case .refused(let attempt): return try await showTexts(key, visit, attempt: (form, attempt))
        }
    }

    private func showTexts(
        _ key: RoundKey, _ visit: Visit, attempt: (form: TextsView.Form, attempt: FormAttempt)?
    ) async throws -> Reply {
        let (scene, template) = try await settings.database.read { reading in
            let scene = try EconomyScene.read(key, visit, reading)
            return (scene, try TemplateTable.used(in: key, of: scene.economy.organisation.kind, reading))
        }
        let view = TextsView(
            model: TextsModel(scene, template),
            frame: scene.surroundings.frame(visit, settings, round: scene.key, page: .economy(.texts)),
            language: visit.language, attempt: attempt, saved: visit.savedEdit, now: visit.now)
        return .page(view.html(), status: attempt?.attempt.status ?? 200)
    }
}

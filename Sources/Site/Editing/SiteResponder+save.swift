import Access
import Commands
import Design
import Quantities
import Rounds
import Steering

extension SiteResponder {
    /// Saves what was posted and answers with the page, or with the changed part of it for htmx. What is refused comes back as
    /// it was typed, with the reason beside it.
    func save(_ edit: Edit, in key: RoundKey, _ visit: Visit) async throws -> Reply {
        let surroundings = try await settings.database.read { try Surroundings.read(visit, $0) }
        var again = visit
        again.here = returnAddress(visit.form["return"], edit, key)
        do {
            try await edit.run(visit.form, in: key, by: surroundings.person, settings.runner)
        } catch let failure as CommandFailure {
            return try await reply(to: failure, edit, key, again, surroundings)
        }
        again.savedEdit = edit.id
        if visit.isPartial { return .page(try await part(edit, key, again)) }
        return .seeOther("\(within: again.here.adding("sparat", edit.id))#\(edit.id)")
    }

    /// The form of an edit: alone for htmx, otherwise the page that it stands on, opened there.
    func open(_ edit: Edit, in key: RoundKey, _ visit: Visit) async throws -> Reply {
        var asked = visit
        asked.here = returnAddress(visit.query["fran"], edit, key)
        asked.openEdit = edit.id
        if visit.isPartial { return .page(try await part(edit, key, asked)) }
        return .seeOther("\(within: asked.here.adding("andra", edit.id))#\(edit.id)")
    }

    private func reply(
        to failure: CommandFailure, _ edit: Edit, _ key: RoundKey, _ visit: Visit, _ surroundings: Surroundings
    ) async throws -> Reply {
        var again = visit
        switch failure {
        case .notAllowed(let diagnostic):
            var fault = PageFault(status: 403, diagnostic: diagnostic)
            fault.typed = visit.form
            throw fault
        case .refused(let problems):
            again.attempt = EditAttempt(edit: edit, typed: visit.form, fault: .refused(problems))
            return try await show(again, edit, key, status: 422)
        case .conflict(let conflict):
            again.attempt = EditAttempt(edit: edit, typed: visit.form, fault: surroundings.fault(conflict, visit))
            return try await show(again, edit, key, status: 409)
        }
    }

    /// The page that the form stood on, or the form alone for htmx.
    private func show(_ visit: Visit, _ edit: Edit, _ key: RoundKey, status: Int) async throws -> Reply {
        if visit.isPartial { return .page(try await part(edit, key, visit), status: status) }
        var again = visit
        again.route = Route(address: visit.here) ?? edit.page(in: key)
        again.query = FormFields(address: visit.here)
        var reply = try await reply(to: again)
        reply.status = status
        return reply
    }

    /// Where the form stood, if that is a page of the same round that holds such forms; otherwise the edit's own page.
    private func returnAddress(_ text: String?, _ edit: Edit, _ key: RoundKey) -> Address {
        let own = edit.page(in: key)
        guard let asked = text.flatMap(Address.init(within:)), let route = Route(address: asked),
            route == own || route.isGoalPage(in: key)
        else { return own.address }
        return asked
    }

    private func part(_ edit: Edit, _ key: RoundKey, _ visit: Visit) async throws -> HTML {
        let scene = try await settings.database.read { reading in
            let scene = try RoundScene.read(key, visit, reading)
            return try scene.printing(scene.overview.documentTexts + scene.overview.nodes.flatMap(\.texts), reading)
        }
        return try EditForms(scene, visit).part(edit)
    }
}

extension Surroundings {
    /// Who saved in the meantime, when and what, in words.
    func fault(_ conflict: Conflict, _ visit: Visit) -> EditAttempt.Fault {
        let name = name(ofActor: conflict.who, visit.language)
        let someone = Localized(sv: "Någon annan", en: "Someone else")[visit.language]
        let when = SwedishTime(utc: conflict.at).map { $0.printed(asOf: SwedishTime(utc: visit.now), visit.language) } ?? ""
        return .conflict(
            who: name.isEmpty ? someone : name, when: when, saved: conflict.fields, version: conflict.version)
    }
}

extension Route {
    fileprivate init?(address: Address) {
        let path = address.text.prefix { $0 != "?" && $0 != "#" }
        self.init(path: String(path))
    }

    fileprivate func isGoalPage(in key: RoundKey) -> Bool {
        if case .round(key, .goal) = self { true } else { false }
    }
}

extension FormFields {
    /// The part after the question mark.
    fileprivate init(address: Address) {
        let query = address.text.prefix { $0 != "#" }.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        self = FormFields(encoded: query.utf8) ?? FormFields()
    }
}

import Design
import Quantities
import Rounds
import Steering

/// What there is to choose among, and nothing else.
struct StartModel: Sendable {
    struct Entry: Sendable {
        var organisation: OrganisationCode
        var name: String
        var kind: Organisation.Kind
        /// The newest first.
        var rounds: [Round]
    }

    /// Committees before units, each in alphabetical order.
    var entries: [Entry] = []

    /// - Parameter wanted: only this organisation, where it has rounds.
    init(_ surroundings: Surroundings, wanted: OrganisationCode? = nil) {
        for round in surroundings.rounds {
            let code = round.key.organisation
            if entries.last?.organisation != code {
                let organisation = surroundings.tree[code]
                entries.append(
                    Entry(
                        organisation: code, name: organisation?.name ?? code.text, kind: organisation?.kind ?? .committee,
                        rounds: []))
            }
            entries[entries.count - 1].rounds.append(round)
        }
        if let wanted, entries.contains(where: { $0.organisation == wanted }) { entries.removeAll { $0.organisation != wanted } }
    }
}

/// The first page: organisations with their plans and reports.
struct StartView: Sendable {
    var model: StartModel
    var frame: Frame
    /// What was asked for does not exist.
    var isMissing = false

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        let words =
            isMissing
            ? say("Den rapporten finns inte. Här är de som finns.", "There is no such report. These are the ones there are.")
            : say(
                "Välj en organisation och en rapport. Vill du ändra något byter du roll uppe till höger.",
                "Choose an organisation and a report. To change something, switch role at the top right.")
        return Page(
            title: isMissing ? say("Ingen sådan rapport", "No such report") : say("Stadens styrning", "How the city is steered"),
            language: language, frame: frame, lead: "<p>\(words)</p>",
            content: model.entries.isEmpty ? empty(say) : "\(model.entries.map { entry($0, say) })\(links(say))", width: .reading
        ).html()
    }

    private func entry(_ entry: StartModel.Entry, _ say: PageWords) -> HTML {
        let rounds = entry.rounds.map { round -> HTML in
            let title = "\(round.key.kind.title[say.language]) \(round.key.year)"
            let meeting = round.meetingOn.map { say(", till nämnden \($0.iso)", ", to the committee \($0.iso)") } ?? ""
            return """
                <li><a\(href: Route.round(round.key, .overview).address)>\(title)</a> \
                <span class="quiet">\(round.state.label[say.language])\(meeting)</span></li>
                """
        }
        return
            "<section\(attribute: "id", entry.organisation.text)><h2>\(entry.name)</h2><ul class=\"plain\">\(rounds)</ul></section>"
    }

    private func links(_ say: PageWords) -> HTML {
        """
        <section><h2>\(say("Mer", "More"))</h2><ul class="plain"><li><a\(href: Route.organisation.address)>\
        \(say("Organisationen ett visst datum", "The organisation on any date"))</a></li>\
        <li><a\(href: TemplatePage.list.address)>\(say("Dokumentens mallar", "The documents' templates"))</a></li>\
        <li><a\(href: Route.design.address)>\
        \(say("Sidornas delar", "The parts of the pages"))</a></li></ul></section>
        """
    }

    private func empty(_ say: PageWords) -> HTML {
        let state = EmptyState(
            text: say("Här visas organisationerna och deras rapporter.", "Organisations and their reports are shown here."),
            remedy: say("Läs in ett planpaket med ”tertial import package”.", "Import a plan package by “tertial import package”."))
        return "\(state, say.language)"
    }
}

import Design
import Quantities
import Steering

/// The filter of the activities. A GET form like ``FilterForm``, with two dates besides.
struct ActivityFilterForm: Component {
    var model: ActivitiesModel
    /// The list or the time line: the filter stays on the side that is shown.
    var action: Address
    /// The id of the part that htmx swaps.
    var target: String

    private static let id = "filter"

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        let filter = model.filter
        let reset: HTML =
            filter.isNarrowing ? "<a class=\"filter-reset\"\(href: action)>\(say("Rensa filter", "Clear filters"))</a>" : ""
        let id = Self.id
        return """
            <form class="filter" method="get" role="search"\(attribute: "id", id)\(action: action)\
            \(attribute: "aria-label", say("Filtrera aktiviteterna", "Filter the activities"))\(enhancement)>\
            \(input("ord", say("Ord", "Words"), type: "search", value: filter.words))\
            \(select("lage", say("Läge", "Status"), states(say)))\
            \(select("mal", say("Mål", "Goal"), Choice.goals(model.goals, chosen: filter.goal, say)))\
            \(select("vem", say("Ägare eller roll", "Owner or role"), parties(say)))\
            \(input("fran", say("Pågår från", "Going on from"), type: "date", value: filter.from?.iso ?? ""))\
            \(input("till", say("till", "to"), type: "date", value: filter.to?.iso ?? ""))\
            <div class="filter-go"><button type="submit" class="button button-secondary">\(say("Visa", "Show"))</button>\(reset)</div>\
            <p class="filter-outcome" role="status"\(attribute: "id", id + "-outcome")>\(say.shown(model.rows.count, of: model.total))</p></form>
            """
    }

    private var enhancement: HTML {
        let id = Self.id
        return """
            \(address: "hx-get", action) hx-trigger="change, submit" hx-push-url="true"\(attribute: "hx-target", "#" + target)\
            \(attribute: "hx-select", "#" + target) hx-swap="outerHTML"\(attribute: "hx-select-oob", "#\(id)-outcome")
            """
    }

    private func input(_ name: String, _ label: String, type: String, value: String) -> HTML {
        let id = "\(Self.id)-\(name)"
        return """
            <div class="filter-field"><label\(attribute: "for", id)>\(label)</label>\
            <input\(attribute: "type", type)\(attribute: "id", id)\(attribute: "name", name)\(attribute: "value", value)></div>
            """
    }

    private func select(_ name: String, _ label: String, _ choices: [Choice]) -> HTML {
        let id = "\(Self.id)-\(name)"
        return """
            <div class="filter-field"><label\(attribute: "for", id)>\(label)</label>\
            <select\(attribute: "id", id)\(attribute: "name", name)>\(Choice.options(choices))</select></div>
            """
    }

    private func states(_ say: PageWords) -> [Choice] {
        let chosen = model.filter.standing
        var choices = [Choice(value: "", label: say("Alla lägen", "All statuses"), isChosen: chosen == nil)]
        choices += ActivityStatus.State.allCases.map { state in
            Choice(
                value: state.rawValue, label: "\(state.label[say.language]) (\(model.counts[state] ?? 0))",
                isChosen: chosen == .state(state))
        }
        let missing = ActivityFilter.Standing.missing
        choices.append(
            Choice(
                value: missing.text, label: say("Läge saknas (\(model.withoutStatus))", "No status (\(model.withoutStatus))"),
                isChosen: chosen == missing))
        return choices
    }

    private func parties(_ say: PageWords) -> [Choice] {
        let chosen = model.filter.party
        let owners = model.owners.map { ActivityFilter.Party.owner($0) }.map { party in
            Choice(value: party.text, label: label(party), isChosen: chosen == party, group: say("Ägare", "Owner"))
        }
        let roles = model.roles.map { ActivityFilter.Party.role($0) }.map { party in
            Choice(value: party.text, label: label(party), isChosen: chosen == party, group: say("Har en roll", "Has a role"))
        }
        return [Choice(value: "", label: say("Alla", "All"), isChosen: chosen == nil)] + owners + roles
    }

    private func label(_ party: ActivityFilter.Party) -> String {
        switch party {
        case .owner(let code), .role(let code): model.name(of: code)
        }
    }
}

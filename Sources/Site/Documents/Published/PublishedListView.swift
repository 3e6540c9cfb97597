import Design
import Quantities
import Rendering
import Rounds
import Steering

/// What the committees have decided, for everybody to read: each committee with its own documents, then its units'.
struct PublishedListView: Sendable {
    let surroundings: Surroundings
    let look: PublicLook
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var decided: [Round] { surroundings.rounds.filter { $0.state == .decided } }

    func html() -> HTML {
        let title = say("Planer och rapporter", "Plans and reports")
        let file = HTMLDocument(theme: look.theme, logoAddress: look.logoAddress)
        let lead = say(
            "Det som nämnderna har beslutat. Ett beslutat dokument ändras inte längre.",
            "What the committees have decided. A decided document no longer changes.")
        return PublicPage(
            title: title, look: look, language: language, leadsToList: false,
            content: """
                <header class="title-page">\(HTML(trusted: file.letter([])))<h1>\(title)</h1><p class="organisation">\(lead)</p></header>\
                <main id="tertial-main" class="published">\(documents)</main>
                """
        ).html()
    }

    private var documents: HTML {
        if decided.isEmpty {
            let later = say(
                "Här läggs dokumenten ut när nämnden har beslutat.", "Documents are published once the committee has decided.")
            return "<p>\(say("Inget är beslutat än.", "Nothing is decided yet."))</p><p class=\"quiet\">\(later)</p>"
        }
        var units: [OrganisationCode: [Round]] = [:]
        var heads: [OrganisationCode] = []
        for round in decided {
            let head = committee(of: round)
            if !heads.contains(head) { heads.append(head) }
            if head != round.key.organisation { units[head, default: []].append(round) }
        }
        return heads.map { head -> HTML in
            let own = decided.filter { $0.key.organisation == head }.sorted(by: isNewer)
            return """
                <section><h2>\(surroundings.tree[head]?.name ?? head.text)</h2>\(list(own, naming: false))\
                \(unitsList(units[head] ?? []))</section>
                """
        }.joined()
    }

    private func unitsList(_ rounds: [Round]) -> HTML {
        rounds.isEmpty
            ? "" : "<h3>\(say("Enheternas planer och rapporter", "The units' plans and reports"))</h3>\(list(rounds, naming: true))"
    }

    private func list(_ rounds: [Round], naming: Bool) -> HTML {
        if rounds.isEmpty { return "" }
        let items = rounds.map { round -> HTML in
            let unit: HTML = naming ? "<span>\(surroundings.name(of: round.key.organisation))</span> " : ""
            let day = round.meetingOn.map { say("beslutad \($0.longForm(language))", "decided \($0.longForm(language))") } ?? ""
            let title = "\(round.key.kind.title[language]) \(round.key.year)"
            return """
                <li>\(unit)<a\(href: Route.published(.document(round.key)).address)>\(title)</a> <span class="quiet">\(day)</span></li>
                """
        }
        return "<ul class=\"documents\(if: naming, " documents-named")\">\(items)</ul>"
    }

    /// The one that answers for a unit's plan, as of the round; the organisation itself where it stands under none.
    private func committee(of round: Round) -> OrganisationCode {
        let own = round.key.organisation
        let day = round.key.kind.lastDay(of: round.key.year)
        let above = surroundings.tree.ancestors(of: own, on: day).first { [.committee, .company].contains($0.kind) }
        return surroundings.tree[own].map { [.unit, .department].contains($0.kind) } == true ? above?.code ?? own : own
    }

    private func isNewer(_ left: Round, _ right: Round) -> Bool {
        (left.key.year, left.documentDate) > (right.key.year, right.documentDate)
    }
}

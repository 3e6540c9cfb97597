import Design
import Quantities
import Rounds
import Steering

/// The organisation on a day that the reader chooses: a tree that folds, and what came before and after.
struct OrganisationView: Sendable {
    var model: OrganisationModel
    var turningPoints: [CalendarDate]
    var frame: Frame

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        let start = Breadcrumbs.Crumb(label: say("Start", "Start"), address: Route.start.address)
        return Page(
            title: say("Organisationen \(model.date.longForm(.swedish))", "The organisation on \(model.date.longForm(.english))"),
            language: language, frame: frame, breadcrumbs: Breadcrumbs(crumbs: [start]),
            lead: "<p>\(count(say))</p>", content: "\(form(say))\(misread(say))\(tree(say))\(closed(say))\(coming(say))"
        ).html()
    }

    static func address(on date: CalendarDate) -> Address { Route.organisation.address.adding("datum", date.iso) }

    private func count(_ say: PageWords) -> String {
        say("\(model.count) organisationer fanns den dagen.", "\(model.count) organisations existed on that day.")
    }

    private func form(_ say: PageWords) -> HTML {
        let points = turningPoints.map { date -> HTML in "<li><a\(href: Self.address(on: date))>\(date.iso)</a></li>" }
        let shortcuts: HTML =
            points.isEmpty
            ? ""
            : "<ul class=\"plain row\"><li class=\"quiet\">\(say("Dagar då något slogs samman:", "Days of mergers:"))</li>\(points)</ul>"
        return """
            <form class="filter" method="get" id="filter"\(action: Route.organisation.address)>\
            <div class="filter-field"><label for="filter-datum">\(say("Datum", "Date"))</label>\
            <input type="date" id="filter-datum" name="datum"\(attribute: "value", model.date.iso)></div>\
            <div class="filter-go"><button type="submit" class="button button-secondary">\(say("Visa", "Show"))</button></div></form>\(shortcuts)
            """
    }

    private func misread(_ say: PageWords) -> HTML {
        guard let typed = model.misread else { return "" }
        let text = say(
            "”\(typed)” är inget datum. Skriv år, månad och dag, till exempel 2020-06-30. Nu visas \(model.date.iso).",
            "“\(typed)” is not a date. Write year, month and day, such as 2020-06-30. Shown now: \(model.date.iso).")
        return "\(Notice(tone: .warning, text: "<p>\(text)</p>"), say.language)"
    }

    // MARK: Tree

    private func tree(_ say: PageWords) -> HTML {
        let heading = say("Trädet", "The tree")
        guard !model.roots.isEmpty else {
            let empty = EmptyState(
                text: say("Ingen organisation fanns den dagen.", "No organisation existed on that day."),
                remedy: say(
                    "Välj ett senare datum. Organisationen kommer in med ett planpaket.",
                    "Choose a later date. The organisation comes in with a plan package."))
            return "<section id=\"trad\"><h2>\(heading)</h2>\(empty, say.language)</section>"
        }
        return "<section id=\"trad\"><h2>\(heading)</h2><div class=\"tree\">\(list(model.roots, isOpen: true, say))</div></section>"
    }

    private func list(_ nodes: [OrganisationModel.Node], isOpen: Bool, _ say: PageWords) -> HTML {
        "<ul>\(nodes.map { item($0, isOpen: isOpen, say) })</ul>"
    }

    private func item(_ node: OrganisationModel.Node, isOpen: Bool, _ say: PageWords) -> HTML {
        let organisation = node.organisation
        let address = node.round.map { Route.round($0, .overview).address }
        let relations = self.relations(node, say)
        let small: HTML = relations.isEmpty ? "" : "<small>\(relations)</small>"
        let name: HTML = "<a\(href: address)><span class=\"tree-title\">\(organisation.name)</span>\(small)</a>"
        let id = "org-" + organisation.code.text
        guard !node.children.isEmpty else { return "<li\(attribute: "id", id)>\(name)</li>" }
        let fold = say("\(node.children.count) under \(organisation.name)", "\(node.children.count) under \(organisation.name)")
        return """
            <li\(attribute: "id", id)>\(name)<details\(attribute: "open", isOpen)><summary>\(HTML.spoken(fold))</summary>\
            \(list(node.children, isOpen: false, say))</details></li>
            """
    }

    /// "Tog över efter Älvsjö 2020-07-01." Plain text, because it stands within a link.
    private func relations(_ node: OrganisationModel.Node, _ say: PageWords) -> String {
        let before = merged(node.predecessors).map {
            say("Tog över efter \($0.names) \($0.since).", "Took over from \($0.names) on \($0.since).")
        }
        let after = merged(node.successors).map {
            say("Uppgick i \($0.names) \($0.since).", "Became part of \($0.names) on \($0.since).")
        }
        return (before + after).joined(separator: " ")
    }

    /// Those of one day in one sentence.
    private func merged(_ relations: [OrganisationModel.Relation]) -> [(names: String, since: String)] {
        Dictionary(grouping: relations, by: \.since).sorted { $0.key < $1.key }.map { since, some in
            (some.map(\.name).joined(separator: ", "), since.iso)
        }
    }

    // MARK: Before and after

    private func closed(_ say: PageWords) -> HTML {
        guard !model.closed.isEmpty else { return "" }
        let table = DataTable(
            id: "upphorda", caption: say("Upphörda före \(model.date.iso)", "Closed before \(model.date.iso)"), hidesCaption: true,
            columns: [
                .text(say("Organisation", "Organisation")), .short(say("Fanns från", "From")), .short(say("Till", "To")),
                .text(say("Uppgick i", "Became part of")),
            ],
            rows: model.closed.map { node in
                let organisation = node.organisation
                let last: HTML = organisation.validity.to.map { "<a\(href: Self.address(on: $0))>\($0.iso)</a>" } ?? ""
                return DataTable.Row(
                    id: "org-" + organisation.code.text,
                    cells: [
                        .text(organisation.name), .text(organisation.validity.from.iso), .html(last), .html(links(node.successors)),
                    ])
            }, narrow: .cards)
        return """
            <section id="upphorda-avsnitt"><h2>\(say("Upphörda före dagen", "Closed before that day"))</h2>\(table, say.language)</section>
            """
    }

    private func coming(_ say: PageWords) -> HTML {
        guard !model.coming.isEmpty else { return "" }
        let table = DataTable(
            id: "kommande", caption: say("Bildade efter \(model.date.iso)", "Formed after \(model.date.iso)"), hidesCaption: true,
            columns: [
                .text(say("Organisation", "Organisation")), .short(say("Bildad", "Formed")),
                .text(say("Tog över efter", "Took over from")),
            ],
            rows: model.coming.map { node in
                let first = node.organisation.validity.from
                return DataTable.Row(
                    id: "org-" + node.organisation.code.text,
                    cells: [
                        .text(node.organisation.name), .html("<a\(href: Self.address(on: first))>\(first.iso)</a>"),
                        .html(links(node.predecessors)),
                    ])
            }, narrow: .cards)
        return """
            <section id="kommande-avsnitt"><h2>\(say("Bildade efter dagen", "Formed after that day"))</h2>\(table, say.language)</section>
            """
    }

    private func links(_ relations: [OrganisationModel.Relation]) -> HTML {
        relations.map { relation -> HTML in
            let address: Address = "\(within: Self.address(on: relation.since))#org-\(relation.code.text)"
            return "<a\(href: address)>\(relation.name)</a>"
        }.joined(", ")
    }
}

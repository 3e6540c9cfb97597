import Quantities

/// The narrow bar on top: mark, switch, search, language, me.
struct TopBar: Component {
    var frame: Frame
    /// Whether there is a left column to open as a drawer on a narrow screen.
    var hasDrawer: Bool

    func html(_ language: Language) -> HTML {
        let menu = Localized(sv: "Meny", en: "Menu")[language]
        let drawer: HTML = hasDrawer ? "<a class=\"bar-menu\" href=\"#\(SideColumn.anchor)\">\(Icon.menu.html)\(menu)</a>" : ""
        return """
            <header class="bar">\(drawer)<a class="mark"\(href: frame.home)>\(TopBar.mark)Tertial</a>\
            \(switcher(language))\(search(language))<div class="bar-end">\(otherLanguage(language))\(me(language))</div></header>
            """
    }

    /// Three strokes, the year's three tertials; the second is the one that is lit.
    private static let mark: HTML = """
        <svg class="mark-sign" viewBox="0 0 20 20" aria-hidden="true" focusable="false"><rect x="1" y="3" width="4.5" height="14" rx="1"/>\
        <rect class="mark-lit" x="7.75" y="3" width="4.5" height="14" rx="1"/><rect x="14.5" y="3" width="4.5" height="14" rx="1"/></svg>
        """

    private func switcher(_ language: Language) -> HTML {
        let what = Localized(sv: "Byt organisation, år eller rapport", en: "Change organisation, year or report")[language]
        let show = Localized(sv: "Visa", en: "Show")[language]
        let fields = frame.switcher.selections.map { selection -> HTML in
            let id = "switch-" + selection.name
            return """
                <div class="filter-field"><label\(attribute: "for", id)>\(selection.label)</label>\
                <select\(attribute: "id", id)\(attribute: "name", selection.name)>\(Choice.options(selection.choices))</select></div>
                """
        }
        let summary = frame.switcher.summary.map { part -> HTML in "<span>\(part)</span>" }
        return """
            <details class="bar-fold switch" name="bar"><summary>\(HTML.spoken(what + ": "))\(summary.joined(" "))</summary>\
            <form method="get"\(action: frame.switcher.action)>\(fields)\
            <button type="submit" class="button button-primary">\(show)</button></form></details>
            """
    }

    private func search(_ language: Language) -> HTML {
        let label = Localized(sv: "Sök mål, indikator, aktivitet", en: "Search goal, indicator, activity")[language]
        let verb = Localized(sv: "Sök", en: "Search")[language]
        return """
            <form class="bar-search" method="get" role="search"\(action: frame.search.action)\(attribute: "aria-label", verb)>\
            <label class="spoken" for="search-words">\(label)</label>\
            <input id="search-words" type="search" data-search\(attribute: "name", frame.search.name)\
            \(attribute: "value", frame.search.words)\(attribute: "placeholder", label)>\
            <button type="submit"\(attribute: "aria-label", verb)>\(Icon.search.html)</button></form>
            """
    }

    private func otherLanguage(_ language: Language) -> HTML {
        switch language {
        case .swedish: "<a class=\"bar-language\" lang=\"en\" hreflang=\"en\"\(href: frame.otherLanguage)>English</a>"
        case .english: "<a class=\"bar-language\" lang=\"sv\" hreflang=\"sv\"\(href: frame.otherLanguage)>Svenska</a>"
        }
    }

    private func me(_ language: Language) -> HTML {
        let word = Localized(sv: "Du är", en: "You are")[language]
        let change = Localized(sv: "Byt person i demostaden", en: "Change person in the demo city")[language]
        let people = frame.me.people.map { person -> HTML in
            let current = person.isChosen ? "true" : nil
            return """
                <li><button type="submit"\(attribute: "name", frame.me.field)\(attribute: "value", person.value)\
                \(attribute: "aria-current", current)>\(person.label)</button></li>
                """
        }
        return """
            <details class="bar-fold me" name="bar"><summary>\(HTML.spoken(word + " "))\(Icon.person.html)<span class="me-name">\(frame.me.name)</span> \
            <span class="me-role">\(frame.me.role)</span></summary><form method="post"\(action: frame.me.action)>\
            \(EntryForm.hidden("csrf", frame.csrf))\(EntryForm.hidden("return", frame.here.text))\
            <p class="bar-fold-title">\(change)</p><ul>\(people)</ul></form></details>
            """
    }
}

import Quantities

/// Narrows a list. A GET form, so that the narrowed list has its own address; with htmx the list changes at once.
package struct FilterForm: Component {
    package struct Selection: Sendable {
        package var name: String
        package var label: String
        package var choices: [Choice]

        package init(name: String, label: String, choices: [Choice]) {
            self.name = name
            self.label = label
            self.choices = choices
        }
    }

    package struct Words: Sendable {
        package var name: String
        package var label: String
        package var value: String

        package init(name: String, label: String, value: String) {
            self.name = name
            self.label = label
            self.value = value
        }
    }

    /// Unique on the page.
    package var id: String
    package var action: Address
    package var words: Words?
    package var selections: [Selection]
    /// What goes along unseen, such as the year.
    package var hidden: [(name: String, value: String)] = []
    /// "Visar 12 av 103 aktiviteter."
    package var outcome: String = ""
    /// The whole list again; nil when nothing is narrowed.
    package var reset: Address?
    /// The id of the part of the page that htmx swaps; nil leaves it to a full page load.
    package var target: String?

    package init(
        id: String, action: Address, words: Words? = nil, selections: [Selection], hidden: [(name: String, value: String)] = [],
        outcome: String = "", reset: Address? = nil, target: String? = nil
    ) {
        self.id = id
        self.action = action
        self.words = words
        self.selections = selections
        self.hidden = hidden
        self.outcome = outcome
        self.reset = reset
        self.target = target
    }

    package func html(_ language: Language) -> HTML {
        let show = Localized(sv: "Visa", en: "Show")[language]
        let all = Localized(sv: "Rensa filter", en: "Clear filters")[language]
        let hidden = self.hidden.map { pair -> HTML in EntryForm.hidden(pair.name, pair.value) }
        let reset: HTML? = self.reset.map { "<a class=\"filter-reset\"\(href: $0)>\(all)</a>" }
        return """
            <form class="filter" method="get" role="search"\(attribute: "id", id)\(action: action)\(attribute: "aria-label", label(language))\
            \(enhancement)>\(hidden)\(wordField)\(selections.map(field))\
            <div class="filter-go"><button type="submit" class="button button-secondary">\(show)</button>\(reset)</div>\
            <p class="filter-outcome" role="status"\(attribute: "id", id + "-outcome")>\(outcome)</p></form>
            """
    }

    private func label(_ language: Language) -> String {
        Localized(sv: "Filtrera listan", en: "Filter the list")[language]
    }

    private var enhancement: HTML {
        guard let target else { return "" }
        return """
            \(address: "hx-get", action) hx-trigger="change, submit" hx-push-url="true"\(attribute: "hx-target", "#" + target)\
            \(attribute: "hx-select", "#" + target) hx-swap="outerHTML"\(attribute: "hx-select-oob", "#\(id)-outcome")
            """
    }

    private var wordField: HTML? {
        words.map { words in
            let id = "\(id)-\(words.name)"
            return """
                <div class="filter-field"><label\(attribute: "for", id)>\(words.label)</label>\
                <input type="search"\(attribute: "id", id)\(attribute: "name", words.name)\(attribute: "value", words.value)></div>
                """
        }
    }

    private func field(_ selection: Selection) -> HTML {
        let id = "\(id)-\(selection.name)"
        return """
            <div class="filter-field"><label\(attribute: "for", id)>\(selection.label)</label>\
            <select\(attribute: "id", id)\(attribute: "name", selection.name)>\(Choice.options(selection.choices))</select></div>
            """
    }
}

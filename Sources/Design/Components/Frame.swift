import Quantities

/// What stands around every page: where one is (organisation, year, round), search, who one is, the language, the parts of the site.
package struct Frame: Sendable {
    /// The page itself, with its query: forms come back to it.
    package var here: Address
    package var home: Address = "/"
    package var switcher: Switcher
    package var search: Search
    package var me: Me
    /// The same page in the other language.
    package var otherLanguage: Address
    /// The parts of the site for the organisation and round that are chosen: "Läget", "Mål", "Indikatorer" …
    package var parts: [Part]
    /// Proves that a form is ours; goes into every ``EntryForm``.
    package var csrf: String
    /// Changes when the style sheet or the script does, so that browsers may keep them for ever.
    package var assetVersion: String = "1"
    /// htmx is installed and served.
    package var hasEnhancement = true

    package init(
        here: Address, home: Address = "/", switcher: Switcher, search: Search, me: Me, otherLanguage: Address, parts: [Part],
        csrf: String, assetVersion: String = "1", hasEnhancement: Bool = true
    ) {
        self.here = here
        self.home = home
        self.switcher = switcher
        self.search = search
        self.me = me
        self.otherLanguage = otherLanguage
        self.parts = parts
        self.csrf = csrf
        self.assetVersion = assetVersion
        self.hasEnhancement = hasEnhancement
    }

    /// Organisation, year and round as one control. A GET form: any combination has an address.
    package struct Switcher: Sendable {
        package var action: Address
        package var selections: [FilterForm.Selection]
        /// Said instead of the three where nothing is chosen: "Välj rapport".
        package var prompt: String?

        package init(action: Address, selections: [FilterForm.Selection], prompt: String? = nil) {
            self.action = action
            self.selections = selections
            self.prompt = prompt
        }

        /// "Hägersten-Älvsjö · 2023 · Tertial 1"
        package var summary: [String] {
            if let prompt { return [prompt] }
            return selections.compactMap { selection in
                (selection.choices.first(where: \.isChosen) ?? selection.choices.first)?.label
            }
        }
    }

    package struct Search: Sendable {
        package var action: Address
        package var name: String = "q"
        package var words: String = ""

        package init(action: Address, name: String = "q", words: String = "") {
            self.action = action
            self.name = name
            self.words = words
        }
    }

    /// The chosen person of the demo.
    package struct Me: Sendable {
        package var name: String
        package var role: String
        /// Where another person is chosen by POST.
        package var action: Address
        package var field: String = "person"
        /// "Anna Berg, strateg"
        package var people: [Choice]

        package init(name: String, role: String, action: Address, field: String = "person", people: [Choice]) {
            self.name = name
            self.role = role
            self.action = action
            self.field = field
            self.people = people
        }
    }

    package struct Part: Sendable {
        package var label: String
        package var address: Address
        package var isCurrent = false
        /// The part's own pages, while one of them is shown.
        package var parts: [Part] = []

        package init(label: String, address: Address, isCurrent: Bool = false, parts: [Part] = []) {
            self.label = label
            self.address = address
            self.isCurrent = isCurrent
            self.parts = parts
        }
    }
}

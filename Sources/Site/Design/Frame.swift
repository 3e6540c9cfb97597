import Quantities

/// What stands around every page: where one is (organisation, year, round), search, who one is, the language, the parts of the site.
struct Frame: Sendable {
    /// The page itself, with its query: forms come back to it.
    var here: Address
    var home: Address = "/"
    var switcher: Switcher
    var search: Search
    var me: Me
    /// The same page in the other language.
    var otherLanguage: Address
    /// The parts of the site for the organisation and round that are chosen: "Läget", "Mål", "Indikatorer" …
    var parts: [Part]
    /// Proves that a form is ours; goes into every ``EntryForm``.
    var csrf: String
    /// Changes when the style sheet or the script does, so that browsers may keep them for ever.
    var assetVersion: String = "1"
    /// htmx is installed and served.
    var hasEnhancement = true

    /// Organisation, year and round as one control. A GET form: any combination has an address.
    struct Switcher: Sendable {
        var action: Address
        var selections: [FilterForm.Selection]

        /// "Hägersten-Älvsjö · 2023 · Tertial 1"
        var summary: [String] {
            selections.compactMap { selection in (selection.choices.first(where: \.isChosen) ?? selection.choices.first)?.label }
        }
    }

    struct Search: Sendable {
        var action: Address
        var name: String = "q"
        var words: String = ""
    }

    /// The chosen person of the demo.
    struct Me: Sendable {
        var name: String
        var role: String
        /// Where another person is chosen by POST.
        var action: Address
        var field: String = "person"
        /// "Anna Berg, strateg"
        var people: [Choice]
    }

    struct Part: Sendable {
        var label: String
        var address: Address
        var isCurrent = false
        /// The part's own pages, while one of them is shown.
        var parts: [Part] = []
    }
}

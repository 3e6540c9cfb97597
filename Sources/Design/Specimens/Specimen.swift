import Quantities

/// One component on the component page: its name, when to use it, and its states.
struct Specimen: Component {
    struct State: Sendable {
        var name: Localized
        var html: HTML

        init(_ sv: String, _ en: String, _ html: HTML) {
            name = Localized(sv: sv, en: en)
            self.html = html
        }
    }

    /// The Swift type: "DataTable".
    var name: String
    var purpose: Localized
    var states: [State]

    var anchor: String { "komponent-" + name.prefix { $0 != "," }.lowercased() }

    func html(_ language: Language) -> HTML {
        let states = self.states.map { state -> HTML in
            "<div class=\"specimen-state\"><h3>\(state.name[language])</h3><div class=\"specimen-body\">\(state.html)</div></div>"
        }
        return """
            <section class="specimen"\(attribute: "id", anchor)><h2>\(name)</h2><p class="specimen-purpose">\(purpose[language])</p>\
            \(states)</section>
            """
    }
}

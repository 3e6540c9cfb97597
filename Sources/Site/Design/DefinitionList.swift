import Quantities

/// Properties of a thing: term and value, side by side.
struct DefinitionList: Component {
    struct Entry: Sendable {
        var term: String
        var value: HTML

        init(_ term: String, _ value: HTML) {
            self.term = term
            self.value = value
        }
    }

    var entries: [Entry]

    func html(_ language: Language) -> HTML {
        let pairs = entries.map { entry -> HTML in "<div><dt>\(entry.term)</dt><dd>\(entry.value)</dd></div>" }
        return "<dl class=\"properties\">\(pairs)</dl>"
    }
}

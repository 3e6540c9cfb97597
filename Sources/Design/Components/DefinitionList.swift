import Quantities

/// Properties of a thing: term and value, side by side.
package struct DefinitionList: Component {
    package struct Entry: Sendable {
        package var term: String
        package var value: HTML

        package init(_ term: String, _ value: HTML) {
            self.term = term
            self.value = value
        }
    }

    package var entries: [Entry]

    package init(entries: [Entry]) {
        self.entries = entries
    }

    package func html(_ language: Language) -> HTML {
        let pairs = entries.map { entry -> HTML in "<div><dt>\(entry.term)</dt><dd>\(entry.value)</dd></div>" }
        return "<dl class=\"properties\">\(pairs)</dl>"
    }
}

import Quantities

/// What not every reader needs at once: a locked plan text, a definition in full. The summary says what is inside.
package struct Fold: Component {
    /// "Plantext från verksamhetsplanen".
    package var summary: String
    package var content: HTML
    package var isOpen = false

    package init(summary: String, content: HTML, isOpen: Bool = false) {
        self.summary = summary
        self.content = content
        self.isOpen = isOpen
    }

    package func html(_ language: Language) -> HTML {
        "<details class=\"fold\"\(attribute: "open", isOpen)><summary>\(summary)</summary><div>\(content)</div></details>"
    }
}

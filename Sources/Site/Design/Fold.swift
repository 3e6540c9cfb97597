import Quantities

/// What not every reader needs at once: a locked plan text, a definition in full. The summary says what is inside.
struct Fold: Component {
    /// "Plantext från verksamhetsplanen".
    var summary: String
    var content: HTML
    var isOpen = false

    func html(_ language: Language) -> HTML {
        "<details class=\"fold\"\(attribute: "open", isOpen)><summary>\(summary)</summary><div>\(content)</div></details>"
    }
}

import Quantities

/// A part of the right margin: what speaks about the content (checks, comments, history), never the content itself.
package struct MarginNote: Component {
    package var heading: String
    package var content: HTML

    package init(heading: String, content: HTML) {
        self.heading = heading
        self.content = content
    }

    package func html(_ language: Language) -> HTML {
        "<section class=\"margin-note\"><h2>\(heading)</h2>\(content)</section>"
    }
}

import Quantities

/// A part of the right margin: what speaks about the content (checks, comments, history), never the content itself.
struct MarginNote: Component {
    var heading: String
    var content: HTML

    func html(_ language: Language) -> HTML {
        "<section class=\"margin-note\"><h2>\(heading)</h2>\(content)</section>"
    }
}

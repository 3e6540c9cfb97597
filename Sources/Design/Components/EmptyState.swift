import Quantities

/// What will be here and how to fill it.
package struct EmptyState: Component {
    /// "Inga aktiviteter är kopplade till målet."
    package var text: String
    /// What to do: "Nämndens strateg lägger till dem i verksamhetsplanen."
    package var remedy: String = ""
    package var action: ButtonLink?

    package init(text: String, remedy: String = "", action: ButtonLink? = nil) {
        self.text = text
        self.remedy = remedy
        self.action = action
    }

    package func html(_ language: Language) -> HTML {
        let remedy: HTML = self.remedy.isEmpty ? "" : "<p>\(self.remedy)</p>"
        let action: HTML? = self.action.map { "<p>\($0, language)</p>" }
        return "<div class=\"empty\"><p class=\"empty-text\">\(text)</p>\(remedy)\(action)</div>"
    }
}

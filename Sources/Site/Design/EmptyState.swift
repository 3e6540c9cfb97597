import Quantities

/// What will be here and how to fill it.
struct EmptyState: Component {
    /// "Inga aktiviteter är kopplade till målet."
    var text: String
    /// What to do: "Nämndens strateg lägger till dem i verksamhetsplanen."
    var remedy: String = ""
    var action: ButtonLink?

    func html(_ language: Language) -> HTML {
        let remedy: HTML = self.remedy.isEmpty ? "" : "<p>\(self.remedy)</p>"
        let action: HTML? = self.action.map { "<p>\($0, language)</p>" }
        return "<div class=\"empty\"><p class=\"empty-text\">\(text)</p>\(remedy)\(action)</div>"
    }
}

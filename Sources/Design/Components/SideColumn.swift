import Quantities

/// The left column: the parts of the site and the goal chain. On a narrow screen it is a drawer that opens by its
/// anchor (`:target`), so that it needs no JavaScript and the back button closes it.
struct SideColumn: Component {
    static let anchor = "meny"

    var parts: [Frame.Part]
    var chain: GoalTree?
    /// Nil: the goal chain.
    var chainTitle: Localized?

    func html(_ language: Language) -> HTML {
        let label = Localized(sv: "Huvudmeny", en: "Main menu")[language]
        let close = Localized(sv: "Stäng menyn", en: "Close the menu")[language]
        let chainLabel = (chainTitle ?? Localized(sv: "Styrkedjan", en: "Goal chain"))[language]
        let links = parts.map(link)
        let chain: HTML? = self.chain.map { "<p class=\"side-title\">\(chainLabel)</p>\($0, language)" }
        return """
            <nav class="side" tabindex="-1" id="\(SideColumn.anchor)"\(attribute: "aria-label", label)>\
            <a class="side-close" href="#\(Page.contentAnchor)">\(Icon.close.html)\(close)</a>\
            <ul class="side-parts">\(links)</ul>\(chain)</nav>
            """
    }

    private func link(_ part: Frame.Part) -> HTML {
        let current = part.isCurrent ? "page" : nil
        let within: HTML = part.parts.isEmpty ? "" : "<ul>\(part.parts.map(link))</ul>"
        return "<li><a\(href: part.address)\(attribute: "aria-current", current)>\(part.label)</a>\(within)</li>"
    }
}

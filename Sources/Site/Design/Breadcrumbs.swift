import Quantities

/// Where the page stands. The page itself is not among the crumbs: its heading follows right below.
struct Breadcrumbs: Component {
    struct Crumb: Sendable {
        var label: String
        var address: Address
    }

    var crumbs: [Crumb]
    /// Spoken name, where a page holds more than one path.
    var label: String?

    func html(_ language: Language) -> HTML {
        guard !crumbs.isEmpty else { return "" }
        let label = label ?? Localized(sv: "Sökväg", en: "Breadcrumbs")[language]
        let links = crumbs.map { crumb -> HTML in "<li><a\(href: crumb.address)>\(crumb.label)</a></li>" }
        return "<nav class=\"crumbs\"\(attribute: "aria-label", label)><ol>\(links)</ol></nav>"
    }
}

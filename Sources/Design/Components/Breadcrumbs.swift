import Quantities

/// Where the page stands. The page itself is not among the crumbs: its heading follows right below.
package struct Breadcrumbs: Component {
    package struct Crumb: Sendable {
        package var label: String
        package var address: Address

        package init(label: String, address: Address) {
            self.label = label
            self.address = address
        }
    }

    package var crumbs: [Crumb]
    /// Spoken name, where a page holds more than one path.
    package var label: String?

    package init(crumbs: [Crumb], label: String? = nil) {
        self.crumbs = crumbs
        self.label = label
    }

    package func html(_ language: Language) -> HTML {
        guard !crumbs.isEmpty else { return "" }
        let label = label ?? Localized(sv: "Sökväg", en: "Breadcrumbs")[language]
        let links = crumbs.map { crumb -> HTML in "<li><a\(href: crumb.address)>\(crumb.label)</a></li>" }
        return "<nav class=\"crumbs\"\(attribute: "aria-label", label)><ol>\(links)</ol></nav>"
    }
}

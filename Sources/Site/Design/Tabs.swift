import Quantities

/// Sides of one thing, each with its own address. Links, not a widget: back works, and a side can be mailed.
struct Tabs: Component {
    struct Tab: Sendable {
        var label: String
        var address: Address
        var count: Int?
        var isCurrent = false
    }

    /// What the tabs are sides of, spoken: "Visa aktiviteter som".
    var label: String
    var tabs: [Tab]

    func html(_ language: Language) -> HTML {
        let links = tabs.map { tab -> HTML in
            let count: HTML? = tab.count.map { " <span class=\"tab-count\">\($0)</span>" }
            let current = tab.isCurrent ? "page" : nil
            return "<li><a\(href: tab.address)\(attribute: "aria-current", current)>\(tab.label)\(count)</a></li>"
        }
        return "<nav class=\"tabs\"\(attribute: "aria-label", label)><ul>\(links)</ul></nav>"
    }
}

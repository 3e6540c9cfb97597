import Quantities

/// Sides of one thing, each with its own address. Links, not a widget: back works, and a side can be mailed.
package struct Tabs: Component {
    package struct Tab: Sendable {
        package var label: String
        package var address: Address
        package var count: Int?
        package var isCurrent = false

        package init(label: String, address: Address, count: Int? = nil, isCurrent: Bool = false) {
            self.label = label
            self.address = address
            self.count = count
            self.isCurrent = isCurrent
        }
    }

    /// What the tabs are sides of, spoken: "Visa aktiviteter som".
    package var label: String
    package var tabs: [Tab]

    package init(label: String, tabs: [Tab]) {
        self.label = label
        self.tabs = tabs
    }

    package func html(_ language: Language) -> HTML {
        let links = tabs.map { tab -> HTML in
            let count: HTML? = tab.count.map { " <span class=\"tab-count\">\($0)</span>" }
            let current = tab.isCurrent ? "page" : nil
            return "<li><a\(href: tab.address)\(attribute: "aria-current", current)>\(tab.label)\(count)</a></li>"
        }
        return "<nav class=\"tabs\"\(attribute: "aria-label", label)><ul>\(links)</ul></nav>"
    }
}

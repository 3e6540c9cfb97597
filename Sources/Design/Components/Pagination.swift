import Quantities

/// Leads through a long list page by page.
package struct Pagination: Component {
    /// From 1.
    package var current: Int
    package var count: Int
    /// Spoken name, where a page holds more than one.
    package var label: String?
    /// The address of a page, from 1.
    package var address: @Sendable (Int) -> Address

    package init(current: Int, count: Int, label: String? = nil, address: @escaping @Sendable (Int) -> Address) {
        self.current = current
        self.count = count
        self.label = label
        self.address = address
    }

    package func html(_ language: Language) -> HTML {
        guard count > 1 else { return "" }
        let label = label ?? Localized(sv: "Sidor", en: "Pages")[language]
        let earlier = Localized(sv: "Föregående", en: "Previous")[language]
        let later = Localized(sv: "Nästa", en: "Next")[language]
        let back: HTML = current > 1 ? "<li><a rel=\"prev\"\(href: address(current - 1))>\(earlier)</a></li>" : ""
        let forth: HTML = current < count ? "<li><a rel=\"next\"\(href: address(current + 1))>\(later)</a></li>" : ""
        return "<nav class=\"pages\"\(attribute: "aria-label", label)><ul>\(back)\(numbers(language))\(forth)</ul></nav>"
    }

    /// The first, the last and the neighbours; what lies between them is an ellipsis.
    private func numbers(_ language: Language) -> HTML {
        let word = Localized(sv: "Sida", en: "Page")[language]
        var html = HTML.empty
        var last = 0
        for page in 1...count where page == 1 || page == count || abs(page - current) <= 1 {
            if page > last + 1 { html += "<li aria-hidden=\"true\">…</li>" }
            let isCurrent = page == current ? "page" : nil
            html += "<li><a\(href: address(page))\(attribute: "aria-current", isCurrent)>\(HTML.spoken(word + " "))\(page)</a></li>"
            last = page
        }
        return html
    }
}

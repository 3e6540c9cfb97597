import Quantities

/// A few figures at the top of a page. Size and space carry them: no boxes.
struct Glance: Component {
    struct Item: Sendable {
        /// In print form: "44", "38,1 %".
        var figure: String
        var label: String
        /// One line that says what the figure means: "42 pågår enligt plan".
        var remark: HTML?
        var address: Address?
    }

    var items: [Item]

    func html(_ language: Language) -> HTML {
        let entries = items.map { item -> HTML in
            let label: HTML = item.address.map { "<a\(href: $0)>\(item.label)</a>" } ?? HTML(text: item.label)
            let remark: HTML? = item.remark.map { "<dd class=\"glance-remark\">\($0)</dd>" }
            return "<div><dt>\(label)</dt><dd class=\"glance-figure\">\(item.figure)</dd>\(remark)</div>"
        }
        return "<dl class=\"glance\">\(entries)</dl>"
    }
}

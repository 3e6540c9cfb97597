import Quantities

/// A few figures at the top of a page. Size and space carry them: no boxes.
package struct Glance: Component {
    package struct Item: Sendable {
        /// In print form: "44", "38,1 %"; words such as "Tas fram av nämnd" are set smaller.
        package var figure: String
        package var label: String
        /// One line that says what the figure means: "42 pågår enligt plan".
        package var remark: HTML?
        package var address: Address?

        package init(figure: String, label: String, remark: HTML? = nil, address: Address? = nil) {
            self.figure = figure
            self.label = label
            self.remark = remark
            self.address = address
        }
    }

    package var items: [Item]

    package init(items: [Item]) {
        self.items = items
    }

    package func html(_ language: Language) -> HTML {
        let entries = items.map { item -> HTML in
            let label: HTML = item.address.map { "<a\(href: $0)>\(item.label)</a>" } ?? HTML(text: item.label)
            let remark: HTML? = item.remark.map { "<dd class=\"glance-remark\">\($0)</dd>" }
            let isNumber = item.figure.contains(where: \.isNumber)
            let classes: HTML = "\(classes: "glance-figure", isNumber ? nil : "glance-words")"
            return "<div><dt>\(label)</dt><dd\(classes)>\(item.figure)</dd>\(remark)</div>"
        }
        return "<dl class=\"glance\">\(entries)</dl>"
    }
}

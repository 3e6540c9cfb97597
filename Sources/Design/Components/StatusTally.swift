import Documents
import Quantities

/// How many there are of each status, as a bar and as words that lead to them.
package struct StatusTally: Component {
    package struct Part: Sendable {
        package var sign: Sign
        package var count: Int
        package var word: Localized?
        /// The list of just these.
        package var address: Address?

        package init(sign: Sign, count: Int, word: Localized? = nil, address: Address? = nil) {
            self.sign = sign
            self.count = count
            self.word = word
            self.address = address
        }
    }

    /// What is counted: "Nämndmål".
    package var label: String
    package var parts: [Part]

    package init(label: String, parts: [Part]) {
        self.label = label
        self.parts = parts
    }

    private var shown: [Part] { parts.filter { $0.count > 0 } }
    private var total: Int { shown.reduce(0) { $0 + $1.count } }

    package func html(_ language: Language) -> HTML {
        guard total > 0 else { return "" }
        let words = shown.map { part -> HTML in
            let sign = StatusSign(part.sign, word: part.word)
            return "<li><a\(href: part.address)><b>\(part.count)</b> \(sign, language)</a></li>"
        }
        return "<div class=\"tally\"><p class=\"tally-label\">\(label)</p>\(bar)<ul>\(words)</ul></div>"
    }

    /// The widths are whole thousandths of the drawing, so that no `style` attribute is needed. A gap of 4 parts the pieces.
    private var bar: HTML {
        var pieces = HTML.empty
        var before = 0
        for part in shown {
            let start = before * 1000 / total
            before += part.count
            let width = max(before * 1000 / total - start - 4, 2)
            pieces += "<rect class=\"is-\(part.sign.rawValue)\" x=\"\(start)\" width=\"\(width)\" height=\"8\"/>"
        }
        return """
            <svg class="tally-bar" viewBox="0 0 996 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">\(pieces)</svg>
            """
    }
}

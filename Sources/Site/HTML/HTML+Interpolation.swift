import Quantities

extension HTML {
    /// Writes a literal as markup and everything interpolated as escaped text.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var markup: String

        public init(literalCapacity: Int, interpolationCount: Int) {
            markup = ""
            markup.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        public mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        // MARK: Text

        public mutating func appendInterpolation(_ text: String) {
            Escape.append(text, to: &markup)
        }

        public mutating func appendInterpolation(_ text: Substring) {
            Escape.append(String(text), to: &markup)
        }

        /// Nothing when there is no text.
        public mutating func appendInterpolation(_ text: String?) {
            if let text { Escape.append(text, to: &markup) }
        }

        public mutating func appendInterpolation(_ number: Int) {
            markup += String(number)
        }

        // MARK: Markup

        public mutating func appendInterpolation(_ html: HTML) {
            markup += html.markup
        }

        /// Nothing when there is no markup.
        public mutating func appendInterpolation(_ html: HTML?) {
            if let html { markup += html.markup }
        }

        public mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { markup += part.markup }
        }

        /// `\(if: isLate, "<b>late</b>")`: what follows is markup, and is only made when it is wanted.
        public mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { markup += html().markup }
        }

        public mutating func appendInterpolation(
            if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML
        ) {
            markup += condition ? html().markup : other().markup
        }

        /// `\(StatusSign(.done), language)`
        public mutating func appendInterpolation(_ component: some Component, _ language: Language) {
            markup += component.html(language).markup
        }

        /// Nothing when there is no component.
        public mutating func appendInterpolation(_ component: (some Component)?, _ language: Language) {
            if let component { markup += component.html(language).markup }
        }

        // MARK: Attributes

        /// `<td\(attribute: "id", anchor)>`: a blank, the name and the escaped value; nothing when there is no value.
        ///
        /// An attribute that takes an address has its own form (`\(href: …)`), because escaping alone does not make an address safe.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            open(name)
            Escape.append(value, to: &markup)
            markup += "\""
        }

        public mutating func appendInterpolation(attribute name: StaticString, _ value: Int) {
            open(name)
            markup += String(value)
            markup += "\""
        }

        /// `<option\(attribute: "selected", isChosen)>`: the bare name, or nothing.
        public mutating func appendInterpolation(attribute name: StaticString, _ isSet: Bool) {
            guard isSet else { return }
            markup += " "
            markup += name.description
        }

        private mutating func open(_ name: StaticString) {
            markup += " "
            markup += name.description
            markup += "=\""
        }

        /// `<li\(classes: "row", isLate ? "late" : nil)>`: nothing when no class is left.
        public mutating func appendInterpolation(classes names: String?...) {
            let kept = names.compactMap { $0 }.filter { !$0.isEmpty }
            if !kept.isEmpty { appendInterpolation(attribute: "class", kept.joined(separator: " ")) }
        }

        // MARK: Addresses

        public mutating func appendInterpolation(href address: Address) {
            appendInterpolation(attribute: "href", address.text)
        }

        /// Nothing when there is no address: an `<a>` without `href` is plain text that may become a link.
        public mutating func appendInterpolation(href address: Address?) {
            appendInterpolation(attribute: "href", address?.text)
        }

        public mutating func appendInterpolation(action address: Address) {
            appendInterpolation(attribute: "action", address.text)
        }

        public mutating func appendInterpolation(src address: Address) {
            appendInterpolation(attribute: "src", address.text)
        }

        /// An attribute of htmx that takes an address, such as `hx-get`.
        public mutating func appendInterpolation(address name: StaticString, _ address: Address?) {
            appendInterpolation(attribute: name, address?.text)
        }
    }
}

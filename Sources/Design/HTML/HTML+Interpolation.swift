import Quantities

extension HTML {
    /// Writes a literal as markup and everything interpolated as escaped text.
    package struct Interpolation: StringInterpolationProtocol, Sendable {
        var markup: String

        package init(literalCapacity: Int, interpolationCount: Int) {
            markup = ""
            markup.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        // MARK: Text

        package mutating func appendInterpolation(_ text: String) {
            Escape.append(text, to: &markup)
        }

        package mutating func appendInterpolation(_ text: Substring) {
            Escape.append(String(text), to: &markup)
        }

        /// Nothing when there is no text.
        package mutating func appendInterpolation(_ text: String?) {
            if let text { Escape.append(text, to: &markup) }
        }

        package mutating func appendInterpolation(_ number: Int) {
            markup += String(number)
        }

        // MARK: Markup

        package mutating func appendInterpolation(_ html: HTML) {
            markup += html.markup
        }

        /// Nothing when there is no markup.
        package mutating func appendInterpolation(_ html: HTML?) {
            if let html { markup += html.markup }
        }

        package mutating func appendInterpolation(_ parts: [HTML]) {
            for part in parts { markup += part.markup }
        }

        /// `\(if: isLate, "<b>late</b>")`: what follows is markup, and is only made when it is wanted.
        package mutating func appendInterpolation(if condition: Bool, _ html: @autoclosure () -> HTML) {
            if condition { markup += html().markup }
        }

        package mutating func appendInterpolation(
            if condition: Bool, _ html: @autoclosure () -> HTML, else other: @autoclosure () -> HTML
        ) {
            markup += condition ? html().markup : other().markup
        }

        /// `\(StatusSign(.done), language)`
        package mutating func appendInterpolation(_ component: some Component, _ language: Language) {
            markup += component.html(language).markup
        }

        /// Nothing when there is no component.
        package mutating func appendInterpolation(_ component: (some Component)?, _ language: Language) {
            if let component { markup += component.html(language).markup }
        }

        // MARK: Attributes

        /// `<td\(attribute: "id", anchor)>`: a blank, the name and the escaped value; nothing when there is no value.
        ///
        /// An attribute that takes an address has its own form (`\(href: …)`), because escaping alone does not make an address safe.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            open(name)
            Escape.append(value, to: &markup)
            markup += "\""
        }

        package mutating func appendInterpolation(attribute name: StaticString, _ value: Int) {
            open(name)
            markup += String(value)
            markup += "\""
        }

        /// `<option\(attribute: "selected", isChosen)>`: the bare name, or nothing.
        package mutating func appendInterpolation(attribute name: StaticString, _ isSet: Bool) {
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
        package mutating func appendInterpolation(classes names: String?...) {
            let kept = names.compactMap { $0 }.filter { !$0.isEmpty }
            if !kept.isEmpty { appendInterpolation(attribute: "class", kept.joined(separator: " ")) }
        }

        // MARK: Addresses

        package mutating func appendInterpolation(href address: Address) {
            appendInterpolation(attribute: "href", address.text)
        }

        /// Nothing when there is no address: an `<a>` without `href` is plain text that may become a link.
        package mutating func appendInterpolation(href address: Address?) {
            appendInterpolation(attribute: "href", address?.text)
        }

        package mutating func appendInterpolation(action address: Address) {
            appendInterpolation(attribute: "action", address.text)
        }

        package mutating func appendInterpolation(src address: Address) {
            appendInterpolation(attribute: "src", address.text)
        }

        /// An attribute of htmx that takes an address, such as `hx-get`.
        package mutating func appendInterpolation(address name: StaticString, _ address: Address?) {
            appendInterpolation(attribute: name, address?.text)
        }
    }
}

/// Markup that is safe to send.
///
/// A literal is markup, what is interpolated is text and is escaped:
///
///     let row: HTML = "<td>\(name)</td>"
///
/// Another `HTML` is inserted as it is, so views compose. There is one door for markup that comes from elsewhere as a
/// string, ``init(trusted:)``, and it is spelled so that it can be searched for.
package struct HTML: Sendable, Hashable {
    /// The markup, ready to be sent as UTF-8.
    package private(set) var markup: String

    /// Nothing at all.
    package static let empty = HTML(trusted: "")

    /// Markup that our own code made and that is known to be escaped, such as a drawing from Charts.
    package init(trusted markup: String) {
        self.markup = markup
    }

    /// Text, escaped.
    package init(text: String) {
        var writer = Interpolation(literalCapacity: text.utf8.count, interpolationCount: 0)
        writer.appendInterpolation(text)
        self.init(stringInterpolation: writer)
    }

    package var isEmpty: Bool { markup.isEmpty }

    package static func + (left: HTML, right: HTML) -> HTML {
        HTML(trusted: left.markup + right.markup)
    }

    package static func += (left: inout HTML, right: HTML) {
        left.markup += right.markup
    }
}

extension HTML: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(trusted: value)
    }

    package init(stringInterpolation: Interpolation) {
        self.init(trusted: stringInterpolation.markup)
    }
}

extension Sequence<HTML> {
    /// The parts after one another, with `separator` between them.
    package func joined(_ separator: HTML = .empty) -> HTML {
        var whole = HTML.empty
        var isFirst = true
        for part in self {
            if !isFirst { whole += separator }
            whole += part
            isFirst = false
        }
        return whole
    }
}

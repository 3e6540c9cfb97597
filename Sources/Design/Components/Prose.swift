import Quantities

/// Running text of a record: blank lines part paragraphs, single line breaks stay. Set in a reading column.
package struct Prose: Component {
    package var text: String

    package init(text: String) {
        self.text = text
    }

    package func html(_ language: Language) -> HTML {
        "<div class=\"prose\">\(Prose.paragraphs(text))</div>"
    }

    package static func paragraphs(_ text: String) -> HTML {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.trimmingBlanks }
        let paragraphs = lines.split(separator: "").map { paragraph -> HTML in
            "<p>\(paragraph.map { HTML(text: $0) }.joined("<br>"))</p>"
        }
        return paragraphs.joined()
    }
}

extension Substring {
    fileprivate var trimmingBlanks: String {
        var part = self
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part)
    }
}

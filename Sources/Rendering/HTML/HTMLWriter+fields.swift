import Documents

/// Live fields: what they are on hover, and where they come from after the text.
extension HTMLWriter {
    mutating func write(_ field: LiveField) {
        if renderer.keepsSources {
            xml.raw("<span class=\"field\" data-source=\"\(XMLText.escape(field.source))\"")
            xml.raw(field.label.isEmpty ? ">" : " title=\"\(XMLText.escape(PrintableText.line(field.label)))\">")
        }
        lines(field.printed)
        if renderer.keepsSources { xml.raw("</span>") }
        if renderer.showsSources, !field.source.isEmpty { mark(field) }
    }

    /// A raised number; the same source has the same number wherever it stands.
    private mutating func mark(_ field: LiveField) {
        let number: Int
        if let known = sourceNumbers[field.source] {
            number = known
        } else {
            sources.append(field)
            number = sources.count
            sourceNumbers[field.source] = number
        }
        xml.raw("<sup class=\"source-mark\"><a href=\"#\(wording.sourceAnchor)-\(number)\">")
        xml.element("span", ["class": "spoken"], text: "\(wording.source) ")
        xml.raw("\(number)</a></sup>")
    }

    /// The list that the raised numbers lead to.
    mutating func writeSources(level: Int) {
        if sources.isEmpty { return }
        xml.raw("<section class=\"sources\">\n")
        xml.element("h\(min(level, 6))", text: wording.sources)
        xml.raw("\n<ol>\n")
        for (index, field) in sources.enumerated() {
            xml.raw("<li id=\"\(wording.sourceAnchor)-\(index + 1)\">")
            if !field.label.isEmpty {
                xml.escaped(PrintableText.line(field.label))
                xml.raw(": ")
            }
            xml.escaped(PrintableText.line(field.printed))
            xml.raw(" ")
            xml.element("code", text: PrintableText.line(field.source))
            xml.raw("</li>\n")
        }
        xml.raw("</ol>\n</section>\n")
    }
}

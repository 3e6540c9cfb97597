import Documents

/// Running text: words, links, and the changes of a comparison as Word's own tracked changes.
extension DOCXBody {
    /// A paragraph of running text; `properties` follows the style in `w:pPr`, in the schema's order.
    mutating func paragraph(_ style: String, _ properties: String = "", _ content: [Inline]) {
        xml.raw("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)\(markOfChange(content))</w:pPr>")
        inlines(content)
        xml.raw("</w:p>")
    }

    mutating func inlines(_ content: [Inline]) { inlines(content, change: nil) }

    /// - Parameter change: `w:ins` or `w:del` about each run; a link holds its changed words, as the schema wants it.
    private mutating func inlines(_ content: [Inline], change: String?) {
        for inline in content {
            switch inline {
            case .text(let text): run(text, change: change)
            case .strong(let text): run(text, "<w:rStyle w:val=\"Strong\"/>", change: change)
            case .emphasis(let text): run(text, "<w:rStyle w:val=\"Emphasis\"/>", change: change)
            case .field(let field): run(field.printed, change: change)
            case .link(let text, let anchor):
                if let ordinal = anchors.ordinals[anchor] {
                    xml.raw("<w:hyperlink w:anchor=\"\(DOCXBody.bookmark(ordinal))\" w:history=\"1\">")
                    run(text, "<w:rStyle w:val=\"Hyperlink\"/>", change: change)
                    xml.raw("</w:hyperlink>")
                } else {
                    run(text, change: change)
                }
            case .external(let text, let url): external(text, url: url, change: change)
            case .inserted(let words): inlines(words, change: "w:ins")
            case .deleted(let words): inlines(words, change: "w:del")
            }
        }
    }

    private mutating func external(_ text: String, url: String, change: String?) {
        guard let address = WebAddress(url) else { return run(text, change: change) }
        xml.raw("<w:hyperlink r:id=\"link\(number(of: address))\" w:history=\"1\">")
        run(text, "<w:rStyle w:val=\"Hyperlink\"/>", change: change)
        xml.raw("</w:hyperlink>")
    }

    private mutating func run(_ text: String, _ properties: String = "", change: String?) {
        guard let change else { return xml.run(text, properties) }
        if text.isEmpty { return }
        xml.raw("<\(change)\(authorOfChange())><w:r>\(properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")")
        xml.text(text, in: change == "w:del" ? "w:delText" : "w:t")
        xml.raw("</w:r></\(change)>")
    }

    /// A paragraph of new words alone is itself new: whoever rejects the change is not left with an empty line.
    private mutating func markOfChange(_ content: [Inline]) -> String {
        guard let tag = DOCXBody.wholeChange(content) else { return "" }
        return "<w:rPr><\(tag)\(authorOfChange())/></w:rPr>"
    }

    /// The same for a table's row.
    mutating func markOfChange(_ row: Table.Row) -> String {
        let contents = row.cells.map(\.content).filter { !$0.isEmpty }
        guard let first = contents.first.flatMap(DOCXBody.wholeChange),
            contents.allSatisfy({ DOCXBody.wholeChange($0) == first })
        else { return "" }
        return "<\(first)\(authorOfChange())/>"
    }

    /// `w:ins` or `w:del` where all words are new, or gone.
    static func wholeChange(_ content: [Inline]) -> String? {
        let isWhole = { (fits: (Inline) -> Bool) in !content.isEmpty && content.allSatisfy(fits) }
        if isWhole({ if case .inserted = $0 { true } else { false } }) { return "w:ins" }
        if isWhole({ if case .deleted = $0 { true } else { false } }) { return "w:del" }
        return nil
    }
}

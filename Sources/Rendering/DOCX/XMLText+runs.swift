/// The few elements of running text in WordprocessingML.
extension XMLText {
    /// `w:t` elements, with `w:br` for every line end and `w:softHyphen` for every place where a word may be divided.
    mutating func text(_ content: String, in element: String = "w:t") {
        var first = true
        for line in PrintableText.clean(content).split(separator: "\n", omittingEmptySubsequences: false) {
            if !first { raw("<w:br/>") }
            first = false
            guard line.utf8.contains(0xAD) else {
                words(line, in: element)
                continue
            }
            for (index, part) in line.split(separator: "\u{AD}", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { raw("<w:softHyphen/>") }
                words(part, in: element)
            }
        }
    }

    private mutating func words(_ text: Substring, in element: String) {
        if text.isEmpty { return }
        raw("<\(element) xml:space=\"preserve\">")
        escaped(String(text))
        raw("</\(element)>")
    }

    /// A run; `properties` is the content of `w:rPr`, in the schema's order.
    mutating func run(_ content: String, _ properties: String = "") {
        if content.isEmpty { return }
        raw("<w:r>")
        if !properties.isEmpty { raw("<w:rPr>\(properties)</w:rPr>") }
        text(content)
        raw("</w:r>")
    }

    /// A field with the value that shows until the word processor has computed it.
    mutating func field(_ instruction: String, shown: String) {
        raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>")
        raw("<w:r><w:instrText xml:space=\"preserve\">\(instruction)</w:instrText></w:r>")
        raw("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
        run(shown)
        raw("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
    }

    /// A paragraph; `properties` follows the style in `w:pPr`, in the schema's order.
    mutating func paragraph(_ style: String, _ properties: String = "", _ runs: (inout XMLText) -> Void) {
        raw("<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(properties)</w:pPr>")
        runs(&self)
        raw("</w:p>")
    }
}

/// The styles part. A reader who changes "Rubrik 2" in Word changes every heading of that level.
struct DOCXStyles {
    let theme: Theme
    let language: String
    /// How many headings the table of contents names.
    let contentsEntries: Int

    /// Twips (1/20 pt). A4 with 20 mm margins; running text keeps to a readable line and leaves the rest to the tables.
    static let textWidth = 9638
    static let readingIndent = 1587

    var xml: String {
        var xml = XMLText()
        xml.raw(DOCXParts.declaration)
        xml.element("w:styles", ["xmlns:w": DOCXParts.main]) { xml in
            defaults(&xml)
            for style in textStyles + headingStyles + tableStyles { style.write(to: &xml) }
            characterStyles(&xml)
            tableStyle(&xml)
        }
        return xml.text
    }

    private struct Paragraph {
        var id: String
        var name: String
        var basedOn: String? = "Normal"
        var next: String?
        /// Content of `w:pPr` and `w:rPr`, in the schema's order.
        var paragraph = ""
        var run = ""
        var isDefault = false

        func write(to xml: inout XMLText) {
            xml.raw("<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\">")
            xml.empty("w:name", ["w:val": name])
            if let basedOn { xml.empty("w:basedOn", ["w:val": basedOn]) }
            if let next { xml.empty("w:next", ["w:val": next]) }
            xml.raw("<w:qFormat/>")
            if !paragraph.isEmpty { xml.raw("<w:pPr>\(paragraph)</w:pPr>") }
            if !run.isEmpty { xml.raw("<w:rPr>\(run)</w:rPr>") }
            xml.raw("</w:style>")
        }
    }

    private func defaults(_ xml: inout XMLText) {
        let font = XMLText.escape(theme.font)
        xml.raw("<w:docDefaults><w:rPrDefault><w:rPr>")
        xml.raw("<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\" w:eastAsia=\"\(font)\" w:cs=\"\(font)\"/>")
        xml.raw("<w:color w:val=\"\(hex(theme.ink))\"/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/>")
        xml.raw("<w:lang w:val=\"\(language)\" w:eastAsia=\"\(language)\" w:bidi=\"\(language)\"/>")
        xml.raw("</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>")
        xml.raw("<w:spacing w:after=\"0\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>")
    }

    private var textStyles: [Paragraph] {
        let reading = "<w:ind w:right=\"\(DOCXStyles.readingIndent)\"/>"
        return [
            Paragraph(id: "Normal", name: "Normal", basedOn: nil, isDefault: true),
            Paragraph(
                id: "BodyText", name: "Body Text", paragraph: "<w:suppressAutoHyphens/><w:spacing w:after=\"140\"/>" + reading),
            Paragraph(
                id: "ListParagraph", name: "List Paragraph", basedOn: "BodyText",
                paragraph: "<w:spacing w:after=\"60\"/>"),
            Paragraph(
                id: "Title", name: "Title", next: "BodyText",
                paragraph:
                    "<w:keepNext/><w:suppressAutoHyphens/><w:spacing w:before=\"0\" w:after=\"160\" w:line=\"252\" w:lineRule=\"auto\"/>"
                    + reading,
                run: "<w:b/><w:bCs/><w:sz w:val=\"60\"/><w:szCs w:val=\"60\"/>"),
            Paragraph(
                id: "Subtitle", name: "Subtitle", paragraph: "<w:suppressAutoHyphens/><w:spacing w:after=\"1200\"/>",
                run: "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"),
            Paragraph(
                id: "DocumentType", name: "Document Type", next: "Title",
                paragraph: "<w:pBdr><w:top w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"\(hex(theme.accent))\"/></w:pBdr>"
                    + "<w:spacing w:before=\"2400\" w:after=\"240\"/>",
                run: "<w:color w:val=\"\(hex(theme.accent))\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
            Paragraph(
                id: "TitleLine", name: "Title Line",
                paragraph: "<w:tabs><w:tab w:val=\"left\" w:pos=\"2552\"/></w:tabs><w:spacing w:after=\"60\"/>"
                    + "<w:ind w:left=\"2552\" w:right=\"\(DOCXStyles.readingIndent)\" w:hanging=\"2552\"/>"),
            Paragraph(
                id: "CaseType", name: "Case Type", next: "CaseLine", paragraph: "<w:spacing w:after=\"100\"/>",
                run: "<w:b/><w:bCs/><w:color w:val=\"\(hex(theme.accent))\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/>"),
            Paragraph(
                id: "CaseLine", name: "Case Line",
                paragraph:
                    "<w:tabs><w:tab w:val=\"left\" w:pos=\"1418\"/></w:tabs><w:suppressAutoHyphens/><w:spacing w:after=\"30\"/>"
                    + "<w:ind w:left=\"1418\" w:hanging=\"1418\"/>",
                run: "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
            Paragraph(
                id: "CaseTitle", name: "Case Title", basedOn: "Title", next: "CaseSubtitle",
                paragraph: "<w:pBdr><w:top w:val=\"single\" w:sz=\"20\" w:space=\"18\" w:color=\"\(hex(theme.accent))\"/></w:pBdr>"
                    + "<w:spacing w:before=\"900\" w:after=\"80\"/><w:ind w:right=\"0\"/>",
                run: "<w:sz w:val=\"48\"/><w:szCs w:val=\"48\"/>"),
            Paragraph(
                id: "CaseSubtitle", name: "Case Subtitle", basedOn: "Subtitle", next: "BodyText",
                paragraph: "<w:spacing w:after=\"120\"/>", run: "<w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"),
            // What stands last in a case: where the document comes from.
            Paragraph(
                id: "Colophon", name: "Colophon",
                paragraph:
                    "<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"8\" w:color=\"\(hex(theme.hairline))\"/></w:pBdr>"
                    + "<w:suppressAutoHyphens/><w:spacing w:before=\"700\"/>" + reading,
                run: "<w:color w:val=\"\(hex(theme.muted))\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>"),
            Paragraph(
                id: "Eyebrow", name: "Eyebrow",
                paragraph: "<w:keepNext/><w:suppressAutoHyphens/><w:spacing w:before=\"400\" w:after=\"20\"/>" + reading,
                run: "<w:color w:val=\"\(hex(theme.muted))\"/><w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"),
            Paragraph(
                id: "Status", name: "Status", paragraph: "<w:keepNext/><w:spacing w:before=\"20\" w:after=\"140\"/>" + reading,
                run: "<w:b/><w:bCs/>"),
            Paragraph(
                id: "Note", name: "Note",
                paragraph:
                    "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"\(hex(theme.hairline))\"/></w:pBdr>"
                    + "<w:suppressAutoHyphens/><w:spacing w:before=\"60\" w:after=\"160\"/><w:ind w:left=\"227\" w:right=\"\(DOCXStyles.readingIndent)\"/>",
                run: "<w:color w:val=\"\(hex(theme.muted))\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
            Paragraph(
                id: "TableRemark", name: "Table Remark",
                paragraph: "<w:suppressAutoHyphens/><w:spacing w:line=\"252\" w:lineRule=\"auto\"/>" + reading,
                run: "<w:color w:val=\"\(hex(theme.muted))\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>"),
            Paragraph(
                id: "Caption", name: "caption", next: "BodyText",
                paragraph: "<w:keepNext/><w:suppressAutoHyphens/><w:spacing w:before=\"240\" w:after=\"80\"/>" + reading,
                run: "<w:b/><w:bCs/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
            Paragraph(
                id: "PictureCaption", name: "Picture Caption", basedOn: "Caption", next: "BodyText",
                paragraph: "<w:keepNext w:val=\"0\"/><w:spacing w:before=\"40\" w:after=\"240\"/>"),
            Paragraph(
                id: "Letterhead", name: "Letterhead",
                run: "<w:color w:val=\"\(hex(theme.muted))\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
            Paragraph(id: "Signature", name: "Signature", paragraph: "<w:keepNext/><w:keepLines/>"),
            Paragraph(id: "Figure", name: "Figure", paragraph: "<w:keepNext/><w:spacing w:before=\"160\" w:after=\"40\"/>"),
            Paragraph(
                id: "Header", name: "header",
                paragraph:
                    "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"5\" w:color=\"\(hex(theme.hairline))\"/></w:pBdr>"
                    + "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(DOCXStyles.textWidth)\"/></w:tabs>",
                run: "<w:color w:val=\"\(hex(theme.muted))\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>"),
            Paragraph(id: "HeaderFirst", name: "Header First Page"),
            Paragraph(
                id: "Footer", name: "footer", paragraph: "<w:jc w:val=\"right\"/>",
                run: "<w:color w:val=\"\(hex(theme.muted))\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>"),
        ] + contentsStyles
    }

    private var contentsStyles: [Paragraph] {
        let heading = Paragraph(
            id: "TOCHeading", name: "TOC Heading", next: "BodyText",
            paragraph: "<w:keepNext/><w:pageBreakBefore/><w:spacing w:before=\"0\" w:after=\"240\"/>",
            run: "<w:b/><w:bCs/><w:sz w:val=\"40\"/><w:szCs w:val=\"40\"/>")
        // A list that would leave a few lines on a page of their own is set as closely as it must be to stay on one.
        let isClose = (41...64).contains(contentsEntries)
        let levels = (1...DOCXBody.contentsDepth).map { level in
            let indent = 255 * (level - 1)
            let size = isClose ? [18, 17, 16, 16][level - 1] : level > 2 ? 18 : 20
            let spacing =
                isClose
                ? "<w:spacing w:before=\"\(level == 1 ? 80 : 0)\" w:line=\"\(12 * size)\" w:lineRule=\"exact\"/>"
                : "<w:spacing w:before=\"\(level == 1 ? 160 : 20)\" w:line=\"264\" w:lineRule=\"auto\"/>"
            return Paragraph(
                id: "TOC\(level)", name: "toc \(level)", next: "Normal",
                paragraph: (level == 1 ? "<w:keepNext/>" : "")
                    + "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"\(DOCXStyles.textWidth)\"/></w:tabs><w:suppressAutoHyphens/>"
                    + spacing + "<w:ind w:left=\"\(indent)\"/>",
                run: (level == 1 ? "<w:b/><w:bCs/>" : "") + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>")
        }
        return [heading] + levels
    }

    private var headingStyles: [Paragraph] {
        let sizes = [40, 31, 26, 23, 20, 20]
        let before = [600, 480, 400, 320, 240, 200]
        let after = [160, 120, 80, 60, 40, 40]
        var styles: [Paragraph] = []
        for level in 1...6 {
            let size = sizes[level - 1]
            styles.append(
                Paragraph(
                    id: "Heading\(level)", name: "heading \(level)", next: "BodyText",
                    paragraph: "<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>"
                        + "<w:spacing w:before=\"\(before[level - 1])\" w:after=\"\(after[level - 1])\" w:line=\"259\" w:lineRule=\"auto\"/>"
                        + "<w:ind w:right=\"\(DOCXStyles.readingIndent)\"/><w:outlineLvl w:val=\"\(level - 1)\"/>",
                    run: (level == 6 ? "<w:i/><w:iCs/>" : "<w:b/><w:bCs/>") + "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"
                ))
            // A table of contents that a reader adds in Word takes the built-in styles alone; this one keeps out of it.
            styles.append(
                Paragraph(
                    id: "Heading\(level)Outside", name: "heading \(level) outside contents", basedOn: "Heading\(level)",
                    next: "BodyText"))
        }
        // The case's headings before the contents: smaller, and known to Word as headings all the same.
        for (level, size) in [(1, 26), (2, 22)] {
            styles.append(
                Paragraph(
                    id: "HeadingFront\(level)", name: "heading \(level) front", basedOn: "Heading\(level)", next: "BodyText",
                    paragraph: "<w:spacing w:before=\"\(level == 1 ? 400 : 280)\" w:after=\"\(level == 1 ? 100 : 60)\"/>",
                    run: "<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/>"))
        }
        return styles
    }

    private var tableStyles: [Paragraph] {
        let kinds = [(suffix: "", size: 17, line: 252), (suffix: "Dense", size: 15, line: 247)]
        var styles: [Paragraph] = []
        for kind in kinds {
            let size = "<w:sz w:val=\"\(kind.size)\"/><w:szCs w:val=\"\(kind.size)\"/>"
            let text = "TableText\(kind.suffix)"
            styles.append(
                Paragraph(
                    id: text, name: "Table Text \(kind.suffix)",
                    paragraph: "<w:spacing w:line=\"\(kind.line)\" w:lineRule=\"auto\"/>", run: size))
            styles.append(
                Paragraph(
                    id: "TableHeader\(kind.suffix)", name: "Table Header \(kind.suffix)", basedOn: text, paragraph: "<w:keepNext/>",
                    run: "<w:b/><w:bCs/>"))
            styles.append(
                Paragraph(id: "TableTotal\(kind.suffix)", name: "Table Total \(kind.suffix)", basedOn: text, run: "<w:b/><w:bCs/>"))
        }
        styles.append(
            Paragraph(
                id: "TableNote", name: "Table Note",
                paragraph: "<w:suppressAutoHyphens/><w:spacing w:after=\"60\" w:line=\"264\" w:lineRule=\"auto\"/>"
                    + "<w:ind w:right=\"\(DOCXStyles.readingIndent)\"/>",
                run: "<w:sz w:val=\"17\"/><w:szCs w:val=\"17\"/>"))
        styles.append(
            Paragraph(
                id: "TableNoteLabel", name: "Table Note Label", basedOn: "TableNote", next: "TableNote",
                paragraph: "<w:spacing w:after=\"0\"/>", run: "<w:b/><w:bCs/>"))
        styles.append(
            Paragraph(
                id: "TableEnd", name: "Table End",
                paragraph: "<w:spacing w:after=\"180\" w:line=\"20\" w:lineRule=\"exact\"/>",
                run: "<w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/>"))
        return styles
    }

    private func characterStyles(_ xml: inout XMLText) {
        let styles = [
            ("Strong", "Strong", "<w:b/><w:bCs/>"),
            ("Emphasis", "Emphasis", "<w:i/><w:iCs/>"),
            ("Hyperlink", "Hyperlink", "<w:color w:val=\"\(hex(theme.accent))\"/>"),
            ("TitleLabel", "Title Label", "<w:color w:val=\"\(hex(theme.muted))\"/>"),
            ("StatusSign", "Status Sign", ""),
            ("StatusWord", "Status Word", ""),
        ]
        for (id, name, run) in styles {
            xml.raw("<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:qFormat/>")
            if !run.isEmpty { xml.raw("<w:rPr>\(run)</w:rPr>") }
            xml.raw("</w:style>")
        }
    }

    private func tableStyle(_ xml: inout XMLText) {
        let line = { (edge: String, width: Int, colour: String) in
            "<w:\(edge) w:val=\"single\" w:sz=\"\(width)\" w:space=\"0\" w:color=\"\(colour)\"/>"
        }
        xml.raw("<w:style w:type=\"table\" w:styleId=\"ReportTable\"><w:name w:val=\"Report Table\"/><w:tblPr><w:tblBorders>")
        xml.raw(line("bottom", 4, hex(theme.muted)) + line("insideH", 4, hex(theme.hairline)))
        xml.raw("</w:tblBorders><w:tblCellMar><w:top w:w=\"45\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>")
        xml.raw("<w:bottom w:w=\"45\" w:type=\"dxa\"/><w:right w:w=\"100\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>")
        xml.raw("<w:tblStylePr w:type=\"firstRow\"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>")
        xml.raw(line("bottom", 8, hex(theme.ink)) + "</w:tcBorders><w:vAlign w:val=\"bottom\"/></w:tcPr></w:tblStylePr></w:style>")
    }

    private func hex(_ colour: String) -> String { DOCXStyles.hex(colour) }

    /// `#1d4f91` → `1D4F91`.
    static func hex(_ colour: String) -> String { String(colour.drop { $0 == "#" }).uppercased() }
}

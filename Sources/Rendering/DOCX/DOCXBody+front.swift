import Documents

/// What stands before the report: a title page or a case's letterhead, and the table of contents.
extension DOCXBody {
    mutating func titlePage() {
        let page = document.titlePage
        logo(widthLimit: 1_800_000)
        for line in page.letterhead { xml.paragraph("Letterhead") { $0.run(PrintableText.line(line)) } }
        xml.paragraph("DocumentType") { $0.run(page.documentType) }
        xml.paragraph("Title") { $0.run(PrintableText.line(document.title)) }
        xml.paragraph("Subtitle") { $0.run(PrintableText.line(document.organisation)) }
        for line in page.lines {
            xml.paragraph("TitleLine") { xml in
                xml.run(line.label, "<w:rStyle w:val=\"TitleLabel\"/>")
                xml.raw("<w:r><w:tab/></w:r>")
                xml.run(line.value)
            }
        }
        if !page.note.isEmpty {
            xml.paragraph("Note", "<w:spacing w:before=\"960\"/>") { $0.run(page.note) }
        }
    }

    /// A case begins as a letter: the sender to the left, what the case is to the right, and the decision on the same page.
    mutating func casePage() {
        let page = document.titlePage
        let widths = [5_216, DOCXStyles.textWidth - 5_216]
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"\(DOCXStyles.textWidth)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
        xml.raw("<w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar>")
        xml.raw("<w:tblLook w:val=\"0000\"/></w:tblPr><w:tblGrid>")
        for width in widths { xml.raw("<w:gridCol w:w=\"\(width)\"/>") }
        xml.raw("</w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"\(widths[0])\" w:type=\"dxa\"/></w:tcPr>")
        logo(widthLimit: 1_584_000)
        let sender = page.letterhead.isEmpty ? [document.organisation] : page.letterhead
        for line in sender { xml.paragraph("Letterhead") { $0.run(PrintableText.line(line)) } }
        xml.raw("</w:tc><w:tc><w:tcPr><w:tcW w:w=\"\(widths[1])\" w:type=\"dxa\"/></w:tcPr>")
        xml.paragraph("CaseType") { $0.run(page.documentType) }
        for line in page.lines {
            xml.paragraph("CaseLine") { xml in
                xml.run(line.label, "<w:rStyle w:val=\"TitleLabel\"/>")
                xml.raw("<w:r><w:tab/></w:r>")
                xml.run(line.value)
            }
        }
        xml.raw("</w:tc></w:tr></w:tbl>")
        xml.paragraph("CaseTitle") { $0.run(PrintableText.line(document.title)) }
        xml.paragraph("CaseSubtitle") { $0.run(PrintableText.line(document.organisation)) }
    }

    private mutating func logo(widthLimit: Double) {
        guard let logo = theme.logo else { return }
        switch logo.drawing {
        case .svg(let svg):
            guard let picture = pictures.picture(of: svg) else { return }
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr>")
            draw(picture, alternative: logo.alternative, widthLimit: widthLimit)
        case .png:
            guard let picture = pictures.photograph(DOCXPictures.logo) else { return }
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Figure\"/></w:pPr>")
            draw(picture, alternative: logo.alternative, widthLimit: widthLimit)
        }
        xml.raw("</w:p>")
    }

    /// Word's own field around links that have a page number field each.
    ///
    /// Word renews the whole list from the headings. LibreOffice computes the page numbers of single fields, but not those inside a
    /// table of contents: it would show placeholders. So the field stands where only Word looks (ECMA-376 part 3: a choice
    /// that requires what Word alone understands), and others read the links as they stand.
    mutating func tableOfContents(_ entries: [Contents.Entry]) {
        guard !entries.isEmpty else { return }
        xml.raw(
            "<w:sdt><w:sdtPr><w:alias w:val=\"\(wording.contents)\"/><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>")
        xml.raw("<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>")
        defer { xml.raw("</w:sdtContent></w:sdt>") }
        xml.paragraph("TOCHeading") { $0.run(wording.contents) }
        for (index, entry) in entries.enumerated() {
            xml.paragraph("TOC\(entry.level)") { xml in
                if index == 0 {
                    xml.forWord("<w:fldChar w:fldCharType=\"begin\" w:dirty=\"true\"/>")
                    // Not by outline levels (\\u), which "Analys" under each goal has too.
                    xml.forWord(
                        "<w:instrText xml:space=\"preserve\"> TOC \\o \"1-\(DOCXBody.contentsDepth)\" \\h \\z </w:instrText>")
                    xml.forWord("<w:fldChar w:fldCharType=\"separate\"/>")
                }
                let bookmark = anchors.ordinals[entry.section.anchor].map(DOCXBody.bookmark)
                if let bookmark { xml.raw("<w:hyperlink w:anchor=\"\(bookmark)\" w:history=\"1\">") }
                xml.run(PrintableText.line(entry.section.heading))
                if let bookmark {
                    xml.raw("<w:r><w:tab/></w:r>")
                    xml.field(" PAGEREF \(bookmark) \\h ", shown: "–")
                    xml.raw("</w:hyperlink>")
                }
                if index == entries.count - 1 { xml.forWord("<w:fldChar w:fldCharType=\"end\"/>") }
            }
        }
    }
}

extension XMLText {
    /// A run that only programs which know Word 2013's additions read.
    fileprivate mutating func forWord(_ content: String) {
        raw(
            "<w:r><mc:AlternateContent><mc:Choice Requires=\"w15\">\(content)</mc:Choice><mc:Fallback/></mc:AlternateContent></w:r>"
        )
    }
}

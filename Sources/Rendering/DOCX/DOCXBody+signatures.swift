import Documents

/// Lines to sign on, two beside each other: an open table with the line as its cell's upper edge.
extension DOCXBody {
    mutating func write(_ signatures: [Signature]) {
        if signatures.isEmpty { return }
        let gap = 680
        let width = (DOCXStyles.textWidth - gap) / 2
        let widths = [width, gap, width]
        xml.raw("<w:tbl><w:tblPr><w:tblW w:w=\"\(DOCXStyles.textWidth)\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
        xml.raw("<w:tblCellMar><w:top w:w=\"80\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>")
        xml.raw("<w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar><w:tblLook w:val=\"0000\"/></w:tblPr><w:tblGrid>")
        for width in widths { xml.raw("<w:gridCol w:w=\"\(width)\"/>") }
        xml.raw("</w:tblGrid>")
        for start in stride(from: 0, to: signatures.count, by: 2) {
            // Room for the hand.
            xml.raw("<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"900\" w:hRule=\"exact\"/></w:trPr>")
            for width in widths { cell(width) { $0.paragraph("Signature") { _ in } } }
            xml.raw("</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>")
            cell(widths[0], isLine: true) { [wording] in $0.signature(signatures[start], wording) }
            cell(widths[1]) { $0.paragraph("Signature") { _ in } }
            let second = start + 1 < signatures.count ? signatures[start + 1] : nil
            cell(widths[2], isLine: second != nil) { [wording] xml in
                if let second { xml.signature(second, wording) } else { xml.paragraph("Signature") { _ in } }
            }
            xml.raw("</w:tr>")
        }
        xml.raw("</w:tbl>")
        xml.paragraph("TableEnd") { _ in }
    }

    private mutating func cell(_ width: Int, isLine: Bool = false, _ content: (inout XMLText) -> Void) {
        xml.raw("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
        if isLine {
            let colour = DOCXStyles.hex(theme.ink)
            xml.raw("<w:tcBorders><w:top w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"\(colour)\"/></w:tcBorders>")
        }
        xml.raw("</w:tcPr>")
        content(&xml)
        xml.raw("</w:tc>")
    }
}

extension XMLText {
    fileprivate mutating func signature(_ signature: Signature, _ wording: Wording) {
        if !signature.name.isEmpty { paragraph("Signature") { $0.run(signature.name, "<w:rStyle w:val=\"Strong\"/>") } }
        paragraph("Signature") { $0.run(signature.title) }
        if !signature.signedOn.isEmpty {
            paragraph("Signature") { $0.run("\(wording.signed) \(signature.signedOn)", "<w:rStyle w:val=\"TitleLabel\"/>") }
        }
    }
}

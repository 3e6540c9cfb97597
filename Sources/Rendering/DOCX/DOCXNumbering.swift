/// Bullets, and one numbering for each ordered list so that every list starts at 1.
struct DOCXNumbering {
    static let bulletNumber = 1

    /// The `w:numId` of the ordered list with this ordinal (from 1).
    static func number(ofOrderedList ordinal: Int) -> Int { ordinal + 1 }

    let orderedLists: Int

    var xml: String {
        var xml = XMLText()
        xml.raw(DOCXParts.declaration)
        xml.element("w:numbering", ["xmlns:w": DOCXParts.main]) { xml in
            abstract(0, format: "bullet", text: "•", &xml)
            abstract(1, format: "decimal", text: "%1.", &xml)
            instance(DOCXNumbering.bulletNumber, of: 0, restarts: false, &xml)
            for ordinal in 1..<(orderedLists + 1) {
                instance(DOCXNumbering.number(ofOrderedList: ordinal), of: 1, restarts: true, &xml)
            }
        }
        return xml.text
    }

    private func abstract(_ id: Int, format: String, text: String, _ xml: inout XMLText) {
        xml.element("w:abstractNum", ["w:abstractNumId": "\(id)"]) { xml in
            xml.empty("w:multiLevelType", ["w:val": "singleLevel"])
            xml.element("w:lvl", ["w:ilvl": "0"]) { xml in
                xml.empty("w:start", ["w:val": "1"])
                xml.empty("w:numFmt", ["w:val": format])
                xml.empty("w:lvlText", ["w:val": text])
                xml.empty("w:lvlJc", ["w:val": "left"])
                xml.element("w:pPr") { $0.empty("w:ind", ["w:left": "397", "w:hanging": "284"]) }
            }
        }
    }

    private func instance(_ id: Int, of abstract: Int, restarts: Bool, _ xml: inout XMLText) {
        xml.element("w:num", ["w:numId": "\(id)"]) { xml in
            xml.empty("w:abstractNumId", ["w:val": "\(abstract)"])
            if restarts {
                xml.element("w:lvlOverride", ["w:ilvl": "0"]) { $0.empty("w:startOverride", ["w:val": "1"]) }
            }
        }
    }
}

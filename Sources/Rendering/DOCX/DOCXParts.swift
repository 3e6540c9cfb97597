import Documents
import Quantities

/// The small parts of the package: relationships, properties, settings, headers and footers.
struct DOCXParts {
    static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let office = "application/vnd.openxmlformats-officedocument"

    private static let packageSpace = "http://schemas.openxmlformats.org/package/2006/relationships"

    let document: Document
    let theme: Theme
    let date: CalendarDate?

    var wording: Wording { Wording(document.language) }

    var contentTypes: String {
        part("Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]) { xml in
            xml.empty("Default", ["Extension": "rels", "ContentType": "application/vnd.openxmlformats-package.relationships+xml"])
            xml.empty("Default", ["Extension": "xml", "ContentType": "application/xml"])
            xml.empty("Default", ["Extension": "png", "ContentType": "image/png"])
            xml.empty("Default", ["Extension": "jpg", "ContentType": "image/jpeg"])
            xml.empty("Default", ["Extension": "svg", "ContentType": "image/svg+xml"])
            let parts = [
                ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"), ("settings", "settings"),
                ("fontTable", "fontTable"), ("header1", "header"), ("header2", "header"), ("footer1", "footer"),
                ("footer2", "footer"),
            ]
            for (file, kind) in parts {
                xml.empty(
                    "Override",
                    ["PartName": "/word/\(file).xml", "ContentType": "\(DOCXParts.office).wordprocessingml.\(kind)+xml"])
            }
            xml.empty(
                "Override",
                ["PartName": "/docProps/core.xml", "ContentType": "application/vnd.openxmlformats-package.core-properties+xml"])
            xml.empty(
                "Override", ["PartName": "/docProps/app.xml", "ContentType": "\(DOCXParts.office).extended-properties+xml"])
        }
    }

    var packageRelationships: String {
        relationshipPart([
            ("rId1", "\(DOCXParts.relationships)/officeDocument", "word/document.xml"),
            ("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
            ("rId3", "\(DOCXParts.relationships)/extended-properties", "docProps/app.xml"),
        ])
    }

    /// - Parameter addresses: of external links, in the order of their ids `link1`, `link2` …
    func documentRelationships(pictures: DOCXPictures, addresses: [String]) -> String {
        var entries = ["styles", "numbering", "settings", "fontTable"].map { ($0, "\(DOCXParts.relationships)/\($0)", "\($0).xml") }
        for number in 1...2 {
            entries.append(("header\(number)", "\(DOCXParts.relationships)/header", "header\(number).xml"))
            entries.append(("footer\(number)", "\(DOCXParts.relationships)/footer", "footer\(number).xml"))
        }
        for picture in pictures.all {
            for kind in ["png", "svg"] {
                entries.append((kind + picture.name, "\(DOCXParts.relationships)/image", "media/\(picture.name).\(kind)"))
            }
        }
        for picture in pictures.photographs {
            entries.append((picture.name, "\(DOCXParts.relationships)/image", "media/\(picture.name)"))
        }
        return part("Relationships", ["xmlns": DOCXParts.packageSpace]) { xml in
            DOCXParts.write(entries, &xml)
            for (index, address) in addresses.enumerated() {
                xml.empty(
                    "Relationship",
                    [
                        "Id": "link\(index + 1)", "Type": "\(DOCXParts.relationships)/hyperlink", "Target": address,
                        "TargetMode": "External",
                    ])
            }
        }
    }

    var coreProperties: String {
        part(
            "cp:coreProperties",
            [
                "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
                "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            ]
        ) { xml in
            xml.element("dc:title", text: PrintableText.line(document.title))
            xml.element("dc:subject", text: PrintableText.line(document.titlePage.documentType))
            xml.element("dc:creator", text: PrintableText.line(document.organisation))
            xml.element("dc:language", text: wording.tag)
            if let date {
                for name in ["dcterms:created", "dcterms:modified"] {
                    xml.element(name, ["xsi:type": "dcterms:W3CDTF"], text: "\(date.iso)T00:00:00Z")
                }
            }
        }
    }

    var applicationProperties: String {
        part("Properties", ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]) { xml in
            xml.element("Application", text: "Tertial")
            xml.element("Company", text: PrintableText.line(document.organisation))
        }
    }

    var settings: String {
        part("w:settings", ["xmlns:w": DOCXParts.main]) { xml in
            xml.empty("w:defaultTabStop", ["w:val": "567"])
            xml.empty("w:autoHyphenation", ["w:val": "true"])
            // Page numbers in the table of contents are known first when Word has laid out the pages.
            xml.empty("w:updateFields", ["w:val": "true"])
            xml.element("w:compat") { xml in
                xml.empty(
                    "w:compatSetting",
                    ["w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word", "w:val": "15"])
            }
            xml.empty("w:themeFontLang", ["w:val": wording.tag])
            xml.empty("w:decimalSymbol", ["w:val": document.language == .swedish ? "," : "."])
            xml.empty("w:listSeparator", ["w:val": document.language == .swedish ? ";" : ","])
        }
    }

    var fontTable: String {
        part("w:fonts", ["xmlns:w": DOCXParts.main]) { xml in
            xml.element("w:font", ["w:name": theme.font]) { xml in
                xml.empty("w:altName", ["w:val": theme.substituteFont])
                xml.empty("w:panose1", ["w:val": "020B0604020202020204"])
                xml.empty("w:charset", ["w:val": "00"])
                xml.empty("w:family", ["w:val": "swiss"])
                xml.empty("w:pitch", ["w:val": "variable"])
            }
        }
    }

    var header: String {
        paragraphPart("w:hdr", style: "Header") { xml in
            xml.element("w:r") { $0.text(PrintableText.line(document.organisation)) }
            xml.element("w:r") { $0.empty("w:tab") }
            xml.element("w:r") { $0.text(PrintableText.line(document.title)) }
        }
    }

    var footer: String {
        paragraphPart("w:ftr", style: "Footer") { xml in
            xml.element("w:r") { $0.text(wording.page + " ") }
            xml.field(" PAGE ", shown: "1")
            xml.element("w:r") { $0.text(" (") }
            xml.field(" NUMPAGES ", shown: "1")
            xml.element("w:r") { $0.text(")") }
        }
    }

    /// The title page says all of it itself.
    var firstPageHeader: String { paragraphPart("w:hdr", style: "HeaderFirst") { _ in } }
    var firstPageFooter: String { paragraphPart("w:ftr", style: "HeaderFirst") { _ in } }

    private func paragraphPart(_ root: String, style: String, _ runs: (inout XMLText) -> Void) -> String {
        part(root, ["xmlns:w": DOCXParts.main, "xmlns:r": DOCXParts.relationships]) { xml in
            xml.element("w:p") { xml in
                xml.element("w:pPr") { $0.empty("w:pStyle", ["w:val": style]) }
                runs(&xml)
            }
        }
    }

    private func relationshipPart(_ entries: [(id: String, type: String, target: String)]) -> String {
        part("Relationships", ["xmlns": DOCXParts.packageSpace]) { DOCXParts.write(entries, &$0) }
    }

    private static func write(_ entries: [(id: String, type: String, target: String)], _ xml: inout XMLText) {
        for entry in entries {
            xml.empty("Relationship", ["Id": entry.id, "Type": entry.type, "Target": entry.target])
        }
    }

    private func part(_ root: String, _ attributes: KeyValuePairs<String, String>, _ content: (inout XMLText) -> Void) -> String {
        var xml = XMLText()
        xml.raw(DOCXParts.declaration)
        xml.element(root, attributes, content)
        return xml.text
    }
}

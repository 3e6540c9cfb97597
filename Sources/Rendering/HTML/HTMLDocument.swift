import Documents
import Quantities

/// A whole HTML page that needs nothing beside itself, for `tertial report --format html`.
public struct HTMLDocument: Sendable {
    public var theme: Theme

    public init(theme: Theme = .standard) {
        self.theme = theme
    }

    /// - Throws: `Diagnostic` T6106 when the style sheet is missing from the installation.
    public func render(_ document: Document) throws(Diagnostic) -> String {
        let renderer = HTMLRenderer(baseLevel: 2)
        let wording = Wording(document.language)
        var xml = XMLText()
        xml.raw("<!doctype html>\n<html lang=\"\(document.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
        xml.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        xml.element("title", text: PrintableText.line("\(document.title) – \(document.organisation)"))
        xml.raw("\n<style>\n\(variables)\(try Asset.text("report", "css"))</style>\n</head>\n<body>\n")
        header(document, &xml)
        let contents = renderer.contents(document)
        if !contents.isEmpty {
            xml.raw("<nav class=\"contents-frame\" aria-labelledby=\"tertial-contents\">\n")
            xml.element("h2", ["id": "tertial-contents"], text: wording.contents)
            xml.raw("\n\(contents)</nav>\n")
        }
        xml.raw("<main>\n\(renderer.article(document))</main>\n</body>\n</html>\n")
        return xml.text
    }

    private func header(_ document: Document, _ xml: inout XMLText) {
        let page = document.titlePage
        xml.raw("<header class=\"title-page\">\n")
        if let logo = theme.logo, SVGDrawing(source: logo.svg).isInert {
            xml.raw("<div class=\"logo\" role=\"img\" aria-label=\"\(XMLText.escape(logo.alternative))\">\(logo.svg)</div>\n")
        }
        xml.element("p", ["class": "document-type"], text: page.documentType)
        xml.element("h1", text: document.title)
        xml.element("p", ["class": "organisation"], text: document.organisation)
        if !page.lines.isEmpty {
            xml.raw("\n<dl>\n")
            for line in page.lines {
                xml.raw("<div>")
                xml.element("dt", text: line.label)
                xml.element("dd", text: line.value)
                xml.raw("</div>\n")
            }
            xml.raw("</dl>")
        }
        xml.raw("\n")
        if !page.note.isEmpty { xml.element("p", ["class": "title-note"], text: page.note) }
        xml.raw("</header>\n")
    }

    private var variables: String {
        let pairs = [
            ("ink", theme.ink), ("muted", theme.muted), ("hairline", theme.hairline), ("tint", theme.tint),
            ("accent", theme.accent),
            ("met", theme.met), ("partly", theme.partlyMet), ("not-met", theme.notMet),
        ]
        // Only what a colour and a font name may hold, so that a theme cannot close the style element.
        let colours = pairs.map { "--\($0): \($1.filter { $0.isHexDigit || $0 == "#" });" }
        let fonts = ([theme.font] + theme.fallbackFonts).map { "\"\($0.filter { $0.isLetter || $0.isNumber || $0 == " " })\"" }
        return ":root { \(colours.joined(separator: " ")) --fonts: \(fonts[0]), system-ui, sans-serif; "
            + "--sign-fonts: \(fonts.dropFirst().joined(separator: ", ")), \"Segoe UI Symbol\", sans-serif; }\n"
    }
}

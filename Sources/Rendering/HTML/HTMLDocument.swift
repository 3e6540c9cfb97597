import Documents
import Foundation
import Quantities

/// A whole HTML page that needs nothing beside itself: the public edition, and `tertial report --format html`.
///
/// Contents beside the text, an address at every heading, tables that sort and can be fetched, light, dark and print. It works
/// without its one script, whose hash its own Content Security Policy names.
public struct HTMLDocument: Sendable {
    public var theme: Theme
    /// How the text itself is written; links at headings and tables as files unless told otherwise.
    public var renderer: HTMLRenderer

    public init(theme: Theme = .standard, renderer: HTMLRenderer = HTMLRenderer(linksHeadings: true, tableDownload: .embedded)) {
        self.theme = theme
        self.renderer = renderer
    }

    /// - Throws: `Diagnostic` T6106 when the style sheet is missing from the installation.
    public func render(_ document: Document) throws(Diagnostic) -> String {
        let wording = Wording(document.language)
        var xml = XMLText()
        xml.raw("<!doctype html>\n<html lang=\"\(document.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
        xml.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        xml.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLDocument.policy)\">\n")
        xml.element("title", text: PrintableText.line("\(document.title) – \(document.organisation)"))
        xml.raw("\n<style>\n\(theme.stylesheet)\(try Asset.text("report", "css"))</style>\n</head>\n<body>\n")
        xml.element("a", ["class": "skip-link", "href": "#tertial-main"], text: wording.skip)
        xml.raw("\n")
        header(document, &xml)
        xml.raw("<main id=\"tertial-main\">\n\(renderer.article(document, contents: contents(document, wording)))</main>\n")
        xml.raw("<script>\(try ReportScript.source())</script>\n</body>\n</html>\n")
        return xml.text
    }

    /// Nothing is fetched, nothing is sent, and one script may run.
    private static let policy =
        "default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'; script-src '\(ReportScript.integrity)'; "
        + "base-uri 'none'; form-action 'none'"

    private func contents(_ document: Document, _ wording: Wording) -> String {
        let entries = renderer.contents(document, depth: 3)
        if entries.isEmpty { return "" }
        var xml = XMLText()
        xml.raw("<nav class=\"contents-frame\" aria-labelledby=\"tertial-contents\">\n")
        xml.element("h2", ["id": "tertial-contents"], text: wording.contents)
        xml.raw("\n\(entries)</nav>\n")
        return xml.text
    }

    private func header(_ document: Document, _ xml: inout XMLText) {
        let page = document.titlePage
        xml.raw("<header class=\"title-page\">\n")
        let logo = theme.logo.flatMap(HTMLDocument.markup) ?? ""
        if !logo.isEmpty || !page.letterhead.isEmpty {
            xml.raw("<div class=\"letter\">\n\(logo)")
            if !page.letterhead.isEmpty {
                let lines = page.letterhead.map { XMLText.escape(PrintableText.line($0)) }
                xml.raw("<p class=\"letterhead\">\(lines.joined(separator: "<br>"))</p>\n")
            }
            xml.raw("</div>\n")
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

    private static func markup(_ logo: Theme.Logo) -> String? {
        switch logo.drawing {
        case .svg(let svg):
            guard SVGDrawing(source: svg).isInert else { return nil }
            return "<div class=\"logo\" role=\"img\" aria-label=\"\(XMLText.escape(logo.alternative))\">\(svg)</div>\n"
        case .png(let bytes, let width, let height):
            var xml = XMLText()
            xml.raw("<div class=\"logo\">")
            xml.empty(
                "img",
                [
                    "src": "data:image/png;base64,\(Data(bytes).base64EncodedString())", "alt": logo.alternative,
                    "width": "\(width)", "height": "\(height)",
                ])
            xml.raw("</div>\n")
            return xml.text
        }
    }
}

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
    /// Where the theme's logo is served; nil: it stands in the page itself.
    public var logoAddress: String?

    public init(
        theme: Theme = .standard, renderer: HTMLRenderer = HTMLRenderer(linksHeadings: true, tableDownload: .embedded),
        logoAddress: String? = nil
    ) {
        self.theme = theme
        self.renderer = renderer
        self.logoAddress = logoAddress
    }

    /// What ``render(_:)`` is set with, beside the theme's own ``Theme/stylesheet``: for a site that serves it as a file.
    ///
    /// - Throws: `Diagnostic` T6106 when it is missing from the installation.
    public static func stylesheet() throws(Diagnostic) -> String { try Asset.text("report", "css") }

    /// - Throws: `Diagnostic` T6106 when the style sheet is missing from the installation.
    public func render(_ document: Document) throws(Diagnostic) -> String {
        let wording = Wording(document.language)
        var xml = XMLText()
        xml.raw("<!doctype html>\n<html lang=\"\(document.language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
        xml.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        xml.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(HTMLDocument.policy)\">\n")
        xml.element("title", text: PrintableText.line("\(document.title) – \(document.organisation)"))
        xml.raw("\n<style>\n\(theme.stylesheet)\(try HTMLDocument.stylesheet())</style>\n</head>\n<body>\n")
        xml.element("a", ["class": "skip-link", "href": "#tertial-main"], text: wording.skip)
        xml.raw("\n\(titlePage(document))")
        xml.raw("<main id=\"tertial-main\">\n\(article(document))</main>\n")
        xml.raw("<script>\(try ReportScript.source())</script>\n</body>\n</html>\n")
        return xml.text
    }

    /// Nothing is fetched, nothing is sent, and one script may run.
    private static let policy =
        "default-src 'none'; img-src data: 'self'; style-src 'unsafe-inline'; script-src '\(ReportScript.integrity)'; "
        + "base-uri 'none'; form-action 'none'"

    /// The report itself: the case's own sections, the contents, and the rest.
    public func article(_ document: Document) -> String {
        renderer.article(document, contents: contents(document, Wording(document.language)))
    }

    private func contents(_ document: Document, _ wording: Wording) -> String {
        let entries = renderer.contents(document, depth: 3)
        if entries.isEmpty { return "" }
        var xml = XMLText()
        xml.raw("<nav class=\"contents-frame\" aria-labelledby=\"tertial-contents\">\n")
        xml.element("h2", ["id": "tertial-contents"], text: wording.contents)
        xml.raw("\n\(entries)</nav>\n")
        return xml.text
    }

    /// The first page: who writes, to whom, about what, and, folded, what the figures are.
    public func titlePage(_ document: Document) -> String {
        let page = document.titlePage
        var xml = XMLText()
        xml.raw("<header class=\"title-page\">\n\(letter(page.letterhead))")
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
        if !page.note.isEmpty {
            xml.raw("<details class=\"title-note\">")
            xml.element("summary", text: Wording(document.language).aboutFigures)
            xml.element("p", text: page.note)
            xml.raw("</details>\n")
        }
        xml.raw("</header>\n")
        return xml.text
    }

    /// Logo and sender, side by side; empty without both.
    public func letter(_ letterhead: [String]) -> String {
        let logo = theme.logo.flatMap(markup) ?? ""
        if logo.isEmpty && letterhead.isEmpty { return "" }
        let lines = letterhead.map { XMLText.escape(PrintableText.line($0)) }
        let sender = lines.isEmpty ? "" : "<p class=\"letterhead\">\(lines.joined(separator: "<br>"))</p>\n"
        return "<div class=\"letter\">\n\(logo)\(sender)</div>\n"
    }

    private func markup(_ logo: Theme.Logo) -> String? {
        var xml = XMLText()
        if let logoAddress {
            xml.empty("img", ["src": logoAddress, "alt": logo.alternative])
        } else {
            switch logo.drawing {
            case .svg(let svg):
                guard SVGDrawing(source: svg).isInert else { return nil }
                return "<div class=\"logo\" role=\"img\" aria-label=\"\(XMLText.escape(logo.alternative))\">\(svg)</div>\n"
            case .png(let bytes, let width, let height):
                let source = "data:image/png;base64,\(Data(bytes).base64EncodedString())"
                xml.empty("img", ["src": source, "alt": logo.alternative, "width": "\(width)", "height": "\(height)"])
            }
        }
        return "<div class=\"logo\">\(xml.text)</div>\n"
    }
}

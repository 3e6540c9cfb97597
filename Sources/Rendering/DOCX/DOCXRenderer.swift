import Documents
import Foundation
import Quantities

/// Writes a ``Document`` as a Word file (Office Open XML, transitional).
///
/// Real styles, a table of contents of links, repeated table headers, headers and footers with page numbers. The same
/// document gives the same bytes.
public struct DOCXRenderer: Sendable {
    public var theme: Theme
    /// Makes the picture that word processors without SVG show. Without one, a figure prints its text alternative: the
    /// table it draws stands beside it in any case.
    public var rasteriser: (any FigureRasteriser)?

    public init(theme: Theme = .standard, rasteriser: (any FigureRasteriser)? = nil) {
        self.theme = theme
        self.rasteriser = rasteriser
    }

    /// - Parameter date: the document's date in its properties; read from the title page when nil, left out when there is none.
    /// - Throws: `Diagnostic` T6101 when the file cannot be packed, or what the rasteriser throws.
    public func render(_ document: Document, date: CalendarDate? = nil) throws -> Data {
        let pictures = try DOCXPictures(document, theme: theme, rasteriser: rasteriser)
        let date = date ?? DocumentDate.find(in: document)
        var body = DOCXBody(document: document, theme: theme, pictures: pictures, date: date)
        let documentXML = body.documentXML()
        let parts = DOCXParts(document: document, theme: theme, date: date)

        var archive = ZipArchive()
        archive.add("[Content_Types].xml", parts.contentTypes)
        archive.add("_rels/.rels", parts.packageRelationships)
        archive.add("docProps/core.xml", parts.coreProperties)
        archive.add("docProps/app.xml", parts.applicationProperties)
        archive.add("word/document.xml", documentXML)
        archive.add("word/_rels/document.xml.rels", parts.documentRelationships(pictures: pictures, addresses: body.addresses))
        let styles = DOCXStyles(theme: theme, language: parts.wording.tag, contentsEntries: body.contentsEntries)
        archive.add("word/styles.xml", styles.xml)
        archive.add("word/numbering.xml", DOCXNumbering(orderedLists: body.orderedListCount).xml)
        archive.add("word/settings.xml", parts.settings)
        archive.add("word/fontTable.xml", parts.fontTable)
        archive.add("word/header1.xml", parts.header)
        archive.add("word/footer1.xml", parts.footer)
        archive.add("word/header2.xml", parts.firstPageHeader)
        archive.add("word/footer2.xml", parts.firstPageFooter)
        for picture in pictures.all {
            archive.add("word/media/\(picture.name).png", picture.png)
            archive.add("word/media/\(picture.name).svg", picture.svg)
        }
        for picture in pictures.photographs { archive.add("word/media/\(picture.name)", picture.bytes) }
        return try archive.bytes()
    }
}

/// An inline picture: the SVG for Word since 2016, its PNG for everything else.
struct DOCXDrawing {
    let name: String
    let size: (width: Double, height: Double)
    /// The relationship of the pixels, and of the SVG where there is one.
    let embedded: String
    var embeddedSVG: String?
    let alternative: String
    let number: Int
    /// In EMU (1/360 000 cm).
    let widthLimit: Double

    private static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    private static let pictureSpace = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    private static let emuPerPixel = 9525.0
    /// 20 cm: a picture and its caption fit on a page.
    private static let heightLimit = 7_200_000.0

    func write(to xml: inout XMLText) {
        let scale = min(
            1, widthLimit / (size.width * DOCXDrawing.emuPerPixel),
            DOCXDrawing.heightLimit / (size.height * DOCXDrawing.emuPerPixel))
        let width = Int(size.width * DOCXDrawing.emuPerPixel * scale)
        let height = Int(size.height * DOCXDrawing.emuPerPixel * scale)
        let identity: KeyValuePairs = ["id": "\(number)", "name": name, "descr": alternative]
        xml.raw("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">")
        xml.raw("<wp:extent cx=\"\(width)\" cy=\"\(height)\"/>")
        xml.empty("wp:docPr", identity)
        xml.raw("<a:graphic xmlns:a=\"\(DOCXDrawing.drawing)\"><a:graphicData uri=\"\(DOCXDrawing.pictureSpace)\">")
        xml.raw("<pic:pic xmlns:pic=\"\(DOCXDrawing.pictureSpace)\"><pic:nvPicPr>")
        xml.empty("pic:cNvPr", identity)
        xml.raw("<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"\(embedded)\"")
        if let embeddedSVG {
            xml.raw("><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">")
            xml.raw("<asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\"")
            xml.raw(" r:embed=\"\(embeddedSVG)\"/></a:ext></a:extLst></a:blip>")
        } else {
            xml.raw("/>")
        }
        xml.raw("<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>")
        xml.raw("<a:ext cx=\"\(width)\" cy=\"\(height)\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>")
        xml.raw("</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")
    }
}

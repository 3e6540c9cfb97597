import Documents
import Foundation
import Texts

/// Pictures, signatures and what leads out of the document.
extension HTMLWriter {
    mutating func write(_ image: TextImage) {
        guard let file = images[image.sha256], HTMLWriter.imageTypes.contains(file.mediaType) else {
            xml.element("p", ["class": "figure-alternative"], text: image.alternative)
            if !image.caption.isEmpty { xml.element("p", ["class": "figure-caption"], text: image.caption) }
            return
        }
        let address =
            renderer.imageAddress?(image.sha256) ?? "data:\(file.mediaType);base64,\(Data(file.bytes).base64EncodedString())"
        xml.raw("<figure class=\"figure\">\n")
        // Width and height are said beforehand, so that nothing moves when the picture arrives.
        xml.empty(
            "img",
            ["src": address, "alt": image.alternative, "width": "\(file.width)", "height": "\(file.height)", "loading": "lazy"])
        xml.raw("\n")
        if !image.caption.isEmpty { xml.element("figcaption", text: image.caption) }
        xml.raw("</figure>\n")
    }

    mutating func write(_ signatures: [Signature]) {
        if signatures.isEmpty { return }
        xml.raw("<div class=\"signatures\">\n")
        for signature in signatures {
            xml.raw("<div class=\"signature\">")
            if !signature.name.isEmpty { xml.element("p", ["class": "signature-name"], text: signature.name) }
            xml.element("p", ["class": "signature-title"], text: signature.title)
            if !signature.signedOn.isEmpty {
                xml.element("p", ["class": "signature-day"], text: "\(wording.signed) \(signature.signedOn)")
            }
            xml.raw("</div>\n")
        }
        xml.raw("</div>\n")
    }

    /// Only addresses of the web and of mail become links.
    mutating func external(_ text: String, url: String) {
        guard let address = WebAddress(url) else { return lines(text) }
        xml.raw("<a href=\"\(XMLText.escape(address.text))\" rel=\"noopener\">")
        lines(text)
        xml.raw("</a>")
    }

    mutating func changed(_ tag: String, hidden: String, _ words: [Inline]) {
        if words.plain.isEmpty { return }
        xml.raw("<\(tag)>")
        xml.element("span", ["class": "spoken"], text: "[\(hidden): ")
        write(words)
        xml.element("span", ["class": "spoken"], text: "]")
        xml.raw("</\(tag)>")
    }

    private static let imageTypes: Set<String> = ["image/png", "image/jpeg"]
}

import HTTPTypes
import Hummingbird
import NIOCore

/// Makes an answer ready to be sent: status, body, and the headers that protect the reader.
enum ResponseWriting {
    /// Everything comes from this site and nothing is evaluated; no other site may show us in a frame or take our forms.
    static let contentSecurity = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
        form-action 'self'; base-uri 'none'; frame-ancestors 'none'
        """

    static func response(for reply: Reply, visit: Visit, acceptingGzip: Bool) -> Response {
        var headers: HTTPFields = [
            .contentSecurityPolicy: contentSecurity,
            .xContentTypeOptions: "nosniff",
            .referrerPolicy: "same-origin",
            .permissionsPolicy: "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            .crossOriginOpener: "same-origin",
            .crossOriginResource: "same-origin",
            .cacheControl: "private, no-store",
        ]
        for cookie in reply.cookies { headers.append(HTTPField(name: .setCookie, value: cookie.header)) }
        var bytes: ByteBuffer
        switch reply.body {
        case .html(let html):
            headers[.contentType] = "text/html; charset=utf-8"
            headers[.contentLanguage] = visit.language.rawValue
            // The same address answers a part to htmx and a page to others.
            headers[.vary] = "HX-Request, Cookie, Accept-Encoding"
            bytes = body(Array(html.markup.utf8), &headers, packed: acceptingGzip)
        case .text(let text):
            headers[.contentType] = "text/plain; charset=utf-8"
            bytes = ByteBuffer(string: text)
        case .file(let content, let mediaType, let name):
            headers[.contentType] = mediaType
            headers[.contentDisposition] = "attachment; filename=\"\(name)\""
            bytes = ByteBuffer(bytes: content)
        case .image(let content, let mediaType, let tag):
            headers[.contentType] = mediaType
            headers[.cacheControl] = "private, max-age=31536000, immutable"
            headers[.eTag] = "\"\(tag)\""
            bytes = ByteBuffer(bytes: content)
        case .json(let content):
            headers[.contentType] = "application/json; charset=utf-8"
            bytes = body(content, &headers, packed: acceptingGzip)
        case .asset(let asset, let isCurrent):
            headers[.contentType] = asset.mediaType
            headers[.cacheControl] = isCurrent ? "public, max-age=31536000, immutable" : "public, max-age=3600"
            headers[.eTag] = "\"\(asset.tag)\""
            headers[.vary] = "Accept-Encoding"
            bytes = body(asset.bytes, &headers, packed: acceptingGzip && asset.isText)
        case .seeOther(let address):
            headers[.location] = address.text
            bytes = ByteBuffer()
        }
        if reply.status == 405 { headers[.allow] = visit.route.isWrite ? "POST" : "GET, HEAD" }
        return Response(
            status: HTTPResponse.Status(code: reply.status), headers: headers, body: ResponseBody(byteBuffer: bytes))
    }

    private static func body(_ bytes: [UInt8], _ headers: inout HTTPFields, packed: Bool) -> ByteBuffer {
        guard packed, bytes.count >= Compression.leastBytes, let gzip = Compression.gzip(bytes) else {
            return ByteBuffer(bytes: bytes)
        }
        headers[.contentEncoding] = "gzip"
        return ByteBuffer(bytes: gzip)
    }
}

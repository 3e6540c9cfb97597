import HTTPTypes
import Hummingbird
import Logging
import NIOCore

@testable import Design
@testable import Site

/// Talks to the site without a network, as a browser would: keeps cookies, sends the form's token along.
struct SiteClient {
    struct Answer: Sendable {
        var status: Int
        var headers: HTTPFields
        var body: String
    }

    let responder: SiteResponder
    var cookies: [String: String] = [:]
    var headers: HTTPFields = [:]
    var authority: String? = "localhost:8080"

    init(_ responder: SiteResponder, as person: String? = nil) {
        self.responder = responder
        if let person { cookies[SiteCookie.person] = person }
    }

    mutating func get(_ path: String, method: HTTPRequest.Method = .get) async throws -> Answer {
        try await send(HTTPRequest(method: method, scheme: "http", authority: authority, path: path), [])
    }

    /// With the token of an earlier answer, as our own forms have it.
    mutating func post(_ path: String, _ form: [(String, String)], token: String? = nil) async throws -> Answer {
        if cookies[SiteCookie.csrf] == nil { _ = try await get("/") }
        let pairs = form + [("csrf", token ?? cookies[SiteCookie.csrf] ?? "")]
        let body = pairs.map { Address.encoded($0.0) + "=" + Address.encoded($0.1) }.joined(separator: "&")
        var request = HTTPRequest(method: .post, scheme: "http", authority: authority, path: path)
        request.headerFields[.contentType] = "application/x-www-form-urlencoded"
        return try await send(request, Array(body.utf8))
    }

    /// A form with a file, as browsers send those.
    mutating func postFile(
        _ path: String, _ form: [(String, String)], _ file: (header: String, content: [UInt8]), token: String? = nil
    ) async throws -> Answer {
        if cookies[SiteCookie.csrf] == nil { _ = try await get("/") }
        let fields = (form + [("csrf", token ?? cookies[SiteCookie.csrf] ?? "")]).map { MultipartFormTests.field($0.0, $0.1) }
        var request = HTTPRequest(method: .post, scheme: "http", authority: authority, path: path)
        request.headerFields[.contentType] = MultipartFormTests.type
        return try await send(request, MultipartFormTests.body(fields + [file]))
    }

    private mutating func send(_ plain: HTTPRequest, _ bytes: [UInt8]) async throws -> Answer {
        var request = plain
        for field in headers { request.headerFields[field.name] = field.value }
        if !cookies.isEmpty { request.headerFields[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        let response = try await responder.respond(
            to: Request(head: request, body: RequestBody(buffer: ByteBuffer(bytes: bytes))),
            context: SiteContext(logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })))
        for cookie in response.headers[values: .setCookie] {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            if pair.count == 2 { cookies[pair[0]] = pair[1] }
        }
        let collected = CollectedBody()
        try await response.body.write(collected)
        return Answer(status: response.status.code, headers: response.headers, body: String(buffer: collected.buffer))
    }
}

private final class CollectedBody: ResponseBodyWriter {
    var buffer = ByteBuffer()

    func write(_ part: ByteBuffer) async throws { buffer.writeImmutableBuffer(part) }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

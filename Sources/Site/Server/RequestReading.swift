import Design
import HTTPTypes
import Hummingbird
import NIOCore
import Quantities

/// Reads a request and refuses what is not meant for us.
struct RequestReading {
    let request: Request
    let tokens: FormToken
    let now: String

    /// A goal's analysis of the greatest length, with room for its encoding.
    static let bodyLimit = 300_000
    /// A text in the editor, encoded, with what it began from: more than a paste of three megabytes, so that one that is too long
    /// is refused with its number and shown again.
    static let textLimit = 12_000_000
    /// An attachment of ten megabytes with the form around it.
    static let fileLimit = 10_100_000
    /// A form that drips in for longer holds a connection for nothing.
    static let bodyTime = Duration.seconds(20)

    /// Parameters that say something once and are no part of a page's own address.
    private static let passing: Set<String> = ["sprak", "sparat", "andra"]

    func visit(_ route: Route) -> Visit {
        let cookies = request.cookies
        let query = FormFields(encoded: (request.uri.query ?? "").utf8) ?? FormFields()
        var here = Address(within: request.uri.path) ?? "/"
        for pair in query.pairs where !RequestReading.passing.contains(pair.name) { here = here.adding(pair.name, pair.value) }
        let token = cookies[SiteCookie.csrf].map(\.value).flatMap { tokens.isOurs($0) ? $0 : nil } ?? tokens.make()
        return Visit(
            route: route, query: query, here: here,
            language: (query["sprak"] ?? cookies[SiteCookie.language]?.value).flatMap(Language.init(rawValue:)) ?? .swedish,
            personCode: cookies[SiteCookie.person]?.value, csrf: token, isPartial: request.headers[.hxRequest] == "true",
            wantsJSON: request.headers[.accept]?.hasPrefix("application/json") ?? false, now: now,
            savedEdit: query["sparat"], openEdit: query["andra"])
    }

    /// The token where the browser has none of ours, and the language where the address chooses one.
    func cookiesToSet(_ visit: Visit) -> [SiteCookie] {
        guard case .some = request.head.authority, !isAsset(visit.route) else { return [] }
        var cookies: [SiteCookie] = []
        if request.cookies[SiteCookie.csrf]?.value != visit.csrf {
            cookies.append(SiteCookie(name: SiteCookie.csrf, value: visit.csrf))
        }
        if let chosen = visit.query["sprak"].flatMap(Language.init(rawValue:)) {
            cookies.append(SiteCookie(name: SiteCookie.language, value: chosen.rawValue, maxAge: 365 * 24 * 3600))
        }
        return cookies
    }

    private func isAsset(_ route: Route) -> Bool {
        if case .asset = route { true } else { false }
    }

    /// A page of another site may point its own name at this machine; it must not read our pages that way.
    func checkHost() throws(PageFault) {
        guard let authority = request.head.authority, Loopback.isLoopback(authority: authority) else { throw .foreignHost }
    }

    func checkMethod(of route: Route) throws(PageFault) {
        let allowed: [HTTPRequest.Method] = route.isWrite ? [.post] : [.get, .head]
        guard allowed.contains(request.method) else { throw .wrongMethod }
    }

    /// What a form sent: its fields and, where the route takes one, a file.
    func posted(to route: Route) async throws -> (form: FormFields, file: UploadedFile?) {
        let type = request.headers[.contentType] ?? ""
        if route.takesFile {
            let bytes = try await body(limit: Self.fileLimit)
            guard let posted = MultipartForm(bytes, contentType: type) else { throw PageFault.badRequest }
            return (try ours(posted.fields), posted.file)
        }
        guard type.lowercased().hasPrefix("application/x-www-form-urlencoded"),
            let form = FormFields(encoded: try await body(limit: route.takesText ? Self.textLimit : Self.bodyLimit))
        else { throw PageFault.badRequest }
        return (try ours(form), nil)
    }

    /// The form, if it comes from a page of ours.
    private func ours(_ form: FormFields) throws(PageFault) -> FormFields {
        guard isFromHere else { throw PageFault.notOurForm }
        let cookie = request.cookies[SiteCookie.csrf]?.value
        guard let cookie, cookie == form["csrf"], tokens.isOurs(cookie) else {
            // The server may have been started anew since the page was opened: what was typed is given back.
            var fault = PageFault.notOurForm
            fault.typed = form
            throw fault
        }
        return form
    }

    private func body(limit: Int) async throws -> [UInt8] {
        if let length = request.headers[.contentLength].flatMap(Int.init), length > limit { throw PageFault.tooLarge(limit: limit) }
        let body = request.body
        return try await withThrowingTaskGroup(of: [UInt8].self) { group in
            group.addTask {
                do {
                    return Array(try await body.collect(upTo: limit).readableBytesView)
                } catch is NIOTooManyBytesError {
                    throw PageFault.tooLarge(limit: limit)
                }
            }
            group.addTask {
                try await Task.sleep(for: Self.bodyTime)
                throw PageFault.tooSlow
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw PageFault.badRequest }
            return first
        }
    }

    /// Browsers say where a form comes from; one that says nothing is judged by the token alone.
    private var isFromHere: Bool {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        return origin == "http://\(request.head.authority ?? "")" || origin == "https://\(request.head.authority ?? "")"
    }
}

extension HTTPField.Name {
    static let hxRequest = HTTPField.Name("HX-Request") ?? .userAgent
    static let secFetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .userAgent
    static let referrerPolicy = HTTPField.Name("Referrer-Policy") ?? .userAgent
    static let permissionsPolicy = HTTPField.Name("Permissions-Policy") ?? .userAgent
    static let crossOriginOpener = HTTPField.Name("Cross-Origin-Opener-Policy") ?? .userAgent
    static let crossOriginResource = HTTPField.Name("Cross-Origin-Resource-Policy") ?? .userAgent
}

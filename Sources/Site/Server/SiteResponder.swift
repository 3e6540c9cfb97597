import Design
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Quantities

/// Answers every request: checks it, finds its page, and makes an error page of whatever goes wrong.
struct SiteResponder: HTTPResponder {
    let settings: SiteSettings
    let tokens: FormToken
    /// The only clock of the site: ISO 8601, UTC.
    let now: @Sendable () -> String

    func respond(to request: Request, context: SiteContext) async throws -> Response {
        let start = ContinuousClock.now
        let route = Route(path: request.uri.path)
        let answer = await answer(request, route, context.logger)
        var response = ResponseWriting.response(
            for: answer.reply, visit: answer.visit, acceptingGzip: Compression.isAccepted(request.headers[.acceptEncoding]))
        if request.method == .head { response = response.createHeadResponse() }
        log(request, route, response, ContinuousClock.now - start, context.logger)
        return response
    }

    private func answer(_ request: Request, _ route: Route?, _ logger: Logger) async -> (visit: Visit, reply: Reply) {
        let reading = RequestReading(request: request, tokens: tokens, now: now())
        var visit = reading.visit(route ?? .start)
        var cookies: [SiteCookie] = reading.cookiesToSet(visit)
        do {
            try reading.checkHost()
            guard let route else { throw PageFault.notFound }
            if request.method == .get, case .round(let key, .edit(let edit)) = route {
                return (visit, try await open(edit, in: key, visit))
            }
            try reading.checkMethod(of: route)
            if route.isWrite { (visit.form, visit.file) = try await reading.posted(to: route) }
            var reply = try await self.reply(to: visit)
            cookies += reply.cookies
            reply.cookies = cookies
            return (visit, reply)
        } catch {
            var reply = await errorReply(for: error, visit, isKnown: route != nil, logger)
            reply.cookies = cookies
            return (visit, reply)
        }
    }

    /// Never what the error says of the inside: that goes to the log, with the number.
    private func errorReply(for error: any Error, _ visit: Visit, isKnown: Bool, _ logger: Logger) async -> Reply {
        let fault: PageFault
        switch error {
        case let known as PageFault: fault = known
        default:
            fault = .ourFault
            logger.error("page failed", metadata: ["error": "\(error)"])
        }
        if visit.wantsJSON, let reply = try? Reply.json(["message": fault.words(visit.language)], status: fault.status) {
            return reply
        }
        let surroundings = try? await settings.database.read { try Surroundings.read(visit, $0) }
        let page = ErrorPage(
            fault: fault, frame: surroundings?.frame(visit, settings), language: visit.language, isPart: visit.isPartial)
        return .page(page.html(), status: fault.status)
    }

    /// No address with its query, no name: what one searches for and who one is stay out of the log.
    private func log(_ request: Request, _ route: Route?, _ response: Response, _ time: Duration, _ logger: Logger) {
        let milliseconds = time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000
        logger.info(
            "answered",
            metadata: [
                "method": "\(request.method.rawValue)", "path": "\(route?.address.text ?? "unknown")",
                "status": "\(response.status.code)", "milliseconds": "\(milliseconds)",
            ])
    }
}

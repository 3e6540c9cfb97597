import Hummingbird
import Logging

/// What goes along with a request through the server.
struct SiteContext: InitializableFromSource, Sendable {
    var logger: Logger

    init(source: ApplicationRequestContextSource) { logger = source.logger }

    init(logger: Logger) { self.logger = logger }
}

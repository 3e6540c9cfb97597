import Commands
import Database
import Foundation
import Hummingbird
import Logging
import NIOCore
import Quantities
import Rendering

/// The web site, ready to be served.
public struct SiteApplication: Sendable {
    let responder: SiteResponder
    private let logger: Logger

    /// - Parameters:
    ///   - assetsFolder: where the set-up has put htmx and the fonts; nil, or a folder without them, does without.
    ///   - theme: the municipality's own look, which the published documents have.
    ///   - now: the time as ISO 8601 UTC text.
    /// - Throws: `T8010` where the site's own files are missing.
    public init(
        database: any Database, runner: CommandRunner, reports: ReportEngine, assetsFolder: URL?, theme: Theme = .standard,
        now: @escaping @Sendable () -> String, logger: Logger
    ) throws(Diagnostic) {
        let settings = SiteSettings(
            database: RememberingDatabase(database), runner: runner, reports: reports,
            assets: try Assets(installedIn: assetsFolder, theme: theme))
        responder = SiteResponder(settings: settings, tokens: FormToken(), now: now)
        self.logger = logger
    }

    /// - Throws: `T8001` unless the host is this machine's own address.
    public static func checkHost(_ host: String) throws(Diagnostic) { try Loopback.check(host) }

    /// Serves until the program is told to stop (SIGINT, SIGTERM).
    ///
    /// - Parameters:
    ///   - port: 0 takes any that is free.
    ///   - whenListening: gets the port when the site can be reached.
    /// - Throws: `T8001` for an address that others can reach, `T8011` where the port is taken.
    public func listen(
        host: String = "127.0.0.1", port: Int, whenListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) async throws {
        try Loopback.check(host)
        let application = Application(
            responder: responder,
            // A browser keeps its connection open between two pages; nobody reads a page for longer than a minute unseen.
            server: .http1(configuration: .init(idleTimeout: .seconds(60))),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port)),
            onServerRunning: { channel in await whenListening(channel.localAddress?.port ?? port) },
            logger: logger)
        do {
            try await application.runService()
        } catch let error as IOError where error.errnoCode == EADDRINUSE || error.errnoCode == EACCES {
            throw Diagnostic(
                "T8011", place: "\(host):\(port)",
                message: Localized(sv: "Porten är upptagen eller inte tillåten.", en: "The port is taken or not allowed."),
                remedy: Localized(sv: "Välj en annan med --port.", en: "Choose another with --port."))
        }
    }
}

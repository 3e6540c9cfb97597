import ArgumentParser
import Commands
import DatabaseSQLite
import Documents
import Foundation
import Logging
import Rendering
import Site

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Visar databasen i webbläsaren, på den egna datorn.")

    @OptionGroup var options: DatabaseOptions
    @Option(help: "Port; 0 tar en ledig.") var port = 8080
    @Option(help: "Bara den egna datorns adresser, så länge det inte finns konton.") var host = "127.0.0.1"
    @Option(help: "Kommunens utseende på rapporterna (docs/tema.md).") var theme: String?

    func run() async throws {
        try SiteApplication.checkHost(host)
        let renderer = try Installation.renderer(theme: theme)
        let database = try await options.open(creating: false, limits: .init())
        try await Server.run(database, host: host, port: port, renderer: renderer)
    }
}

/// Puts the site together with its database, its clock and its engines.
enum Server {
    static func run(_ database: SQLiteDatabase, host: String, port: Int, renderer: ReportRenderer) async throws {
        // A larger number would be cut to sixteen bits and open another port.
        guard (0...65_535).contains(port) else { throw CommandFault.noPort(port) }
        let site = try application(over: database, renderer: renderer, logLevel: .notice)
        try await site.listen(host: host, port: port) { port in
            print("Tertial: http://\(host.contains(":") ? "[\(host)]" : host):\(port)/  (avsluta med Ctrl-C)")
        }
    }

    static func application(over database: SQLiteDatabase, renderer: ReportRenderer, logLevel: Logger.Level) throws
        -> SiteApplication
    {
        var logger = Logger(label: "tertial", factory: { StreamLogHandler.standardError(label: $0) })
        logger.logLevel = logLevel
        return try SiteApplication(
            database: database, runner: CommandRunner(database: database, now: Clock.now), reports: reports(renderer),
            assetsFolder: URL(fileURLWithPath: Installation.assets), theme: renderer.theme, now: Clock.now, logger: logger)
    }

    private static func reports(_ renderer: ReportRenderer) -> ReportEngine {
        ReportEngine(
            render: { document, source, format in
                let output = OutputFormat(rawValue: format.rawValue) ?? .json
                let reading = RoundReading(source.overview, economy: source.economy, document: document)
                return [UInt8](
                    try renderer.render(document, reading: reading, as: output, date: source.overview.round.documentDate))
            },
            drawing: VolumeFigure.block)
    }
}

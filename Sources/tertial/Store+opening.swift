import Access
import ArgumentParser
import Commands
import Database
import DatabaseSQLite
import Foundation
import Quantities
import Rendering
import Steering
import Store

/// `--database sqlite:PATH`
struct DatabaseOptions: ParsableArguments {
    @Option(help: "Databasen, sqlite:SÖKVÄG.")
    var database = "sqlite:tertial.sqlite"

    /// Opens the database and brings its schema forward.
    ///
    /// - Parameters:
    ///   - creating: whether a missing file is made; otherwise it is a numbered error.
    ///   - limits: how long to wait for other programs. A command waits; a server answers a person, and says soon that it cannot.
    func open(creating: Bool = true, limits: SQLiteDatabase.Limits = .patient) async throws -> SQLiteDatabase {
        let path = try path()
        let opened = try SQLiteDatabase(path: path, creating: creating, limits: limits)
        try await Migrator().migrate(opened, at: Clock.now())
        return opened
    }

    func path() throws -> String {
        guard database.hasPrefix("sqlite:"), database.count > "sqlite:".count else {
            throw Diagnostic(
                "T7003", place: "--database",
                message: Localized(sv: "”\(database)” är ingen databas.", en: "“\(database)” is not a database."),
                remedy: Localized(sv: "Skriv till exempel sqlite:tertial.sqlite.", en: "Write for example sqlite:tertial.sqlite."))
        }
        return String(database.dropFirst("sqlite:".count))
    }
}

extension SQLiteDatabase.Limits {
    /// Waits its turn behind another program's whole import: who gave a command prefers a late answer to none.
    static let patient = SQLiteDatabase.Limits(lockWait: .seconds(180))
}

/// The machine's clock, which nothing but the composition root reads.
enum Clock {
    @Sendable static func now() -> String {
        Date().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true, timeZone: .gmt))
    }
}

/// The files beside the program that set-up puts there.
enum Installation {
    /// The project's folder: the working directory where it holds `.venv`, else the folder above the built program.
    static let folder: String = {
        let here = FileManager.default.currentDirectoryPath
        // Not the first argument, which is a bare name where the shell found the program on its path.
        let program = (Bundle.main.executableURL ?? URL(fileURLWithPath: here)).resolvingSymlinksInPath()
        var candidate = program.deletingLastPathComponent()
        for folder in [here]
            + (0..<4).map({ _ in
                defer { candidate.deleteLastPathComponent() }
                return candidate.path
            }) where FileManager.default.fileExists(atPath: folder + "/.venv/bin/python")
        {
            return folder
        }
        return here
    }()

    /// - Parameter theme: a theme file's path; nil: Tertial's own look.
    /// - Throws: a `Diagnostic` where the theme cannot be used.
    static func renderer(theme: String? = nil) throws -> ReportRenderer {
        ReportRenderer(
            searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "", python: folder + "/.venv/bin/python",
            theme: try theme.map { try Theme.read(file: $0) } ?? .standard)
    }

    /// htmx and fonts.
    static var assets: String { folder + "/.assets" }
}

extension SQLiteDatabase {
    /// Who the command line acts for: the council office of the city, or of what is imported into an empty store.
    func operatingPerson() async throws -> Person {
        let cities = try await read { try OrganisationTable.all($0, where: "kind = 'city'") }
        return Person.operatingMachine(for: cities.first?.code ?? OrganisationCode(stored: "stad"))
    }
}

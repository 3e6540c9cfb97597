import ArgumentParser
import Database
import DatabaseSQLite
import Documents
import Foundation
import Quantities
import Rendering
import Rounds
import Site
import Steering
import Store

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Skriver en omgångs rapport som html, docx, pdf, md eller json.")

    @OptionGroup var options: DatabaseOptions
    @Option(help: "Organisationens kod.") var organisation: String
    @Option(help: "Året.") var year: Int
    @Option(help: "VP, T1, T2, VB eller M01–M12.") var kind: String
    @Option(help: "html, docx, pdf, md eller json.") var format: String
    @Option(help: "Filen att skriva till; utan den skrivs till standard ut.") var out: String?

    func run() async throws {
        guard let format = OutputFormat(rawValue: format) else { throw CommandFault.unknownFormat(format) }
        let key = RoundKey(organisation: try OrganisationCode(organisation), year: year, kind: try RoundKind(code: kind))
        let database = try await options.open(creating: false)
        let report = try await ComposedReport.load(key, from: database)
        let source = report.source
        let reading = RoundReading(source.overview, economy: source.economy, document: report.document)
        let contents = try Installation.renderer.render(
            report.document, reading: reading, as: format, date: source.overview.round.documentDate)
        try OutputFile.write(contents, to: out)
    }
}

/// What a round's report is made of, with the document that was composed of it.
struct ComposedReport {
    let source: ReportSource
    let document: Document

    init(_ source: ReportSource) {
        self.source = source
        document = RoundComposer.compose(
            source.overview, economy: source.economy, note: source.note, drawing: VolumeFigure.block)
    }

    static func load(_ key: RoundKey, from database: SQLiteDatabase) async throws -> ComposedReport {
        let source = try await database.read { reading in
            guard let contents = try RoundQuery.contents(key, reading) else { throw try missing(key, reading) }
            return ReportSource(
                overview: RoundOverview(contents), economy: try EconomyQuery.overview(key, reading),
                note: try PackageNote.find(key.organisation, year: key.year, reading) ?? "")
        }
        return ComposedReport(source)
    }

    /// What is wrong with a key that leads to no round.
    static func missing(_ key: RoundKey, _ reading: any Reading) throws -> Diagnostic {
        let organisation = try OrganisationTable.all(reading, where: "code = $1", [.text(key.organisation.text)])
        return organisation.isEmpty
            ? CommandFault.noOrganisation(key.organisation.text)
            : CommandFault.noRound(key, among: try RoundTable.all(reading).map(\.key))
    }
}

import ArgumentParser
import Database
import DatabaseSQLite
import Documents
import Foundation
import Quantities
import Rendering
import Rounds
import Steering
import Store

struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Skriver en omgångs rapport som html, docx, pdf, md eller json.",
        discussion: """
            En beslutad omgång skrivs som den beslutades. Med --compare-with märks det som skiljer: mot en sparad version (3), en annan av
            årets omgångar (VP) eller samma omgång ett annat år (2022).
            """)

    @OptionGroup var options: DatabaseOptions
    @OptionGroup var round: RoundOptions
    @Option(help: "html, docx, pdf, md eller json.") var format: String
    @Option(help: "Filen att skriva till; utan den skrivs till standard ut.") var out: String?
    @Option(help: "Kommunens utseende (docs/tema.md).") var theme: String?
    @Option(help: "En sparad version av dokumentet, med sitt nummer.") var version: Int?
    @Option(help: "Det som jämförs med: en versions nummer, VP, T1, T2, VB eller ett år.") var compareWith: String?

    func run() async throws {
        guard let format = OutputFormat(rawValue: format) else { throw CommandFault.unknownFormat(format) }
        let key = try round.key()
        let renderer = try Installation.renderer(theme: theme)
        let database = try await options.open(creating: false)
        let report = try await database.read { try ComposedReport.load(key, version: version, $0) }
        let source = report.source
        guard let compareWith else {
            let reading = RoundReading(source.overview, economy: source.economy, document: report.document)
            return try OutputFile.write(
                try renderer.render(report.document, reading: reading, as: format, date: source.overview.round.documentDate),
                to: out)
        }
        let old = try await database.read { try ComposedReport.document(compareWith, besides: key, $0) }
        let comparison = DocumentComparison(old: old, new: report.document)
        guard format != .json else { return try OutputFile.write(Data(try ComparisonJSON.text(comparison).utf8), to: out) }
        let reading = RoundReading(source.overview, economy: source.economy, document: comparison.document)
        try OutputFile.write(
            try renderer.render(comparison.document, reading: reading, as: format, date: source.overview.round.documentDate),
            to: out)
    }
}

/// What a round's report is made of, with the document: as it was decided, or a version that was kept, else composed now.
struct ComposedReport {
    let source: DocumentSource
    let document: Document

    init(_ source: DocumentSource, document: Document? = nil) {
        self.source = source
        self.document = document ?? RoundComposer.compose(source)
    }

    static func load(_ key: RoundKey, version: Int? = nil, _ reading: any Reading) throws -> ComposedReport {
        guard let source = try DossierQuery.source(key, drawing: VolumeFigure.block, reading) else {
            throw try missing(key, reading)
        }
        return ComposedReport(source, document: try kept(key, version: version, reading))
    }

    /// - Parameter version: nil: the one that was decided, while the round is.
    /// - Returns: nil where the round prints as it is now.
    /// - Throws: T7201 where there is no such version.
    private static func kept(_ key: RoundKey, version: Int?, _ reading: any Reading) throws -> Document? {
        if let version {
            guard let document = try DocumentVersionTable.document(key, number: version, reading) else {
                throw CommandFault.noVersion(
                    version, among: try DocumentVersionTable.all(of: key, reading).map(\.number).reversed())
            }
            return document
        }
        guard try RoundTable.find(key, reading)?.state == .decided,
            let decided = try DocumentVersionTable.newest(.decided, of: key, reading)
        else { return nil }
        return try DocumentVersionTable.document(key, number: decided.number, reading)
    }

    /// What a document is compared with.
    ///
    /// - Parameter words: a version's number, another round of the year, or another year.
    static func document(_ words: String, besides key: RoundKey, _ reading: any Reading) throws -> Document {
        if let kind = try? RoundKind(code: words) {
            return try load(RoundKey(organisation: key.organisation, year: key.year, kind: kind), reading).document
        }
        guard let number = Int(words), number > 0 else { throw CommandFault.nothingToCompare(words) }
        guard number >= 1900 else { return try load(key, version: number, reading).document }
        return try load(RoundKey(organisation: key.organisation, year: number, kind: key.kind), reading).document
    }

    /// What is wrong with a key that leads to no round.
    static func missing(_ key: RoundKey, _ reading: any Reading) throws -> Diagnostic {
        let organisation = try OrganisationTable.all(reading, where: "code = $1", [.text(key.organisation.text)])
        return organisation.isEmpty
            ? CommandFault.noOrganisation(key.organisation.text)
            : CommandFault.noRound(key, among: try RoundTable.all(reading).map(\.key))
    }
}

/// The changes between two documents as JSON (docs/json.md).
enum ComparisonJSON {
    private struct Change: Encodable {
        let kind: String
        let anchor: String
        let heading: String
        let label: String
        let before: String
        let after: String
    }

    static func text(_ comparison: DocumentComparison) throws -> String {
        try JSONOutput.text([
            "changes": comparison.changes.map {
                Change(
                    kind: $0.kind.rawValue, anchor: $0.anchor, heading: $0.heading, label: $0.label, before: $0.before,
                    after: $0.after)
            }
        ])
    }
}

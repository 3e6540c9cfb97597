import Commands
import Database
import DatabaseSQLite
import Documents
import Foundation
import Quantities
import Rendering
import Rounds
import Store

@testable import Design
@testable import Site

/// The demo city in memory with the site over it, asked for pages without HTTP. Made once for all tests that only read.
struct SearchableDemoCity: Sendable {
    private static let making = Task { try await SearchableDemoCity() }
    static var shared: SearchableDemoCity { get async throws { try await making.value } }

    static let round = "/hagersten-alvsjo/2023/T1"

    let database: SQLiteDatabase

    private init() async throws {
        database = try await DemoCityDatabase.copy()
    }

    /// Asks as a reader who may change nothing.
    func reply(
        _ address: String, _ language: Language = .swedish, over other: (any Database)? = nil, pdf: PDFRendering = .missing,
        theme: Theme = .standard
    ) async throws -> Reply {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        guard let route = Route(path: parts[0]), let here = Address(within: address),
            let query = FormFields(encoded: (parts.count > 1 ? parts[1] : "").utf8)
        else { throw PageFault.notFound }
        let database = other ?? self.database
        let settings = SiteSettings(
            database: database, runner: CommandRunner(database: database, now: { "2023-05-31T09:00:00Z" }),
            reports: Self.reports(pdf), assets: try Assets(installedIn: nil, theme: theme))
        let responder = SiteResponder(settings: settings, tokens: FormToken(), now: { "2023-05-31T09:00:00Z" })
        return try await responder.reply(
            to: Visit(route: route, query: query, here: here, language: language, csrf: "prov", now: "2023-05-31T09:00:00Z"))
    }

    func page(_ address: String, _ language: Language = .swedish) async throws -> String {
        guard case .html(let html) = try await reply(address, language).body else { return "" }
        return html.markup
    }

    func file(_ address: String) async throws -> (text: String, mediaType: String, name: String) {
        guard case .file(let bytes, let mediaType, let name) = try await reply(address).body else { return ("", "", "") }
        return (String(decoding: bytes, as: UTF8.self), mediaType, name)
    }

    /// How many statements the page takes.
    func statements(_ address: String) async throws -> Int {
        let counted = CountedDatabase(database)
        _ = try await reply(address, over: counted)
        return counted.statementCount
    }

    enum PDFRendering { case missing, present }

    private static func reports(_ pdf: PDFRendering) -> ReportEngine {
        ReportEngine(
            render: { document, _, format in
                switch format {
                case .docx: return [UInt8](try DOCXRenderer().render(document, date: CalendarDate(iso: "2023-06-15")))
                case .md: return Array(MarkdownRenderer().render(document).utf8)
                case .json: return Array("{}".utf8)
                case .pdf:
                    if pdf == .present { return Array("%PDF-1.7".utf8) }
                    throw Diagnostic(
                        "T6102", message: Localized(sv: "Typst finns inte.", en: "Typst is missing."),
                        remedy: Localized(sv: "Kör bin/setup.", en: "Run bin/setup."))
                }
            })
    }
}

extension String {
    /// The markup without its tags, for tests that read what a reader reads.
    var withoutTags: String {
        replacing(#/<[^>]*>/#, with: " ").replacing("&amp;", with: "&").replacing(#/[ \n]+/#, with: " ")
    }

    func count(of part: String) -> Int { components(separatedBy: part).count - 1 }
}

import Documents
import Economy
import Quantities
import Rounds

/// The forms of the report that can be fetched as a file.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    case docx, pdf, json, md

    public var mediaType: String {
        switch self {
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .pdf: "application/pdf"
        case .json: "application/json"
        case .md: "text/markdown; charset=utf-8"
        }
    }
}

/// Everything that a round's report is made of.
public struct ReportSource: Sendable {
    public let overview: RoundOverview
    /// Nil where nothing is known of the round's money.
    public let economy: EconomyOverview?
    /// What is constructed in the round's package, for the title page; "" where nothing is.
    public let note: String

    public init(overview: RoundOverview, economy: EconomyOverview?, note: String) {
        self.overview = overview
        self.economy = economy
        self.note = note
    }
}

/// What the site asks for where a report is wanted; put together by the program that starts the site, because composing
/// and rendering know nothing of the web.
public struct ReportEngine: Sendable {
    /// The report of a round as a value.
    public var compose: @Sendable (_ source: ReportSource, _ language: Language) throws -> Document
    /// The file. Throws a `Diagnostic` that says what is missing, such as the PDF engine.
    public var render: @Sendable (_ document: Document, _ source: ReportSource, _ format: ReportFormat) async throws -> [UInt8]

    public init(
        compose: @escaping @Sendable (ReportSource, Language) throws -> Document,
        render: @escaping @Sendable (Document, ReportSource, ReportFormat) async throws -> [UInt8]
    ) {
        self.compose = compose
        self.render = render
    }
}

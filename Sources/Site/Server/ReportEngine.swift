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

/// What the site asks for where a document is wanted as a file; put together by the program that starts the site, because rendering
/// knows nothing of the web.
public struct ReportEngine: Sendable {
    /// The file. Throws a `Diagnostic` that says what is missing, such as the PDF engine.
    public var render: @Sendable (_ document: Document, _ source: DocumentSource, _ format: ReportFormat) async throws -> [UInt8]
    /// Draws the charts of a document that the site composes, to show or to keep it.
    public var drawing: EconomyDrawing

    public init(
        render: @escaping @Sendable (Document, DocumentSource, ReportFormat) async throws -> [UInt8],
        drawing: @escaping EconomyDrawing = { _ in nil }
    ) {
        self.render = render
        self.drawing = drawing
    }
}

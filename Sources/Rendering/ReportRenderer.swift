public import Documents
public import Foundation
public import Quantities
import Rounds

/// The forms in which a round's report leaves the system.
public enum OutputFormat: String, Sendable, Hashable, CaseIterable {
    case html, docx, pdf, json, md

    public var mediaType: String {
        switch self {
        case .json: "application/json"
        default: DocumentFormat(rawValue: rawValue)?.mediaType ?? "application/octet-stream"
        }
    }
}

/// Renders a composed report into any of its formats: what the command line writes and the site hands out.
public struct ReportRenderer: Sendable {
    /// Nil where no engine was found; everything but PDF works all the same.
    private let engine: TypstEngine?
    private let missingEngine: Diagnostic?
    public let theme: Theme

    /// - Parameters:
    ///   - searchPath: as in the variable PATH.
    ///   - python: a Python that has the `typst` wheel.
    ///   - theme: the municipality's own look, which every form follows.
    public init(searchPath: String, python: String?, theme: Theme = .standard) {
        self.theme = theme
        do {
            var found = try TypstEngine.find(searchPath: searchPath, python: python)
            // A font of the municipality's own lies among the machine's.
            if theme.font != Theme.standard.font { found.ignoresSystemFonts = false }
            engine = found
            missingEngine = nil
        } catch {
            engine = nil
            missingEngine = error
        }
    }

    /// - Parameters:
    ///   - reading: the same round as figures, for JSON.
    ///   - date: of the document's properties, such as the meeting's day.
    public func render(
        _ document: Document, reading: @autoclosure () -> RoundReading, as format: OutputFormat, date: CalendarDate?
    ) throws -> Data {
        switch format {
        case .html: return Data(try HTMLDocument(theme: theme).render(document).utf8)
        case .md: return Data(MarkdownRenderer().render(document).utf8)
        case .docx: return try DOCXRenderer(theme: theme, rasteriser: engine).render(document, date: date)
        case .json: return try reading().json()
        case .pdf:
            guard let engine else { throw missingEngine ?? TypstEngine.engineMissing(place: "") }
            return try PDFRenderer(engine: engine, theme: theme).render(document, date: date)
        }
    }
}

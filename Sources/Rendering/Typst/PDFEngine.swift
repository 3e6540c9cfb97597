import Documents
import Foundation
import Quantities

/// What makes a PDF of a source.
public protocol PDFEngine: Sendable {
    /// - Parameter files: what the source reads, by name in the folder where it lies.
    /// - Throws: `Diagnostic` T6102 (engine missing), T6103 (source does not compile), T6104 (took too long),
    ///   T6107 (characters that no font has).
    func pdf(fromSource source: String, files: [String: Data]) throws(Diagnostic) -> Data
}

extension PDFEngine {
    public func pdf(fromSource source: String) throws(Diagnostic) -> Data { try pdf(fromSource: source, files: [:]) }
}

/// Writes a ``Document`` as an accessible PDF for the archive: PDF/UA-1 and PDF/A-2a at once.
public struct PDFRenderer: Sendable {
    public var engine: any PDFEngine
    public var theme: Theme

    public init(engine: any PDFEngine, theme: Theme = .standard) {
        self.engine = engine
        self.theme = theme
    }

    /// - Parameter date: the document's date, which PDF/A requires; read from the title page when nil.
    /// - Throws: `Diagnostic` T6105 when there is no date in either place, or what the engine throws.
    public func render(_ document: Document, date: CalendarDate? = nil) throws(Diagnostic) -> Data {
        guard let date = date ?? DocumentDate.find(in: document) else {
            throw Diagnostic(
                "T6105", place: document.title,
                message: Localized(
                    sv: "Dokumentet saknar datum, och en PDF för arkivet måste bära ett.",
                    en: "The document has no date, and a PDF for the archive must bear one."),
                remedy: Localized(
                    sv: "Ange datum på titelsidan, till exempel 2023-06-07.",
                    en: "Give a date on the title page, such as 2023-06-07."))
        }
        return try engine.pdf(
            fromSource: TypstSource.make(document, theme: theme, date: date), files: TypstSource.files(of: document, theme: theme))
    }
}

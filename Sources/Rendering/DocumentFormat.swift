/// The forms in which a ``Document`` leaves Tertial, as the command line names them.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case html, docx, pdf, md

    public var fileExtension: String { rawValue }

    public var mediaType: String {
        switch self {
        case .html: "text/html; charset=utf-8"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .pdf: "application/pdf"
        case .md: "text/markdown; charset=utf-8"
        }
    }
}

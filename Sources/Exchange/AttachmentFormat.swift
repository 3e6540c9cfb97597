import Quantities

/// The kinds of files that may go with an application, by their media types.
public enum AttachmentFormat: String, Hashable, Sendable, CaseIterable {
    case pdf = "application/pdf"
    case png = "image/png"
    case jpeg = "image/jpeg"
    case document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case presentation = "application/vnd.openxmlformats-officedocument.presentationml.presentation"

    /// 10 MB: a form with scanned pages stays well below.
    public static let byteLimit = 10 * 1024 * 1024
    /// Of one application.
    public static let countLimit = 20

    /// How a file of the format begins: what it says that it is, is not enough. Office files are zip archives.
    private var firstBytes: [UInt8] {
        switch self {
        case .pdf: Array("%PDF-".utf8)
        case .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        case .jpeg: [0xFF, 0xD8, 0xFF]
        case .document, .spreadsheet, .presentation: [0x50, 0x4B, 0x03, 0x04]
        }
    }

    /// - Throws: `T4121` where the file is too large, `T4123` where its first bytes are another format's.
    public func check(_ contents: [UInt8]) throws(Diagnostic) {
        guard contents.count <= Self.byteLimit else { throw Self.tooLarge() }
        guard contents.starts(with: firstBytes) else { throw mismatch() }
    }

    static func tooLarge() -> Diagnostic {
        Diagnostic(
            "T4121",
            message: Localized(
                sv: "Filen är större än \(byteLimit / 1_048_576) MB.", en: "The file is larger than \(byteLimit / 1_048_576) MB."),
            remedy: Localized(
                sv: "Spara den med lägre upplösning eller dela upp den.", en: "Save it in a lower resolution or divide it."))
    }

    private func mismatch() -> Diagnostic {
        Diagnostic(
            "T4123",
            message: Localized(
                sv: "Filen är inte av det slag som den säger (\(rawValue)).",
                en: "The file is not of the kind it says (\(rawValue))."),
            remedy: Localized(
                sv: "Bifoga PDF, PNG, JPEG eller en Officefil (docx, xlsx, pptx), med rätt slag angivet.",
                en: "Attach PDF, PNG, JPEG or an Office file (docx, xlsx, pptx), naming the right kind."))
    }
}

import Economy
import Foundation
import Quantities
import Rounds

/// Which of a package's attachments: the application, and the attachment's place among its attachments, from 0.
public struct AttachmentKey: Hashable, Sendable {
    public var application: ApplicationCode
    public var index: Int

    public init(application: ApplicationCode, index: Int) {
        self.application = application
        self.index = index
    }
}

/// Which attachment of a round's case.
public struct CaseAttachmentKey: Hashable, Sendable {
    public var round: RoundKey
    public var number: Int

    public init(round: RoundKey, number: Int) {
        self.round = round
        self.number = number
    }
}

/// A file's bytes as a package writes them: base64 (RFC 4648, section 4), divided so that no text is too long for JSON readers.
enum AttachmentContents {
    /// Divisible by four, so that every piece could be decoded by itself.
    private static let pieceLength = 148_000
    private static let textLimit = (AttachmentFormat.byteLimit + 2) / 3 * 4

    static func pieces(of contents: [UInt8]) -> [String] {
        let text = Array(Data(contents).base64EncodedString().utf8)
        return stride(from: 0, to: text.count, by: pieceLength).map {
            String(decoding: text[$0..<min($0 + pieceLength, text.count)], as: UTF8.self)
        }
    }

    /// - Throws: `T4121` where the file is too large, `T4122` where the text is not base64.
    static func bytes(of pieces: [String]) throws(Diagnostic) -> [UInt8] {
        guard pieces.reduce(0, { $0 + $1.utf8.count }) <= textLimit else { throw AttachmentFormat.tooLarge() }
        guard let contents = Data(base64Encoded: pieces.joined()) else {
            throw Diagnostic(
                "T4122",
                message: Localized(sv: "Filens innehåll är inte base64.", en: "The file's contents are not base64."),
                remedy: Localized(
                    sv: "Skriv filens bytes som base64 utan blanktecken.", en: "Write the file's bytes as base64 without blanks."))
        }
        return [UInt8](contents)
    }
}

import Database
import Economy
import Foundation
import Quantities
import Steering

/// A request's steps, and what is said of its attachments, as one canonical JSON text: the same list is always the same text, so
/// that a comparison of texts says whether anything differs.
///
/// Reading is strict: a text that this type would not have written is refused (T3017).
enum RequestText {
    static func of(_ steps: [RequestStep]) -> String { text(steps.map(StoredStep.init)) }

    static func of(_ attachments: [GrantApplication.Attachment]) -> String { text(attachments.map(StoredAttachment.init)) }

    static func steps(_ text: String, column: String) throws -> [RequestStep] {
        let steps = try list(of: StoredStep.self, text, column).map { try $0.step(column) }
        guard of(steps) == text else { throw unreadable(column) }
        return steps
    }

    static func attachments(_ text: String, column: String) throws -> [GrantApplication.Attachment] {
        let attachments = try list(of: StoredAttachment.self, text, column).map(\.attachment)
        guard of(attachments) == text else { throw unreadable(column) }
        return attachments
    }

    private static func text(_ list: [some Encodable]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts and whole numbers can always be encoded.
        guard let bytes = try? encoder.encode(list) else { return "[]" }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func list<Element: Codable>(of: Element.Type, _ text: String, _ column: String) throws -> [Element] {
        guard let list = try? JSONDecoder().decode([Element].self, from: Data(text.utf8)) else { throw unreadable(column) }
        return list
    }

    private static func unreadable(_ column: String) -> Diagnostic {
        DatabaseFailure.wrongKind("text", wanted: "list", column: column)
    }
}

private struct StoredStep: Codable {
    let state: String
    let round: String
    let on: String?
    /// Öre.
    let amount: Int64?
    let note: String?

    init(_ step: RequestStep) {
        state = step.state.rawValue
        round = step.round.code
        on = step.on?.iso
        amount = step.amount?.ore
        note = step.note.isEmpty ? nil : step.note
    }

    func step(_ column: String) throws -> RequestStep {
        guard let state = RequestState(rawValue: state) else {
            throw DatabaseFailure.wrongKind("text", wanted: "RequestState", column: column)
        }
        return RequestStep(
            state: state, round: try RoundKind(code: round), on: try on.map { try CalendarDate(iso: $0) },
            amount: amount.map(Money.init(ore:)), note: note ?? "")
    }
}

private struct StoredAttachment: Codable {
    let title: String
    let fileName: String
    let mediaType: String
    let size: Int
    let sha256: String

    init(_ attachment: GrantApplication.Attachment) {
        title = attachment.title
        fileName = attachment.fileName
        mediaType = attachment.mediaType
        size = attachment.size
        sha256 = attachment.sha256
    }

    var attachment: GrantApplication.Attachment {
        GrantApplication.Attachment(title: title, fileName: fileName, mediaType: mediaType, size: size, sha256: sha256)
    }
}

import Database
import Foundation
import Quantities

/// A list within a record as one canonical JSON text: the same list is always the same text, so that a comparison of texts says
/// whether anything differs.
///
/// Reading is strict: a text that this type would not have written is refused (T3017).
enum StoredList {
    static func text(_ list: [some Encodable]) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Lists of texts can always be encoded.
        guard let bytes = try? encoder.encode(list) else { return "[]" }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func read<Element: Codable>(_ column: String, of row: Row) throws -> [Element] {
        let text = try row.text(column)
        guard let list = try? JSONDecoder().decode([Element].self, from: Data(text.utf8)), self.text(list) == text else {
            throw DatabaseFailure.wrongKind("text", wanted: "list", column: column)
        }
        return list
    }
}

public import Foundation
public import Quantities

extension Document {
    /// Bytes of a document's JSON; the largest that a city's committee makes is some megabytes.
    public static let jsonSizeLimit = 64_000_000
    /// Objects and lists within each other: sections to any depth that a document has, tables in notes of tables.
    static let jsonDepthLimit = 120

    /// What ``json()`` wrote. The pictures' files are not in it: ``images`` is empty.
    ///
    /// - Throws: `T6201` where it is too large, `T6202` too deep, `T6203` no JSON, `T6204` no document, with the place in it.
    public static func read(json: Data) throws(Diagnostic) -> Document {
        guard json.count <= jsonSizeLimit else { throw .documentTooLarge(json.count) }
        guard json.nesting <= jsonDepthLimit else { throw .documentTooDeep }
        do {
            return try JSONDecoder().decode(Document.self, from: json)
        } catch let error as DecodingError {
            throw Diagnostic(error)
        } catch {
            throw Diagnostic.noJSON
        }
    }
}

extension Data {
    /// How deep objects and lists lie in each other, before anything is read: a depth that takes the stack is never begun with.
    fileprivate var nesting: Int {
        var depth = 0
        var deepest = 0
        var isInString = false
        var isEscaped = false
        for byte in self {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                deepest = Swift.max(deepest, depth)
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
        }
        return deepest
    }
}

extension Diagnostic {
    fileprivate static func documentTooLarge(_ size: Int) -> Diagnostic {
        Diagnostic(
            "T6201",
            message: Localized(
                sv: "Dokumentet är \(size / 1_000_000) MB, och gränsen är \(Document.jsonSizeLimit / 1_000_000).",
                en: "The document is \(size / 1_000_000) MB, and the limit is \(Document.jsonSizeLimit / 1_000_000)."),
            remedy: Localized(
                sv: "Dela det, eller ta bort det som inte hör dit.", en: "Divide it, or remove what does not belong in it."))
    }

    fileprivate static let documentTooDeep = Diagnostic(
        "T6202",
        message: Localized(sv: "Dokumentet har för många nivåer.", en: "The document has too many levels."),
        remedy: Localized(
            sv: "Ett dokument har högst \(Document.jsonDepthLimit) nivåer av listor och fält.",
            en: "A document has at most \(Document.jsonDepthLimit) levels of lists and fields."))

    fileprivate static let noJSON = Diagnostic(
        "T6203", message: Localized(sv: "Texten är inte JSON.", en: "The text is not JSON."),
        remedy: Localized(
            sv: "Hämta dokumentet igen: filen är avklippt eller ändrad.", en: "Fetch the document again: it is cut or changed."))

    fileprivate init(_ error: DecodingError) {
        let (path, missing): ([any CodingKey], String?) =
            switch error {
            case .keyNotFound(let key, let context): (context.codingPath, key.stringValue)
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                (context.codingPath, nil)
            @unknown default: ([], nil)
            }
        // The decoder says of what is no JSON at all that it is corrupt at no place.
        if path.isEmpty, missing == nil, case .dataCorrupted = error {
            self = .noJSON
            return
        }
        let place = path.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
        self.init(
            "T6204", place: "/\(place)",
            message: missing.map {
                Localized(sv: "Fältet ”\($0)” saknas.", en: "The field “\($0)” is missing.")
            } ?? Localized(sv: "Värdet hör inte hemma här.", en: "The value does not belong here."),
            remedy: Localized(
                sv: "Formen står i docs/json.md. Hämta dokumentet igen.", en: "See docs/json.md for the form. Fetch it again."))
    }
}

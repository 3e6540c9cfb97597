public import Foundation
import Quantities

/// A field's name in JSON, written where it is used.
struct FieldName: CodingKey, ExpressibleByStringLiteral {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringLiteral text: String) { stringValue = text }
    init?(stringValue text: String) { stringValue = text }
    init?(intValue: Int) { nil }
}

extension Document {
    /// The whole document but for the pictures' files, as docs/json.md describes it: the same bytes for the same document, with a line
    /// break at its end. ``read(json:)`` gets it back as it was.
    public func json() -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Nothing here can fail to be encoded: words, whole numbers and truth values.
        return ((try? encoder.encode(self)) ?? Data()) + Data("\n".utf8)
    }
}

// The document tree in JSON, as docs/json.md describes it. What is empty or usual is left out where it came after the form was set.

extension Document: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(title, forKey: "title")
        try container.encode(organisation, forKey: "organisation")
        try container.encode(language, forKey: "language")
        try container.encode(titlePage, forKey: "titlePage")
        if !front.isEmpty { try container.encode(front, forKey: "front") }
        try container.encode(sections, forKey: "sections")
    }
}

extension TitlePage: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        if !letterhead.isEmpty { try container.encode(letterhead, forKey: "letterhead") }
        try container.encode(documentType, forKey: "documentType")
        try container.encode(lines, forKey: "lines")
        try container.encode(note, forKey: "note")
    }
}

extension TitlePage.Line: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(label, forKey: "label")
        try container.encode(value, forKey: "value")
        try container.encode(unlessEmpty: source, forKey: "source")
    }
}

extension Section: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(anchor, forKey: "anchor")
        try container.encode(eyebrow, forKey: "eyebrow")
        try container.encode(heading, forKey: "heading")
        try container.encode(inContents, forKey: "inContents")
        if startsPage { try container.encode(true, forKey: "startsPage") }
        try container.encode(unlessEmpty: place, forKey: "place")
        try container.encode(blocks, forKey: "blocks")
        try container.encode(sections, forKey: "sections")
    }
}

extension Block: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        switch self {
        case .paragraph(let content):
            try container.encode("paragraph", forKey: "kind")
            try container.encode(content, forKey: "content")
        case .list(ordered: let ordered, items: let items):
            try container.encode("list", forKey: "kind")
            try container.encode(ordered, forKey: "ordered")
            try container.encode(items, forKey: "items")
        case .status(let sign, label: let label):
            try container.encode("status", forKey: "kind")
            try container.encode(sign.rawValue, forKey: "sign")
            try container.encode(label, forKey: "label")
        case .table(let table):
            try container.encode("table", forKey: "kind")
            try container.encode(table, forKey: "table")
        case .figure(svg: let svg, alternative: let alternative, caption: let caption):
            try container.encode("figure", forKey: "kind")
            try container.encode(svg, forKey: "svg")
            try container.encode(alternative, forKey: "alternative")
            try container.encode(caption, forKey: "caption")
        case .note(let content):
            try container.encode("note", forKey: "kind")
            try container.encode(content, forKey: "content")
        case .image(let image):
            try container.encode("image", forKey: "kind")
            try container.encode(image.sha256, forKey: "sha256")
            try container.encode(image.alternative, forKey: "alternative")
            try container.encode(image.caption, forKey: "caption")
        case .signatures(let signatures):
            try container.encode("signatures", forKey: "kind")
            try container.encode(
                signatures.map { ["title": $0.title, "name": $0.name, "signedOn": $0.signedOn] }, forKey: "signatures")
        }
    }
}

extension Inline: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(plain, forKey: "text")
        switch self {
        case .text: try container.encode("text", forKey: "kind")
        case .strong: try container.encode("strong", forKey: "kind")
        case .emphasis: try container.encode("emphasis", forKey: "kind")
        case .link(_, anchor: let anchor):
            try container.encode("link", forKey: "kind")
            try container.encode(anchor, forKey: "anchor")
        case .external(_, url: let url):
            try container.encode("external", forKey: "kind")
            try container.encode(url, forKey: "url")
        case .inserted(let content):
            try container.encode("inserted", forKey: "kind")
            try container.encode(unlessPlain: content, forKey: "content")
        case .deleted(let content):
            try container.encode("deleted", forKey: "kind")
            try container.encode(unlessPlain: content, forKey: "content")
        case .field(let field):
            try container.encode("field", forKey: "kind")
            try container.encode(field.source, forKey: "source")
            try container.encode(unlessEmpty: field.label, forKey: "label")
        }
    }
}

extension KeyedEncodingContainer<FieldName> {
    fileprivate mutating func encode(unlessEmpty text: String, forKey key: FieldName) throws {
        if !text.isEmpty { try encode(text, forKey: key) }
    }

    /// `text` says it all where the words are words alone.
    fileprivate mutating func encode(unlessPlain content: [Inline], forKey key: FieldName) throws {
        if content != [.text(content.plain)] { try encode(content, forKey: key) }
    }
}

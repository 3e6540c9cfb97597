import Quantities
import Texts

// The document tree out of JSON: what Document+json.swift writes. What may be left out there has its usual value here.

extension Document: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            title: try container.decode(String.self, forKey: "title"),
            organisation: try container.decode(String.self, forKey: "organisation"),
            language: try container.decode(Language.self, forKey: "language"),
            titlePage: try container.decode(TitlePage.self, forKey: "titlePage"),
            front: try container.decodeIfPresent([Section].self, forKey: "front") ?? [],
            sections: try container.decode([Section].self, forKey: "sections"))
    }
}

extension TitlePage: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            letterhead: try container.decodeIfPresent([String].self, forKey: "letterhead") ?? [],
            documentType: try container.decode(String.self, forKey: "documentType"),
            lines: try container.decode([Line].self, forKey: "lines"), note: try container.decode(String.self, forKey: "note"))
    }
}

extension TitlePage.Line: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            label: try container.decode(String.self, forKey: "label"), value: try container.decode(String.self, forKey: "value"),
            source: try container.words("source"))
    }
}

extension Section: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            anchor: try container.decode(String.self, forKey: "anchor"), eyebrow: try container.words("eyebrow"),
            heading: try container.decode(String.self, forKey: "heading"),
            blocks: try container.decode([Block].self, forKey: "blocks"),
            sections: try container.decode([Section].self, forKey: "sections"),
            inContents: try container.decode(Bool.self, forKey: "inContents"),
            startsPage: try container.decodeIfPresent(Bool.self, forKey: "startsPage") ?? false,
            place: try container.words("place"))
    }
}

extension Block: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        switch try container.decode(String.self, forKey: "kind") {
        case "paragraph": self = .paragraph(try container.decode([Inline].self, forKey: "content"))
        case "note": self = .note(try container.decode([Inline].self, forKey: "content"))
        case "list":
            self = .list(
                ordered: try container.decode(Bool.self, forKey: "ordered"),
                items: try container.decode([[Inline]].self, forKey: "items"))
        case "status":
            self = .status(try container.sign("sign"), label: try container.decode(String.self, forKey: "label"))
        case "table": self = .table(try container.decode(Table.self, forKey: "table"))
        case "figure":
            self = .figure(
                svg: try container.decode(String.self, forKey: "svg"),
                alternative: try container.decode(String.self, forKey: "alternative"),
                caption: try container.decode(String.self, forKey: "caption"))
        case "image":
            self = .image(
                TextImage(
                    sha256: try container.decode(String.self, forKey: "sha256"),
                    alternative: try container.decode(String.self, forKey: "alternative"),
                    caption: try container.words("caption")))
        case "signatures":
            self = .signatures(try container.decode([Signature].self, forKey: "signatures"))
        default: throw container.unknown("kind")
        }
    }
}

extension Signature: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            title: try container.decode(String.self, forKey: "title"), name: try container.words("name"),
            signedOn: try container.words("signedOn"))
    }
}

extension Inline: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        let text = try container.decode(String.self, forKey: "text")
        switch try container.decode(String.self, forKey: "kind") {
        case "text": self = .text(text)
        case "strong": self = .strong(text)
        case "emphasis": self = .emphasis(text)
        case "inserted": self = .inserted(try container.changed(text))
        case "deleted": self = .deleted(try container.changed(text))
        case "link": self = .link(text, anchor: try container.decode(String.self, forKey: "anchor"))
        case "external": self = .external(text, url: try container.address("url"))
        case "field":
            self = .field(
                LiveField(
                    source: try container.decode(String.self, forKey: "source"), printed: text,
                    label: try container.words("label")))
        default: throw container.unknown("kind")
        }
    }
}

extension KeyedDecodingContainer<FieldName> {
    /// "" where the field is left out.
    fileprivate func words(_ key: FieldName) throws -> String { try decodeIfPresent(String.self, forKey: key) ?? "" }

    /// Changed words: in pieces where they are more than words alone, which hold no change in their turn.
    fileprivate func changed(_ text: String) throws -> [Inline] {
        guard let content = try decodeIfPresent([Inline].self, forKey: "content") else { return [.text(text)] }
        let isNested = content.contains { inline in
            switch inline {
            case .inserted, .deleted: true
            default: false
            }
        }
        if isNested { throw unknown("content") }
        return content
    }

    func sign(_ key: FieldName) throws -> Sign {
        guard let sign = Sign(rawValue: try decode(String.self, forKey: key)) else { throw unknown(key) }
        return sign
    }

    /// A link leads to the web or to a mailbox, and to nothing else.
    fileprivate func address(_ key: FieldName) throws -> String {
        let url = try decode(String.self, forKey: key)
        guard ["http:", "https:", "mailto:"].contains(where: { url.lowercased().hasPrefix($0) }) else { throw unknown(key) }
        return url
    }

    func unknown(_ key: FieldName) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: "")
    }
}

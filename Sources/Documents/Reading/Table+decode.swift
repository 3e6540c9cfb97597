extension Table: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            anchor: try container.decode(String.self, forKey: "anchor"),
            caption: try container.decode(String.self, forKey: "caption"),
            columns: try container.decode([Column].self, forKey: "columns"),
            rows: try container.decode([Row].self, forKey: "rows"))
    }
}

extension Table.Column: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        guard let alignment = Alignment(rawValue: try container.decode(String.self, forKey: "alignment")) else {
            throw container.unknown("alignment")
        }
        self.init(
            try container.decode(String.self, forKey: "header"), alignment: alignment,
            weight: try container.decodeIfPresent(Int.self, forKey: "weight") ?? 1)
    }
}

extension Table.Row: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        guard let kind = Kind(rawValue: try container.decode(String.self, forKey: "kind")) else {
            throw container.unknown("kind")
        }
        self.init(
            kind: kind, cells: try container.decode([Table.Cell].self, forKey: "cells"),
            notes: try container.decode([Table.Note].self, forKey: "notes"))
    }
}

extension Table.Note: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            label: try container.decode(String.self, forKey: "label"), blocks: try container.decode([Block].self, forKey: "blocks"))
    }
}

extension Table.Cell: Decodable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: FieldName.self)
        self.init(
            try container.decode([Inline].self, forKey: "content"),
            sign: container.contains("sign") ? try container.sign("sign") : nil,
            signLabel: try container.decodeIfPresent(String.self, forKey: "signLabel") ?? "")
    }
}

extension Table: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(anchor, forKey: "anchor")
        try container.encode(caption, forKey: "caption")
        try container.encode(columns, forKey: "columns")
        try container.encode(rows, forKey: "rows")
    }
}

extension Table.Column: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(header, forKey: "header")
        try container.encode(alignment.rawValue, forKey: "alignment")
        if weight != 1 { try container.encode(weight, forKey: "weight") }
    }
}

extension Table.Row: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(kind.rawValue, forKey: "kind")
        try container.encode(cells, forKey: "cells")
        try container.encode(notes, forKey: "notes")
    }
}

extension Table.Note: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(label, forKey: "label")
        try container.encode(blocks, forKey: "blocks")
    }
}

extension Table.Cell: Encodable {
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: FieldName.self)
        try container.encode(content, forKey: "content")
        if let sign { try container.encode(sign.rawValue, forKey: "sign") }
        if sign != nil || !signLabel.isEmpty { try container.encode(signLabel, forKey: "signLabel") }
    }
}

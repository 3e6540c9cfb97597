extension DocumentComparison {
    /// The marked document with those sections alone in which something differs, under their headings: what a reader of the changes
    /// needs of ninety pages.
    public var changedParts: Document {
        let changed = Set(changes.map(\.anchor))
        var parts = document
        parts.front = document.front.compactMap { $0.changedParts(changed) }
        parts.sections = document.sections.compactMap { $0.changedParts(changed) }
        return parts
    }
}

extension Section {
    /// - Parameter changed: the anchors of the changes that are listed; what is told once for many places is known by its marks.
    fileprivate func changedParts(_ changed: Set<String>) -> Section? {
        var kept = self
        kept.sections = sections.compactMap { $0.changedParts(changed) }
        let isChanged = changed.contains(anchor) || blocks.contains { $0.inlines.contains(where: \.isMark) }
        if !isChanged { kept.blocks = [] }
        return isChanged || !kept.sections.isEmpty ? kept : nil
    }
}

extension Block {
    /// Every run of words, wherever in the block it stands.
    fileprivate var inlines: [Inline] {
        switch self {
        case .paragraph(let content), .note(let content): content
        case .list(ordered: _, let items): items.flatMap(\.self)
        case .table(let table):
            table.rows.flatMap { row in row.cells.flatMap(\.content) + row.notes.flatMap(\.blocks).flatMap(\.inlines) }
        case .status, .figure, .image, .signatures: []
        }
    }
}

extension Inline {
    fileprivate var isMark: Bool {
        switch self {
        case .inserted, .deleted: true
        case .text, .strong, .emphasis, .link, .external, .field: false
        }
    }
}

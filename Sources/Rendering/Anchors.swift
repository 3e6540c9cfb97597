import Documents

/// Every place in a document that a link may point to, numbered in print order.
///
/// A link to a place that does not exist prints as plain text: a report must not fail, nor hold a dead link, because a goal was left out.
struct Anchors {
    private(set) var ordinals: [String: Int] = [:]

    init(_ document: Document) {
        collect(document.front)
        collect(document.sections)
    }

    init(_ blocks: [Block]) {
        collect(blocks)
    }

    func contains(_ anchor: String) -> Bool { ordinals[anchor] != nil }

    /// Lets links reach places that stand outside of what is written.
    mutating func allow(_ others: Set<String>) {
        for anchor in others.sorted() { add(anchor) }
    }

    private mutating func collect(_ sections: [Section]) {
        for section in sections {
            add(section.anchor)
            collect(section.blocks)
            collect(section.sections)
        }
    }

    private mutating func collect(_ blocks: [Block]) {
        for case .table(let table) in blocks {
            add(table.anchor)
            for row in table.rows {
                for note in row.notes { collect(note.blocks) }
            }
        }
    }

    private mutating func add(_ anchor: String) {
        if !anchor.isEmpty, ordinals[anchor] == nil { ordinals[anchor] = ordinals.count + 1 }
    }
}

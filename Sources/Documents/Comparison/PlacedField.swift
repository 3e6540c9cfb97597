/// A live field with the place in the document where it is shown.
struct PlacedField {
    let field: LiveField
    let place: ChangedValue.Place
}

extension Document {
    /// Every live field in the document's order: title page, case, document.
    func placedFields() -> [PlacedField] {
        var found: [PlacedField] = []
        for line in titlePage.lines where !line.source.isEmpty {
            found.append(
                PlacedField(
                    field: LiveField(source: line.source, printed: line.value, label: line.label),
                    place: ChangedValue.Place(anchor: "", heading: "Titelsida", kind: .table)))
        }
        for section in front + sections { section.collect(into: &found, isDecision: false) }
        return found
    }
}

extension Section {
    fileprivate func collect(into found: inout [PlacedField], isDecision: Bool) {
        let isDecision = isDecision || anchor == Anchor.decision
        func place(_ kind: ChangedValue.Place.Kind) -> ChangedValue.Place {
            ChangedValue.Place(anchor: anchor, heading: heading, kind: isDecision ? .decision : kind)
        }
        func words(_ content: [Inline]) {
            for case .field(let field) in content {
                found.append(PlacedField(field: field, place: place(field.source.hasPrefix("count/") ? .count : .text)))
            }
        }
        func walk(_ block: Block) {
            switch block {
            case .paragraph(let content), .note(let content): words(content)
            case .list(ordered: _, items: let items): items.forEach(words)
            case .table(let table):
                for row in table.rows {
                    for case .field(let field) in row.cells.flatMap(\.content) {
                        found.append(PlacedField(field: field, place: place(.table)))
                    }
                    for block in row.notes.flatMap(\.blocks) { walk(block) }
                }
            case .status, .figure, .image, .signatures: break
            }
        }
        blocks.forEach(walk)
        for section in sections { section.collect(into: &found, isDecision: isDecision) }
    }
}

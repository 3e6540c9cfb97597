import Documents

extension Document {
    /// The SHA-256 of every picture that it shows, each once, in order of their sums.
    var pictures: [String] {
        func pictures(of section: Section) -> [String] {
            section.blocks.flatMap(pictures) + section.sections.flatMap(pictures)
        }
        func pictures(_ block: Block) -> [String] {
            switch block {
            case .image(let image): [image.sha256]
            case .table(let table): table.rows.flatMap(\.notes).flatMap(\.blocks).flatMap(pictures)
            case .paragraph, .list, .status, .figure, .note, .signatures: []
            }
        }
        return Set((front + sections).flatMap(pictures(of:))).sorted()
    }
}

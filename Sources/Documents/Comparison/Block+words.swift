extension Block {
    /// The words alone: a line for each paragraph, item and row.
    var plain: String {
        switch self {
        case .paragraph(let content), .note(let content): content.plain
        case .list(ordered: _, items: let items): items.map(\.plain).joined(separator: "\n")
        case .status(_, label: let label): label
        case .table(let table): ([table.caption] + table.rows.map(\.plain)).joined(separator: "\n")
        case .figure(svg: _, alternative: _, caption: let caption): caption
        case .image(let image): [image.alternative, image.caption].filter { !$0.isEmpty }.joined(separator: "\n")
        case .signatures(let signatures): signatures.map { "\($0.title) \($0.name) \($0.signedOn)" }.joined(separator: "\n")
        }
    }
}

extension Table.Row {
    var plain: String {
        ([cells.map(\.words).joined(separator: "\t")]
            + notes.map { "\($0.label): \($0.blocks.map(\.plain).joined(separator: "\n"))" })
            .joined(separator: "\n")
    }
}

extension Table.Cell {
    /// With the word that the sign stands for.
    var words: String { signLabel.isEmpty ? plain : plain.isEmpty ? signLabel : "\(signLabel) \(plain)" }
}

extension [Inline] {
    /// The words alone.
    public var plain: String { count == 1 ? self[0].plain : map(\.plain).joined() }
}

extension Section {
    /// The words of the section and of those under it.
    var words: String {
        ([heading] + blocks.map(\.plain) + sections.map(\.words)).filter { !$0.isEmpty }.joined(separator: "\n")
    }
}

import Steering

extension RunningText {
    /// Characters of a text's markup.
    public static let lengthLimit = GoalText.lengthLimit

    public var isEmpty: Bool { blocks.isEmpty }

    /// The words alone: a line for each block, item and row, cells parted by tabs, a field as `{{…}}`, an image by its alternative
    /// text. Of a reuse, the words that stand here.
    public var plain: String { blocks.map(\.plain).filter { !$0.isEmpty }.joined(separator: "\n") }

    /// Words that hold a letter or a digit; a field counts as one.
    public var wordCount: Int {
        plain.split(whereSeparator: \.isWhitespace).count { $0.contains { $0.isLetter || $0.isNumber } }
    }

    /// In the order of the text; also those of adapted words.
    public var fields: [FieldReference] {
        blocks.flatMap(\.inlines).compactMap { inline in
            if case .field(let field) = inline { field } else { nil }
        }
    }

    /// In the order of the text.
    public var reuses: [TextReuse] {
        blocks.compactMap { block in
            if case .reuse(let reuse) = block { reuse } else { nil }
        }
    }

    /// In the order of the text; also those of adapted words.
    public var images: [TextImage] { blocks.flatMap(\.images) }
}

extension TextBlock {
    /// The words alone, as in ``RunningText/plain``.
    public var plain: String {
        switch self {
        case .paragraph(let inlines), .heading(let inlines): inlines.plain
        case .list(_, let items): items.map(\.plain).joined(separator: "\n")
        case .table(let table):
            ([table.caption].filter { !$0.isEmpty }
                + ([table.columns.map(\.header)] + table.rows).map { $0.map(\.plain).joined(separator: "\t") })
                .joined(separator: "\n")
        case .image(let image): [image.alternative, image.caption].filter { !$0.isEmpty }.joined(separator: "\n")
        case .reuse(let reuse): reuse.adapted.map(\.plain).joined(separator: "\n")
        }
    }

    /// Every run of words, in order.
    public var inlines: [TextInline] {
        switch self {
        case .paragraph(let inlines), .heading(let inlines): inlines
        case .list(_, let items): items.flatMap(\.self)
        case .table(let table): table.columns.flatMap(\.header) + table.rows.flatMap { $0.flatMap(\.self) }
        case .image: []
        case .reuse(let reuse): reuse.adapted.flatMap(\.inlines)
        }
    }

    var images: [TextImage] {
        switch self {
        case .image(let image): [image]
        case .reuse(let reuse): reuse.adapted.flatMap(\.images)
        default: []
        }
    }
}

extension TextInline {
    /// The words alone; a field as `{{…}}`.
    public var plain: String {
        switch self {
        case .text(let text), .strong(let text), .emphasis(let text), .link(let text, url: _): text
        case .field(let field): "{{\(field.markup)}}"
        }
    }
}

extension [TextInline] {
    /// The words alone; a field as `{{…}}`.
    public var plain: String { map(\.plain).joined() }
}

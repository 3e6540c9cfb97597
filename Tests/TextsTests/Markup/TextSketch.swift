import Texts

/// A text as one line for each block, for tests: `p`, `h`, `l`, `n`, `t`, `i` and `r`, with marked words in angle brackets.
enum TextSketch {
    static func of(_ text: RunningText) -> String { text.blocks.map(block).joined(separator: "\n") }

    static func block(_ block: TextBlock) -> String {
        switch block {
        case .paragraph(let inlines): "p " + line(inlines)
        case .heading(let inlines): "h " + line(inlines)
        case .list(let ordered, let items): (ordered ? "n " : "l ") + items.map(line).joined(separator: " / ")
        case .table(let table):
            "t \(table.caption): " + table.columns.map { line($0.header) + ($0.isNumber ? "#" : "") }.joined(separator: " | ")
                + table.rows.map { " / " + $0.map(line).joined(separator: " | ") }.joined()
        case .image(let image): "i \(image.sha256.prefix(4)) \(image.alternative) (\(image.caption))"
        case .reuse(let reuse):
            "r \(reuse.sources.map { "\($0.text.path) \($0.paragraph?.text ?? "all")" }.joined(separator: " + ")) [\(reuse.adapted.map(Self.block).joined(separator: "; "))]"
        }
    }

    static func line(_ inlines: [TextInline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text
            case .strong(let text): "<b \(text)>"
            case .emphasis(let text): "<i \(text)>"
            case .link(let words, let url): "<a \(words) \(url)>"
            case .field(let field): "<f \(field.markup)>"
            }
        }.joined()
    }
}

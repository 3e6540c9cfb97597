import Documents
import Expectations

/// Documents full of what people paste, and what an attacker would: the same ones for a seed on every machine.
struct RandomDocuments {
    private var numbers: SeededRandom
    private var count = 0
    /// Every piece of text that must be found again, each with a number of its own.
    private(set) var texts: [String] = []

    static let fragments = [
        "<script>alert(1)</script>", "#panic(\"x\")", "$x^2$", "\\", "]", "[", "{", "}", "]]>", "<!--", "&amp;", "&", "\"", "'",
        "`", "```",
        "*/", "//", "/*", "@mal", "<mal-1>", "= Rubrik", "- punkt", "1. punkt", "**fet**", "_kursiv_", "| a | b |", "~~",
        "åäö ÅÄÖ é",
        "−9,2\u{A0}%", "\r\n", "\n", "\t", "\u{0}", "\u{8}", "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}",
        "\u{2028}", "\u{200B}",
        "nämnd/styrelse", "https://exempel.se/?a=1&b=2", "%s", "\\u{0}", "${x}", "<w:p/>", "\u{1B}[31m", "  ", "javascript:",
    ]

    init(seed: UInt64) { numbers = SeededRandom(seed: seed) }

    mutating func document() -> Document {
        Document(
            title: text(), organisation: text(), language: numbers.below(4) == 0 ? .english : .swedish,
            titlePage: TitlePage(
                documentType: text(), lines: (0..<numbers.below(3)).map { _ in .init(label: text(), value: text()) }, note: text()),
            sections: (0..<(1 + numbers.below(3))).map { _ in section(depth: 1) })
    }

    private mutating func text() -> String {
        count += 1
        let text = "t\(count)x " + (0..<(1 + numbers.below(4))).map { _ in numbers.pick(Self.fragments) }.joined() + " y"
        texts.append(text)
        return text
    }

    private mutating func section(depth: Int) -> Section {
        let children = depth < 8 ? numbers.below(3) - (depth > 4 ? 1 : 0) : 0
        return Section(
            anchor: numbers.below(8) == 0 ? "samma" : "a\(count) \"<&#'\\", eyebrow: numbers.below(2) == 0 ? "" : text(),
            heading: text(),
            blocks: (0..<numbers.below(4)).map { _ in block(depth: 1) },
            sections: (0..<max(children, 0)).map { _ in section(depth: depth + 1) }, inContents: numbers.below(3) > 0)
    }

    private mutating func block(depth: Int) -> Block {
        switch numbers.below(depth < 3 ? 7 : 5) {
        case 0: .paragraph(inlines())
        case 1: .list(ordered: numbers.below(2) == 0, items: (0..<numbers.below(4)).map { _ in inlines() })
        case 2: .status(numbers.pick(Sign.allCases), label: text())
        case 3: .note(inlines())
        case 4: .figure(svg: SmallDocument.svg, alternative: text(), caption: text())
        default: .table(table(depth: depth))
        }
    }

    private mutating func inlines() -> [Inline] {
        (0..<numbers.below(4)).map { _ in
            switch numbers.below(5) {
            case 0: .text(text())
            case 1: .strong(text())
            case 2: .emphasis(text())
            case 3: .link(text(), anchor: numbers.pick(["samma", "saknas", "a3 \"<&#'\\"]))
            default: .field(LiveField(source: "value/\"<x>\"", printed: text()))
            }
        }
    }

    private mutating func table(depth: Int) -> Table {
        let columns = (0..<(1 + numbers.below(9))).map { _ in
            Table.Column(text(), alignment: numbers.below(2) == 0 ? .start : .number, weight: numbers.below(5))
        }
        let rows = (0..<numbers.below(4)).map { _ in
            Table.Row(
                kind: numbers.below(4) == 0 ? .total : .body,
                cells: columns.map { _ in
                    let sign = numbers.below(5) == 0 ? numbers.pick(Sign.allCases) : nil
                    return Table.Cell(inlines(), sign: sign, signLabel: sign == nil ? "" : text())
                },
                notes: (0..<numbers.below(3)).map { _ in
                    Table.Note(label: text(), blocks: (0..<numbers.below(3)).map { _ in block(depth: depth + 1) })
                })
        }
        return Table(anchor: numbers.below(5) == 0 ? "samma" : "t\(count)", caption: text(), columns: columns, rows: rows)
    }
}

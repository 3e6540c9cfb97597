import Documents
import Expectations
import Texts

/// Documents of everything that a document may hold, with words that JSON minds: the same ones for a seed on every machine.
struct RandomDocument {
    private var numbers: SeededRandom
    private static let pieces = [
        "ord", "å", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "\u{2028}", "{", "]", "👩‍👧", "e\u{301}", " ", "\u{A0}", "−1,0",
        "\u{FFFE}",
    ]

    init(seed: UInt64) { numbers = SeededRandom(seed: seed) }

    mutating func document() -> Document {
        Document(
            title: text(), organisation: text(), language: numbers.pick([.swedish, .english]),
            titlePage: TitlePage(
                letterhead: list { $0.text() }, documentType: text(),
                lines: list { .init(label: $0.text(), value: $0.text(), source: $0.text()) }, note: text()),
            front: list { $0.section(depth: 5) }, sections: list { $0.section(depth: 1) })
    }

    private mutating func text() -> String { numbers.text(of: Self.pieces, upTo: 5) }

    private mutating func isSo() -> Bool { numbers.below(2) == 0 }

    private mutating func list<Element>(_ make: (inout RandomDocument) -> Element) -> [Element] {
        (0..<numbers.below(3)).map { _ in make(&self) }
    }

    private mutating func section(depth: Int) -> Section {
        Section(
            anchor: text(), eyebrow: text(), heading: text(), blocks: list { $0.block(depth: 1) },
            sections: depth < 7 ? list { $0.section(depth: depth + 1) } : [], inContents: isSo(), startsPage: isSo(),
            place: text())
    }

    private mutating func block(depth: Int) -> Block {
        switch numbers.below(depth < 4 ? 8 : 7) {
        case 0: .paragraph(list { $0.inline() })
        case 1: .list(ordered: isSo(), items: list { $0.list { $0.inline() } })
        case 2: .status(numbers.pick(Sign.allCases), label: text())
        case 3: .figure(svg: text(), alternative: text(), caption: text())
        case 4: .note(list { $0.inline() })
        case 5: .image(TextImage(sha256: text(), alternative: text(), caption: text()))
        case 6: .signatures(list { Signature(title: $0.text(), name: $0.text(), signedOn: $0.text()) })
        default: .table(table(depth: depth + 1))
        }
    }

    private mutating func inline() -> Inline {
        switch numbers.below(8) {
        case 0: .text(text())
        case 1: .strong(text())
        case 2: .emphasis(text())
        case 3: .link(text(), anchor: text())
        case 4: .external(text(), url: numbers.pick(["https://a.se/?b=\"", "http://a.se", "mailto:a@b.se", "HTTPS://A.SE"]))
        case 5: .inserted([.text(text())])
        case 6: .deleted([.text("Förr "), .strong(text())])
        default: .field(LiveField(source: text(), printed: text(), label: text()))
        }
    }

    private mutating func table(depth: Int) -> Table {
        Table(
            anchor: text(), caption: text(),
            columns: list { Table.Column($0.text(), alignment: $0.isSo() ? .start : .number, weight: $0.numbers.below(40)) },
            rows: list { random in
                Table.Row(
                    kind: random.numbers.pick([.body, .part, .group, .total]),
                    cells: random.list {
                        Table.Cell($0.list { $0.inline() }, sign: $0.isSo() ? .done : nil, signLabel: $0.text())
                    },
                    notes: random.list { Table.Note(label: $0.text(), blocks: $0.list { $0.block(depth: depth) }) })
            })
    }
}

import Economy
import Expectations
import Rounds
import Steering
import Texts

/// Makes texts that a person could have written, and markup that nobody would.
struct RandomText {
    private var random: SeededRandom

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    static let pieces = [
        "ord", "Å", " ", "\u{A0}", "\n", "\r\n", "\n\n", "- ", "-", "### ", "###", "#", "1. ", "2. ", "12.", "**", "*", "***", "[",
        "]",
        "](", ")", "https://a.se", "mailto:b@c", "javascript:", "{{", "}}", "{", "}", "antal/enheter", "utfall/a@b", "|", "|=",
        "| ", " |",
        "|---|---:|", "|siffror", "!", "![", "](bild:", String(repeating: "a0", count: 32), " \"", "\"", ">>> ", ">>>", "<<<",
        "\n<<<\n",
        "\n>>> enhet/2023/T1/text/summary ¶0123abcd\n", " + ", "a/2023/T1/text/summary ¶0123abcd",
        "¶", "\\", "👩‍👧", "\u{2028}", "\t", "–", "\u{0}", "\u{301}", "<script>", "(",
        "`",
    ]

    mutating func markup() -> String { random.text(of: Self.pieces, upTo: 60) }

    mutating func bytes() -> String {
        String(decoding: (0..<random.below(200)).map { _ in UInt8(random.below(256)) }, as: UTF8.self)
    }

    mutating func text() -> RunningText {
        RunningText(blocks: (0..<random.below(6)).map { _ in block(mayReuse: true) })
    }

    private mutating func block(mayReuse: Bool) -> TextBlock {
        switch random.below(mayReuse ? 7 : 6) {
        case 0, 1: .paragraph(line())
        case 2: .heading(line())
        case 3: .list(ordered: random.below(2) == 0, items: (0...random.below(3)).map { _ in line() })
        case 4: .table(table())
        case 5:
            .image(
                TextImage(
                    sha256: String(repeating: "c3", count: 32), alternative: random.below(4) == 0 ? "" : words(),
                    caption: random.below(2) == 0 ? "" : words()))
        default:
            .reuse(
                TextReuse(
                    source: TextKey(
                        round: RoundKey(organisation: Code(stored: "enhet"), year: 2023, kind: .tertial1),
                        place: .document(.summary)),
                    paragraph: random.below(2) == 0 ? nil : ParagraphFingerprint(words: words()), others: others(),
                    adapted: (0..<random.below(3)).map { _ in block(mayReuse: false) }))
        }
    }

    private mutating func others() -> [TextReuse.Source] {
        (0..<[0, 0, 1, 3][random.below(4)]).map { _ in
            let round = RoundKey(organisation: Code(stored: "annan"), year: 2022, kind: .annualReport)
            let paragraph = random.below(2) == 0 ? nil : ParagraphFingerprint(words: words())
            return TextReuse.Source(TextKey(round: round, place: .document(.quality)), paragraph: paragraph)
        }
    }

    private mutating func table() -> TextTable {
        let columns = (0...random.below(4)).map { _ in
            TextTable.Column(header: random.below(5) == 0 ? [] : line(), isNumber: random.below(2) == 0)
        }
        let rows = (0..<random.below(4)).map { _ in columns.map { _ in random.below(4) == 0 ? [] : line() } }
        return TextTable(caption: random.below(3) == 0 ? "" : words(), columns: columns, rows: rows)
    }

    /// Text between parts of other kinds, so that no two of a kind stand beside each other.
    private mutating func line() -> [TextInline] {
        var inlines: [TextInline] = []
        for _ in 0...random.below(4) {
            if random.below(3) > 0 { inlines.append(.text((inlines.isEmpty ? "" : " ") + words() + " ")) }
            switch random.below(4) {
            case 0: if case .strong? = inlines.last { break } else { inlines.append(.strong(words())) }
            case 1: if case .emphasis? = inlines.last { break } else { inlines.append(.emphasis(words())) }
            case 2: inlines.append(.link(words(), url: "https://stockholm.se/\(random.below(100))"))
            default: inlines.append(.field(FieldReferenceTests.references[random.below(FieldReferenceTests.references.count)].1))
            }
        }
        return inlines.enumerated().filter { index, inline in
            guard index > 0, case .text = inline, case .text = inlines[index - 1] else { return true }
            return false
        }.map(\.element)
    }

    private static let signs = [
        "ord", "år", "5", ",", ".", "*", "**", "[", "]", "](", "(", ")", "{{", "}}", "{{antal/enheter}}", "|", "|=", "#", "###",
        "-", "1.", ">",
        ">>>", "<<<", "!", "![", "\\", "\"", "–", "12\u{A0}000",
    ]

    /// Words without blanks at their ends, and signs that must not be taken for markup.
    private mutating func words() -> String {
        (0...random.below(4)).map { _ in random.pick(Self.signs) }.joined(separator: random.below(2) == 0 ? " " : "")
    }
}

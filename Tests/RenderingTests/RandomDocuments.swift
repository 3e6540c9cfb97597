import Documents
import Expectations
import Foundation
import Texts

/// Documents full of what people paste, and what an attacker would: the same ones for a seed on every machine.
struct RandomDocuments {
    private var numbers: SeededRandom
    private let seed: UInt64
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
        "nämnd/styrelse", "https://exempel.se/?a=1&b=2", "%s", "\\u{0}", "${x}", "<w:p/>", "++}", "--}", "{{utfall/x}}", "\u{AD}",
        "Verksamhetsområdesförändringarna", "Donaudampfschiffahrtsgesellschaft", "\u{1B}[31m", "  ", "javascript:",
    ]

    /// The hash of the one picture that is there, and of one that is not.
    static let picture = String(repeating: "0f", count: 32)
    static let lostPicture = String(repeating: "e1", count: 32)

    private let fragments: [String]

    /// - Parameter leavingOut: fragments that a reading program cannot cope with.
    init(seed: UInt64, leavingOut: Set<String> = []) {
        self.seed = seed
        fragments = Self.fragments.filter { !leavingOut.contains($0) }
        numbers = SeededRandom(seed: seed)
    }

    /// Some random documents' sections in one document: what takes a start of a program is tested on many at once.
    static func gathered(_ seeds: ClosedRange<UInt64>) -> (document: Document, texts: [String]) {
        var texts: [String] = []
        var whole: Document?
        for seed in seeds {
            var random = RandomDocuments(seed: seed)
            let document = random.document()
            whole?.front += document.front
            whole?.sections += document.sections
            if whole == nil { whole = document }
            texts += seed == seeds.lowerBound ? random.texts : random.sectionTexts
        }
        return (whole ?? SmallDocument.document, texts)
    }

    /// The texts of the sections alone, without those of the title page.
    private(set) var sectionTexts: [String] = []

    mutating func document() -> Document {
        let (title, organisation) = (text(), text())
        let titlePage = TitlePage(
            letterhead: (0..<numbers.below(3)).map { _ in text() }, documentType: text(),
            lines: (0..<numbers.below(3)).map { _ in .init(label: text(), value: text()) }, note: text())
        let titleCount = texts.count
        let document = Document(
            title: title, organisation: organisation, language: numbers.below(4) == 0 ? .english : .swedish, titlePage: titlePage,
            front: (0..<numbers.below(3)).map { _ in section(depth: 1) },
            sections: (0..<(1 + numbers.below(3))).map { _ in section(depth: 1) },
            images: [
                Self.picture: ImageFile(mediaType: "image/png", width: 2, height: 2, bytes: Array(SampleCase.twoByTwo ?? Data()))
            ])
        sectionTexts = Array(texts[titleCount...])
        return document
    }

    private mutating func text() -> String {
        count += 1
        let text = "q\(seed)q\(count)x " + (0..<(1 + numbers.below(4))).map { _ in numbers.pick(fragments) }.joined() + " y"
        texts.append(text)
        return text
    }

    private mutating func section(depth: Int) -> Section {
        let children = depth < 8 ? numbers.below(3) - (depth > 4 ? 1 : 0) : 0
        return Section(
            anchor: numbers.below(8) == 0 ? "samma" : "a\(count) \"<&#'\\", eyebrow: numbers.below(2) == 0 ? "" : text(),
            heading: text(),
            blocks: (0..<numbers.below(5)).map { _ in block(depth: 1) },
            sections: (0..<max(children, 0)).map { _ in section(depth: depth + 1) }, inContents: numbers.below(3) > 0,
            startsPage: numbers.below(9) == 0)
    }

    private mutating func block(depth: Int) -> Block {
        switch numbers.below(depth < 3 ? 9 : 7) {
        case 0: .paragraph(inlines())
        case 1: .list(ordered: numbers.below(2) == 0, items: (0..<numbers.below(4)).map { _ in inlines() })
        case 2: .status(numbers.pick(Sign.allCases), label: text())
        case 3: .note(inlines())
        case 4: .figure(svg: SmallDocument.svg, alternative: text(), caption: text())
        case 5:
            .image(
                TextImage(
                    sha256: numbers.below(2) == 0 ? Self.picture : Self.lostPicture, alternative: text(),
                    caption: numbers.below(2) == 0 ? "" : text()))
        case 6:
            .signatures(
                (0..<numbers.below(4)).map { _ in
                    Signature(
                        title: text(), name: numbers.below(2) == 0 ? "" : text(), signedOn: numbers.below(2) == 0 ? "" : text())
                })
        default: .table(table(depth: depth))
        }
    }

    private mutating func inlines() -> [Inline] {
        (0..<numbers.below(4)).map { _ in
            switch numbers.below(8) {
            case 0: .text(text())
            case 1: .strong(text())
            case 2: .emphasis(text())
            case 3: .link(text(), anchor: numbers.pick(["samma", "saknas", "a3 \"<&#'\\"]))
            case 4:
                .external(text(), url: numbers.pick(["https://exempel.se/?a=1&b=2", "javascript:alert(1)", "mailto:a@exempel.se"]))
            case 5: .inserted([.text(text())])
            case 6: .deleted([.text("Förr "), .strong(text())])
            default: .field(LiveField(source: "value/\"<x>\"", printed: text(), label: "märke \"<x>\""))
            }
        }
    }

    private mutating func table(depth: Int) -> Table {
        let caption = text()
        let columns = (0..<numbers.below(10)).map { _ in
            Table.Column(text(), alignment: numbers.below(2) == 0 ? .start : .number, weight: numbers.below(5))
        }
        // A table without columns has no rows.
        let rows = (0..<(columns.isEmpty ? 0 : numbers.below(4))).map { _ in
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
        return Table(anchor: numbers.below(5) == 0 ? "samma" : "t\(seed)-\(count)", caption: caption, columns: columns, rows: rows)
    }
}

import Economy
import Rounds
import Steering
import Texts

/// A text of the round's own, with the place where it is mended and what it is about.
struct CheckedText: Sendable {
    let place: Finding.Place
    /// The goal that it stands under; nil: it is about the whole document.
    var goal: GoalCode?
    /// The indicator whose comment it is.
    var indicator: IndicatorCode?
    /// The part of the economy that it stands under.
    var heading: EconomyNote.Heading?
    let running: RunningText
    let passages: [ClaimPassage]

    init(
        _ place: Finding.Place, _ markup: String, goal: GoalCode? = nil, indicator: IndicatorCode? = nil,
        heading: EconomyNote.Heading? = nil
    ) {
        self.place = place
        self.goal = goal
        self.indicator = indicator
        self.heading = heading
        running = RunningText(markup)
        passages = ClaimPassage.all(in: running)
    }

    /// Every sentence with the passage that it stands in.
    var sentences: [(passage: ClaimPassage, sentence: ClaimSentence)] {
        passages.flatMap { passage in passage.sentences.map { (passage, $0) } }
    }

    /// Whether it stands in the economy's part, or tells of the whole document's money.
    var isAboutMoney: Bool { heading != nil }
}

/// A paragraph, a list item or a table's row, and the heading above it.
struct ClaimPassage: Sendable {
    /// Of the text's own headings; "" above the first.
    let heading: String
    let plain: String
    let sentences: [ClaimSentence]

    /// What is taken up from another text unchanged is its source's to mend, and is left out.
    static func all(in running: RunningText) -> [ClaimPassage] {
        var heading = ""
        var found: [ClaimPassage] = []
        func add(_ inlines: [TextInline]) {
            let (plain, fields) = words(inlines)
            if !plain.isEmpty {
                found.append(
                    ClaimPassage(heading: heading, plain: plain, sentences: ClaimSentence.all(in: plain, fields: fields)))
            }
        }
        func read(_ blocks: [TextBlock]) {
            for block in blocks {
                switch block {
                case .paragraph(let inlines): add(inlines)
                case .heading(let inlines): heading = words(inlines).plain
                case .list(ordered: _, let items): items.forEach(add)
                case .table(let table):
                    for row in table.rows { row.forEach(add) }
                case .image(let image): add([.text(image.caption)])
                case .reuse(let reuse): read(reuse.adapted)
                }
            }
        }
        read(running.blocks)
        return found
    }

    private static func words(_ inlines: [TextInline]) -> (plain: String, fields: [FieldReference]) {
        var plain = ""
        var fields: [FieldReference] = []
        for inline in inlines {
            switch inline {
            case .text(let text), .strong(let text), .emphasis(let text), .link(let text, url: _):
                plain += text.filter { $0 != ClaimSentence.fieldSign }
            case .field(let reference):
                plain.append(ClaimSentence.fieldSign)
                fields.append(reference)
            }
        }
        return (plain, fields)
    }
}

import Documents
import Expectations

/// Documents made up of few words, and others that have been made of them by changing this and that.
struct ChangedDocument {
    private var random: SeededRandom
    private var anchors = 0

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    mutating func document() -> Document {
        Document(
            title: "Tertialrapport 1 2023", organisation: "Ängby", titlePage: TitlePage(documentType: "", lines: []),
            sections: (0...random.below(5)).map { _ in section(depth: 0) })
    }

    mutating func changed(_ document: Document) -> Document {
        var changed = document
        changed.sections = list(document.sections) {
            $0.section(depth: 0)
        } change: {
            $0.changed($1)
        }
        return changed
    }

    // MARK: New

    private static let pool = [
        "och", "parken", "två", "88,5 %", "når", "inte", "barn", "−12,1 mnkr", "fler", "ett", "år", "i", "mål",
    ]

    private mutating func words() -> String {
        (0...random.below(9)).map { _ in random.pick(Self.pool) }.joined(separator: " ") + "."
    }

    private mutating func inlines() -> [Inline] {
        (0...random.below(3)).map { _ in
            switch random.below(5) {
            case 0: .field(LiveField(source: "value/\(random.below(9))", printed: random.pick(["88,5\u{A0}%", "tre", "7"])))
            case 1: .strong(words())
            case 2: .link(words(), anchor: "mal-1")
            default: .text(words())
            }
        }
    }

    private mutating func block() -> Block {
        switch random.below(8) {
        case 0: .list(ordered: false, items: (0...random.below(4)).map { _ in inlines() })
        case 1: .note(inlines())
        case 2: random.pick([.status(.fullyMet, label: "Uppfylls helt"), .status(.notMet, label: "Uppfylls inte")])
        case 3: .table(table())
        default: .paragraph(inlines())
        }
    }

    private mutating func row() -> Table.Row {
        let sign = random.below(3) == 0
        let name = Table.Cell([.text("Rad \(random.below(12))")], sign: sign ? .done : nil, signLabel: sign ? "Klar" : "")
        let notes = random.below(4) == 0 ? [Table.Note(label: "Analys", blocks: [.paragraph(inlines())])] : []
        return Table.Row(cells: [name, Table.Cell(random.pick(["", "1,0", "2,5", "i.u."])), Table.Cell(words())], notes: notes)
    }

    private mutating func table() -> Table {
        anchors += 1
        return Table(
            anchor: "tabell-\(anchors)", caption: "Tabell \(random.below(3))",
            columns: [.init("Namn"), .init("Tal"), .init("Ord")],
            rows: (0...random.below(6)).map { _ in row() })
    }

    private mutating func section(depth: Int) -> Section {
        anchors += 1
        let kind = random.pick(["mal-\(anchors)", "avsnitt-\(anchors)", "del\(random.below(3))-\(anchors)"])
        return Section(
            anchor: kind, heading: "Rubrik \(random.below(40))", blocks: (0..<random.below(5)).map { _ in block() },
            sections: depth < 3 ? (0..<random.below(3)).map { _ in section(depth: depth + 1) } : [])
    }

    // MARK: Changes

    private mutating func list<Item>(
        _ items: [Item], new: (inout ChangedDocument) -> Item, change: (inout ChangedDocument, Item) -> Item
    ) -> [Item] {
        var changed: [Item] = []
        for item in items {
            switch random.below(8) {
            case 0: break
            case 1: changed += [new(&self), item]
            case 2: changed.insert(item, at: random.below(changed.count + 1))
            case 3, 4: changed.append(change(&self, item))
            default: changed.append(item)
            }
        }
        return changed
    }

    private mutating func changed(_ section: Section) -> Section {
        var changed = section
        if random.below(6) == 0 { changed.heading = "Rubrik \(random.below(40))" }
        changed.blocks = list(section.blocks) {
            $0.block()
        } change: {
            $0.changed($1)
        }
        changed.sections = list(section.sections) {
            $0.section(depth: 3)
        } change: {
            $0.changed($1)
        }
        return changed
    }

    private mutating func changed(_ block: Block) -> Block {
        switch block {
        case .paragraph(let content): return .paragraph(changed(content))
        case .note(let content): return .note(changed(content))
        case .list(ordered: _, items: let items):
            return .list(
                ordered: true,
                items: list(items) {
                    $0.inlines()
                } change: {
                    $0.changed($1)
                })
        case .table(var table):
            table.rows = list(table.rows) {
                $0.row()
            } change: { random, row in
                var row = row
                row.cells[1 + random.random.below(2)] = Table.Cell(random.words())
                return row
            }
            return .table(table)
        default: return self.block()
        }
    }

    private mutating func changed(_ content: [Inline]) -> [Inline] {
        list(content) {
            .text($0.words())
        } change: {
            .text("\($1.plain) \($0.words())")
        }
    }
}

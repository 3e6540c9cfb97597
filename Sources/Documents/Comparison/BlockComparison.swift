import Texts

/// What stands under one heading in two documents, as one.
struct BlockComparison {
    private(set) var blocks: [Block] = []
    private(set) var changes: [ComparedChange] = []
    private let years: (old: RelativeYears, new: RelativeYears)
    /// Neighbours that are gone and those that stand in their place: one change together.
    private var gone: [String] = []
    private var added: [String] = []

    init(old: [Block], new: [Block], years: (old: RelativeYears, new: RelativeYears)) {
        self.years = years
        if old == new {
            blocks = new
            return
        }
        // Paragraphs alone between the same neighbours are taken as one rewritten, if they are written in the same way.
        let pairs = BlockAlignment(old: old.map(key(years.old)), new: new.map(key(years.new)), pairsLeftOver: true).pairs
        for pair in pairs {
            switch pair {
            case .same(let oldIndex, let newIndex), .changed(let oldIndex, let newIndex):
                compare(old[oldIndex], new[newIndex])
            case .removed(let index): remove(old[index])
            case .added(let index): add(new[index])
            }
        }
        tellReplaced()
    }

    /// A table is the same one by its caption, whatever it holds.
    private func key(_ years: RelativeYears) -> (Block) -> String {
        { block in
            switch block {
            case .table(let table): "tabell \(years.key(table.caption))"
            case .status: "läge"
            case .image(let image): "bild \(image.sha256)"
            case .figure(svg: _, alternative: _, caption: let caption): "figur \(years.key(caption))"
            case .paragraph, .list, .note, .signatures: block.plain
            }
        }
    }

    private mutating func add(_ block: Block) {
        blocks += ComparisonMark.added.blocks([block])
        guard !block.plain.isEmpty else { return }
        if block.isTold {
            changes.append(ComparedChange(.added, after: block.plain, label: block.tableCaption, kindWord: block.kindWord))
        } else {
            added.append(block.plain)
        }
    }

    private mutating func remove(_ block: Block) {
        blocks += ComparisonMark.removed.blocks([block])
        guard !block.plain.isEmpty else { return }
        if block.isTold {
            changes.append(ComparedChange(.removed, before: block.plain, label: block.tableCaption, kindWord: block.kindWord))
        } else {
            gone.append(block.plain)
        }
    }

    private mutating func tellReplaced() {
        if !(gone.isEmpty && added.isEmpty) {
            let kind: DocumentComparison.Change.Kind = gone.isEmpty ? .added : added.isEmpty ? .removed : .text
            changes.append(
                ComparedChange(kind, before: gone.joined(separator: "\n"), after: added.joined(separator: "\n")))
        }
        (gone, added) = ([], [])
    }

    private mutating func compare(_ old: Block, _ new: Block) {
        guard old.isWritten(as: new), old.isAlike(new) else {
            remove(old)
            add(new)
            return
        }
        tellReplaced()
        switch (old, new) {
        case (.paragraph(let before), .paragraph(let after)): blocks.append(.paragraph(compare(before, after)))
        case (.note(let before), .note(let after)): blocks.append(.note(compare(before, after)))
        case (.list(ordered: _, items: let before), .list(ordered: let ordered, items: let after)):
            blocks.append(.list(ordered: ordered, items: items(before, after)))
        case (.status(_, label: let before), .status(_, label: let after)):
            if old == new {
                blocks.append(new)
            } else {
                blocks.append(.paragraph([.deleted([.text(before)]), .text(" "), .inserted([.text(after)])]))
                changes.append(ComparedChange(.text, before: before, after: after, label: "Bedömning"))
            }
        case (.table(let before), .table(let after)):
            let comparison = TableComparison(old: before, new: after, years: years)
            blocks += comparison.blocks
            changes += comparison.changes
        case (.figure, .figure), (.image, .image), (.signatures, .signatures):
            blocks.append(new)
            if old.plain != new.plain {
                changes.append(ComparedChange(.text, before: old.plain, after: new.plain))
            }
        default: break
        }
    }

    private mutating func compare(_ old: [Inline], _ new: [Inline]) -> [Inline] {
        let comparison = InlineComparison(old: old, new: new)
        if comparison.isChanged {
            changes.append(ComparedChange(comparison.isNumberChange ? .number : .text, before: old.plain, after: new.plain))
        }
        return comparison.marked
    }

    private mutating func items(_ old: [[Inline]], _ new: [[Inline]]) -> [[Inline]] {
        var items: [[Inline]] = []
        for pair in BlockAlignment(old: old.map(\.plain), new: new.map(\.plain), pairsLeftOver: true).pairs {
            switch pair {
            case .same(let oldIndex, let newIndex), .changed(let oldIndex, let newIndex):
                tellReplaced()
                items.append(compare(old[oldIndex], new[newIndex]))
            case .removed(let index):
                items.append(ComparisonMark.removed.inlines(old[index]))
                gone.append(old[index].plain)
            case .added(let index):
                items.append(ComparisonMark.added.inlines(new[index]))
                added.append(new[index].plain)
            }
        }
        tellReplaced()
        return items
    }
}

extension Block {
    /// Whether the two can be one that was changed.
    fileprivate func isWritten(as other: Block) -> Bool {
        switch (self, other) {
        case (.paragraph, .paragraph), (.note, .note), (.list, .list), (.status, .status), (.table, .table), (.figure, .figure),
            (.image, .image), (.signatures, .signatures):
            true
        default: false
        }
    }

    /// Of two passages of some length that share few words, nobody wants to read which: the one is gone and the other is new.
    fileprivate func isAlike(_ other: Block) -> Bool {
        switch (self, other) {
        case (.paragraph(let before), .paragraph(let after)), (.note(let before), .note(let after)):
            let (old, new) = (before.plain, after.plain)
            guard old != new, min(old.utf8.count, new.utf8.count) > 40 else { return true }
            return WordSimilarity(old).with(WordSimilarity(new)) >= 0.25
        default: return true
        }
    }

    /// Told for itself, whatever stands beside it.
    fileprivate var isTold: Bool {
        switch self {
        case .table, .status, .figure, .image, .signatures: true
        case .paragraph, .list, .note: false
        }
    }

    fileprivate var tableCaption: String {
        if case .table(let table) = self { table.caption } else { "" }
    }

    /// What a document of one kind has under every goal, and one of the other has not.
    fileprivate var kindWord: String? {
        switch self {
        case .status: "Bedömning"
        case .paragraph, .list, .table, .figure, .note, .image, .signatures: nil
        }
    }
}

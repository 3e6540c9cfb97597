import Texts

/// Two tables as one: rows by their first cell, columns by their heading, whatever their order.
struct TableComparison {
    private(set) var blocks: [Block] = []
    private(set) var changes: [ComparedChange] = []
    private let years: (old: RelativeYears, new: RelativeYears)
    private let old: Table
    private let new: Table
    /// For each column of the new table that of the old one.
    private let columns: [Int?]

    init(old: Table, new: Table, years: (old: RelativeYears, new: RelativeYears)) {
        self.years = years
        self.old = old
        self.new = new
        columns = Self.partners(
            old.columns.map { years.old.key($0.header) }, new.columns.map { years.new.key($0.header) }, isFirstFree: true)
        guard !old.isSame(as: new) else {
            blocks = [.table(new)]
            return
        }
        var marked = new
        marked.rows = rows()
        blocks = [.table(marked)] + columnNotes()
    }

    /// Columns that are new or gone are told under the table, which has the new one's.
    private mutating func columnNotes() -> [Block] {
        let kept = Set(columns.compactMap { $0 })
        let gone = old.columns.indices.filter { !kept.contains($0) }.map { old.columns[$0].header }.joined(separator: ", ")
        let added = columns.indices.filter { columns[$0] == nil }.map { new.columns[$0].header }.joined(separator: ", ")
        guard !(gone.isEmpty && added.isEmpty) else { return [] }
        changes.insert(
            ComparedChange(.table, before: gone, after: added, label: "Kolumner", kindWord: "Kolumner: \(gone) → \(added)"), at: 0)
        var notes: [Block] = []
        if !gone.isEmpty { notes.append(.note([.text("Borttagna kolumner: "), .deleted([.text(gone)])])) }
        if !added.isEmpty { notes.append(.note([.text("Nya kolumner: "), .inserted([.text(added)])])) }
        return notes
    }

    // MARK: Rows

    private mutating func rows() -> [Table.Row] {
        var (added, gone): ([Table.Row], [Table.Row]) = ([], [])
        defer { tell(added, gone) }
        let (oldKeys, newKeys) = (keys(old.rows, years.old), keys(new.rows, years.new))
        var partners = Self.partners(oldKeys, newKeys, isFirstFree: false)
        pairAlike(oldKeys, newKeys, &partners)
        var rows: [Table.Row] = []
        var left = old.rows.indices.filter { !partners.contains($0) }
        for (index, row) in new.rows.enumerated() {
            guard let partner = partners[index] else {
                rows.append(ComparisonMark.added.row(row))
                added.append(row)
                continue
            }
            // What is gone stands where it stood: before the row that it stood before.
            while let first = left.first, first < partner {
                rows.append(ComparisonMark.removed.row(old.rows[first]))
                gone.append(old.rows[left.removeFirst()])
            }
            rows.append(compare(old.rows[partner], row))
        }
        gone += left.map { old.rows[$0] }
        return rows + left.map { ComparisonMark.removed.row(old.rows[$0]) }
    }

    /// Many rows are told by their names.
    private mutating func tell(_ added: [Table.Row], _ gone: [Table.Row]) {
        func words(_ rows: [Table.Row]) -> String {
            rows.count == 1 ? rows[0].plain : rows.map { $0.cells.first?.words ?? "" }.joined(separator: "\n")
        }
        if !added.isEmpty {
            changes.append(ComparedChange(.table, after: words(added), label: added.count == 1 ? "Ny rad" : "Nya rader"))
        }
        if !gone.isEmpty {
            changes.append(
                ComparedChange(.table, before: words(gone), label: gone.count == 1 ? "Borttagen rad" : "Borttagna rader"))
        }
    }

    /// A row under a heading is another one than the row with the same name under the next heading.
    private func keys(_ rows: [Table.Row], _ years: RelativeYears) -> [String] {
        var group = ""
        return rows.map { row in
            let own = years.key(row.cells.first?.plain ?? "")
            if row.kind == .group { group = own }
            return row.kind == .body || row.kind == .part ? "\(group)/\(own)" : "\(row.kind.rawValue)/\(own)"
        }
    }

    /// Rows whose names have been rewritten.
    private func pairAlike(_ oldKeys: [String], _ newKeys: [String], _ partners: inout [Int?]) {
        let taken = Set(partners.compactMap { $0 })
        let oldLeft = oldKeys.indices.filter { !taken.contains($0) }
        let newLeft = newKeys.indices.filter { partners[$0] == nil }
        for pair in BlockAlignment(old: oldLeft.map { oldKeys[$0] }, new: newLeft.map { newKeys[$0] }).pairs {
            if case .changed(let oldIndex, let newIndex) = pair { partners[newLeft[newIndex]] = oldLeft[oldIndex] }
        }
    }

    private mutating func compare(_ before: Table.Row, _ after: Table.Row) -> Table.Row {
        if before == after { return after }
        var row = after
        let name = after.cells.first?.plain ?? ""
        for (index, cell) in after.cells.enumerated() {
            guard index < columns.count, let column = columns[index], column < before.cells.count else { continue }
            let what = index == 0 ? name : "\(name), \(new.columns[index].header)"
            row.cells[index] = compare(before.cells[column], cell, what)
        }
        row.notes = notes(before.notes, after.notes, name)
        return row
    }

    private mutating func compare(_ before: Table.Cell, _ after: Table.Cell, _ what: String) -> Table.Cell {
        if before.words == after.words { return after }
        let isNumber = [before, after].allSatisfy { $0.words.isEmpty || $0.plain.contains(where: \.isNumber) }
        let content = InlineComparison(old: before.content, new: after.content)
        let kind = isNumber && before.signLabel == after.signLabel ? DocumentComparison.Change.Kind.number : .text
        changes.append(ComparedChange(kind, before: before.words, after: after.words, label: what))
        // A short value is replaced as a whole: nobody reads half a figure.
        let isLong = before.plain.count > 40 && after.plain.count > 40
        let marked = isLong ? content.marked : Self.replaced(before.content, after.content)
        guard before.signLabel != after.signLabel else {
            return Table.Cell(marked, sign: after.sign, signLabel: after.signLabel)
        }
        let state = Self.replaced([.text(before.signLabel)], [.text(after.signLabel)]) + [.text(" ")]
        return Table.Cell(state + (before.plain == after.plain ? after.content : marked))
    }

    private static func replaced(_ old: [Inline], _ new: [Inline]) -> [Inline] {
        let (gone, added) = (ComparisonMark.removed.inlines(old), ComparisonMark.added.inlines(new))
        return gone + (gone.isEmpty || added.isEmpty ? [] : [.text(" ")]) + added
    }

    private mutating func notes(_ before: [Table.Note], _ after: [Table.Note], _ name: String) -> [Table.Note] {
        var left = before
        let kept = after.map { note -> Table.Note in
            let partner = left.firstIndex { $0.label == note.label }.map { left.remove(at: $0) }
            let comparison = BlockComparison(old: partner?.blocks ?? [], new: note.blocks, years: years)
            changes += comparison.changes.map { $0.under(note, of: name) }
            return Table.Note(label: note.label, blocks: comparison.blocks)
        }
        let gone = left.map { note in
            let words = note.blocks.map(\.plain).joined(separator: "\n")
            changes.append(ComparedChange(.removed, before: words).under(note, of: name))
            return Table.Note(label: note.label, blocks: ComparisonMark.removed.blocks(note.blocks))
        }
        return kept + gone
    }

    /// - Parameter isFirstFree: the first is always the first one's partner: a column of names is that, whatever it is called.
    private static func partners(_ old: [String], _ new: [String], isFirstFree: Bool) -> [Int?] {
        var places: [String: [Int]] = [:]
        for (index, key) in old.enumerated().reversed() { places[key, default: []].append(index) }
        return new.enumerated().map { index, key in
            if isFirstFree, index == 0 { return old.isEmpty ? nil : 0 }
            guard let found = places[key]?.last, !(isFirstFree && found == 0) else { return nil }
            places[key]?.removeLast()
            return found
        }
    }
}

extension Table {
    /// But for the anchor.
    fileprivate func isSame(as other: Table) -> Bool {
        caption == other.caption && columns == other.columns && rows == other.rows
    }
}

extension ComparedChange {
    fileprivate func under(_ note: Table.Note, of name: String) -> ComparedChange {
        var change = self
        change.note = note.label
        change.label = ["\(name), \(note.label)", label].filter { !$0.isEmpty }.joined(separator: ", ")
        return change
    }
}

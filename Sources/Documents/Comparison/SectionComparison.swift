/// The sections of two documents as one list: those of the new one in its order, with what is gone where it stood.
struct SectionComparison {
    private(set) var sections: [Section] = []
    private(set) var changes: [PlacedChange] = []
    private let matching: SectionMatching
    private let years: (old: RelativeYears, new: RelativeYears)
    /// A plan says what a goal is for, a follow-up how it goes: what stands right under the goals is then told once.
    private let isOtherKind: Bool

    /// A change with its place in the marked document.
    struct PlacedChange {
        var change: ComparedChange
        var anchor: String
        var heading: String
    }

    init(old: [Section], new: [Section], years: (old: RelativeYears, new: RelativeYears), isOtherKind: Bool) {
        self.isOtherKind = isOtherKind
        matching = SectionMatching(old: old, new: new, years: years)
        self.years = years
        sections = list(old: matching.oldTop, new: matching.newTop)
    }

    /// - Parameter old: the sections under the old parent, of which those without a partner stand here: before what is new at the same
    ///   place.
    private mutating func list(old: [Int], new: [Int]) -> [Section] {
        var gone = old.filter { matching.newPartner[$0] == nil }
        let movedHere = moved(new)
        let oldHere = Set(old)
        let partners = new.map { matching.oldPartner[$0].flatMap { oldHere.contains($0) ? $0 : nil } }
        var sections: [Section] = []
        for (place, index) in new.enumerated() {
            let next = partners[place...].lazy.compactMap { $0 }.first
            while let first = gone.first, next.map({ first < $0 }) ?? true { sections += removed(gone.removeFirst(), first) }
            sections.append(section(index, isMoved: movedHere.contains(index)))
        }
        return sections + gone.flatMap { removed($0, $0) }
    }

    private mutating func section(_ index: Int, isMoved: Bool) -> Section {
        let node = matching.new[index]
        guard let partner = matching.oldPartner[index] else { return added(index) }
        let before = matching.old[partner].section
        var section = node.section
        if isMoved { section.eyebrow = ComparisonMark.eyebrow(section.eyebrow, ComparisonMark.moved) }
        if isMoved {
            note(
                ComparedChange(.moved, before: parentHeading(matching.old, partner), after: parentHeading(matching.new, index)),
                in: section)
        }
        var notes: [Block] = []
        if years.old.key(before.heading) != years.new.key(section.heading) {
            notes = [.note([.text("Rubriken var: "), .deleted([.text(before.heading)])])]
            note(ComparedChange(.text, before: before.heading, after: section.heading, label: "Rubrik"), in: section)
        }
        let comparison = BlockComparison(old: before.blocks, new: section.blocks, years: years)
        for change in comparison.changes {
            var change = change
            if isOtherKind, change.kindWord == nil { change.kindWord = kindWord(of: change, under: node) }
            note(change, in: section)
        }
        section.blocks = notes + comparison.blocks
        section.sections = list(old: matching.old[partner].children, new: node.children)
        return section
    }

    /// A new section is one change, whatever it holds; but what has moved into it is compared.
    private mutating func added(_ index: Int) -> Section {
        let node = matching.new[index]
        note(
            ComparedChange(
                .added, after: ownWords(matching.new, index, matching.oldPartner), kindWord: kindWord(node, matching.old)),
            in: node.section)
        return addedSection(index)
    }

    private mutating func addedSection(_ index: Int) -> Section {
        let node = matching.new[index]
        var section = node.section
        section.eyebrow = ComparisonMark.eyebrow(section.eyebrow, ComparisonMark.added.word)
        section.blocks = ComparisonMark.added.blocks(section.blocks)
        section.sections = node.children.map { child in
            matching.oldPartner[child] == nil ? addedSection(child) : self.section(child, isMoved: false)
        }
        return section
    }

    /// Nothing where all that it held has moved elsewhere.
    private mutating func removed(_ index: Int, _ top: Int) -> [Section] {
        let words = ownWords(matching.old, index, matching.newPartner)
        let node = matching.old[index]
        let holdsOnlyMoved = node.section.blocks.isEmpty && !node.children.isEmpty && words == node.section.heading
        guard !holdsOnlyMoved else { return [] }
        let section = removedSection(index)
        if index == top { note(ComparedChange(.removed, before: words, kindWord: kindWord(node, matching.new)), in: section) }
        return [section]
    }

    private func removedSection(_ index: Int) -> Section {
        let node = matching.old[index]
        var section = node.section
        section.anchor = ComparisonMark.removed.anchor(section.anchor)
        section.eyebrow = ComparisonMark.eyebrow(section.eyebrow, ComparisonMark.removed.word)
        section.blocks = ComparisonMark.removed.blocks(section.blocks)
        section.inContents = false
        section.place = ""
        section.sections = node.children.filter { matching.newPartner[$0] == nil }.map(removedSection)
        return section
    }

    private mutating func note(_ change: ComparedChange, in section: Section) {
        changes.append(PlacedChange(change: change, anchor: section.anchor, heading: section.heading))
    }

    /// The words of the section and of those under it that have no partner.
    private func ownWords(_ nodes: [SectionMatching.Node], _ index: Int, _ partners: [Int?]) -> String {
        let node = nodes[index]
        let below = node.children.filter { partners[$0] == nil }.map { ownWords(nodes, $0, partners) }
        return ([node.section.heading] + node.section.blocks.map(\.plain) + below).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Of what one of the documents has under its goals and the other one has nowhere.
    private func kindWord(_ node: SectionMatching.Node, _ others: [SectionMatching.Node]) -> String? {
        guard let kind = node.kindUnderGoal, !others.contains(where: { $0.kindUnderGoal == kind }) else { return nil }
        return node.section.heading
    }

    /// Of what a plan says right under each goal and a follow-up under the rows of its tables.
    private func kindWord(of change: ComparedChange, under node: SectionMatching.Node) -> String? {
        if node.isGoal { return "Under målens rubriker" }
        return change.note.isEmpty || change.kind == .text || change.kind == .number ? nil : "\(change.note) under raderna"
    }

    // MARK: What has moved

    /// Those that come from under another heading, and those that have changed places; not those whose heading is new or gone.
    private func moved(_ new: [Int]) -> Set<Int> {
        var moved: Set<Int> = []
        var staying: [(index: Int, partner: Int)] = []
        for index in new {
            guard let partner = matching.oldPartner[index] else { continue }
            let (oldParent, newParent) = (matching.old[partner].parent, matching.new[index].parent)
            if newParent.flatMap({ matching.oldPartner[$0] }) == oldParent, newParent == nil || oldParent != nil {
                staying.append((index, partner))
            } else if let newParent, let oldParent, matching.oldPartner[newParent] != nil, matching.newPartner[oldParent] != nil {
                moved.insert(index)
            }
        }
        let kept = Self.longestRising(staying.map(\.partner))
        for (place, item) in staying.enumerated() where !kept.contains(place) { moved.insert(item.index) }
        return moved
    }

    /// The places of the most numbers that stand in rising order.
    private static func longestRising(_ numbers: [Int]) -> Set<Int> {
        var ends: [Int] = []
        var before: [Int?] = []
        for (place, number) in numbers.enumerated() {
            let length = ends.firstIndex { numbers[$0] >= number } ?? ends.count
            before.append(length == 0 ? nil : ends[length - 1])
            if length == ends.count { ends.append(place) } else { ends[length] = place }
        }
        var kept: Set<Int> = []
        var place = ends.last
        while let current = place {
            kept.insert(current)
            place = before[current]
        }
        return kept
    }

    private func parentHeading(_ nodes: [SectionMatching.Node], _ index: Int) -> String {
        nodes[index].parent.map { nodes[$0].section.heading } ?? ""
    }
}

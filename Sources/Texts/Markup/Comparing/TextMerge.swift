/// Two people have changed the same text. What they changed in different blocks is put together; a block that both changed is theirs
/// to agree on.
public enum TextMerge: Hashable, Sendable {
    case merged(RunningText)
    /// At least one.
    case conflict([Clash])

    /// A block that both changed, each in a way of their own. Nil: it is not there, or no longer.
    public struct Clash: Hashable, Sendable {
        public var base: TextBlock?
        public var mine: TextBlock?
        public var theirs: TextBlock?

        public init(base: TextBlock?, mine: TextBlock?, theirs: TextBlock?) {
            self.base = base
            self.mine = mine
            self.theirs = theirs
        }
    }

    /// - Parameters:
    ///   - base: what both began with.
    ///   - mine: what is to be saved now.
    ///   - theirs: what was saved in the meantime. Of blocks that both added at the same place, these come first.
    public static func merge(base: RunningText, mine: RunningText, theirs: RunningText) -> TextMerge {
        if mine == theirs || theirs == base { return .merged(mine) }
        if mine == base { return .merged(theirs) }
        let (my, their) = (TextRevision(of: base.blocks, to: mine.blocks), TextRevision(of: base.blocks, to: theirs.blocks))
        var blocks: [TextBlock] = []
        var clashes: [Clash] = []
        for index in 0...base.blocks.count {
            let known = Set(their.added[index])
            blocks += their.added[index] + my.added[index].filter { !known.contains($0) }
            guard index < base.blocks.count else { break }
            let block = base.blocks[index]
            switch (my.blocks[index], their.blocks[index]) {
            case (let mine, let theirs) where mine == theirs || theirs == block: blocks += mine.map { [$0] } ?? []
            case (let mine, let theirs) where mine == block: blocks += theirs.map { [$0] } ?? []
            case (let mine, let theirs): clashes.append(Clash(base: block, mine: mine, theirs: theirs))
            }
        }
        return clashes.isEmpty ? .merged(RunningText(blocks: blocks)) : .conflict(clashes)
    }
}

/// What somebody made of each block, and what they added before it.
private struct TextRevision {
    /// By the block's place in the base; nil: removed.
    private(set) var blocks: [TextBlock?]
    /// Before the base's block of that place; the last one after all.
    private(set) var added: [[TextBlock]]

    init(of base: [TextBlock], to revised: [TextBlock]) {
        blocks = Array(repeating: nil, count: base.count)
        added = Array(repeating: [], count: base.count + 1)
        var place = 0
        for pair in BlockAlignment(old: base, new: revised, pairsLeftOver: true).pairs {
            switch pair {
            case .same(let old, let new), .changed(let old, let new):
                blocks[old] = revised[new]
                place = old + 1
            case .removed(let old): place = old + 1
            case .added(let new): added[place].append(revised[new])
            }
        }
    }
}

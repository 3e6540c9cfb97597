import Documents

/// A block as a form sets it: a table has with it the notes right below, which explain its marks and stay with it on the page.
struct SetBlock {
    var block: Block
    var remarks: [[Inline]] = []

    static func all(_ blocks: [Block]) -> [SetBlock] {
        blocks.reduce(into: []) { set, block in
            if case .note(let content) = block, let last = set.last, case .table(let table) = last.block, !table.columns.isEmpty {
                set[set.count - 1].remarks.append(content)
            } else {
                set.append(SetBlock(block: block))
            }
        }
    }
}

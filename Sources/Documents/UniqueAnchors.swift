/// Gives each place of a document a name of its own. Two places have the same one only where people wrote the same table in two
/// texts; the first keeps it, so that links lead there.
struct UniqueAnchors {
    private var taken: Set<String> = []

    mutating func sections(_ sections: [Section]) -> [Section] {
        sections.map { section in
            var section = section
            section.anchor = unique(section.anchor)
            section.blocks = blocks(section.blocks)
            section.sections = self.sections(section.sections)
            return section
        }
    }

    private mutating func blocks(_ blocks: [Block]) -> [Block] {
        blocks.map { block in
            guard case .table(var table) = block else { return block }
            table.anchor = unique(table.anchor)
            for index in table.rows.indices where !table.rows[index].notes.isEmpty {
                for note in table.rows[index].notes.indices {
                    table.rows[index].notes[note].blocks = self.blocks(table.rows[index].notes[note].blocks)
                }
            }
            return .table(table)
        }
    }

    private mutating func unique(_ anchor: String) -> String {
        if taken.insert(anchor).inserted { return anchor }
        var number = 2
        while !taken.insert("\(anchor)-\(number)").inserted { number += 1 }
        return "\(anchor)-\(number)"
    }
}

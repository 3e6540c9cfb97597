import Documents

/// The order in which a document's running text stands in every printed form, as the numbers that ``RandomDocuments`` gives its texts.
///
/// Left out is what stands elsewhere by its nature: alternatives, signs' words, and column headings, which repeat.
struct PrintOrder {
    /// Markdown says what stands under a table's rows after the table.
    var notesFollowTable = false
    private(set) var numbers: [String] = []

    static func numbers(of document: Document, notesFollowTable: Bool = false) -> [String] {
        var order = PrintOrder(notesFollowTable: notesFollowTable)
        for section in document.front + document.sections { order.add(section) }
        return order.numbers
    }

    /// The numbers of everything in tables, their headings and signs' words included.
    static func numbersOfTables(in document: Document) -> [String] {
        var order = PrintOrder()
        order.onlyTables = true
        for section in document.front + document.sections { order.add(section) }
        return order.numbers
    }

    private var onlyTables = false
    private var tableDepth = 0

    /// The numbers in an output that are among the known ones, each where it stands last: contents and page headers come before. In
    /// Markdown each where it stands first: a row's name is said again over its notes.
    static func found(in output: String, known: [String], first: Bool = false) -> [String] {
        let known = Set(known)
        var places: [String: Int] = [:]
        for (position, number) in numbers(in: output).enumerated() where known.contains(number) {
            if first, places[number] != nil { continue }
            places[number] = position
        }
        return places.sorted { $0.value < $1.value }.map(\.key)
    }

    static func numbers(in output: String) -> [String] { PrintedWords.numbers(in: Array(output.utf8)).map(\.number) }

    private mutating func add(_ section: Section) {
        add(section.eyebrow)
        add(section.heading)
        add(section.blocks)
        for child in section.sections { add(child) }
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let content), .note(let content): add(content)
            case .list(ordered: _, let items): for item in items { add(item) }
            case .status(_, let label): add(label)
            case .table(let table): add(table)
            case .figure, .image: break
            case .signatures(let signatures):
                // Two beside each other: name and title follow each other for each.
                for signature in signatures { for text in [signature.name, signature.title] { add(text) } }
            }
        }
    }

    private mutating func add(_ table: Table) {
        tableDepth += 1
        defer { tableDepth -= 1 }
        if onlyTables {
            for column in table.columns { add(column.header) }
            for cell in table.rows.flatMap(\.cells) { add(cell.signLabel) }
        }
        addContents(of: table)
    }

    private mutating func addContents(of table: Table) {
        add(table.caption)
        for row in table.rows {
            for cell in row.cells { add(cell.content) }
            if !notesFollowTable { add(row.notes) }
        }
        if notesFollowTable { for row in table.rows { add(row.notes) } }
    }

    private mutating func add(_ notes: [Table.Note]) {
        for note in notes {
            add(note.label)
            add(note.blocks)
        }
    }

    private mutating func add(_ content: [Inline]) {
        for inline in content { add(inline.plain) }
    }

    private mutating func add(_ text: String) {
        if onlyTables, tableDepth == 0 { return }
        if let number = PrintOrder.numbers(in: text).first { numbers.append(number) }
    }
}

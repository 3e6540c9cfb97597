import Rounds
import Steering
import Texts

/// Makes the blocks of a document of a text's.
struct TextPrinting {
    private let printer: FieldPrinter?
    /// Whose text it is that stands within another one; nil: the round's own.
    private var writer: OrganisationCode?

    enum Printed {
        case heading(String)
        case block(Block)
    }

    init(_ source: DocumentSource?) {
        printer = source?.printer
    }

    func blocks(_ blocks: [TextBlock]) -> [Printed] { blocks.flatMap(printed) }

    private func printed(_ block: TextBlock) -> [Printed] {
        switch block {
        case .paragraph(let content): [.block(.paragraph(inlines(content)))]
        case .heading(let content): [.heading(inlines(content).map(\.plain).joined())]
        case .list(ordered: let ordered, items: let items): [.block(.list(ordered: ordered, items: items.map(inlines)))]
        case .table(let table): [.block(.table(self.table(table, anchor: "texttabell-\(block.fingerprint)")))]
        case .image(let image):
            [
                .block(
                    .image(TextImage(sha256: image.sha256, alternative: image.alternative, caption: image.caption)))
            ]
        case .reuse(let reuse): takenUp(reuse)
        }
    }

    func inlines(_ content: [TextInline]) -> [Inline] {
        content.map { inline in
            switch inline {
            case .text(let text): .text(text)
            case .strong(let text): .strong(text)
            case .emphasis(let text): .emphasis(text)
            case .link(let text, url: let url): .external(text, url: url)
            case .field(let reference): field(reference)
            }
        }
    }

    private func field(_ reference: FieldReference) -> Inline {
        guard let printer else { return .text("{{\(reference.markup)}}") }
        guard let field = (writer.map { reference.meant(by: $0) } ?? reference).flatMap(printer.resolve) else {
            return .text("[uppgift saknas: \(reference.value.path)]")
        }
        if let anchor = field.anchor { return .link(field.printed, anchor: anchor) }
        return .field(LiveField(source: field.source, printed: field.printed, label: field.label))
    }

    private func table(_ table: TextTable, anchor: String) -> Table {
        let rows = table.rows.map { row in row.map { Table.Cell(inlines($0)) } }
        let columns = table.columns.enumerated().map { index, column in
            let header = inlines(column.header).map(\.plain).joined()
            let longest = rows.compactMap { index < $0.count ? $0[index].plain.count : nil }.max() ?? 0
            // Columns share the width by what they hold, within reason.
            let weight = min(max(longest, header.count, 4), 32)
            return Table.Column(header, alignment: column.isNumber ? .number : .start, weight: weight)
        }
        return Table(anchor: anchor, caption: table.caption, columns: columns, rows: rows.map { Table.Row(cells: $0) })
    }

    // MARK: What is taken up

    /// Words of its own stand as they are; without any, the source's words, whatever they are now.
    private func takenUp(_ reuse: TextReuse) -> [Printed] {
        if reuse.isAdapted { return blocks(reuse.adapted) }
        return reuse.sources.flatMap { source in
            takenUp(TextReuse(source: source.text, paragraph: source.paragraph, adapted: reuse.adapted), from: source)
        }
    }

    private func takenUp(_ reuse: TextReuse, from source: TextReuse.Source) -> [Printed] {
        guard let printer else {
            return [.block(.note([.text(">>> \(reuse.source.path)\(reuse.paragraph.map { " ¶\($0)" } ?? "")")]))]
        }
        let sources = printer.index.dossier.sources
        let resolved = ReuseResolver { sources[$0] }.resolve(reuse)
        guard !resolved.current.isEmpty else { return [.block(.note([.text("[text saknas: \(reuse.source.path)]")]))] }
        var within = self
        let organisation = reuse.source.round.organisation
        within.writer = organisation == printer.index.overview.organisation.code ? nil : organisation
        // A whole text is read step by step, so that a field in what it takes up in its turn means whoever wrote that.
        let whole = reuse.paragraph == nil ? sources[reuse.source].map { RunningText($0).blocks } : nil
        return within.blocks(whole ?? resolved.current)
    }
}

import Rounds
import Steering
import Texts

extension DocumentSource {
    /// The council office's template where there is one, else the standard one.
    public var template: DocumentTemplate {
        let own = dossier.template ?? .standard(for: key.kind, audience: DocumentTemplate.Audience(overview.organisation.kind))
        return own.filled(for: key.kind)
    }

    /// A text that people wrote, with its live fields and what it takes up of other texts.
    public func body(_ markup: String) -> BodyText { BodyText(markup, in: self) }

    /// The same in one line, for a cell or a list item.
    public func line(_ markup: String) -> [Inline] { body(markup).flattened.inLine }

    var key: RoundKey { overview.round.key }

    /// What the figure is, by its name in the economy's tables; "" where there is no such figure.
    func label(ofFigure name: String) -> String { fields.figures.value?.value(name)?.label ?? "" }

    /// What a value of the economy's sentences is, by its record's subject.
    func label(ofValue subject: String) -> String {
        let parts = subject.split(separator: "/", maxSplits: 1).map(String.init)
        switch parts.first {
        case "application": return printer.application(.init(stored: parts.last ?? ""), .amount)?.label ?? ""
        case "staffFigure": return "Personalnyckeltal, \(key.inSentence)"
        case "volumeReading": return "Avläsning, \(key.inSentence)"
        case "adjustment": return "Budgetjustering, \(key.inSentence)"
        default: return ""
        }
    }
}

extension [Block] {
    /// All words after each other, paragraphs and items apart by a blank.
    var inLine: [Inline] { map(\.inlines).filter { !$0.isEmpty }.joined(by: .text(" ")) }
}

extension Block {
    fileprivate var inlines: [Inline] {
        switch self {
        case .paragraph(let content), .note(let content): content
        case .list(ordered: _, items: let items): items.joined(by: .text(" "))
        case .status(_, label: let label): [.text(label)]
        case .table(let table):
            ([table.columns.map(\.header).map { [.text($0)] }] + table.rows.map { $0.cells.map(\.content) }).flatMap { $0 }
                .filter { !$0.isEmpty }.joined(by: .text(" "))
        case .figure(svg: _, alternative: let alternative, caption: _): [.text(alternative)]
        case .image(let image): [.text(image.alternative)]
        case .signatures(let signatures): [.text(signatures.map(\.title).joined(separator: ", "))]
        }
    }
}

extension [[Inline]] {
    /// One line of several.
    func joined(by separator: Inline) -> [Inline] {
        enumerated().flatMap { $0.offset == 0 ? $0.element : [separator] + $0.element }
    }
}

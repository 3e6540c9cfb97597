import Quantities
import Rounds
import Steering

/// What all documents of a round have in common: title, title page, sections of running text, and who has approved it.
struct DocumentFrame {
    private let overview: RoundOverview
    private let texts: PrintedTexts
    private var key: RoundKey { overview.round.key }

    init(_ overview: RoundOverview) {
        self.overview = overview
        texts = PrintedTexts(overview)
    }

    func document(note: String, sections: [Section]) -> Document {
        Document(
            title: "\(key.kind.title.sv) \(key.year)", organisation: overview.organisation.name,
            titlePage: TitlePage(documentType: "Tjänsteutlåtande", lines: titleLines, note: note),
            sections: sections + attestations)
    }

    /// Nil where there is no such text.
    func section(_ kind: GoalText.Kind, anchor: String, heading: String? = nil) -> Section? {
        texts.text(kind).map { text in
            Section(anchor: anchor, heading: heading ?? kind.label.sv, blocks: text.blocks, sections: text.sections(of: anchor))
        }
    }

    private var titleLines: [TitlePage.Line] {
        let lines: [(String, String)] = [
            ("Dnr", overview.round.caseNumber), ("Handläggare", overview.round.officer), ("Till", recipient),
            ("Sammanträde", overview.round.meetingOn?.longForm(.swedish) ?? ""), ("Period", period),
        ]
        return lines.filter { !$0.1.isEmpty }.map { TitlePage.Line(label: $0.0, value: $0.1) }
    }

    /// The committee that decides: the organisation itself, or the one that it works for.
    private var recipient: String {
        let candidates = [overview.organisation] + overview.ancestors
        return (candidates.first { $0.kind == .committee || $0.kind == .company } ?? overview.organisation).name
    }

    private var period: String {
        let lastMonth =
            switch key.kind {
            case .plan, .annualReport: 12
            case .tertial1: 4
            case .tertial2: 8
            case .month(let month): month
            }
        let last = FiscalPeriod.month(key.year, lastMonth).printed()
        return switch lastMonth {
        case 12: FiscalPeriod.year(key.year).printed()
        case 1: last
        default: "januari–\(last)"
        }
    }

    private var attestations: [Section] {
        guard !overview.round.attestations.isEmpty else { return [] }
        let items = overview.round.attestations.map { [Inline.text("\($0.title), \($0.on.longForm(.swedish))")] }
        return [
            Section(
                anchor: Anchor.attestations, heading: "Godkännande",
                blocks: [.paragraph([.text("Dokumentet är godkänt digitalt av:")]), .list(ordered: false, items: items)])
        ]
    }
}

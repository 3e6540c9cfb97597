import Quantities
import Rounds
import Steering
import Texts

/// A goal's indicators in a follow-up: a row each, with its analysis and action plan under the row, and the marks explained below.
struct FollowUpIndicatorTable {
    private let source: DocumentSource
    private let sentences: GeneratedSentences

    init(_ source: DocumentSource, _ sentences: GeneratedSentences) {
        self.source = source
        self.sentences = sentences
    }

    func blocks(_ node: GoalNode) -> [Block] {
        let rows = node.indicators.map { FollowUpIndicatorRow($0, source, sentences, hasForecast: hasForecast) }
        let table = Table(
            anchor: Anchor.indicatorTable(node.goal.code), caption: "Indikatorer för \(node.goal.numberedTitle)",
            columns: columns, rows: rows.map(\.row))
        let marks = rows.reduce(into: Set<CellMark>()) { $0.formUnion($1.marks) }
        return [.table(table)] + CellMark.explanations(of: marks)
    }

    /// The annual report looks back on the whole year, of which there is nothing left to forecast.
    private var hasForecast: Bool { source.key.kind != .annualReport }

    private var columns: [Table.Column] {
        var figures = ["Periodens utfall", "Utfall män/pojkar", "Utfall kvinnor/flickor", "Utfall VB \(source.key.year - 1)"]
        if hasForecast { figures.append("Prognos helår") }
        return [Table.Column("Indikator", weight: 36)]
            + (figures + ["Årsmål"]).map { Table.Column($0, alignment: .number, weight: 15) }
            + [Table.Column("KF:s årsmål", alignment: .number, weight: 17), Table.Column("Period", weight: 15)]
    }
}

/// One indicator's row and the marks that its figures carry.
private struct FollowUpIndicatorRow {
    private let source: DocumentSource
    private(set) var row = Table.Row(cells: [])
    private(set) var marks: Set<CellMark> = []

    init(_ item: IndicatorFollowUp, _ source: DocumentSource, _ sentences: GeneratedSentences, hasForecast: Bool) {
        self.source = source
        var cells = [
            Table.Cell(item.name), figure(item.outcome, .total, item.printedOutcome, .outcome, item),
            figure(item.outcome, .men, item.printedMen, .men, item),
            figure(item.outcome, .women, item.printedWomen, .women, item),
            figure(item.previousYear, .total, item.printedPreviousYear, .previousYear, item),
        ]
        if hasForecast { cells.append(forecast(item)) }
        cells += [
            TargetCell.cell(item.target, printed: item.printedTarget, label: label(.target, item)),
            TargetCell.cell(item.councilTarget, printed: item.printedCouncilTarget, label: label(.councilTarget, item)),
            Table.Cell(item.period.printed()),
        ]
        row = Table.Row(cells: cells, notes: written(item) + sentences.targetNotes(item) + measured(item))
    }

    private mutating func figure(
        _ value: IndicatorValue?, _ part: FieldSource.ValuePart, _ printed: String, _ reading: FieldReference.Reading,
        _ item: IndicatorFollowUp
    ) -> Table.Cell {
        guard let value, !printed.isEmpty else { return Table.Cell("") }
        let found = CellMark.marks(of: Self.reported(part, of: value), in: value)
        marks.formUnion(found)
        let suffix = CellMark.allCases.filter(found.contains).map(\.suffix).joined()
        let field = Inline.field(
            LiveField(source: FieldSource.value(value, part), printed: printed, label: label(reading, item)))
        return Table.Cell(suffix.isEmpty ? [field] : [field, .text(suffix)])
    }

    private mutating func forecast(_ item: IndicatorFollowUp) -> Table.Cell {
        guard let followUp = item.followUp, !item.printedForecast.isEmpty else { return Table.Cell("") }
        marks.formUnion(CellMark.marks(of: followUp.forecast))
        let field = LiveField(
            source: FieldSource.forecast(followUp), printed: item.printedForecast, label: label(.forecast, item))
        return Table.Cell([.field(field)])
    }

    private func label(_ reading: FieldReference.Reading, _ item: IndicatorFollowUp) -> String {
        source.printer.indicator(item.indicator.code, reading, of: nil)?.label ?? ""
    }

    private static func reported(_ part: FieldSource.ValuePart, of value: IndicatorValue) -> ReportedValue? {
        switch part {
        case .total: value.total
        case .men: value.men
        case .women: value.women
        }
    }

    private func written(_ item: IndicatorFollowUp) -> [Table.Note] {
        let texts = [("Analys", item.followUp?.comment), ("Åtgärdsplan", item.followUp?.actionPlan)]
        return texts.compactMap { label, text -> Table.Note? in
            let body = source.body(text ?? "")
            return body.isEmpty ? nil : Table.Note(label: label, blocks: body.flattened)
        }
    }

    /// The day of the reading, where it is not the period's last (sick leave in the first tertial is February's).
    private func measured(_ item: IndicatorFollowUp) -> [Table.Note] {
        guard let outcome = item.outcome, let day = outcome.measuredOn, day != outcome.period.lastDay else { return [] }
        return [Table.Note(label: "Mätdatum", blocks: [.paragraph([.text(day.longForm(.swedish))])])]
    }
}

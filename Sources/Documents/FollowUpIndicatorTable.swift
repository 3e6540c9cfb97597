import Quantities
import Rounds
import Steering

/// A goal's indicators in a follow-up: a row each, with its analysis and action plan under the row, and the marks explained below.
enum FollowUpIndicatorTable {
    static func blocks(_ node: GoalNode, in round: RoundKey) -> [Block] {
        let rows = node.indicators.map { FollowUpIndicatorRow($0, hasForecast: hasForecast(round)) }
        let table = Table(
            anchor: Anchor.indicatorTable(node.goal.code), caption: "Indikatorer för \(node.goal.numberedTitle)",
            columns: columns(round), rows: rows.map(\.row))
        let marks = rows.reduce(into: Set<CellMark>()) { $0.formUnion($1.marks) }
        return [.table(table)] + CellMark.explanations(of: marks)
    }

    /// The annual report looks back on the whole year, of which there is nothing left to forecast.
    private static func hasForecast(_ round: RoundKey) -> Bool { round.kind != .annualReport }

    private static func columns(_ round: RoundKey) -> [Table.Column] {
        var figures = ["Periodens utfall", "Utfall män/pojkar", "Utfall kvinnor/flickor", "Utfall VB \(round.year - 1)"]
        if hasForecast(round) { figures.append("Prognos helår") }
        return [Table.Column("Indikator", weight: 36)]
            + (figures + ["Årsmål"]).map { Table.Column($0, alignment: .number, weight: 15) }
            + [Table.Column("KF:s årsmål", alignment: .number, weight: 17), Table.Column("Period", weight: 15)]
    }
}

/// One indicator's row and the marks that its figures carry.
private struct FollowUpIndicatorRow {
    private(set) var row = Table.Row(cells: [])
    private(set) var marks: Set<CellMark> = []

    init(_ item: IndicatorFollowUp, hasForecast: Bool) {
        var cells = [
            Table.Cell(item.name), figure(item.outcome, .total, item.printedOutcome), figure(item.outcome, .men, item.printedMen),
            figure(item.outcome, .women, item.printedWomen), figure(item.previousYear, .total, item.printedPreviousYear),
        ]
        if hasForecast { cells.append(forecast(item)) }
        cells += [
            TargetCell.cell(item.target, printed: item.printedTarget),
            TargetCell.cell(item.councilTarget, printed: item.printedCouncilTarget), Table.Cell(item.period.printed()),
        ]
        row = Table.Row(cells: cells, notes: Self.notes(item))
    }

    private mutating func figure(_ value: IndicatorValue?, _ part: FieldSource.ValuePart, _ printed: String) -> Table.Cell {
        guard let value, !printed.isEmpty else { return Table.Cell("") }
        let found = CellMark.marks(of: Self.reading(part, of: value), in: value)
        marks.formUnion(found)
        let suffix = CellMark.allCases.filter(found.contains).map(\.suffix).joined()
        let field = Inline.field(LiveField(source: FieldSource.value(value, part), printed: printed))
        return Table.Cell(suffix.isEmpty ? [field] : [field, .text(suffix)])
    }

    private mutating func forecast(_ item: IndicatorFollowUp) -> Table.Cell {
        guard let followUp = item.followUp, !item.printedForecast.isEmpty else { return Table.Cell("") }
        marks.formUnion(CellMark.marks(of: followUp.forecast))
        return Table.Cell([.field(LiveField(source: FieldSource.forecast(followUp), printed: item.printedForecast))])
    }

    private static func reading(_ part: FieldSource.ValuePart, of value: IndicatorValue) -> ReportedValue? {
        switch part {
        case .total: value.total
        case .men: value.men
        case .women: value.women
        }
    }

    private static func notes(_ item: IndicatorFollowUp) -> [Table.Note] {
        let written = [("Analys", item.followUp?.comment), ("Åtgärdsplan", item.followUp?.actionPlan)]
        let texts = written.compactMap { label, source -> Table.Note? in
            let body = BodyText(source ?? "")
            return body.isEmpty ? nil : Table.Note(label: label, blocks: body.flattened)
        }
        return texts + TargetCell.notes(item) + measured(item)
    }

    /// The day of the reading, where it is not the period's last (sick leave in the first tertial is February's).
    private static func measured(_ item: IndicatorFollowUp) -> [Table.Note] {
        guard let outcome = item.outcome, let day = outcome.measuredOn, day != outcome.period.lastDay else { return [] }
        return [Table.Note(label: "Mätdatum", blocks: [.paragraph([.text(day.longForm(.swedish))])])]
    }
}

import Quantities
import Rounds
import Steering
import Texts

/// A goal's indicators in a plan: what is to be reached, and how often it is measured.
///
/// The targets are those that the plan set: what is adjusted during the year is the follow-ups' matter.
struct PlanIndicatorTable {
    private let source: DocumentSource

    init(_ source: DocumentSource) {
        self.source = source
    }

    func blocks(_ node: GoalNode) -> [Block] {
        [
            .table(
                Table(
                    anchor: Anchor.indicatorTable(node.goal.code), caption: "Indikatorer för \(node.goal.numberedTitle)",
                    columns: Self.columns, rows: node.indicators.map(row)))
        ]
    }

    private static let columns = [
        Table.Column("Indikator", weight: 55), Table.Column("Årsmål", alignment: .number, weight: 17),
        Table.Column("KF:s årsmål", alignment: .number, weight: 17), Table.Column("Periodicitet", weight: 13),
    ]

    private func row(_ item: IndicatorFollowUp) -> Table.Row {
        Table.Row(
            cells: [
                Table.Cell(item.name), planned(item.target, .target, item), planned(item.councilTarget, .councilTarget, item),
                Table.Cell(item.indicator.periodicity.label.sv),
            ])
    }

    private func planned(_ target: AnnualTarget?, _ reading: FieldReference.Reading, _ item: IndicatorFollowUp) -> Table.Cell {
        TargetCell.planned(
            target, of: item.indicator, label: source.printer.indicator(item.indicator.code, reading, of: nil)?.label ?? "")
    }
}

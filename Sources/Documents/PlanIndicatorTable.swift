import Quantities
import Rounds
import Steering

/// A goal's indicators in a plan: what is to be reached, and how often it is measured.
///
/// The targets are those that the plan set: what is adjusted during the year is the follow-ups' matter.
enum PlanIndicatorTable {
    static func blocks(_ node: GoalNode) -> [Block] {
        [
            .table(
                Table(
                    anchor: Anchor.indicatorTable(node.goal.code), caption: "Indikatorer för \(node.goal.numberedTitle)",
                    columns: columns, rows: node.indicators.map(row)))
        ]
    }

    private static var columns: [Table.Column] {
        [
            Table.Column("Indikator", weight: 55), Table.Column("Årsmål", alignment: .number, weight: 17),
            Table.Column("KF:s årsmål", alignment: .number, weight: 17), Table.Column("Periodicitet", weight: 13),
        ]
    }

    private static func row(_ item: IndicatorFollowUp) -> Table.Row {
        Table.Row(
            cells: [
                Table.Cell(item.name), TargetCell.planned(item.target, of: item.indicator),
                TargetCell.planned(item.councilTarget, of: item.indicator), Table.Cell(item.indicator.periodicity.label.sv),
            ])
    }
}

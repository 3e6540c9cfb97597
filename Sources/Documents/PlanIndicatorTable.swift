import Quantities
import Rounds
import Steering

/// A goal's indicators in a plan: what is to be reached, and how often it is measured.
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
                Table.Cell(item.name), TargetCell.cell(item.target, printed: item.printedTarget),
                TargetCell.cell(item.councilTarget, printed: item.printedCouncilTarget),
                Table.Cell(item.indicator.periodicity.label.sv),
            ], notes: TargetCell.notes(item))
    }
}

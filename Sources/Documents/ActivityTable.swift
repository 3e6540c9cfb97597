import Quantities
import Rounds
import Steering

/// A goal's activities: in a plan what and when, in a follow-up also how far and what deviates.
enum ActivityTable {
    static func table(_ node: GoalNode, in round: RoundKind) -> Table {
        Table(
            anchor: Anchor.activityTable(node.goal.code), caption: "Aktiviteter för \(node.goal.numberedTitle)",
            columns: columns(round), rows: node.activities.map { row($0, in: round) })
    }

    private static func columns(_ round: RoundKind) -> [Table.Column] {
        let planned = [
            Table.Column("Aktivitet", weight: 14), Table.Column("Startdatum", weight: 3), Table.Column("Slutdatum", weight: 3),
        ]
        return round.isFollowUp ? planned + [Table.Column("Avvikelse", weight: 4)] : planned
    }

    private static func row(_ item: ActivityFollowUp, in round: RoundKind) -> Table.Row {
        let dates = [
            date(item.activity.startsOn, .startsOn, of: item.activity), date(item.activity.endsOn, .endsOn, of: item.activity),
        ]
        let text = Inline.text(BodyText.line(item.activity.text))
        guard round.isFollowUp else {
            return Table.Row(cells: [Table.Cell([text])] + dates, notes: applicationNotes(item))
        }
        let name = Table.Cell([text], sign: item.status?.state.sign, signLabel: item.status?.state.label.sv ?? "")
        return Table.Row(
            cells: [name] + dates + [Table.Cell(BodyText.line(item.deviation))], notes: commentNotes(item) + applicationNotes(item))
    }

    private static func date(_ day: CalendarDate?, _ field: FieldSource.ActivityDate, of activity: Activity) -> Table.Cell {
        guard let day else { return Table.Cell("") }
        return Table.Cell([.field(LiveField(source: FieldSource.date(field, of: activity), printed: day.iso))])
    }

    /// What is said of an activity that does not deviate, such as why it is paused; a deviation has its own column.
    private static func commentNotes(_ item: ActivityFollowUp) -> [Table.Note] {
        guard let status = item.status, status.state != .deviating else { return [] }
        let body = BodyText(status.explanation)
        return body.isEmpty ? [] : [Table.Note(label: "Kommentar", blocks: body.flattened)]
    }

    private static func applicationNotes(_ item: ActivityFollowUp) -> [Table.Note] {
        guard item.activity.dependsOnApplication else { return [] }
        return [Table.Note(label: "Förutsättning", blocks: [.paragraph([.text("Aktiviteten hänger på sökta medel.")])])]
    }
}

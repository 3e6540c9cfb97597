import Quantities
import Rounds
import Steering
import Texts

/// A goal's activities: in a plan what and when, in a follow-up also how far and what deviates.
struct ActivityTable {
    private let source: DocumentSource
    private var isFollowUp: Bool { source.key.kind.isFollowUp }

    init(_ source: DocumentSource) {
        self.source = source
    }

    func table(_ node: GoalNode) -> Table {
        Table(
            anchor: Anchor.activityTable(node.goal.code), caption: "Aktiviteter för \(node.goal.numberedTitle)",
            columns: columns, rows: node.activities.map(row))
    }

    private var columns: [Table.Column] {
        let planned = [
            Table.Column("Aktivitet", weight: 14), Table.Column("Startdatum", weight: 3), Table.Column("Slutdatum", weight: 3),
        ]
        return isFollowUp ? planned + [Table.Column("Avvikelse", weight: 4)] : planned
    }

    private func row(_ item: ActivityFollowUp) -> Table.Row {
        let dates = [
            date(item.activity.startsOn, .startsOn, .starts, of: item.activity),
            date(item.activity.endsOn, .endsOn, .ends, of: item.activity),
        ]
        let text = Inline.text(BodyText.line(item.activity.text))
        guard isFollowUp else { return Table.Row(cells: [Table.Cell([text])] + dates, notes: applicationNotes(item)) }
        let name = Table.Cell([text], sign: item.status?.state.sign, signLabel: item.status?.state.label.sv ?? "")
        return Table.Row(
            cells: [name] + dates + [Table.Cell(source.line(item.deviation))], notes: commentNotes(item) + applicationNotes(item))
    }

    private func date(
        _ day: CalendarDate?, _ field: FieldSource.ActivityDate, _ part: FieldReference.ActivityPart, of activity: Activity
    ) -> Table.Cell {
        guard let day else { return Table.Cell("") }
        let label = source.printer.activity(activity.code, part)?.label ?? ""
        return Table.Cell([.field(LiveField(source: FieldSource.date(field, of: activity), printed: day.iso, label: label))])
    }

    /// What is said of an activity that does not deviate, such as why it is paused; a deviation has its own column.
    private func commentNotes(_ item: ActivityFollowUp) -> [Table.Note] {
        guard let status = item.status, status.state != .deviating else { return [] }
        let body = source.body(status.explanation)
        return body.isEmpty ? [] : [Table.Note(label: "Kommentar", blocks: body.flattened)]
    }

    private func applicationNotes(_ item: ActivityFollowUp) -> [Table.Note] {
        guard item.activity.dependsOnApplication else { return [] }
        return [Table.Note(label: "Förutsättning", blocks: [.paragraph([.text("Aktiviteten hänger på sökta medel.")])])]
    }
}

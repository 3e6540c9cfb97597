import Charts
import Design
import Documents
import Quantities
import Rounds
import Steering

/// The activities of a round as a list or along the year.
struct ActivitiesView: Sendable {
    enum Side: Sendable { case list, timeline }

    var scene: RoundScene
    var model: ActivitiesModel
    var frame: Frame
    var side: Side
    /// What can be changed in place.
    var forms: EditForms

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        return Page(
            title: say("Aktiviteter", "Activities"), eyebrow: scene.title(language), language: language, frame: frame,
            chain: scene.chain(), breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), lead: "\(tally(say), language)",
            content: model.total == 0 ? "\(nothing(say), language)" : content(say)
        ).html()
    }

    private var here: Address { scene.address(side == .list ? .activities : .timeline) }

    private func with(_ address: Address) -> Address {
        model.filter.parameters.reduce(address) { $0.adding($1.name, $1.value) }
    }

    private func tally(_ say: PageWords) -> StatusTally {
        let parts = ActivityStatus.State.allCases.map { state in
            StatusTally.Part(
                sign: Sign(state), count: model.counts[state] ?? 0,
                address: here.adding("lage", ActivityFilter.Standing.state(state).text))
        }
        let missing = StatusTally.Part(
            sign: .notAssessed, count: model.withoutStatus, word: Localized(sv: "Läge saknas", en: "No status"),
            address: here.adding("lage", ActivityFilter.Standing.missing.text))
        return StatusTally(label: say("\(model.total) aktiviteter", "\(model.total) activities"), parts: parts + [missing])
    }

    private func nothing(_ say: PageWords) -> EmptyState {
        EmptyState(
            text: say("Här visas nämndens aktiviteter.", "The committee's activities are shown here."),
            remedy: say(
                "De läggs in med verksamhetsplanen, till exempel genom att läsa in ett planpaket.",
                "They are entered with the plan, for instance by importing a plan package."))
    }

    private func content(_ say: PageWords) -> HTML {
        let tabs = Tabs(
            label: say("Visa aktiviteterna som", "Show the activities as"),
            tabs: [
                .init(label: say("Lista", "List"), address: with(scene.address(.activities)), isCurrent: side == .list),
                .init(label: say("Tidslinje", "Time line"), address: with(scene.address(.timeline)), isCurrent: side == .timeline),
            ])
        let form = ActivityFilterForm(model: model, action: here, target: "lista")
        let body = model.rows.isEmpty ? nothingFits(say) : side == .list ? list(say) : timeline(say)
        return "\(tabs, say.language)\(form, say.language)<div id=\"lista\">\(body)</div>"
    }

    private func nothingFits(_ say: PageWords) -> HTML {
        let empty = EmptyState(
            text: say("Ingen aktivitet passar filtret.", "No activity fits the filter."),
            remedy: say("Ta bort ett villkor, eller rensa filtret.", "Remove a condition, or clear the filter."))
        return "\(empty, say.language)"
    }

    // MARK: List

    private func list(_ say: PageWords) -> HTML {
        let table = DataTable(
            id: "aktiviteter", caption: say("Aktiviteter under sina mål", "Activities under their goals"), hidesCaption: true,
            columns: [
                .text(say("Aktivitet", "Activity")), .short(say("Startdatum", "Start")), .short(say("Slutdatum", "End")),
                .text(say("Läge", "Status")),
            ],
            rows: model.groups.flatMap { rows($0, say) }, narrow: .cards)
        let fetch = ButtonLink(
            label: say("Hämta som CSV", "Download as CSV"), address: with(scene.address(.activitiesTable)), weight: .quiet,
            icon: .download)
        return "\(table, say.language)<p>\(fetch, say.language)</p>"
    }

    private func rows(_ group: ActivitiesModel.Group, _ say: PageWords) -> [DataTable.Row] {
        let heading: HTML = """
            <span class="quiet">\(group.goal.level.label[say.language])</span> \
            <a\(href: scene.address(.goal(group.goal.code)))>\(group.goal.numberedTitle)</a>
            """
        return [DataTable.Row(kind: .group, cells: [.html(heading)])] + group.rows.map { row($0, say) }
    }

    private func row(_ row: ActivityFollowUp, _ say: PageWords) -> DataTable.Row {
        let activity = row.activity
        return DataTable.Row(
            id: "aktivitet-" + activity.code.text,
            cells: [
                .html("\(activity.text)\(parties(activity, say))"), .text(activity.startsOn?.iso ?? ""),
                .text(activity.endsOn?.iso ?? ""),
                .html(status(row, say)),
            ])
    }

    /// Owner and roles, where they are not the organisation's own alone.
    private func parties(_ activity: Activity, _ say: PageWords) -> HTML {
        var parts: [String] = []
        if activity.owner != scene.key.organisation {
            parts.append(say("Ägare: ", "Owner: ") + model.name(of: activity.owner) + ".")
        }
        let roles = model.roles(of: activity, say.language)
        if !roles.isEmpty { parts.append(roles) }
        if activity.dependsOnApplication { parts.append(say("Beror på sökta medel.", "Depends on money applied for.")) }
        return parts.isEmpty ? "" : "<br><small class=\"quiet\">\(parts.joined(separator: " "))</small>"
    }

    /// A form beside every status of a long list would be most of the page: there the goal's page is where it is changed.
    private static let formLimit = 25

    private func status(_ row: ActivityFollowUp, _ say: PageWords) -> HTML {
        let edit = Edit.status(row.activity.code)
        let isSpokenOf = forms.visit.attempt?.edit == edit || forms.visit.savedEdit == edit.id
        if model.rows.count <= Self.formLimit || isSpokenOf { return forms.status(row) }
        guard forms.may(.editFollowUp), scene.key.kind.isFollowUp else { return forms.shownStatus(row) }
        let place: Address = "\(within: scene.address(.goal(row.activity.goal)))#\(edit.id)"
        let name = say(", läget för: \(row.activity.text)", ", the status of: \(row.activity.text)")
        return "\(forms.shownStatus(row))<a\(href: place)>\(say("Ändra", "Change"))\(HTML.spoken(name))</a>"
    }

    // MARK: Time line

    private func timeline(_ say: PageWords) -> HTML {
        let title = say("Aktiviteterna under \(scene.key.year)", "The activities during \(scene.key.year)")
        let chart = TimelineChart(
            title: title, year: scene.key.year, rows: chartRows, mark: mark(say), language: say.language, width: 860)
        let drawing: HTML =
            chart.rows.isEmpty
            ? ""
            : """
            <figure class="figure"><figcaption>\(title)</figcaption><div class="scroll figure-drawing" role="group" tabindex="0"\
            \(attribute: "aria-label", title)>\(HTML(trusted: chart.svg()))</div></figure>
            """
        return """
            \(drawing)<section><h2>\(say("Efter slutdatum", "By end date"))</h2>\(TimelineList(stretches: stretches(say)), say.language)</section>
            """
    }

    private func mark(_ say: PageWords) -> TimelineChart.Mark? {
        guard scene.key.kind.isFollowUp else { return nil }
        let day = scene.key.kind.lastDay(of: scene.key.year)
        return .init(date: day, label: say("Till och med \(day.longForm(.swedish))", "Until \(day.longForm(.english))"))
    }

    private var chartRows: [TimelineChart.Row] {
        model.rows.compactMap { row in
            guard let start = row.activity.startsOn ?? row.activity.endsOn, let end = row.activity.endsOn ?? row.activity.startsOn
            else { return nil }
            return TimelineChart.Row(
                label: row.activity.text, start: start, end: max(start, end),
                sign: row.status.map { Self.chartSign($0.state) } ?? .notAssessed)
        }
    }

    private static func chartSign(_ state: ActivityStatus.State) -> ChartSign {
        switch state {
        case .notStarted: .notStarted
        case .onPlan: .onPlan
        case .done: .done
        case .paused: .paused
        case .deviating: .deviating
        }
    }

    /// The same activities month by month, for narrow screens and for those who do not see the chart.
    private func stretches(_ say: PageWords) -> [TimelineList.Stretch] {
        let dated = model.rows.enumerated().sorted { left, right in
            (left.element.activity.endsOn?.dayNumber ?? .max, left.offset) < (
                right.element.activity.endsOn?.dayNumber ?? .max, right.offset
            )
        }.map(\.element)
        var stretches: [TimelineList.Stretch] = []
        for row in dated {
            let end = row.activity.endsOn
            let heading =
                end.map { FiscalPeriod.month($0.year, $0.month).printed(say.language) }
                ?? say("Utan slutdatum", "Without an end date")
            let event = TimelineList.Event(
                date: end?.iso ?? "", printedDate: end?.longForm(say.language) ?? "–",
                title: "<a\(href: scene.address(.goal(row.activity.goal)))>\(row.activity.text)</a>",
                sign: row.status.map { Sign($0.state) })
            if stretches.last?.heading == heading {
                stretches[stretches.count - 1].events.append(event)
            } else {
                stretches.append(.init(heading: heading, events: [event]))
            }
        }
        return stretches
    }
}

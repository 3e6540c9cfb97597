import Design
import Documents
import Quantities
import Rounds
import Steering

extension GoalView {
    var indicatorSection: HTML {
        guard !node.indicators.isEmpty else { return "" }
        let title = say("Indikatorer", "Indicators")
        let table = DataTable(
            id: "indikatorer", caption: say("Indikatorer för målet", "Indicators of the goal"), hidesCaption: true,
            columns: indicatorColumns, rows: node.indicators.map(indicatorRow))
        return "<section><h2>\(title)</h2>\(table, language)</section>"
    }

    private var indicatorColumns: [DataTable.Column] {
        let year = scene.key.year
        let name = DataTable.Column.text(say("Indikator", "Indicator"))
        let targets: [DataTable.Column] = [
            .number(say("Årsmål", "Target")), .number(say("KF:s årsmål", "City's target")),
        ]
        guard scene.key.kind.isFollowUp else {
            return [name, .number(say("Utfall \(year - 1)", "Outcome \(year - 1)"))] + targets
                + [.short(say("Mäts", "Measured"))]
        }
        return [
            name, .number(say("Periodens utfall", "Outcome")), .number(say("Män, pojkar", "Men, boys")),
            .number(say("Kvinnor, flickor", "Women, girls")), .number(say("Utfall \(year - 1)", "Outcome \(year - 1)")),
            .number(say("Prognos helår", "Forecast")),
        ] + targets + [.short(say("Period", "Period"))]
    }

    private func indicatorRow(_ row: IndicatorFollowUp) -> DataTable.Row {
        let cells = IndicatorCells(indicator: row.indicator, language: language)
        let name = cells.name(row.name, at: scene.address(.indicator(row.indicator.code)))
        let targets = [cells.target(row.target), cells.target(row.councilTarget)]
        let previous = cells.outcome(row.previousYear?.total)
        guard scene.key.kind.isFollowUp else {
            return DataTable.Row(cells: [name, previous] + targets + [.text(row.indicator.periodicity.label[language])])
        }
        let echo = IndicatorEcho(row: row, language: language)
        return DataTable.Row(
            cells: [name, echo.cell(.total), echo.cell(.men), echo.cell(.women), previous, echo.cell(.forecast)] + targets
                + [.text(row.period.printed(language))],
            notes: notes(row))
    }

    private func notes(_ row: IndicatorFollowUp) -> [DataTable.Note] {
        var notes: [DataTable.Note] = []
        let mayChange = forms.may(.editFollowUp)
        let standing = IndicatorStanding(row: row).html(language)
        // Where the figures can change, a place is kept for how they then stand.
        var remarks: [HTML] = standing.isEmpty && !mayChange ? [] : [IndicatorEcho(row: row, language: language).standing]
        if row.outcome?.isConstructed == true { remarks.append("\(Badge(say("påhittat värde", "made-up value")), language)") }
        if row.outcome?.isComparable == false {
            remarks.append("\(Badge(say("inte helt jämförbart", "not fully comparable"), tone: .warning), language)")
        }
        if let measured = row.outcome?.measuredOn {
            remarks.append(HTML(text: say("Mätt \(measured.iso)", "Measured \(measured.iso)")))
        }
        let edit = forms.outcome(row)
        let written = FollowUpTexts(row: row).html(language)
        let texts = forms.forecast(row, shown: written)
        // Where nothing is written yet both verbs stand on the line of the outcome.
        let parts = remarks + [edit] + (written.isEmpty ? [texts] : [])
        if parts.contains(where: { !$0.isEmpty }) {
            notes.append(DataTable.Note(label: say("Utfall", "Outcome"), content: "<div class=\"row\">\(parts)</div>"))
        }
        if !written.isEmpty { notes.append(DataTable.Note(label: say("Analys", "Analysis"), content: texts)) }
        return notes
    }

    var activitySection: HTML {
        guard !node.activities.isEmpty else { return "" }
        var columns: [DataTable.Column] = [
            .text(say("Aktivitet", "Activity")), .short(say("Startdatum", "Start")), .short(say("Slutdatum", "End")),
        ]
        if scene.key.kind.isFollowUp { columns.append(.text(say("Läge", "Status"))) }
        let table = DataTable(
            id: "aktiviteter", caption: say("Aktiviteter under målet", "Activities under the goal"), hidesCaption: true,
            columns: columns, rows: node.activities.map(activityRow), narrow: .cards)
        return "<section><h2>\(say("Aktiviteter", "Activities"))</h2>\(table, language)</section>"
    }

    private func activityRow(_ row: ActivityFollowUp) -> DataTable.Row {
        let activity = row.activity
        var cells: [DataTable.Cell] = [
            .html("\(activity.text)\(parties(activity))"), .text(activity.startsOn?.iso ?? ""), .text(activity.endsOn?.iso ?? ""),
        ]
        if scene.key.kind.isFollowUp { cells.append(.html(forms.status(row))) }
        return DataTable.Row(id: "aktivitet-" + activity.code.text, cells: cells)
    }

    /// Who takes part, where it is not the organisation alone.
    private func parties(_ activity: Activity) -> HTML {
        let own = scene.key.organisation
        var parts = Activity.Role.Kind.allCases.compactMap { kind -> String? in
            let names = activity.roles.filter { $0.kind == kind }.map { scene.surroundings.name(of: $0.organisation) }
            return names.isEmpty ? nil : "\(kind.label[language]): \(names.joined(separator: ", "))."
        }
        if parts.isEmpty, activity.owner != own {
            parts.append(say("Ägare: ", "Owner: ") + scene.surroundings.name(of: activity.owner) + ".")
        }
        if activity.dependsOnApplication { parts.append(say("Beror på sökta medel.", "Depends on money applied for.")) }
        return parts.isEmpty ? "" : "<br><small class=\"quiet\">\(parts.joined(separator: " "))</small>"
    }
}

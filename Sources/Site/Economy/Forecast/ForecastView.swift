import Commands
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// The forecast as a grid that works like a spreadsheet: a row per service area, with budget, the forecast before and what the system
/// would expect. Works as a plain form without a script.
struct ForecastView: Sendable {
    let model: ForecastModel
    let frame: Frame
    let attempt: EconomyAttempt?
    /// "prognos-3": three rows were just saved.
    let savedEdit: String?
    let now: SwedishTime?

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        return Page(
            title: say("Prognos", "Forecast"), eyebrow: eyebrow(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: model.scene.crumbs(language)), flash: flash(say), lead: lead(say),
            content: model.rows.isEmpty ? "\(nothing(say), language)" : "\(chooser(say), language)\(form(say))"
        ).html()
    }

    private func eyebrow(_ language: Language) -> String {
        [model.unitName, model.scene.title(language)].compactMap { $0 }.joined(separator: ", ")
    }

    private func lead(_ say: PageWords) -> HTML {
        guard model.mayEdit else {
            let why =
                !model.scene.key.kind.isFollowUp
                ? say("Planen har ingen prognos; den har en budget.", "A plan has no forecast; it has a budget.")
                : model.scene.round.state.isLocked
                    ? say("Omgången är avslutad. Prognosen ligger fast.", "The round is closed. The forecast stands.")
                    : say(
                        "Du läser. Controllern skriver nämndens prognos och enhetschefen sin egen enhets.",
                        "You are reading. The controller writes the committee's forecast and each unit's head the unit's own.")
            return "<p>\(why)</p>"
        }
        return """
            <p>\(say(
                "Vad kostar året netto? Skriv i mnkr, före resultatöverföringar och med begärda medel inräknade.",
                "What does the year cost, net? In millions, before result transfers and with requested money counted."))</p>
            """
    }

    private func nothing(_ say: PageWords) -> EmptyState {
        EmptyState(
            text: say("Inga verksamhetsområden", "No service areas"),
            remedy: say(
                "Här skriver du prognosen när nämnden har en budget med verksamhetsområden.",
                "The forecast is entered here once the committee has a budget with service areas."))
    }

    private func flash(_ say: PageWords) -> Notice? {
        guard let count = savedEdit?.split(separator: "-").last.flatMap({ Int($0) }), savedEdit?.hasPrefix("prognos-") == true
        else {
            return nil
        }
        let text =
            switch count {
            case 0: say("Ingenting var ändrat.", "Nothing was changed.")
            case 1: say("Prognosen är sparad: en rad ändrad.", "The forecast is saved: one row changed.")
            default: say("Prognosen är sparad: \(count) rader ändrade.", "The forecast is saved: \(count) rows changed.")
            }
        return Notice(tone: count == 0 ? .information : .success, text: "<p>\(text)</p>")
    }

    /// The committee, or one of its units.
    private func chooser(_ say: PageWords) -> FilterForm? {
        guard !model.units.isEmpty else { return nil }
        let whole = Choice(value: "", label: say("Hela nämnden", "The whole committee"), isChosen: model.unit == nil)
        return FilterForm(
            id: "vems", action: model.scene.address(.forecast),
            selections: [
                .init(
                    name: ForecastFields.unit, label: say("Vems prognos", "Whose forecast"),
                    choices: [whole]
                        + model.units.map { Choice(value: $0.code.text, label: $0.name, isChosen: $0.code == model.unit) })
            ])
    }

    private func form(_ say: PageWords) -> HTML {
        let grid = ForecastGrid(model: model, attempt: attempt, say: say)
        let table: HTML = "\(grid.table, say.language)"
        guard model.mayEdit else { return table }
        return """
            <form class="grid-form" method="post" novalidate data-guard data-grid id="prognos"\
            \(action: model.scene.address(.edit(.forecast)))>\(EntryForm.hidden("csrf", frame.csrf))\
            \(EntryForm.hidden(ForecastFields.unit, model.unit?.text ?? ""))\(summary(grid), say.language)\(conflict(grid, say))\
            \(keys(say))\(table)\(grid.revenues)\
            <div class="entry-buttons">\(Button(label: say("Spara prognosen", "Save the forecast")), say.language)</div></form>
            """
    }

    /// Only of use where the script runs, and only shown there.
    private func keys(_ say: PageWords) -> HTML {
        """
        <p class="hint needs-script">\(say(
            "Enter och pilarna går mellan raderna, Esc ångrar rutan. Du kan klistra in en kolumn ur ett kalkylblad.",
            "Enter and the arrows move between rows, Esc undoes the box. You can paste a column from a spreadsheet."))</p>
        """
    }

    private func summary(_ grid: ForecastGrid) -> ErrorSummary {
        ErrorSummary(
            id: "prognos-fel",
            problems: (attempt?.problems ?? []).map { problem in
                ErrorSummary.Problem(
                    text: problem.message[grid.say.language] + " " + problem.remedy[grid.say.language],
                    fieldId: grid.fieldNames.contains(problem.place) ? problem.place : nil)
            })
    }

    /// What someone else saved beside what was typed here.
    private func conflict(_ grid: ForecastGrid, _ say: PageWords) -> HTML {
        guard let conflict = attempt?.conflict, let typed = attempt?.typed else { return .empty }
        let known = model.scene.surroundings.name(ofActor: conflict.who, say.language)
        let who = known.isEmpty ? say("Någon annan", "Someone else") : known
        let when = SwedishTime(utc: conflict.at).map { $0.printed(asOf: now, say.language) } ?? ""
        let rows = model.rows.compactMap { row -> DataTable.Row? in
            let name = ForecastFields.amount + row.area.text
            guard let theirs = conflict.fields[name] else { return nil }
            return DataTable.Row(cells: [.text(row.name), .number(theirs), .number(typed.text(name))])
        }
        let table = DataTable(
            id: "krock-tabell", caption: say("Raderna som ändrats", "The rows that were changed"),
            columns: [
                .text(say("Verksamhetsområde", "Service area")), .number(say("Sparat", "Saved"), unit: "mnkr"),
                .number(say("Ditt", "Yours"), unit: "mnkr"),
            ], rows: rows)
        return """
            <div class="conflict" role="alert" tabindex="-1" id="krock"><p><strong>\(say(
                "\(who) ändrade prognosen \(when), medan du skrev", "\(who) changed the forecast \(when), while you were writing"))</strong></p>\
            <p>\(say(
                "Ingenting är sparat ännu. Det du skrev står kvar nedan; sparar du nu gäller det.",
                "Nothing is saved yet. What you typed stands below; if you save now, it counts."))</p>\(table, say.language)\
            <p><a\(href: frame.here)>\(say("Behåll det som är sparat", "Keep what is saved"))</a></p></div>
            """
    }
}

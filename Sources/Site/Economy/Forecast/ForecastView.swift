import Commands
import Design
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
    let attempt: FormAttempt?
    /// "prognos-3": three rows were just saved.
    let savedEdit: String?
    let now: String

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
            \(EntryForm.hidden(ForecastFields.unit, model.unit?.text ?? ""))\(summary(grid), say.language)\(conflict(say))\
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

    /// The page as it now stands, of the committee or the unit.
    private var page: Address {
        let page = model.scene.address(.forecast)
        return model.unit.map { page.adding(ForecastFields.unit, $0.text) } ?? page
    }

    /// What someone else saved beside what was typed here.
    private func conflict(_ say: PageWords) -> HTML {
        guard let conflict = attempt?.conflict, let typed = attempt?.typed else { return .empty }
        let rows = model.rows.compactMap { row -> GridConflict.Row? in
            let name = ForecastFields.amount + row.area.text
            return conflict.fields[name].map { GridConflict.Row(label: row.name, saved: $0, typed: typed.text(name)) }
        }
        return GridConflict(
            what: say("prognosen", "the forecast"), rowHeader: say("Verksamhetsområde", "Service area"), rows: rows,
            conflict: conflict, scene: model.scene, now: now, keepTheirs: page
        ).html(say.language)
    }
}

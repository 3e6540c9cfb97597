import Commands
import Design
import Economy
import Quantities
import Rounds
import Steering

/// What the economy's part of the report needs people for: capital costs, and a text under each heading.
struct TextsView: Sendable {
    /// Which of the page's forms was sent in vain.
    enum Form: Sendable, Equatable {
        case costs
        case note(EconomyNote.Heading)
    }

    let model: TextsModel
    let frame: Frame
    let language: Language
    let attempt: (form: Form, attempt: FormAttempt)?
    /// "kapital-1": one cost was just saved; "text-premises": a text was.
    let saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var scene: EconomyScene { model.scene }

    static let heading = "heading"

    static func anchor(_ heading: EconomyNote.Heading) -> String { "text-\(heading.rawValue)" }

    private func attempt(_ form: Form) -> FormAttempt? { attempt?.form == form ? attempt?.attempt : nil }

    func html() -> HTML {
        Page(
            title: say("Kapitalkostnader och texter", "Capital costs and texts"), eyebrow: scene.title(language),
            language: language, frame: frame, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: flash, lead: lead,
            content: "\(costs)\(texts)"
        ).html()
    }

    private var lead: HTML {
        let text =
            model.mayEdit
            ? say(
                "Tabeller och meningar om siffrorna skriver rapporten själv. Här skriver du det som bara du vet.",
                "The report writes its tables and sentences of figures itself. Here you write what only you know.")
            : scene.round.state.isLocked
                ? say("Omgången är avslutad. Texterna ligger fast.", "The round is closed. The texts stand.")
                : say("Du läser. Controllern skriver.", "You are reading. The controller writes.")
        return "<p>\(text)</p>"
    }

    private var flash: Notice? {
        guard let saved, saved.hasPrefix("kapital-"), let count = Int(saved.dropFirst("kapital-".count)) else { return nil }
        let text =
            count == 0
            ? say("Ingenting var ändrat.", "Nothing was changed.")
            : say("Kapitalkostnaderna är sparade.", "The capital costs are saved.")
        return Notice(tone: count == 0 ? .information : .success, text: "<p>\(text)</p>")
    }

    // MARK: Capital costs

    private var costs: HTML {
        let attempt = attempt(.costs)
        let grid = CapitalGrid(model: model, attempt: attempt, language: language)
        let heading: HTML = "<h2>\(say("Kapitalkostnader", "Capital costs"))</h2>"
        guard model.takesCosts else { return "<section id=\"kapitalkostnader\">\(heading)\(grid.table, language)</section>" }
        return """
            <section id="kapitalkostnader">\(heading)<form class="grid-form" method="post" novalidate data-guard data-grid \
            data-complete id="kapital-form"\
            \(action: scene.address(.edit(.capitalCosts)))>\(EntryForm.hidden("csrf", frame.csrf))\
            \(summary(attempt), language)\(conflict(attempt))\(grid.table, language)<div class="entry-buttons">\
            \(Button(label: say("Spara kapitalkostnaderna", "Save the capital costs")), language)</div></form></section>
            """
    }

    private func summary(_ attempt: FormAttempt?) -> ErrorSummary {
        ErrorSummary(
            id: "kapital-fel",
            problems: (attempt?.problems ?? []).map { problem in
                ErrorSummary.Problem(
                    text: problem.words(language),
                    fieldId: CapitalGrid.fieldNames.contains(problem.place) ? problem.place : nil)
            })
    }

    private func conflict(_ attempt: FormAttempt?) -> HTML {
        guard let attempt, let conflict = attempt.conflict else { return .empty }
        let rows = model.costs.flatMap { cost in
            [
                (CapitalGrid.booked, say("bokfört", "booked")), (CapitalGrid.forecast, say("prognos", "forecast")),
            ].compactMap { side, word -> GridConflict.Row? in
                let name = side + cost.kind.rawValue
                guard let saved = conflict.fields[name], let typed = attempt.typed[name], saved != typed else { return nil }
                return GridConflict.Row(label: "\(CapitalGrid.name(cost)[language]), \(word)", saved: saved, typed: typed)
            }
        }
        return GridConflict(
            what: say("kapitalkostnaderna", "the capital costs"), rowHeader: say("Kostnad", "Cost"), rows: rows,
            conflict: conflict, scene: scene, now: now, keepTheirs: scene.address(.texts)
        ).html(language)
    }

    // MARK: Texts

    private var texts: HTML {
        let sections = model.headings.map { text($0) }
        let written = model.headings.count { $0.note != nil }
        let total = model.headings.count
        let count = say("\(written) av \(total) rubriker har en text.", "\(written) of \(total) headings have a text.")
        return """
            <section id="texter"><h2>\(say("Texter i rapporten", "Texts in the report"))</h2><p class="quiet">\(count)</p>\
            \(sections)</section>
            """
    }

    private func text(_ heading: TextsModel.Heading) -> HTML {
        let id = Self.anchor(heading.kind)
        let name = name(of: heading)
        let title: HTML = "<h3>\(name)</h3>"
        guard model.mayEdit else { return "<section\(attribute: "id", id)>\(title)\(shown(heading))</section>" }
        let attempt = attempt(.note(heading.kind))
        let form = form(heading).showing(attempt, scene, now: now, in: language)
        let verb = heading.note == nil ? say("Skriv", "Write") : say("Ändra", "Change")
        let confirmation: HTML? =
            saved == id ? "<p class=\"saved\" role=\"status\">\(Icon.sign(.done))\(say("Sparat.", "Saved."))</p>" : nil
        return """
            <section\(attribute: "id", id)>\(title)<div class="edit">\(shown(heading))\(confirmation)\
            <details\(attribute: "open", attempt != nil)><summary>\(Icon.pencil.html)\(verb)\
            \(HTML.spoken(": \(name)"))</summary>\(asked(of: heading))\(form, language)</details></div></section>
            """
    }

    private func name(of heading: TextsModel.Heading) -> String {
        heading.part.flatMap { $0.title.isEmpty ? nil : $0.title } ?? heading.kind.label[language]
    }

    /// The template's guidance, beside what is written.
    private func asked(of heading: TextsModel.Heading) -> HTML {
        guard let part = heading.part else { return "" }
        let demands = TemplateWords.demands(part.instruction, language)
        let line: HTML = demands.isEmpty ? "" : "<p><strong>\(demands)</strong></p>"
        let words: HTML = "\(line)\(TemplateWords.guidance(part.instruction))"
        return demands.isEmpty && part.instruction.guidance.isEmpty ? "" : "<div class=\"asked\">\(words)</div>"
    }

    private func shown(_ heading: TextsModel.Heading) -> HTML {
        guard let note = heading.note else { return "<p class=\"quiet\">\(empty(heading))</p>" }
        let amount = note.amount.map { amount -> HTML in
            "<p>\(say("Belopp", "Amount")): \(EconomyCells.number(amount, .mkr)) \(say("mnkr", "SEK m"))</p>"
        }
        let unprinted: HTML? =
            heading.part == nil
            ? Notice(
                tone: .warning,
                text:
                    "<p>\(say("Mallen har inte rubriken, så texten trycks inte.", "The template lacks the heading, so the text is not printed."))</p>"
            ).html(language) : nil
        return "\(unprinted)<div lang=\"sv\">\(BodyProse(text: note.body), language)</div>\(amount)"
    }

    private func empty(_ heading: TextsModel.Heading) -> String {
        switch heading.whenEmpty {
        case .notApplicable:
            say("Ingen text. Rapporten skriver ”Ej aktuellt.”", "No text. The report prints “Ej aktuellt.” (not applicable).")
        case .figures: say("Ingen text. Rapporten skriver siffrorna själv.", "No text. The report prints the figures by itself.")
        case .missing: say("Ingen text. Mallen kräver den.", "No text. The template requires it.")
        case .nothing: say("Ingen text.", "No text.")
        }
    }

    private func form(_ heading: TextsModel.Heading) -> EntryForm {
        let note = heading.note
        var fields = [
            Field(
                name: "body", label: say("Text", "Text"),
                hint: say(
                    "En tom rad ger nytt stycke, ”- ” en punkt och ”### ” en rubrik.",
                    "An empty line begins a paragraph, “- ” a bullet and “### ” a heading."),
                value: note?.body ?? "", control: .area(rows: 6))
        ]
        if heading.hasAmount {
            let label =
                heading.kind == .premises
                ? say("Bidrag som nämnden räknar med", "Grant that the committee counts on") : say("Belopp", "Amount")
            fields.append(
                Field(
                    name: "amount", label: label, value: note?.amount.map { AmountInput.text($0, in: .mkr) } ?? "",
                    control: .number(unit: say("mnkr", "SEK m")), isOptional: true))
        }
        return EntryForm(
            id: Self.anchor(heading.kind) + "-form", action: scene.address(.edit(.note)), csrf: frame.csrf,
            hidden: [(Self.heading, heading.kind.rawValue), ("version", String(note?.version ?? 0))], fields: fields,
            submit: say("Spara texten", "Save the text"))
    }
}

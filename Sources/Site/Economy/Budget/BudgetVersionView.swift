import Design
import Economy
import Quantities
import Rounds
import Steering

/// One version of the budget: its amounts, to be changed where it may be, and what makes it the adopted one.
struct BudgetVersionView: Sendable {
    /// Which of the page's forms was sent in vain.
    enum Form: Sendable { case lines, adoption }

    let model: BudgetModel
    let version: BudgetVersion
    let asksGross: Bool
    let frame: Frame
    let language: Language
    let attempt: (form: Form, attempt: FormAttempt)?
    /// "belopp-3": three rows were just saved; "ny": the version was just made.
    let saved: String?
    let now: String

    private var scene: EconomyScene { model.scene }
    private var say: PageWords { PageWords(language) }

    private func attempt(_ form: Form) -> FormAttempt? { attempt?.form == form ? attempt?.attempt : nil }

    /// A superseded version is history; the adopted one stands once a follow-up has shown it.
    private var mayEdit: Bool {
        switch version.kind {
        case .draft: model.mayEdit
        case .adopted: model.mayEdit && model.reported == nil
        case .superseded: false
        }
    }

    private var grid: BudgetGrid {
        BudgetGrid(
            model: model, version: version, isTaken: mayEdit, asksGross: asksGross, attempt: attempt(.lines), language: language)
    }

    func html() -> HTML {
        let budget = Breadcrumbs.Crumb(label: "Budget", address: scene.address(.budget))
        return Page(
            title: version.name, eyebrow: "Budget \(scene.economy.year), \(scene.title(language))", language: language,
            frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: [budget])), flash: flash, lead: lead,
            content: "\(glance, language)\(lines)\(adoption)"
        ).html()
    }

    private var flash: Notice? {
        if saved == "ny" {
            return Notice(
                tone: .success,
                text: "<p>\(say("Versionen är gjord. Ändra beloppen här.", "The version is made. Change its amounts here."))</p>")
        }
        guard let saved, saved.hasPrefix("belopp-"), let count = Int(saved.dropFirst("belopp-".count)) else { return nil }
        let text =
            switch count {
            case 0: say("Ingenting var ändrat.", "Nothing was changed.")
            case 1: say("Budgeten är sparad: en rad ändrad.", "The budget is saved: one row changed.")
            default: say("Budgeten är sparad: \(count) rader ändrade.", "The budget is saved: \(count) rows changed.")
            }
        return Notice(tone: count == 0 ? .information : .success, text: "<p>\(text)</p>")
    }

    private var lead: HTML {
        let badge = Badge(version.kind.label[language], tone: version.kind.tone)
        let text =
            switch version.kind {
            case .draft:
                mayEdit
                    ? say(
                        "En tänkt budget ändrar inget förrän den antas. Skriv i mnkr netto.",
                        "A what-if budget changes nothing until it is adopted. Type net millions.")
                    : say("En tänkt budget ändrar inget förrän den antas.", "A what-if budget changes nothing until it is adopted.")
            case .adopted:
                mayEdit
                    ? say("Den beslutade budgeten. Skriv i mnkr netto.", "The adopted budget. Type net millions.")
                    : say(
                        "Den beslutade budgeten ligger fast. Ändra den med budgetändringar.",
                        "The adopted budget stands. Change it by budget changes.")
            case .superseded:
                say("Versionen gällde tills en annan antogs.", "The version held until another was adopted.")
            }
        let compare: ButtonLink? = model.adopted.flatMap { adopted in
            adopted == version
                ? nil
                : ButtonLink(
                    label: say("Jämför med den beslutade", "Compare with the adopted"),
                    address: scene.address(.budgetComparison).adding(BudgetFields.version, adopted.code.text)
                        .adding(BudgetFields.version, version.code.text))
        }
        let button: HTML? = compare.map { "<p>\($0, language)</p>" }
        return "<p>\(badge, language) \(text)</p>\(button)"
    }

    private var glance: Glance {
        let millions = say("mnkr", "SEK m")
        var items: [Glance.Item] = []
        if let total = model.total(of: version) {
            items.append(
                .init(figure: EconomyCells.number(total.net.amount, .mkr), label: say("\(millions) netto", "\(millions) net")))
        }
        if let difference = model.difference(of: version) {
            items.append(
                .init(
                    figure: EconomyCells.signed(difference.net.amount, .mkr),
                    label: say("\(millions) mot den beslutade", "\(millions) against the adopted")))
        }
        return Glance(items: items)
    }

    // MARK: Amounts

    private var lines: HTML {
        let grid = grid
        let heading = say("Belopp", "Amounts")
        guard mayEdit else { return "<section id=\"beloppen\"><h2>\(heading)</h2>\(grid.table, language)</section>" }
        let gross =
            asksGross
            ? ButtonLink(label: say("Skriv bara netto", "Type the net alone"), address: model.address(of: version), weight: .quiet)
            : grid.isGross
                ? nil
                : ButtonLink(
                    label: say("Skriv kostnader och intäkter", "Type costs and revenues"),
                    address: model.address(of: version).adding(BudgetFields.gross, "ja"), weight: .quiet)
        return """
            <section id="beloppen"><h2>\(heading)</h2><form class="grid-form" method="post" novalidate data-guard data-grid="skillnad" id="rader"\
            \(action: scene.address(.edit(.budget)))>\(EntryForm.hidden("csrf", frame.csrf))\
            \(EntryForm.hidden(BudgetFields.budget, version.code.text))\(EntryForm.hidden(BudgetFields.gross, asksGross ? "ja" : ""))\
            \(summary(grid), language)\(conflict)\(grid.isGross ? sides : .empty)\(keys)\(grid.table, language)\
            <div class="entry-buttons">\(Button(label: say("Spara budgeten", "Save the budget")), language)\(gross, language)</div></form></section>
            """
    }

    private var sides: HTML {
        """
        <p class="hint">\(say(
            "Där du skriver både kostnader och intäkter räknas nettot ut. Annars gäller nettot.",
            "Where you type both costs and revenues, the net is computed. Otherwise the net counts."))</p>
        """
    }

    private var keys: HTML {
        """
        <p class="hint needs-script">\(say(
            "Enter och pilarna går mellan raderna, Esc ångrar rutan. Du kan klistra in en kolumn ur ett kalkylblad.",
            "Enter and the arrows move between rows, Esc undoes the box. You can paste a column from a spreadsheet."))</p>
        """
    }

    private func summary(_ grid: BudgetGrid) -> ErrorSummary {
        ErrorSummary(
            id: "rader-fel",
            problems: (attempt(.lines)?.problems ?? []).map { problem in
                ErrorSummary.Problem(
                    text: problem.words(language),
                    fieldId: grid.fieldNames.contains(problem.place) ? problem.place : nil)
            })
    }

    /// What someone else saved beside what was typed here.
    private var conflict: HTML {
        guard let attempt = attempt(.lines), let conflict = attempt.conflict else { return .empty }
        let rows = (model.comparison?.rows ?? []).flatMap { row in
            [BudgetFields.costs, BudgetFields.revenues, BudgetFields.net].compactMap { side -> GridConflict.Row? in
                let name = side + row.area.code.text
                guard let saved = conflict.fields[name], let typed = attempt.typed[name], saved != typed else { return nil }
                return GridConflict.Row(label: row.name, saved: saved, typed: typed)
            }
        }
        return GridConflict(
            what: say("budgeten", "the budget"), rowHeader: say("Verksamhetsområde", "Service area"), rows: rows,
            conflict: conflict,
            scene: scene, now: now, keepTheirs: model.address(of: version)
        ).html(language)
    }

    // MARK: Adoption

    private var adoption: HTML {
        guard version.kind == .draft, model.mayEdit else { return "" }
        let heading = say("Anta versionen", "Adopt the version")
        if let reported = model.reported {
            let round = reported.title[language]
            return """
                <section id="anta"><h2>\(heading)</h2><p>\(say(
                    "\(round) är godkänd och visar den beslutade budgeten, som därför ligger fast. Ändra den med budgetändringar.",
                    "\(round) is approved and shows the adopted budget, which therefore stands. Change it by budget changes."))</p></section>
                """
        }
        let replaced = model.adopted.map { adopted in
            say("”\(adopted.name)” ligger sedan kvar som ersatt.", "“\(adopted.name)” is then kept as superseded.")
        }
        let form = EntryForm(
            id: "antagande", action: scene.address(.edit(.adoptBudget)), csrf: frame.csrf,
            hidden: [("version", String(version.version)), (BudgetFields.budget, version.code.text)],
            fields: [
                Field(
                    name: "decision", label: say("Vilket beslut?", "Which decision?"),
                    hint: say("Organ, dag och paragraf.", "Body, day and paragraph."), value: version.decision),
                Field(
                    name: "on", label: say("Beslutets dag", "The day of the decision"), value: version.decidedOn?.iso ?? "",
                    control: .date, isOptional: true),
            ],
            submit: say("Anta versionen", "Adopt the version")
        ).showing(attempt(.adoption), scene, now: now, in: language)
        let lead: HTML? = replaced.map { "<p>\($0)</p>" }
        return """
            <section id="anta">\(Fold(
                summary: heading, content: "\(lead)\(form, language)", isOpen: attempt(.adoption) != nil), language)</section>
            """
    }
}

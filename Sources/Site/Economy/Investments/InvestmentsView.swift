import Design
import Economy
import Quantities
import Rounds
import Steering

/// The year's investments: what each may cost, how it goes, and money moved between them.
struct InvestmentsView: Sendable {
    /// Which of the page's forms was sent in vain.
    enum Form: Sendable { case forecasts, transfer }

    let scene: EconomyScene
    let frame: Frame
    let language: Language
    let attempt: (form: Form, attempt: FormAttempt)?
    /// "investeringar-3": three rows were just saved; "flytt": money was just moved.
    let saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var table: InvestmentTable { scene.economy.investments }
    private var mayEdit: Bool { scene.key.kind.isFollowUp && scene.mayChange(.editEconomy) }

    private func attempt(_ form: Form) -> FormAttempt? { attempt?.form == form ? attempt?.attempt : nil }

    private var grid: InvestmentGrid {
        InvestmentGrid(scene: scene, isTaken: mayEdit, attempt: attempt(.forecasts), language: language)
    }

    func html() -> HTML {
        Page(
            title: say("Investeringar", "Investments"), eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: flash, lead: lead,
            content: table.types.isEmpty ? "\(nothing, language)" : "\(glance, language)\(lines)\(transfers)"
        ).html()
    }

    private var flash: Notice? {
        guard let saved else { return nil }
        if saved == "flytt" { return Notice(tone: .success, text: "<p>\(say("Pengarna är flyttade.", "The money is moved."))</p>") }
        guard saved.hasPrefix("investeringar-"), let count = Int(saved.dropFirst("investeringar-".count)) else { return nil }
        let text =
            switch count {
            case 0: say("Ingenting var ändrat.", "Nothing was changed.")
            case 1: say("Investeringarna är sparade: en rad ändrad.", "The investments are saved: one row changed.")
            default: say("Investeringarna är sparade: \(count) rader ändrade.", "The investments are saved: \(count) rows changed.")
            }
        return Notice(tone: count == 0 ? .information : .success, text: "<p>\(text)</p>")
    }

    private var lead: HTML {
        let text =
            mayEdit
            ? say(
                "Vad kostar varje investering i år? Skriv i mnkr. En tom rad betyder att ingen har sagt något.",
                "What does each investment cost this year? In millions. An empty row means that nobody has said anything.")
            : !scene.key.kind.isFollowUp
                ? say("Vad nämnden får investera i år.", "What the committee may invest this year.")
                : say(
                    "Budget och prognos per slag och projekt. Plus betyder pengar kvar.",
                    "Budget and forecast by type and project. Plus means money left.")
        return "<p>\(text)</p>"
    }

    private var nothing: EmptyState {
        EmptyState(
            text: say("Nämnden har inga investeringar i årets budget.", "The committee has no investments in the year's budget."),
            remedy: say("De läses in med årets planpaket.", "They are read with the year's plan package."))
    }

    private var glance: Glance {
        guard let sum = table.sum else { return Glance(items: []) }
        let millions = say("mnkr", "SEK m")
        func name(_ column: String) -> Address { scene.address(.why(EconomyFigure("investeringar", "totalt", column))) }
        var items = [
            Glance.Item(
                figure: EconomyCells.number(sum.budget.amount, .mkr), label: say("\(millions) i budget", "\(millions) budgeted"),
                address: name("budget"))
        ]
        if let requested = sum.requested {
            let undecided = sum.pending.count
            items.append(
                .init(
                    figure: EconomyCells.number(requested.amount, .mkr), label: say("\(millions) begärt", "\(millions) asked for"),
                    remark: undecided == 0 ? nil : "\(say("\(undecided) väntar på beslut", "\(undecided) await a decision"))",
                    address: name("begart")))
        }
        if let forecast = sum.forecast {
            items.append(
                .init(
                    figure: EconomyCells.number(forecast.amount, .mkr), label: say("\(millions) i prognos", "\(millions) forecast"),
                    address: name("prognos")))
        }
        if let deviation = sum.deviation {
            items.append(
                .init(
                    figure: EconomyCells.signed(deviation.amount, .mkr),
                    label: say("\(millions) i avvikelse", "\(millions) in deviation"), address: name("avvikelse")))
        }
        return Glance(items: items)
    }

    // MARK: The lines

    private var lines: HTML {
        let grid = grid
        let heading = say("Per slag och projekt", "By type and project")
        let hasPending = table.sum?.pending.isEmpty == false
        let fetch = ButtonLink(
            label: say("Hämta som CSV", "Download as CSV"), address: scene.address(.table(.investments)), weight: .quiet,
            icon: .download)
        let ending: HTML = "\(hasPending ? EconomyCells.pendingNote(language) : .empty)<p>\(fetch, language)</p>"
        guard mayEdit else { return "<section id=\"raderna\"><h2>\(heading)</h2>\(grid.html, language)\(ending)</section>" }
        return """
            <section id="raderna"><h2>\(heading)</h2><form class="grid-form" method="post" novalidate data-guard data-grid data-complete id="investeringar"\
            \(action: scene.address(.edit(.investments)))>\(EntryForm.hidden("csrf", frame.csrf))\(summary(grid), language)\(conflict)\
            \(grid.html, language)<div class="entry-buttons">\
            \(Button(label: say("Spara investeringarna", "Save the investments")), language)</div></form>\(ending)</section>
            """
    }

    private func summary(_ grid: InvestmentGrid) -> ErrorSummary {
        let names = grid.fieldNames
        return ErrorSummary(
            id: "investeringar-fel",
            problems: (attempt(.forecasts)?.problems ?? []).map { problem in
                ErrorSummary.Problem(
                    text: problem.words(language),
                    fieldId: names.contains(problem.place) ? problem.place : nil)
            })
    }

    private var conflict: HTML {
        guard let attempt = attempt(.forecasts), let conflict = attempt.conflict else { return .empty }
        let rows = table.types.flatMap(\.lines).flatMap { figures -> [GridConflict.Row] in
            guard let code = figures.line?.code.text else { return [] }
            return [InvestmentFields.booked, InvestmentFields.forecast, InvestmentFields.carryOver].compactMap { side in
                guard let saved = conflict.fields[side + code], let typed = attempt.typed[side + code], saved != typed else {
                    return nil
                }
                return GridConflict.Row(label: figures.printedName, saved: saved, typed: typed)
            }
        }
        return GridConflict(
            what: say("investeringarna", "the investments"), rowHeader: say("Investering", "Investment"), rows: rows,
            conflict: conflict, scene: scene, now: now, keepTheirs: scene.address(.investments)
        ).html(language)
    }

    // MARK: Money moved

    private var transfers: HTML {
        guard scene.key.kind.isFollowUp || !table.transfers.isEmpty else { return "" }
        let list: HTML =
            table.transfers.isEmpty ? "<p>\(say("Inga pengar är flyttade.", "No money is moved."))</p>" : "\(moved, language)"
        return """
            <section id="flyttat"><h2>\(say("Flyttade medel", "Money moved"))</h2>\(list)\(move)</section>
            """
    }

    private func name(of code: InvestmentCode) -> String {
        table.types.flatMap(\.lines).first { $0.line?.code == code }?.printedName ?? code.text
    }

    private var moved: DataTable {
        DataTable(
            id: "flyttar", caption: say("Flyttade medel", "Money moved"), hidesCaption: true,
            columns: [
                .short(say("Dag", "Day")), .text(say("Från", "From")), .text(say("Till", "To")),
                .number(say("Belopp", "Amount"), unit: say("mnkr", "SEK m")), .text(say("Skäl", "Reason")),
            ],
            rows: table.transfers.map { transfer in
                DataTable.Row(cells: [
                    .text(transfer.on.map { $0.longForm(language) } ?? transfer.round.title[language]),
                    .text(name(of: transfer.from)), .text(name(of: transfer.to)),
                    .number(EconomyCells.number(transfer.amount, .mkr)), .html("<span lang=\"sv\">\(transfer.reason)</span>"),
                ])
            }, narrow: .cards)
    }

    private var move: HTML {
        guard mayEdit else { return "" }
        let choices =
            [Choice(value: "", label: say("Välj", "Choose"))]
            + table.types.flatMap { type in
                type.lines.compactMap { figures in
                    figures.line.map {
                        Choice(
                            value: $0.code.text, label: figures.printedName,
                            group: InvestmentGrid.isOneLine(type) ? nil : type.type?.label[language])
                    }
                }
            }
        let form = EntryForm(
            id: "flytta", action: scene.address(.edit(.investmentTransfer)), csrf: frame.csrf,
            fields: [
                Field(name: "from", label: say("Varifrån?", "From where?"), control: .select(choices)),
                Field(name: "to", label: say("Vart?", "To where?"), control: .select(choices)),
                Field(name: "amount", label: say("Hur mycket?", "How much?"), control: .number(unit: "mnkr")),
                Field(
                    name: "reason", label: say("Varför?", "Why?"),
                    hint: say("Skälet står i rapporten och loggen.", "The reason stands in the report and the log."),
                    control: .area(rows: 2)),
            ],
            submit: say("Flytta pengarna", "Move the money")
        ).showing(attempt(.transfer), scene, now: now, in: language)
        let fold = Fold(
            summary: say("Flytta medel", "Move money"), content: "\(form, language)", isOpen: attempt(.transfer) != nil)
        return "\(fold, language)"
    }
}

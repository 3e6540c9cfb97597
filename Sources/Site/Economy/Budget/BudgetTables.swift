import Design
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// The tables of the budget's page.
struct BudgetTables: Sendable {
    let model: BudgetModel
    let language: Language

    private var scene: EconomyScene { model.scene }
    private var economy: EconomyOverview { scene.economy }
    private var say: PageWords { PageWords(language) }
    private var millions: String { say("mnkr", "SEK m") }
    private var year: Int { economy.year }

    // MARK: Areas

    /// A column is there where some area has something to say in it.
    private struct AreaColumn {
        let header: String
        let code: String
        let figure: (AreaFigures) -> MoneyFigure?
        let total: MoneyFigure?
        /// The row of `driftbudget` that tells of the total; nil: it has no page of its own.
        let totalRow: String?
    }

    private var areaColumns: [AreaColumn] {
        let whole = economy.whole
        let all = [
            AreaColumn(
                header: say("Kostnader", "Costs"), code: "budget-kostnader", figure: \.budgetCosts, total: whole?.costs?.budget,
                totalRow: "kostnader/budget"),
            AreaColumn(
                header: say("Intäkter", "Revenues"), code: "budget-intakter", figure: \.budgetRevenues,
                total: whole?.revenues?.budget, totalRow: "intakter/budget"),
            AreaColumn(
                header: say("Netto", "Net"), code: "budget", figure: \.budget, total: whole?.net.budget, totalRow: "netto/budget"),
            AreaColumn(
                header: say("Omfördelat", "Redistributed"), code: "omfordelning", figure: \.redistributed, total: nil, totalRow: nil
            ),
            AreaColumn(
                header: say("Med årets ändringar", "With the year's changes"), code: "justerad-budget", figure: \.adjustedBudget,
                total: whole?.adjustedBudget, totalRow: nil),
            AreaColumn(
                header: say("Budget \(year - 1)", "Budget \(year - 1)"), code: "forra-arets-budget", figure: \.lastYearsBudget,
                total: whole?.lastYearsBudget, totalRow: "netto/forra-arets-budget"),
            AreaColumn(
                header: say("Oktoberprognos \(year - 1)", "October forecast \(year - 1)"), code: "oktoberprognos",
                figure: \.octoberForecast, total: whole?.octoberForecast, totalRow: "netto/oktoberprognos"),
        ]
        return all.filter { column in
            guard column.code == "justerad-budget" else { return economy.areas.contains { column.figure($0) != nil } }
            return economy.areas.contains { $0.adjustedBudget?.amount != $0.budget?.amount }
        }
    }

    var areas: HTML {
        guard let whole = economy.whole else { return "" }
        let columns = areaColumns
        let cells = EconomyCells(scene: scene, language: language, prefix: "budget")
        let rows = economy.areas.map { area in
            DataTable.Row(
                kind: area.depth == 0 ? .body : .part,
                cells: [.html("<a\(href: scene.address(.area(area.area.code)))>\(area.name)</a>")]
                    + columns.map { column in
                        cells.amount(
                            column.figure(area), EconomyFigure("omraden", area.area.code.text, column.code),
                            isPending: column.code == "justerad-budget" && !area.pending.isEmpty)
                    })
        }
        let total = DataTable.Row(
            kind: .total,
            cells: [.text(say("Totalt", "In all"))] + columns.map { self.total($0, cells, isPending: !whole.pending.isEmpty) })
        let table = DataTable(
            id: "budget", caption: say("Budget per verksamhetsområde", "Budget by service area"), hidesCaption: true,
            columns: [.text(say("Verksamhetsområde", "Service area"))] + columns.map { .number($0.header, unit: millions) },
            rows: rows + [total])
        let hasPending = columns.contains { $0.code == "justerad-budget" } && !whole.pending.isEmpty
        let fetch = ButtonLink(
            label: say("Hämta som CSV", "Download as CSV"), address: scene.address(.table(.planBudget)), weight: .quiet,
            icon: .download)
        let change = model.adopted.flatMap { adopted in
            model.mayEdit && model.reported == nil
                ? ButtonLink(
                    label: say("Ändra beloppen", "Change the amounts"), address: model.address(of: adopted), weight: .quiet)
                : nil
        }
        return """
            <section id="omraden"><h2>\(say("Per verksamhetsområde", "By service area"))</h2>\(table, language)\
            \(hasPending ? EconomyCells.pendingNote(language) : .empty)<p class="button-row">\(change, language)\(fetch, language)</p></section>
            """
    }

    private func total(_ column: AreaColumn, _ cells: EconomyCells, isPending: Bool) -> DataTable.Cell {
        guard let total = column.total else { return .empty }
        guard let row = column.totalRow?.split(separator: "/"), row.count == 2 else {
            return .number(EconomyCells.number(total.amount, .mkr))
        }
        return cells.amount(total, EconomyFigure("driftbudget", String(row[0]), String(row[1])))
    }

    // MARK: Changes

    var changes: HTML {
        let shown = model.changes.filter { change in
            if case .adjustment(let adjustment) = change.origin, adjustment.kind == .redistribution { return false }
            return !change.isNothing
        }
        let hidden = model.changes.filter(\.isNothing).count
        let new =
            model.mayEdit
            ? ButtonLink(label: say("Ny budgetändring", "New budget change"), address: scene.address(.newAdjustment)) : nil
        let table: HTML = shown.isEmpty ? "\(noChanges, language)" : "\(changesTable(shown), language)"
        let said: HTML =
            hidden == 0
            ? ""
            : "<p class=\"table-note\">\(say("\(hidden) gånger har nämnden sagt att inget ändras.", "\(hidden) times the committee has said that nothing changes."))</p>"
        return """
            <section id="andringar"><h2>\(say("Årets budgetändringar", "The year's budget changes"))</h2>\(table)\(said)\
            <p class="button-row">\(new, language)</p></section>
            """
    }

    private var noChanges: EmptyState {
        EmptyState(
            text: say("Inget har ändrats i årets budget.", "Nothing has changed in the year's budget."),
            remedy: say(
                "Här visas budgetjusteringar, prestations- och omslutningsförändringar med sitt läge.",
                "Adjustments, volume and turnover changes are shown here with their state."))
    }

    private func changesTable(_ changes: [BudgetChange]) -> DataTable {
        let hangs = changes.contains { $0.hanging != nil }
        return DataTable(
            id: "andringarna", caption: say("Årets budgetändringar", "The year's budget changes"), hidesCaption: true,
            columns: [
                .text(say("Ändring", "Change")), .text(say("Verksamhetsområde", "Service area")), .text(say("Slag", "Kind")),
                .number(say("Belopp", "Amount"), unit: millions), .short(say("Läge", "State")),
            ] + (hangs ? [.number(say("Områdets avvikelse vid avslag", "The area's deviation if refused"), unit: millions)] : []),
            rows: changes.map { row($0, hangs: hangs) }, narrow: .cards)
    }

    private func row(_ change: BudgetChange, hangs: Bool) -> DataTable.Row {
        let amount: DataTable.Cell =
            if let turnover = change.turnover {
                .number("±" + EconomyCells.number(turnover, .mkr))
            } else {
                change.net.map { .number(EconomyCells.signed($0, .mkr)) }
                    ?? .missing("–", spoken: say("går inte att räkna ut", "cannot be computed"))
            }
        var cells: [DataTable.Cell] = [
            .html("<a\(href: address(change))>\(change.title)</a>"),
            .html("<a\(href: scene.address(.area(change.area)))>\(change.areaName)</a>"), .text(kind(change)), amount,
            .html("\(Badge(change.state.label[language], tone: change.state.isPending ? .warning : .plain), language)"),
        ]
        if hangs { cells.append(change.hanging.map { .html(hanging($0)) } ?? .empty) }
        return DataTable.Row(cells: cells)
    }

    /// "+0,5 → −1,2"
    private func hanging(_ hanging: (deviation: MoneyFigure, ifRefused: MoneyFigure)) -> HTML {
        let now = EconomyCells.deviation(hanging.deviation.amount, .mkr)
        let refused = EconomyCells.deviation(hanging.ifRefused.amount, .mkr)
        let spoken = say(" nu, vid avslag ", " now, if refused ")
        return "\(now, language)\(HTML.spoken(spoken))<span aria-hidden=\"true\"> → </span>\(refused, language)"
    }

    private func address(_ change: BudgetChange) -> Address {
        switch change.origin {
        case .adjustment(let adjustment): scene.address(.adjustment(adjustment.code))
        case .application(let code): scene.address(.application(code))
        }
    }

    private func kind(_ change: BudgetChange) -> String {
        switch change.origin {
        case .adjustment(let adjustment): adjustment.kind.label[language]
        case .application: say("Ansökan", "Application")
        }
    }

    // MARK: Between areas

    /// The deduction that pays for the administration, and whatever else moves between areas: each group nets to zero.
    var redistributions: HTML {
        var groups: [(name: String, changes: [BudgetChange])] = []
        for change in model.changes {
            guard case .adjustment(let adjustment) = change.origin, adjustment.kind == .redistribution else { continue }
            if let index = groups.firstIndex(where: { $0.name == adjustment.group }) {
                groups[index].changes.append(change)
            } else {
                groups.append((adjustment.group, [change]))
            }
        }
        guard !groups.isEmpty else { return "" }
        let rows = groups.flatMap { group in
            let sum = try? Money.sum(group.changes.compactMap(\.net))
            let heading = DataTable.Row(kind: .group, cells: [.text(title(group.name))])
            let changes = group.changes.map { change in
                DataTable.Row(cells: [
                    .html("<a\(href: address(change))>\(change.title)</a>"), .text(change.areaName),
                    change.net.map { .number(EconomyCells.signed($0, .mkr)) } ?? .empty, .text(change.state.label[language]),
                ])
            }
            let total = DataTable.Row(
                kind: .total,
                cells: [.text(say("Summa", "Sum")), .empty, sum.map { .number(EconomyCells.signed($0, .mkr)) } ?? .empty, .empty])
            return [heading] + changes + [total]
        }
        let table = DataTable(
            id: "omfordelat", caption: say("Avdrag och omfördelningar", "Deductions and redistributions"), hidesCaption: true,
            columns: [
                .text(say("Omfördelning", "Redistribution")), .text(say("Verksamhetsområde", "Service area")),
                .number(say("Netto", "Net"), unit: millions), .short(say("Läge", "State")),
            ], rows: rows)
        return """
            <section id="avdrag"><h2>\(say("Avdrag till administrationen", "Deduction to the administration"))</h2>\
            <p>\(say(
                "Administrationen får inga pengar av fullmäktige. Områdena betalar den med ett avdrag, och varje grupp går jämnt ut.",
                "The administration gets no money from the council. The areas pay for it by a deduction, and each group nets to zero."))</p>\
            \(table, language)</section>
            """
    }

    private func title(_ group: String) -> String { group.prefix(1).uppercased() + group.dropFirst() }

    // MARK: Versions

    var versions: DataTable {
        DataTable(
            id: "versionerna", caption: say("Budgetens versioner", "The budget's versions"), hidesCaption: true,
            columns: [
                .text(say("Version", "Version")), .short(say("Läge", "State")), .text(say("Beslut", "Decision")),
                .number(say("Netto", "Net"), unit: millions),
                .number(say("Mot den beslutade", "Against the adopted"), unit: millions),
            ], rows: model.versions.map(row), narrow: .cards)
    }

    private func row(_ version: BudgetVersion) -> DataTable.Row {
        let address = version.kind == .adopted ? scene.address(.budget) : model.address(of: version)
        let day = version.decidedOn.map { " \($0.longForm(language))" } ?? ""
        let difference = model.difference(of: version)?.net.amount
        return DataTable.Row(cells: [
            .html("<a\(href: address)><span lang=\"sv\">\(version.name)</span></a>"),
            .html("\(Badge(version.kind.label[language], tone: version.kind.tone), language)"),
            version.decision.isEmpty && day.isEmpty ? .empty : .text(version.decision + day),
            model.total(of: version).map { .number(EconomyCells.number($0.net.amount, .mkr)) } ?? .empty,
            difference.map { .number(EconomyCells.signed($0, .mkr)) } ?? .empty,
        ])
    }
}

import Design
import Economy
import Quantities

/// The tables of the economy's first page, with surpluses as plus and each figure answering why.
struct EconomyGlanceTables: Sendable {
    let scene: EconomyScene
    let language: Language

    private var economy: EconomyOverview { scene.economy }
    private var say: PageWords { PageWords(language) }
    private var millions: String { say("mnkr", "SEK m") }
    private var isForecast: Bool { economy.areas.contains { $0.forecast != nil } }

    // MARK: Operating budget

    var operating: HTML {
        guard let whole = economy.whole, isForecast else { return "" }
        let lines: [(String, String, WholeFigures.Line?)] = [
            ("netto", say("Netto", "Net"), whole.net), ("kostnader", say("Kostnader", "Costs"), whole.costs),
            ("intakter", say("Intäkter", "Revenues"), whole.revenues),
        ]
        let table = DataTable(
            id: "driftbudget", caption: say("Driftbudget", "Operating budget"), hidesCaption: true,
            columns: [
                .text(say("Post", "Item")), .number(say("Budget", "Budget"), unit: millions),
                .number(say("Begärda justeringar", "Asked for"), unit: millions),
                .number(say("Prestation och omslutning", "Volume and turnover"), unit: millions),
                .number(say("Prognos", "Forecast"), unit: millions), .number(say("Avvikelse", "Deviation"), unit: millions),
            ],
            rows: lines.compactMap { code, label, line in line.map { row(code, label, $0, whole) } } + transferRows(whole))
        return section("drift", say("Driftbudget", "Operating budget"), table, .operatingBudget, hasPending: !whole.pending.isEmpty)
    }

    private func row(_ code: String, _ label: String, _ line: WholeFigures.Line, _ whole: WholeFigures) -> DataTable.Row {
        let cells = EconomyCells(scene: scene, language: language, prefix: "drift")
        let isPending = code == "netto" && !whole.pending.isEmpty
        func name(_ column: String) -> EconomyFigure { EconomyFigure("driftbudget", code, column) }
        return DataTable.Row(cells: [
            .text(label), cells.amount(line.budget, name("budget")),
            cells.amount(line.requested, name("begart"), isPending: isPending),
            cells.amount(line.changes, name("forandringar")), cells.amount(line.forecast, name("prognos")),
            cells.deviation(line.deviation, name("avvikelse"), isPending: isPending),
        ])
    }

    /// From the deviation before result transfers to that after them.
    private func transferRows(_ whole: WholeFigures) -> [DataTable.Row] {
        guard whole.transfersIn != nil || whole.transfersOut != nil else { return [] }
        let cells = EconomyCells(scene: scene, language: language, prefix: "drift")
        let year = economy.year
        func row(_ label: String, _ cell: DataTable.Cell, kind: DataTable.Row.Kind = .body) -> DataTable.Row {
            DataTable.Row(kind: kind, cells: [.text(label), .empty, .empty, .empty, .empty, cell])
        }
        func name(_ row: String) -> EconomyFigure { EconomyFigure("driftbudget", row, "avvikelse") }
        return [
            row(
                say("Resultatenheternas överskott från \(year - 1)", "Result units' surplus from \(year - 1)"),
                cells.amount(whole.transfersIn, name("fond-in"))),
            row(
                say("Resultatenheternas överskott till \(year + 1), dras av", "Result units' surplus to \(year + 1), deducted"),
                cells.amount(whole.transfersOut, name("fond-ut"))),
            row(
                say("Avvikelse efter resultatöverföringar", "Deviation after result transfers"),
                cells.deviation(whole.deviation, name("efter-overforingar"), isPending: !whole.pending.isEmpty), kind: .total),
        ]
    }

    // MARK: Service areas

    var areas: HTML {
        guard let whole = economy.whole else { return "" }
        let table = AreaTable(scene: scene, language: language).table(economy.areas, sum: whole)
        let hasPending = economy.areas.contains { !$0.pending.isEmpty }
        return section(
            "omraden", say("Verksamhetsområden", "Service areas"), table, isForecast ? .serviceAreas : .planBudget,
            hasPending: hasPending)
    }

    // MARK: Capital costs

    var capital: HTML {
        guard !economy.capitalCosts.isEmpty else { return "" }
        let cells = EconomyCells(scene: scene, language: language, prefix: "kapital")
        // A plan says the budget alone.
        let hasMore = economy.capitalCosts.contains { $0.booked != nil || $0.forecast != nil }
        let more: [DataTable.Column] = [
            .number(say("Bokfört", "Booked"), unit: millions), .number(say("Prognos", "Forecast"), unit: millions),
            .number(say("Avvikelse", "Deviation"), unit: millions),
        ]
        let table = DataTable(
            id: "kapital", caption: say("Kapitalkostnader", "Capital costs"), hidesCaption: true,
            columns: [.text(say("Kostnad", "Cost")), .number(say("Budget", "Budget"), unit: millions)] + (hasMore ? more : []),
            rows: economy.capitalCosts.map { cost in
                func name(_ column: String) -> EconomyFigure {
                    EconomyFigure("kapitalkostnader", cost.kind == .depreciation ? "avskrivningar" : "internranta", column)
                }
                let rest = [
                    cells.amount(cost.booked, name("bokfort")), cells.amount(cost.forecast, name("prognos")),
                    cells.deviation(cost.deviation, name("avvikelse")),
                ]
                return DataTable.Row(
                    cells: [.text(cost.name), cells.amount(cost.budget, name("budget"))] + (hasMore ? rest : []))
            })
        return section("kapitalkostnader", say("Kapitalkostnader", "Capital costs"), table, .capitalCosts)
    }

    private func section(
        _ id: String, _ heading: String, _ table: DataTable, _ file: EconomyTable.Kind, hasPending: Bool = false
    ) -> HTML {
        let fetch = ButtonLink(
            label: say("Hämta som CSV", "Download as CSV"), address: scene.address(.table(file)), weight: .quiet, icon: .download)
        let note = hasPending ? EconomyCells.pendingNote(language) : ""
        return """
            <section\(attribute: "id", id)><h2>\(heading)</h2>\(table, language)\(note)<p>\(fetch, language)</p></section>
            """
    }
}

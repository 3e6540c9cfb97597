extension EconomyTableMaker {
    /// The committee's whole operation: net, costs and revenues, and the way from the deviation before transfers to that after them.
    func operatingBudget() -> EconomyTable? {
        guard let whole = overview.whole else { return nil }
        let net = row("netto", "Anslag för nämndens verksamhet (netto)", whole.net, .mnkr, pending: !whole.pending.isEmpty)
        let costs = whole.costs.map { row("kostnader", "Kostnader", $0, .mnkr) }
        let revenues = whole.revenues.map { row("intakter", "Intäkter", $0, AmountStyle.mnkr.negative) }
        let divided = isOlder ? [revenues, costs] : [costs, revenues]
        return EconomyTable(
            kind: .operatingBudget, caption: "Uppföljning av driftbudget \(year), mnkr", labelHeader: "Mnkr",
            columns: operatingBudgetColumns, rows: [net] + divided.compactMap { $0 } + transferRows(whole))
    }

    private var operatingBudgetColumns: [EconomyTable.Column] {
        let isAnnual = overview.round == .annualReport
        return [
            .init("budget", isOlder ? "Budget \(year) (efter beslutade budgetjusteringar)" : "Budget"),
            .init("begart", "Begärda budgetjusteringar"),
            .init("forandringar", "Prestations- och omslutningsförändringar"),
            .init("prognos", isOlder && !isAnnual ? "Prognos \(year) (inklusive begärda justeringar)" : outcomeWord),
            .init("avvikelse", "Avvikelse"),
        ]
    }

    /// Revenues are positive inside and printed with a minus; a deviation has its surplus positive in every row.
    private func row(
        _ code: String, _ label: String, _ line: WholeFigures.Line, _ style: AmountStyle, pending: Bool = false
    ) -> EconomyTable.Row {
        EconomyTable.Row(
            kind: .body, code: code, label: label,
            cells: [
                style.cell(line.budget), style.cell(line.requested, pending: pending), style.cell(line.changes),
                style.cell(line.forecast), AmountStyle.mnkr.cell(line.deviation, pending: pending),
            ])
    }

    /// Up to 2021 what is carried on is printed as it is; from 2022 with the sign that it has in the sum.
    private func transferRows(_ whole: WholeFigures) -> [EconomyTable.Row] {
        guard whole.deviationBeforeTransfers != nil else { return [] }
        let out = isOlder ? AmountStyle.mnkr : AmountStyle.mnkr.negative
        let isPending = !whole.pending.isEmpty
        let rows: [(code: String, label: String, cell: EconomyTable.Cell)] = [
            (
                "fore-overforingar", "\(outcomeWord)/avvikelse före resultatdispositioner",
                AmountStyle.mnkr.cell(whole.deviationBeforeTransfers, pending: isPending)
            ),
            ("fond-in", "Resultatenheternas överskott från \(year - 1)", AmountStyle.mnkr.cell(whole.transfersIn)),
            ("fond-ut", "Resultatenheternas överskott till \(year + 1)", out.cell(whole.transfersOut)),
            (
                "efter-overforingar", "\(outcomeWord)/avvikelse efter resultatdispositioner",
                AmountStyle.mnkr.cell(whole.deviation, pending: isPending)
            ),
        ]
        return rows.filter { $0.cell != .empty }.map { row in
            EconomyTable.Row(
                kind: row.code == "efter-overforingar" ? .total : .body, code: row.code, label: row.label,
                cells: Array(repeating: .empty, count: 4) + [row.cell])
        }
    }
}

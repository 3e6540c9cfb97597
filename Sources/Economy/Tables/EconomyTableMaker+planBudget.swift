extension EconomyTableMaker {
    /// The plan's budget by service area with costs and revenues, both positive, beside last year's plan and forecast per October.
    func planBudget() -> EconomyTable? {
        guard let whole = overview.whole else { return nil }
        let total = EconomyTable.Row(
            kind: .total, code: "totalt", label: "Totalt",
            cells: [
                whole.costs?.budget, whole.revenues?.budget, whole.net.budget, whole.lastYearsBudget, whole.octoberForecast,
            ].map { AmountStyle.mnkr.cell($0) })
        return EconomyTable(
            kind: .planBudget, caption: "Budget per verksamhetsområde \(year), mnkr", labelHeader: "Verksamhetsområde (mnkr)",
            columns: [
                .init("budget-kostnader", "Budget \(year) kostnader"), .init("budget-intakter", "Budget \(year) intäkter"),
                .init("budget", "Budget \(year) netto"), .init("forra-arets-budget", "Budget VP \(year - 1) netto"),
                .init("oktoberprognos", "Prognos oktober \(year - 1)"),
            ],
            rows: overview.areas.map(planRow) + [total])
    }

    private func planRow(_ area: AreaFigures) -> EconomyTable.Row {
        EconomyTable.Row(
            kind: area.depth == 0 ? .body : .part, code: area.area.code.text, label: area.label(in: form),
            cells: [
                area.budgetCosts, area.budgetRevenues, area.budgetAfterRedistribution, area.lastYearsBudget, area.octoberForecast,
            ].map { AmountStyle.mnkr.cell($0) })
    }
}

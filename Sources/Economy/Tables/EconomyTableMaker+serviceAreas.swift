extension EconomyTableMaker {
    /// One row per service area, its parts under it, and the sum of the areas alone.
    func serviceAreas() -> EconomyTable? {
        guard let whole = overview.whole else { return nil }
        return EconomyTable(
            kind: .serviceAreas, caption: "Driftbudget per verksamhetsområde \(year), mnkr netto",
            labelHeader: isOlder ? "Mnkr" : "Mnkr netto", columns: serviceAreaColumns,
            rows: overview.areas.map(serviceAreaRow) + [total(whole)])
    }

    private var serviceAreaColumns: [EconomyTable.Column] {
        let requested = EconomyTable.Column("begart", "Begärda budgetjusteringar")
        let ending = [
            EconomyTable.Column("prognos", "\(outcomeWord) (före resultatöverföringar)"),
            EconomyTable.Column("prognos-efter", "\(outcomeWord) (efter resultatöverföringar)"),
        ]
        guard isOlder else {
            return [.init("budget", "Budget"), requested, .init("prestation", "Prestationsförändringar")] + ending
                + [.init("avvikelse", "Avvikelse")]
        }
        return [.init("budget", "Budget \(year) (netto)"), requested] + ending
            + [.init("avvikelse", "Avvikelse. Överskott (+), underskott (−)")]
    }

    private func serviceAreaRow(_ area: AreaFigures) -> EconomyTable.Row {
        let isPending = !area.pending.isEmpty
        let cells = changeCells(
            budget: area.budgetAfterRedistribution, requested: area.requested, volume: area.volume, isPending: isPending)
        return EconomyTable.Row(
            kind: area.depth == 0 ? .body : .part, code: area.area.code.text, label: area.label(in: form),
            cells: cells + [
                AmountStyle.mnkr.cell(area.forecast?.net),
                AmountStyle.mnkr.cell(area.forecastAfterTransfers ?? area.forecast?.net),
                AmountStyle.mnkr.cell(area.deviation ?? area.deviationBeforeTransfers, pending: isPending),
            ])
    }

    private func total(_ whole: WholeFigures) -> EconomyTable.Row {
        let isPending = !whole.pending.isEmpty
        let cells = changeCells(
            budget: whole.net.budget, requested: whole.net.requested, volume: whole.net.changes, isPending: isPending)
        return EconomyTable.Row(
            kind: .total, code: "totalt", label: "Totalt",
            cells: cells + [
                AmountStyle.mnkr.cell(whole.net.forecast),
                AmountStyle.mnkr.cell(whole.forecastAfterTransfers ?? whole.net.forecast),
                AmountStyle.mnkr.cell(whole.deviation ?? whole.deviationBeforeTransfers, pending: isPending),
            ])
    }

    /// Up to 2021 one column holds what is asked for and the volume changes together.
    private func changeCells(budget: Figure?, requested: Figure?, volume: Figure?, isPending: Bool) -> [EconomyTable.Cell] {
        guard isOlder else {
            return [
                AmountStyle.mnkr.cell(budget), AmountStyle.mnkr.cell(requested, pending: isPending),
                AmountStyle.mnkr.cell(volume),
            ]
        }
        let both = Figure.total(
            "Begärda budgetjusteringar + prestationsförändringar",
            [("Begärda budgetjusteringar", requested), ("Prestationsförändringar", volume)])
        return [AmountStyle.mnkr.cell(budget), AmountStyle.mnkr.cell(both, pending: isPending)]
    }
}

extension AreaFigures {
    /// As tables write it: a part begins with "varav", in a follow-up in lower case unless the year's documents write the name
    /// otherwise.
    func label(in form: EconomyForm) -> String {
        depth == 0 ? name : "varav \(name == area.name && form != .plan ? name.lowercasedFirst : name)"
    }

    /// What the area has after money has been moved between areas, which no table has a column for.
    var budgetAfterRedistribution: Figure? {
        Figure.total("Budget + omfördelning", [("Budget", budget), ("Omfördelning mellan områden", redistributed)])
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

import Steering

extension EconomyTableMaker {
    /// Turnover changes under their areas: revenues with a minus, so that each row's net is seen to be zero.
    func turnover() -> EconomyTable? {
        guard let table = overview.turnover, !table.rows.isEmpty else { return nil }
        let areas = table.rows.reduce(into: [ServiceAreaCode]()) { found, row in
            if !found.contains(row.adjustment.area) { found.append(row.adjustment.area) }
        }
        let rows = areas.flatMap { area in
            let members = table.rows.filter { $0.adjustment.area == area }
            let group = EconomyTable.Row(
                kind: .group, code: area.text, label: members.first?.area ?? area.text, cells: [.empty, .empty])
            return [group]
                + members.map { row in
                    EconomyTable.Row(
                        kind: .body, code: row.adjustment.code.text, label: row.adjustment.title,
                        cells: turnoverCells(row.costs, row.revenues, pending: row.state.isPending))
                }
        }
        let isPending = table.rows.contains { $0.state.isPending }
        let sum = EconomyTable.Row(
            kind: .total, code: "summa", label: "Summa",
            cells: turnoverCells(table.costs, table.revenues, pending: isPending))
        return EconomyTable(
            kind: .turnover, caption: "Omslutningsförändringar \(year), mnkr", labelHeader: "Omslutningsförändring (mnkr)",
            columns: [.init("kostnader", "Kostnader"), .init("intakter", "Intäkter")], rows: rows + [sum])
    }

    private func turnoverCells(_ costs: Figure, _ revenues: Figure, pending: Bool) -> [EconomyTable.Cell] {
        [AmountStyle.mnkr.cell(costs, pending: pending), AmountStyle.mnkr.negative.cell(revenues, pending: pending)]
    }

    /// The plan's turnover changes by service area; the sum is of the areas alone.
    func planTurnover() -> EconomyTable? {
        let areas = overview.areas.filter { $0.turnover != nil }
        let wholes = areas.filter { $0.depth == 0 }
        guard let sum = Figure.total("Summan av verksamhetsområdena", wholes.map { ($0.name, $0.turnover?.costs) }) else {
            return nil
        }
        return EconomyTable(
            kind: .planTurnover, caption: "Omslutningsförändringar per verksamhetsområde \(year), mnkr",
            labelHeader: "Verksamhetsområde (mnkr)", columns: [.init("omslutning", "Omslutningsförändring")],
            rows: areas.map { area in
                EconomyTable.Row(
                    kind: area.depth == 0 ? .body : .part, code: area.area.code.text, label: area.label(in: form),
                    cells: [AmountStyle.mnkr.cell(area.turnover?.costs)])
            } + [.init(kind: .total, code: "totalt", label: "Totalt", cells: [AmountStyle.mnkr.cell(sum)])])
    }
}

import Foundation
import Quantities
import Steering

extension EconomyTableMaker {
    /// The result units in tkr. The city's own signs: a surplus is minus where it comes in and in the year's result, and plus where it
    /// goes on to the next year; the headings say so.
    func resultUnits() -> EconomyTable? {
        guard let table = overview.resultUnits, table.rows.contains(where: \.saysSomething) else { return nil }
        let style = AmountStyle(unit: .tkr, decimals: isOlder ? 0 : 1)
        return EconomyTable(
            kind: .resultUnits, caption: "Resultatenheter \(year), tkr", labelHeader: "Resultatenhetens namn",
            columns: resultUnitColumns(table.rules),
            rows: table.rows.map { resultUnitRow($0, style) } + [sum(table, style)])
    }

    private func resultUnitColumns(_ rules: EconomyRules) -> [EconomyTable.Column] {
        let isAnnual = overview.round == .annualReport
        let signs = "Överskott (−), underskott (+)"
        let result = isAnnual ? "Resultat \(year)" : "Beräknat resultat \(year)"
        let out = "\(isAnnual ? "Resultatöverföring" : "Beräknad resultatöverföring") till \(year + 1)"
        let highest = isOlder ? " (högst \(SwedishNumber.format(rules.fundPercent, atMost: 2)) %)" : ""
        let opening: [EconomyTable.Column] = [
            .init("brutto", "Resultatenheternas bruttobudget \(year)", unit: "tkr"),
            .init(
                "arsgrans", "Varav \(SwedishNumber.format(rules.yearlyTransferPercent, atMost: 2)) % av bruttobudgeten \(year)",
                unit: "tkr"),
            .init("fond-in", "Resultatöverföring från \(year - 1). \(signs)", unit: "tkr"),
            .init("resultat", "\(result). \(signs)", unit: "tkr"),
            .init(text: "eget", "Har resultatet uppkommit av enhetens eget handlande? JA/NEJ"),
        ]
        return opening.filter { isOlder || ($0.code != "arsgrans" && $0.code != "eget") }
            + [.init("fond-ut", "\(out)\(highest). Överskott (+), underskott (−)", unit: "tkr")]
    }

    private func resultUnitRow(_ row: ResultUnitFigures, _ style: AmountStyle) -> EconomyTable.Row {
        let own = EconomyTable.Cell.text(row.ownDoing.map { $0 ? "JA" : "NEJ" } ?? "")
        return EconomyTable.Row(
            kind: .body, code: row.unit.unit.text, label: row.name,
            cells: resultUnitCells(
                [row.grossBudget, row.yearlyLimit, row.openingFund, row.result, row.closingFund], own: own, style))
    }

    private func sum(_ table: ResultUnitTable, _ style: AmountStyle) -> EconomyTable.Row {
        let yearly = Figure.total("Summan av enheternas årsgränser", table.rows.map { ($0.name, $0.yearlyLimit) })
        return EconomyTable.Row(
            kind: .total, code: "summa", label: "Summa resultatenheter",
            cells: resultUnitCells(
                [table.grossBudget, yearly, table.openingFund, table.result, table.closingFund], own: .empty, style))
    }

    /// - Parameter figures: gross budget, yearly limit, opening fund, result, closing fund.
    private func resultUnitCells(_ figures: [Figure?], own: EconomyTable.Cell, _ style: AmountStyle) -> [EconomyTable.Cell] {
        let gross = style.cell(figures[0])
        let turned = [style.negative.cell(figures[2]), style.negative.cell(figures[3])]
        let closing = style.cell(figures[4])
        return isOlder ? [gross, style.cell(figures[1])] + turned + [own, closing] : [gross] + turned + [closing]
    }
}

extension ResultUnitFigures {
    /// False where only the unit is known, as in a plan that lists the year's units.
    fileprivate var saysSomething: Bool {
        result != nil || grossBudget.amount != .zero || openingFund.amount != .zero
    }
}

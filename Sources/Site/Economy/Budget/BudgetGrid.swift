import Design
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// The amounts of one version by service area, with boxes to type in where one may.
struct BudgetGrid: Sendable {
    let model: BudgetModel
    let version: BudgetVersion
    let isTaken: Bool
    /// Costs and revenues are asked for in every row.
    let asksGross: Bool
    let attempt: FormAttempt?
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var scene: EconomyScene { model.scene }
    private var millions: String { say("mnkr", "SEK m") }
    private var rows: [BudgetComparison.Row] { model.comparison?.rows ?? [] }
    private var place: Int? { model.versions.firstIndex(of: version) }

    private func line(_ area: ServiceAreaCode) -> BudgetLine? {
        scene.contents.budgetLines.first {
            $0.organisation == scene.key.organisation && $0.year == scene.key.year && $0.budget == version.code && $0.area == area
        }
    }

    private func amounts(_ row: BudgetComparison.Row) -> BudgetComparison.Sides? { place.flatMap { row.cells[$0].amounts } }

    var isGross: Bool { asksGross || rows.contains { amounts($0)?.costs != nil } }

    /// What the version is set against: the adopted budget, and for that one last year's.
    private func basis(_ row: BudgetComparison.Row) -> Money? {
        if version.kind == .adopted {
            return scene.economy.areas.first { $0.area.code == row.area.code }?.lastYearsBudget?.amount
        }
        return model.adopted.flatMap { model.versions.firstIndex(of: $0) }.flatMap { row.cells[$0].amounts?.net.amount }
    }

    /// A whole that is the sum of its parts: there is nothing to enter.
    private func isComputed(_ row: BudgetComparison.Row) -> Bool {
        line(row.area.code) == nil && parts(of: row).contains { line($0) != nil }
    }

    private func parts(of row: BudgetComparison.Row) -> [ServiceAreaCode] {
        rows.filter { $0.area.parent == row.area.code }.map(\.area.code)
    }

    /// Those that an error may lead to.
    var fieldNames: Set<String> {
        guard isTaken else { return [] }
        return Set(rows.filter { !isComputed($0) }.flatMap { row in boxes(row).map { $0 + row.area.code.text } })
    }

    /// The boxes of a row by their names' beginnings.
    private func boxes(_ row: BudgetComparison.Row) -> [String] {
        if line(row.area.code)?.amounts.costs != nil { return [BudgetFields.costs, BudgetFields.revenues] }
        return isGross ? [BudgetFields.costs, BudgetFields.revenues, BudgetFields.net] : [BudgetFields.net]
    }

    var table: DataTable {
        let against =
            version.kind == .adopted
            ? say("Budget \(scene.economy.year - 1)", "Budget \(scene.economy.year - 1)") : say("Beslutad", "Adopted")
        let gross: [DataTable.Column] =
            isGross
            ? [.number(say("Kostnader", "Costs"), unit: millions), .number(say("Intäkter", "Revenues"), unit: millions)] : []
        return DataTable(
            id: "belopp", caption: say("Belopp per verksamhetsområde", "Amounts by service area"), hidesCaption: true,
            columns: [.text(say("Verksamhetsområde", "Service area")), .number(against, unit: millions)] + gross + [
                .number(say("Netto", "Net"), unit: millions), .number(say("Skillnad", "Difference"), unit: millions),
            ],
            rows: rows.enumerated().map { row($1, at: $0) } + [total], narrow: .cards)
    }

    private func row(_ row: BudgetComparison.Row, at index: Int) -> DataTable.Row {
        let cells = isTaken && !isComputed(row) ? typedCells(row, at: index) : readCells(row)
        return DataTable.Row(
            kind: row.depth == 0 ? .body : .part, id: "rad-\(row.area.code)",
            cells: [.text(row.name), number(basis(row))] + cells)
    }

    private func number(_ amount: Money?) -> DataTable.Cell {
        amount.map { .number(EconomyCells.number($0, .mkr)) } ?? .empty
    }

    private func difference(_ row: BudgetComparison.Row) -> Money? {
        amounts(row).flatMap { try? $0.net.amount.subtracting(basis(row) ?? .zero) }
    }

    // MARK: To read

    private func readCells(_ row: BudgetComparison.Row) -> [DataTable.Cell] {
        let amounts = amounts(row)
        let gross = isGross ? [number(amounts?.costs?.amount), number(amounts?.revenues?.amount)] : []
        let difference: DataTable.Cell = difference(row).map { .number(EconomyCells.signed($0, .mkr)) } ?? .empty
        guard isTaken, let net = amounts?.net.amount else { return gross + [number(amounts?.net.amount), difference] }
        // The script adds it up from the parts while one types, and counts it in the total.
        let parts = parts(of: row).map { "rad-\($0)" }.joined(separator: " ")
        let fixed: DataTable.Cell = .number(EconomyCells.number(net, .mkr)) { printed in
            """
            <span\(attribute: "data-fixed", row.depth == 0 ? String(net.ore) : nil)\(attribute: "data-parts", parts)\
            \(attribute: "data-budget", basis(row).map { String($0.ore) })>\(printed)</span>
            """
        }
        let printed = self.difference(row).map { EconomyCells.signed($0, .mkr) } ?? ""
        return gross + [fixed, .html("<output data-fixed-deviation>\(printed)</output>")]
    }

    // MARK: To type

    private func typedCells(_ row: BudgetComparison.Row, at index: Int) -> [DataTable.Cell] {
        let names = boxes(row)
        let output: HTML = """
            <output\(attribute: "for", names.map { $0 + row.area.code.text }.joined(separator: " "))>\
            \(difference(row).map { EconomyCells.signed($0, .mkr) } ?? "")</output>
            """
        let hidden = EntryForm.hidden(BudgetFields.rowVersion + row.area.code.text, rowVersion(row))
        let gross: [DataTable.Cell] = isGross ? [.html(box(row, .costs, at: index)), .html(box(row, .revenues, at: index))] : []
        let net: DataTable.Cell =
            names.contains(BudgetFields.net)
            ? .html("\(hidden)\(box(row, .net, at: index))")
            : .html("\(hidden)\(amounts(row).map { EconomyCells.number($0.net.amount, .mkr) } ?? "")")
        return gross + [net, .html(output)]
    }

    private enum Side: Int {
        case costs, revenues, net

        var name: String {
            switch self {
            case .costs: BudgetFields.costs
            case .revenues: BudgetFields.revenues
            case .net: BudgetFields.net
            }
        }

        var label: Localized {
            switch self {
            case .costs: Localized(sv: "Kostnader i mnkr", en: "Costs in SEK m")
            case .revenues: Localized(sv: "Intäkter i mnkr", en: "Revenues in SEK m")
            case .net: Localized(sv: "Netto i mnkr", en: "Net in SEK m")
            }
        }

        func amount(_ amounts: Amounts) -> Money? {
            switch self {
            case .costs: amounts.costs
            case .revenues: amounts.revenues
            case .net: if case .net(let net) = amounts { net } else { nil }
            }
        }
    }

    private func rowVersion(_ row: BudgetComparison.Row) -> String {
        let name = BudgetFields.rowVersion + row.area.code.text
        return attempt?.conflict?.fields[name] ?? String(line(row.area.code)?.version ?? 0)
    }

    private func box(_ row: BudgetComparison.Row, _ side: Side, at index: Int) -> HTML {
        let name = side.name + row.area.code.text
        let saved = line(row.area.code).flatMap { side.amount($0.amounts) }.map { AmountInput.text($0, in: .mkr) }
        let value = attempt?.typed[name] ?? saved ?? ""
        let error = attempt?.error(at: name, language)
        let message: HTML? = error.map { "<span class=\"error\"\(attribute: "id", name + "-error")>\($0)</span>" }
        return """
            <input class="amount" type="text" autocomplete="off"\(attribute: "id", name)\(attribute: "name", name)\(attribute: "value", value)\
            \(attribute: "aria-label", "\(side.label[language]), \(row.name)")\
            \(attribute: "aria-invalid", error == nil ? nil : "true")\(attribute: "aria-describedby", error == nil ? nil : name + "-error")\
             data-set="ar"\(attribute: "data-row", index)\(attribute: "data-column", side.rawValue)\
            \(attribute: "data-minus", side == .revenues)\(attribute: "data-budget", basis(row).map { String($0.ore) })\
            \(attribute: "data-part", row.depth > 0)>\(message)
            """
    }

    // MARK: In all

    private var total: DataTable.Row {
        let sides = place.flatMap { model.comparison?.total[$0].amounts }
        let basis =
            version.kind == .adopted
            ? scene.economy.whole?.lastYearsBudget?.amount : model.adopted.flatMap { model.total(of: $0)?.net.amount }
        let difference = sides.flatMap { try? $0.net.amount.subtracting(basis ?? .zero) }
        let printed = difference.map { EconomyCells.signed($0, .mkr) } ?? ""
        let net = sides.map { EconomyCells.number($0.net.amount, .mkr) } ?? ""
        let ending: [DataTable.Cell] =
            isTaken
            ? [
                .html("<output data-total=\"prognos\">\(net)</output>"),
                .html("<output data-total=\"avvikelse\">\(printed)</output>"),
            ]
            : [number(sides?.net.amount), difference.map { .number(EconomyCells.signed($0, .mkr)) } ?? .empty]
        let gross: [DataTable.Cell] = isGross ? [number(sides?.costs?.amount), number(sides?.revenues?.amount)] : []
        return DataTable.Row(kind: .total, cells: [.text(say("Totalt", "In all")), number(basis)] + gross + ending)
    }
}

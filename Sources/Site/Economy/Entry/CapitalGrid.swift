import Design
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// Depreciation and interest: budget, booked, forecast and deviation, to read or with boxes to type in where one may.
struct CapitalGrid: Sendable {
    static let booked = "booked-"
    static let forecast = "forecast-"
    static let version = "version-"

    let model: TextsModel
    let attempt: FormAttempt?
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var scene: EconomyScene { model.scene }
    private var millions: String { say("mnkr", "SEK m") }
    private var isTaken: Bool { model.takesCosts }

    /// Those that an error may lead to.
    static let fieldNames = Set(CapitalCost.Kind.allCases.flatMap { [booked + $0.rawValue, forecast + $0.rawValue] })

    var table: DataTable {
        var columns: [DataTable.Column] = [.text(say("Kostnad", "Cost")), .number(say("Budget", "Budget"), unit: millions)]
        if scene.key.kind.isFollowUp {
            columns += [
                .number(say("Bokfört", "Booked"), unit: millions), .number(say("Prognos", "Forecast"), unit: millions),
                .number(say("Avvikelse", "Deviation"), unit: millions),
            ]
        }
        let costs = model.costs.filter { isTaken || $0.figures != nil }
        return DataTable(
            id: "kapitalkostnaderna", caption: say("Kapitalkostnader", "Capital costs"), hidesCaption: true, columns: columns,
            rows: costs.enumerated().map { row($1, at: $0) } + (isTaken ? [total] : []), narrow: .cards,
            emptyState: EmptyState(
                text: say("Inga kapitalkostnader är inlagda.", "No capital costs are entered."),
                remedy: say(
                    "Controllern skriver in dem i en uppföljning.", "The controller enters them in a follow-up.")))
    }

    static func name(_ cost: TextsModel.Cost) -> Localized {
        cost.kind == .depreciation
            ? Localized(sv: "Avskrivningar", en: "Depreciation") : Localized(sv: "Internräntor", en: "Internal interest")
    }

    private func row(_ cost: TextsModel.Cost, at index: Int) -> DataTable.Row {
        let cells = EconomyCells(scene: scene, language: language, prefix: "kapital")
        func name(_ column: String) -> EconomyFigure { EconomyFigure("kapitalkostnader", cost.code, column) }
        let label = cost.figures?.name ?? Self.name(cost)[language]
        let start = [DataTable.Cell.text(label), cells.amount(cost.figures?.budget, name("budget"))]
        guard scene.key.kind.isFollowUp else { return DataTable.Row(cells: start) }
        guard isTaken else {
            return DataTable.Row(
                cells: start + [
                    cells.amount(cost.figures?.booked, name("bokfort")), cells.amount(cost.figures?.forecast, name("prognos")),
                    cells.deviation(cost.figures?.deviation, name("avvikelse")),
                ])
        }
        let version = Self.version + cost.kind.rawValue
        let hidden = EntryForm.hidden(version, attempt?.conflict?.fields[version] ?? String(cost.saved?.version ?? 0))
        let deviation = cost.figures?.deviation.map { EconomyCells.deviation($0.amount, .mkr) }
        let output: HTML = "<output\(attribute: "for", Self.forecast + cost.kind.rawValue)>\(deviation, language)</output>"
        let booked = box(
            Self.booked, cost, say("Bokfört i mnkr, \(label)", "Booked in SEK m, \(label)"), cost.saved?.booked, row: index,
            column: 0)
        let forecast = box(
            Self.forecast, cost, say("Prognos i mnkr, \(label)", "Forecast in SEK m, \(label)"), cost.saved?.forecast, row: index,
            column: 1)
        return DataTable.Row(
            id: "kapital-\(cost.kind.rawValue)", cells: start + [.html("\(hidden)\(booked)"), .html(forecast), .html(output)])
    }

    private func box(
        _ prefix: String, _ cost: TextsModel.Cost, _ label: String, _ amount: Money?, row: Int, column: Int
    ) -> HTML {
        let name = prefix + cost.kind.rawValue
        let value = attempt?.typed[name] ?? amount.map { AmountInput.text($0, in: .mkr) } ?? ""
        let error = attempt?.error(at: name, language)
        let message: HTML? = error.map { "<span class=\"error\"\(attribute: "id", name + "-error")>\($0)</span>" }
        return """
            <input class="amount" type="text" autocomplete="off"\(attribute: "id", name)\(attribute: "name", name)\(attribute: "value", value)\
            \(attribute: "aria-label", label)\(attribute: "aria-invalid", error == nil ? nil : "true")\
            \(attribute: "aria-describedby", error == nil ? nil : name + "-error") data-set="ar"\(attribute: "data-row", row)\
            \(attribute: "data-column", column)\(attribute: "data-budget", cost.figures?.budget.map { String($0.amount.ore) })>\(message)
            """
    }

    private var total: DataTable.Row {
        // A forecast of one cost alone is no total: it would be too small.
        func sum(_ amount: (CapitalFigures) -> MoneyFigure?, ofAll: Bool = false) -> Money? {
            let amounts = model.costs.compactMap { $0.figures.flatMap(amount)?.amount }
            return amounts.isEmpty || ofAll && amounts.count < model.costs.count ? nil : try? Money.sum(amounts)
        }
        func number(_ amount: Money?) -> DataTable.Cell {
            amount.map { .number(EconomyCells.number($0, .mkr)) } ?? .empty
        }
        let forecast = sum(\.forecast, ofAll: true).map { EconomyCells.number($0, .mkr) } ?? ""
        let deviation = sum(\.deviation, ofAll: true).map { EconomyCells.deviation($0, .mkr) }
        return DataTable.Row(
            kind: .total,
            cells: [
                .text(say("Totalt", "In all")), number(sum(\.budget)), number(sum(\.booked)),
                .html("<output data-total=\"prognos\">\(forecast)</output>"),
                .html("<output data-total=\"avvikelse\">\(deviation, language)</output>"),
            ])
    }
}

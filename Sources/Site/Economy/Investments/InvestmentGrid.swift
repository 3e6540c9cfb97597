import Design
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// The investments by type, each with its lines: to read, or with boxes to type in where one may.
struct InvestmentGrid: Sendable {
    let scene: EconomyScene
    let isTaken: Bool
    let attempt: FormAttempt?
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var millions: String { say("mnkr", "SEK m") }
    private var table: InvestmentTable { scene.economy.investments }
    private var isFollowUp: Bool { scene.key.kind.isFollowUp }
    /// What is asked to be moved into the next year is asked for in the annual report.
    private var carriesOver: Bool { scene.key.kind == .annualReport }
    private var cells: EconomyCells { EconomyCells(scene: scene, language: language, prefix: "investering") }

    /// A type of one line without a project is that line.
    static func isOneLine(_ type: InvestmentFigures) -> Bool {
        type.lines.count == 1 && type.lines.first?.line?.project.isEmpty == true
    }

    /// Those that an error may lead to.
    var fieldNames: Set<String> {
        Set(
            table.types.flatMap(\.lines).compactMap(\.line).flatMap { line in
                [InvestmentFields.booked, InvestmentFields.forecast, InvestmentFields.carryOver, InvestmentFields.comment]
                    .map { $0 + line.code.text }
            })
    }

    private var hasRequests: Bool { table.types.contains { $0.requested != nil } }

    var html: DataTable {
        var columns: [DataTable.Column] = [
            .text(say("Investering", "Investment")), .number(say("Budget", "Budget"), unit: millions),
        ]
        if hasRequests { columns.append(.number(say("Begärt", "Asked for"), unit: millions)) }
        if isFollowUp {
            columns += [
                .number(say("Bokfört", "Booked"), unit: millions), .number(say("Prognos", "Forecast"), unit: millions),
                .number(say("Avvikelse", "Deviation"), unit: millions),
            ]
        }
        if !isFollowUp { columns.append(.text(say("Vad ska göras", "What is to be done"))) }
        if carriesOver {
            let next = String(scene.key.year + 1)
            columns.append(.number(say("Ombudgetering till \(next)", "Carry-over to \(next)"), unit: millions))
        }
        var index = 0
        let rows = table.types.flatMap { type -> [DataTable.Row] in
            guard !Self.isOneLine(type) else {
                index += 1
                return type.lines.map { line($0, isPart: false, at: index) }
            }
            return [whole(type)]
                + type.lines.map { figures in
                    index += 1
                    return line(figures, isPart: true, at: index)
                }
        }
        return DataTable(
            id: "investeringarna", caption: say("Investeringar per slag", "Investments by type"), hidesCaption: true,
            columns: columns, rows: rows + [table.sum.map(total)].compactMap(\.self), narrow: .cards)
    }

    // MARK: Rows

    private func name(_ row: String, _ column: String) -> EconomyFigure { EconomyFigure("investeringar", row, column) }

    private func budget(_ figures: InvestmentFigures, _ code: String) -> [DataTable.Cell] {
        let budget = cells.amount(figures.budget, name(code, "budget"))
        guard hasRequests else { return [budget] }
        return [budget, cells.amount(figures.requested, name(code, "begart"), isPending: !figures.pending.isEmpty)]
    }

    /// Budget and what is asked for, which the forecast is set against.
    private func expected(_ figures: InvestmentFigures) -> Money {
        (try? figures.budget.amount.adding(figures.requested?.amount ?? .zero)) ?? figures.budget.amount
    }

    /// The sum of a type's lines.
    private func whole(_ type: InvestmentFigures) -> DataTable.Row {
        let code = type.type?.code ?? ""
        var row = DataTable.Row(
            id: "slag-\(code)", cells: [.text(type.type?.label[language] ?? "")] + budget(type, code) + read(type, code))
        guard isTaken else { return row }
        // The script adds it up from its lines while one types.
        let parts = type.lines.compactMap { $0.line.map { "rad-\($0.code)" } }.joined(separator: " ")
        let forecast: HTML = """
            <span\(attribute: "data-fixed", String(type.forecast?.amount.ore ?? 0))\(attribute: "data-parts", parts)\
            \(attribute: "data-budget", String(expected(type).ore))>\
            \(type.forecast.map { EconomyCells.number($0.amount, .mkr) } ?? "")</span>
            """
        let deviation: HTML = "<output data-fixed-deviation>\(printed(type.deviation))</output>"
        row.cells =
            [.text(type.type?.label[language] ?? "")] + budget(type, code)
            + [number(type.booked), .html(forecast), .html(deviation)] + (carriesOver ? [number(type.carryOver)] : [])
        return row
    }

    private func line(_ figures: InvestmentFigures, isPart: Bool, at index: Int) -> DataTable.Row {
        guard let line = figures.line else { return DataTable.Row(cells: []) }
        let code = line.code.text
        let ending = isTaken ? typed(figures, line, isPart: isPart, at: index) : read(figures, code)
        return DataTable.Row(
            kind: isPart ? .part : .body, id: "rad-\(code)", cells: [.text(figures.printedName)] + budget(figures, code) + ending,
            notes: isTaken ? [DataTable.Note(label: "", content: comment(figures, line))] : notes(figures, line))
    }

    private func total(_ sum: InvestmentFigures) -> DataTable.Row {
        let start: [DataTable.Cell] = [.text(say("Totalt", "In all"))] + budget(sum, "totalt")
        guard isTaken else { return DataTable.Row(kind: .total, cells: start + read(sum, "totalt")) }
        let forecast = sum.forecast.map { EconomyCells.number($0.amount, .mkr) } ?? ""
        return DataTable.Row(
            kind: .total,
            cells: start + [
                number(sum.booked), .html("<output data-total=\"prognos\">\(forecast)</output>"),
                .html("<output data-total=\"avvikelse\">\(printed(sum.deviation))</output>"),
            ] + (carriesOver ? [number(sum.carryOver)] : []))
    }

    private func number(_ figure: MoneyFigure?) -> DataTable.Cell {
        figure.map { .number(EconomyCells.number($0.amount, .mkr)) } ?? .empty
    }

    private func printed(_ deviation: MoneyFigure?) -> HTML {
        deviation.map { "\(EconomyCells.deviation($0.amount, .mkr), language)" } ?? .empty
    }

    // MARK: To read

    private func read(_ figures: InvestmentFigures, _ code: String) -> [DataTable.Cell] {
        guard isFollowUp else { return [figures.line.map { .html("<span lang=\"sv\">\($0.remark)</span>") } ?? .empty] }
        let isPending = !figures.pending.isEmpty
        return [
            cells.amount(figures.booked, name(code, "bokfort")), cells.amount(figures.forecast, name(code, "prognos")),
            cells.deviation(figures.deviation, name(code, "avvikelse"), isPending: isPending),
        ] + (carriesOver ? [cells.amount(figures.carryOver, name(code, "ombudgetering"))] : [])
    }

    private func notes(_ figures: InvestmentFigures, _ line: InvestmentLine) -> [DataTable.Note] {
        [(say("Plan", "Plan"), isFollowUp ? line.remark : ""), (say("Kommentar", "Comment"), figures.comment)].compactMap {
            label, text in
            text.isEmpty ? nil : DataTable.Note(label: label, content: "<p lang=\"sv\">\(text)</p>")
        }
    }

    // MARK: To type

    private func saved(_ line: InvestmentLine) -> InvestmentForecast? {
        scene.contents.investmentForecasts.first {
            $0.line == line.code && $0.year == scene.key.year && $0.round == scene.key.kind
        }
    }

    private func typed(
        _ figures: InvestmentFigures, _ line: InvestmentLine, isPart: Bool, at index: Int
    ) -> [DataTable.Cell] {
        let saved = saved(line)
        let version = InvestmentFields.version + line.code.text
        let hidden = EntryForm.hidden(version, attempt?.conflict?.fields[version] ?? String(saved?.version ?? 0))
        func box(_ prefix: String, _ label: String, _ amount: Money?, column: Int) -> HTML {
            self.box(
                prefix + line.code.text, "\(label), \(figures.printedName)", amount, row: index, column: column,
                budget: expected(figures), isPart: isPart)
        }
        let forecast = box(InvestmentFields.forecast, say("Prognos i mnkr", "Forecast in SEK m"), saved?.forecast, column: 1)
        let output: HTML = """
            <output\(attribute: "for", InvestmentFields.forecast + line.code.text)>\(printed(figures.deviation))</output>
            """
        let booked = box(InvestmentFields.booked, say("Bokfört i mnkr", "Booked in SEK m"), saved?.booked, column: 0)
        let carried = box(
            InvestmentFields.carryOver, say("Ombudgetering i mnkr", "Carry-over in SEK m"), saved?.carryOver, column: 2)
        return [.html("\(hidden)\(booked)"), .html(forecast), .html(output)] + (carriesOver ? [.html(carried)] : [])
    }

    private func box(
        _ name: String, _ label: String, _ amount: Money?, row: Int, column: Int, budget: Money, isPart: Bool
    ) -> HTML {
        let value = attempt?.typed[name] ?? amount.map { AmountInput.text($0, in: .mkr) } ?? ""
        let error = attempt?.error(at: name, language)
        let message: HTML? = error.map { "<span class=\"error\"\(attribute: "id", name + "-error")>\($0)</span>" }
        return """
            <input class="amount" type="text" autocomplete="off"\(attribute: "id", name)\(attribute: "name", name)\(attribute: "value", value)\
            \(attribute: "aria-label", label)\(attribute: "aria-invalid", error == nil ? nil : "true")\
            \(attribute: "aria-describedby", error == nil ? nil : name + "-error") data-set="ar"\(attribute: "data-row", row)\
            \(attribute: "data-column", column)\(attribute: "data-budget", String(budget.ore))\(attribute: "data-part", isPart)>\(message)
            """
    }

    private func comment(_ figures: InvestmentFigures, _ line: InvestmentLine) -> HTML {
        let name = InvestmentFields.comment + line.code.text
        let text = attempt?.typed[name] ?? figures.comment
        var field = Field(
            name: name, label: say("Kommentar", "Comment"),
            hint: line.remark.isEmpty ? nil : say("Planen: \(line.remark)", "The plan: \(line.remark)"), value: text,
            control: .area(rows: 2), isOptional: true)
        field.error = attempt?.error(at: name, language)
        let start = text.split(separator: "\n").first.map(String.init) ?? ""
        let shown = start.count > 90 ? start.prefix(88) + "…" : start[...]
        return """
            <details class="fold"\(attribute: "open", field.error != nil)><summary>\
            <span class="fold-label">\(say("Kommentar", "Comment"))\(HTML.spoken(", \(figures.printedName)"))</span><span class="fold-start">\(String(shown))</span></summary><div>\(field, language)</div></details>
            """
    }
}

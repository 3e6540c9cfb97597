import Commands
import Design
import Economy
import Foundation
import Quantities
import Rounds
import Steering

/// The rows of the forecast, with boxes to type in where one may.
struct ForecastGrid: Sendable {
    let model: ForecastModel
    let attempt: FormAttempt?
    let say: PageWords

    private var language: Language { say.language }

    /// Those that an error may lead to.
    var fieldNames: Set<String> {
        var names: Set<String> = [ForecastFields.revenues]
        for row in model.rows where takes(row) {
            let area = row.area.text
            names.formUnion([ForecastFields.amount + area, ForecastFields.comment + area, ForecastFields.reason + area])
            names.formUnion((1...12).map { "\(ForecastFields.month)\(area)-\($0)" })
        }
        return names
    }

    var table: DataTable {
        let previous = model.rows.compactMap(\.previousRound).first
        let before = previous.map { $0.title[language] } ?? say("Förra prognosen", "The forecast before")
        let caption =
            model.unitName.map { say("Prognos för \($0), mnkr netto", "Forecast of \($0), net, SEK m") }
            ?? say("Prognos per verksamhetsområde, mnkr netto", "Forecast by service area, net, SEK m")
        return DataTable(
            id: "rutnat", caption: caption,
            columns: [
                .text(say("Verksamhetsområde", "Service area")), .number(say("Justerad budget", "Adjusted budget")),
                .number(before), .number(say("Förslag", "Proposal")), .number(say("Prognos", "Forecast")),
                .number(say("Avvikelse", "Deviation")),
            ],
            rows: model.rows.enumerated().map { row($1, at: $0) } + [total], narrow: .cards)
    }

    /// The whole committee's revenues, which areas that are forecast net do not tell.
    var revenues: HTML {
        guard model.asksRevenues else { return .empty }
        let saved = EntryForm.hidden(ForecastFields.revenuesVersion, String(model.revenues?.version ?? 0))
        var field = Field(
            name: ForecastFields.revenues, label: say("Nämndens intäkter under året", "The committee's revenues of the year"),
            hint: say(
                "Områdena ovan är netto. Intäkterna delar upp nettot i kostnader och intäkter och ändrar det inte.",
                "The areas above are net. The revenues divide the net into costs and revenues and do not change it."),
            value: typed(ForecastFields.revenues) ?? model.revenues?.revenues.map { AmountInput.text($0, in: .mkr) } ?? "",
            control: .number(unit: "mnkr"), isOptional: true)
        field.error = attempt?.error(at: ForecastFields.revenues, language)
        return "\(saved)\(field, language)"
    }

    private func takes(_ row: ForecastModel.Row) -> Bool { model.mayEdit && !row.isComputed }

    private func typed(_ name: String) -> String? { attempt?.typed[name] }

    // MARK: Rows

    private func row(_ row: ForecastModel.Row, at index: Int) -> DataTable.Row {
        let isTaken = takes(row)
        let deviation = row.budget.flatMap { budget in row.current.flatMap { try? budget.subtracting($0) } }
        return DataTable.Row(
            kind: row.depth == 0 ? .body : .part, id: "rad-\(row.area)",
            cells: [
                .text(row.name), number(row.budget), number(row.previous), proposal(row),
                isTaken ? .html(box(row, at: index)) : fixed(row),
                isTaken
                    ? .html("<output\(attribute: "for", ForecastFields.amount + row.area.text)>\(printed(deviation))</output>")
                    : fixed(deviation),
            ],
            notes: isTaken ? [DataTable.Note(label: "", content: explanation(row, at: index))] : notes(row))
    }

    private func number(_ amount: Money?) -> DataTable.Cell {
        amount.map { .number(EconomyCells.number($0, .mkr)) } ?? .empty
    }

    /// An amount that is not typed here; the script counts it in the total.
    private func fixed(_ row: ForecastModel.Row) -> DataTable.Cell {
        guard let current = row.current else { return .empty }
        let ore = row.depth == 0 ? String(current.ore) : nil
        // The script adds a whole up from its parts while one types.
        let parts = row.isComputed ? row.parts.map { "rad-\($0)" }.joined(separator: " ") : nil
        return .number(EconomyCells.number(current, .mkr)) { printed in
            """
            <span\(attribute: "data-fixed", ore)\(attribute: "data-parts", parts)\
            \(attribute: "data-budget", row.budget.map { String($0.ore) })>\(printed)</span>
            """
        }
    }

    /// The script follows what is typed in the row's parts.
    private func fixed(_ deviation: Money?) -> DataTable.Cell {
        guard !model.mayEdit else { return .html("<output data-fixed-deviation>\(printed(deviation))</output>") }
        return deviation.map { DataTable.Cell.number(EconomyCells.signed($0, .mkr)) } ?? .empty
    }

    private func printed(_ deviation: Money?) -> HTML {
        deviation.map { "\(EconomyCells.deviation($0, .mkr), language)" } ?? .empty
    }

    private func box(_ row: ForecastModel.Row, at index: Int) -> HTML {
        let name = ForecastFields.amount + row.area.text
        let value = typed(name) ?? row.saved.flatMap { try? $0.amounts.net() }.map { AmountInput.text($0, in: .mkr) } ?? ""
        let error = attempt?.error(at: name, language)
        let message: HTML? = error.map { "<span class=\"error\"\(attribute: "id", name + "-error")>\($0)</span>" }
        let version =
            attempt?.conflict?.fields[ForecastFields.version + row.area.text] ?? row.saved.map { String($0.version) } ?? "0"
        return """
            \(EntryForm.hidden(ForecastFields.version + row.area.text, version))\
            <input class="amount" type="text" autocomplete="off"\(attribute: "id", name)\(attribute: "name", name)\(attribute: "value", value)\
            \(attribute: "aria-label", say("Prognos i mnkr, \(row.name)", "Forecast in SEK m, \(row.name)"))\
            \(attribute: "aria-invalid", error == nil ? nil : "true")\(attribute: "aria-describedby", error == nil ? nil : name + "-error")\
            data-set="ar"\(attribute: "data-row", index)\(attribute: "data-column", 0)\
            \(attribute: "data-budget", row.budget.map { String($0.ore) })\(attribute: "data-part", row.depth > 0)>\(message)
            """
    }

    private func proposal(_ row: ForecastModel.Row) -> DataTable.Cell {
        guard let first = row.proposals.first else { return .empty }
        let lines = row.proposals.map { proposal -> HTML in
            let printed = EconomyCells.number(proposal.net.amount, .mkr)
            let value = AmountInput.text(proposal.net.amount, in: .mkr)
            let take: HTML =
                takes(row)
                ? """
                <button type="button" class="button button-quiet needs-script"\
                \(attribute: "data-take", ForecastFields.amount + row.area.text)\(attribute: "data-value", value)>\
                \(say("Ta över \(printed)", "Take over \(printed)"))</button>
                """ : .empty
            let constructed: HTML =
                proposal.isConstructed ? " \(say("Utfallet är påhittat för demostaden.", "Made-up outcomes."))" : ""
            return """
                <span class="proposal"><strong>\(proposal.method.label[language])</strong> \(printed)\
                <span lang="sv">\(proposal.working)</span>\(constructed)\(take)</span>
                """
        }
        let printed = EconomyCells.number(first.net.amount, .mkr)
        let why = Why(
            id: "forslag-\(row.area.text.replacing(".", with: "_").replacing(":", with: "__"))", figure: HTML(text: printed),
            title: say("Förslag, \(row.name)", "Proposal, \(row.name)"), explanation: lines.joined())
        return .number(printed) { _ in "\(why, language)" }
    }

    private var total: DataTable.Row {
        let rows = model.rows.filter { $0.depth == 0 }
        func sum(_ amount: (ForecastModel.Row) -> Money?) -> Money? { try? Money.sum(rows.compactMap(amount)) }
        let deviation = sum(\.budget).flatMap { budget in sum(\.current).flatMap { try? budget.subtracting($0) } }
        let forecast = sum(\.current).map { EconomyCells.number($0, .mkr) } ?? ""
        return DataTable.Row(
            kind: .total,
            cells: [
                .text(say("Totalt", "In all")), number(sum(\.budget)), number(sum(\.previous)), .empty,
                .html("<output data-total=\"prognos\">\(forecast)</output>"),
                .html("<output data-total=\"avvikelse\">\(printed(deviation))</output>"),
            ])
    }

    // MARK: What is said under a row

    /// Reading only: what the row's writer has said.
    private func notes(_ row: ForecastModel.Row) -> [DataTable.Note] {
        guard let saved = row.saved, !saved.comment.isEmpty else { return [] }
        return [DataTable.Note(label: say("Förklaring", "Explanation"), content: "<p>\(saved.comment)</p>")]
    }

    private func explanation(_ row: ForecastModel.Row, at index: Int) -> HTML {
        let area = row.area.text
        var comment = Field(
            name: ForecastFields.comment + area, label: say("Vad beror avvikelsen på?", "What does the deviation come from?"),
            value: typed(ForecastFields.comment + area) ?? row.saved?.comment ?? "", control: .area(rows: 2))
        comment.error = attempt?.error(at: comment.name, language)
        var reason = Field(
            name: ForecastFields.reason + area,
            label: say("Varför har prognosen ändrats sedan sist?", "Why has the forecast changed since last time?"),
            value: typed(ForecastFields.reason + area) ?? row.saved?.changeReason ?? "", control: .area(rows: 2), isOptional: true)
        reason.error = attempt?.error(at: reason.name, language)
        let months = months(row, at: index)
        let hasError = comment.error != nil || reason.error != nil || months.hasError
        let other: HTML =
            row.other.map { amount in
                let whose =
                    model.voice == .controller
                    ? say("Chefens prognos", "The manager's forecast") : say("Controllerns prognos", "The controller's forecast")
                return "<p>\(whose): \(amount.printed(.mkr))</p>"
            } ?? .empty
        let content: HTML = "\(other)\(comment, language)\(reason, language)\(months.html)"
        let limit = SaveForecasts.explanationLimit.ore
        return """
            <details class="fold"\(attribute: "open", hasError)\(attribute: "data-explains", ForecastFields.amount + area)\
            \(attribute: "data-limit", String(limit))><summary>\(summary(row))</summary><div>\(content)</div></details>
            """
    }

    private func summary(_ row: ForecastModel.Row) -> HTML {
        let text = typed(ForecastFields.comment + row.area.text) ?? row.saved?.comment ?? ""
        let start = text.split(separator: "\n").first.map { String($0.prefix(160)) } ?? ""
        let missing = say("förklaring behövs", "explanation needed")
        let spoken = " \(say("och månader", "and months")), \(row.name)"
        return """
            <span class="fold-label">\(say("Förklaring", "Explanation"))\(HTML.spoken(spoken))</span>\
            <span class="badge badge-warning" data-asked hidden>\(missing)</span><span class="fold-start">\(start)</span>
            """
    }

    private func months(_ row: ForecastModel.Row, at index: Int) -> (html: HTML, hasError: Bool) {
        let area = row.area.text
        var errors: [HTML] = []
        let saved = row.saved?.months ?? []
        let boxes = (1...12).map { month -> HTML in
            let name = "\(ForecastFields.month)\(area)-\(month)"
            let value = typed(name) ?? (saved.count == 12 ? AmountInput.text(saved[month - 1], in: .mkr) : "")
            let error = attempt?.error(at: name, language)
            if let error { errors.append("<p class=\"error\"\(attribute: "id", name + "-error")>\(error)</p>") }
            let label = FiscalPeriod.month(model.scene.key.year, month).printed(language).split(separator: " ").first ?? ""
            return """
                <span><label\(attribute: "for", name)>\(String(label.prefix(3)))</label><input class="amount" type="text" autocomplete="off"\
                \(attribute: "id", name)\(attribute: "name", name)\(attribute: "value", value)\(attribute: "aria-invalid", error == nil ? nil : "true")\
                \(attribute: "aria-describedby", error == nil ? nil : name + "-error") data-set="manader"\(attribute: "data-row", index)\
                \(attribute: "data-column", month)\(attribute: "data-year", ForecastFields.amount + area)></span>
                """
        }
        let legend = say("Månad för månad, mnkr", "Month by month, SEK m")
        let hint = say(
            "Fyll i alla tolv, så blir året deras summa. Lämna tomt för att bara skriva året.",
            "Fill in all twelve and the year is their sum. Leave empty to give the year alone.")
        return (
            "<fieldset class=\"months\"><legend>\(legend)</legend><p class=\"hint\">\(hint)</p>\(errors)<div>\(boxes)</div></fieldset>",
            !errors.isEmpty
        )
    }
}

extension ForecastProposal.Method {
    /// How it reckons, in a few words.
    var label: Localized {
        switch self {
        case .lastYearsPattern: Localized(sv: "Som förra årets mönster", en: "By last year's pattern")
        case .restOfBudget: Localized(sv: "Resten enligt budget", en: "The rest as budgeted")
        case .straightLine: Localized(sv: "I samma takt", en: "At the same pace")
        }
    }
}

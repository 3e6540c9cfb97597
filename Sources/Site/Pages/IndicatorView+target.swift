import Design
import Quantities
import Steering
import Store

/// How the target came to be what it is, and how a derived value is computed.
extension IndicatorView {
    /// Only where the target has been adjusted: old, proposed and decided value with the reason (domain page, section 3).
    func targetHistory(_ say: PageWords) -> HTML {
        guard let target = history.targets[model.key.year], !target.adjustments.isEmpty else { return "" }
        let cells = IndicatorCells(indicator: indicator, language: say.language)
        let caption = say("Årsmålet \(target.year) och hur det har ändrats", "The \(target.year) target and how it has changed")
        let plan = DataTable.Row(cells: [
            .text(say("I verksamhetsplanen", "In the plan")), .text(cells.printed(target.original)), .empty, .empty, .empty,
        ])
        let rows = target.adjustments.enumerated().map { index, adjustment -> DataTable.Row in
            let decided: DataTable.Cell =
                adjustment.decided.map { .text(cells.printed($0)) }
                ?? .html("\(Badge(say("väntar på beslut", "awaiting decision"), tone: .warning), say.language)")
            let decision = [adjustment.decision, adjustment.decidedOn?.iso ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
            return DataTable.Row(cells: [
                .text(say("Ändring \(index + 1)", "Change \(index + 1)")), .text(cells.printed(adjustment.proposed)), decided,
                .text(adjustment.reason), .text(decision),
            ])
        }
        let table = DataTable(
            id: "arsmal-tabell", caption: caption, hidesCaption: true,
            columns: [
                .text(say("Steg", "Step")), .text(say("Årsmål", "Target")), .text(say("Beslutat", "Decided")),
                .text(say("Skäl", "Reason")), .text(say("Beslut", "Decision")),
            ],
            rows: [plan] + rows, narrow: .cards)
        return
            "<section id=\"arsmal\"><h2>\(say("Årsmålets ändringar", "Changes of the target"))</h2>\(table, say.language)</section>"
    }

    /// The formula in words, and the values it was computed from.
    func derivation(_ say: PageWords) -> HTML {
        guard let formula = indicator.formula else { return "" }
        let heading = say("Så räknas värdet", "How the value is computed")
        let intro = say(
            "Värdet är härlett och går inte att skriva i. Det räknas fram så här:",
            "The value is derived and cannot be typed. It is computed like this:")
        let words = FormulaWords(formula: formula, inputs: history.inputs, language: say.language)
        return """
            <section id="harledning"><h2>\(heading)</h2><p>\(intro)</p><p><strong>\(words.sentence)</strong></p>\(inputTable(say))</section>
            """
    }

    private func inputTable(_ say: PageWords) -> HTML {
        guard let inputs = history.derivation?.inputs, !inputs.isEmpty else {
            return "<p class=\"quiet\">\(say("Underlaget är inte rapporterat än.", "What it builds on is not reported yet."))</p>"
        }
        let rows = inputs.map { input -> DataTable.Row in
            let code = IndicatorCode(stored: input.indicator)
            let known = history.inputs[code]
            let page: RoundPage = EconomyIndicator(code: input.indicator) == nil ? .indicator(code) : .economy(.glance)
            let label: HTML = known.map { "<a\(href: scene.address(page))>\($0.name)</a>" } ?? HTML(text: input.indicator)
            return DataTable.Row(cells: [
                .html(label), .text(name(of: OrganisationCode(stored: input.organisation))),
                .text(input.period.printed(say.language)),
                .html(value(input.value, known, say)),
            ])
        }
        let table = DataTable(
            id: "harledning-tabell", caption: say("Värdena i formeln", "The values in the formula"),
            columns: [
                .text(say("Indikator", "Indicator")), .text(say("Organisation", "Organisation")), .short(say("Period", "Period")),
                .number(say("Värde", "Value")),
            ], rows: rows)
        return "\(table, say.language)"
    }

    private func value(_ value: FormulaValue, _ indicator: Indicator?, _ say: PageWords) -> HTML {
        switch value {
        case .value(let number):
            let printed = indicator.map { $0.printed(.number(number)) } ?? SwedishNumber.format(number, atMost: 4)
            return HTML(text: printed)
        case .noData(let reason): return "<span class=\"quiet\">\(reason[say.language])</span>"
        case .suppressed: return "<span class=\"quiet\">\(say("dolt", "suppressed"))</span>"
        }
    }
}

/// A formula with the indicators' names instead of their codes.
struct FormulaWords: Sendable {
    var formula: Formula
    var inputs: [IndicatorCode: Indicator]
    var language: Language

    /// "”Prognos” / ”Justerad budget” · 100": what a reader who knows no code can follow.
    var sentence: String {
        var text = formula.printed
        for (code, indicator) in inputs { text = text.replacing("[\(code)]", with: "”\(indicator.name)”") }
        for (sign, word) in [(" * ", " × "), (" / ", " ÷ "), (" - ", " − ")] { text = text.replacing(sign, with: word) }
        return text
    }
}

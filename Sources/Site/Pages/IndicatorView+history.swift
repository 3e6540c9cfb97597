import Design
import Quantities
import Steering
import Store

/// The years, as a chart and a table of the same values.
extension IndicatorView {
    func historySection(_ say: PageWords) -> HTML {
        let heading = say("Historik", "History")
        guard !history.entries.isEmpty else {
            let empty = EmptyState(
                text: say("Här visas utfallen år för år.", "The outcomes are shown here year by year."),
                remedy: say(
                    "De kommer hit när ett utfall sparas eller ett planpaket läses in.",
                    "They come here when an outcome is saved or a plan package is imported."))
            return "<section id=\"historik\"><h2>\(heading)</h2>\(empty, say.language)</section>"
        }
        let chart = IndicatorChart(model: model, language: say.language)
        let csv = scene.address(.indicatorHistory(indicator.code))
        let content: HTML
        if let drawing = chart.drawing {
            content = """
                \(Figure(
                    id: "historik-diagram", title: chart.title, subtitle: subtitle(say), drawing: drawing, table: historyTable(say), csv: csv,
                    source: source(say)), say.language)
                """
        } else {
            let fetch = ButtonLink(label: say("Hämta som CSV", "Download as CSV"), address: csv, weight: .quiet, icon: .download)
            content = "\(historyTable(say), say.language)<p>\(fetch, say.language)</p>"
        }
        return "<section id=\"historik\"><h2>\(heading)</h2>\(content)\(comparability(say))</section>"
    }

    private func subtitle(_ say: PageWords) -> String {
        let unit = indicator.unit.symbol.isEmpty ? "" : say("Enhet: \(indicator.unit.symbol). ", "Unit: \(indicator.unit.symbol). ")
        let parts = Set(history.entries.filter { !$0.isPredecessors && !$0.value.period.isWholeYear }.map(\.value.period))
        guard !parts.isEmpty, indicator.accumulation == .accumulates else { return unit }
        return unit
            + say(
                "Staplar för en del av året är inte jämförbara med hela år.", "Parts of a year cannot be compared with whole years."
            )
    }

    private func source(_ say: PageWords) -> String {
        indicator.source.isEmpty ? "" : "\(say("Källa", "Source")): \(indicator.source)"
    }

    /// Says in words which values are not fully comparable and which are made up.
    private func comparability(_ say: PageWords) -> HTML {
        var sentences: [String] = []
        let inherited = history.entries.filter(\.isPredecessors)
        if !inherited.isEmpty {
            let names = unique(inherited.map { name(of: $0.value.organisation) }).joined(separator: say(" och ", " and "))
            let own = history.organisation.shortName
            sentences.append(
                say(
                    "Värden för \(names) är från tiden före \(own) och inte helt jämförbara.",
                    "Values of \(names) are from before \(own) and not fully comparable."))
        }
        if history.entries.contains(where: \.value.isConstructed) {
            let years = unique(history.entries.filter(\.value.isConstructed).map { $0.value.period.printed(say.language) })
            sentences.append(
                say(
                    "Påhittade för demostaden: \(years.joined(separator: ", ")).",
                    "Made up for the demo city: \(years.joined(separator: ", "))."))
        }
        return sentences.isEmpty ? "" : "<p class=\"quiet\">\(sentences.joined(separator: " "))</p>"
    }

    private var hasSexes: Bool { history.entries.contains { $0.value.women != nil || $0.value.men != nil } }

    private func historyTable(_ say: PageWords) -> DataTable {
        let unit = indicator.unit.symbol
        var columns: [DataTable.Column] = [
            .short(say("Period", "Period")), .text(say("Organisation", "Organisation")),
            .number(say("Utfall", "Outcome"), unit: unit),
        ]
        if hasSexes { columns += [.number(say("Kvinnor", "Women"), unit: unit), .number(say("Män", "Men"), unit: unit)] }
        columns += [
            .number(say("Årsmål", "Target"), unit: unit), .number(say("KF:s årsmål", "City's target"), unit: unit),
            .text(say("Anmärkning", "Remark")),
        ]
        return DataTable(
            id: "historik-tabell", caption: say("Utfall och årsmål per period", "Outcome and target by period"), columns: columns,
            rows: history.entries.reversed().map { row($0, say) })
    }

    private func row(_ entry: IndicatorHistory.Entry, _ say: PageWords) -> DataTable.Row {
        let cells = IndicatorCells(indicator: indicator, language: say.language)
        let value = entry.value
        var row: [DataTable.Cell] = [
            .text(value.period.printed(say.language)), .text(name(of: value.organisation)), cells.outcome(value.total),
        ]
        if hasSexes { row += [cells.outcome(value.women), cells.outcome(value.men)] }
        let council = entry.isPredecessors ? nil : history.councilTargets[value.period.year]
        let measured = value.measuredOn.map { say("mätt \($0.iso)", "measured \($0.iso)") } ?? ""
        let remark: HTML = "\(measured) \(flags(value, isPredecessors: entry.isPredecessors, say))"
        return DataTable.Row(cells: row + [cells.target(entry.target), cells.target(council), .html(remark)])
    }

    func name(of organisation: OrganisationCode) -> String {
        history.organisationNames[organisation] ?? organisation.text
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}

extension IndicatorModel {
    /// The history as a file. Codes of periods and plain numbers, so that another program can read on.
    func spreadsheet(_ language: Language) -> String {
        let say = PageWords(language)
        var sheet = SpreadsheetText(header: [
            say("Period", "Period"), say("Organisation", "Organisation"), say("Utfall", "Outcome"), say("Kvinnor", "Women"),
            say("Män", "Men"), say("Årsmål", "Target"), say("KF:s årsmål", "City's target"), say("Enhet", "Unit"),
            say("Jämförbart", "Comparable"), say("Påhittat", "Made up"),
        ])
        for entry in history.entries {
            let value = entry.value
            let council = entry.isPredecessors ? nil : history.councilTargets[value.period.year]
            sheet.add([
                .text(value.period.code), .text(history.organisationNames[value.organisation] ?? value.organisation.text),
                .reading(value.total), .reading(value.women), .reading(value.men), .text(printed(entry.target)),
                .text(printed(council)),
                .text(indicator.unit.symbol),
                .text(value.isComparable && !entry.isPredecessors ? say("ja", "yes") : say("nej", "no")),
                .text(value.isConstructed ? say("ja", "yes") : say("nej", "no")),
            ])
        }
        return sheet.text
    }

    private func printed(_ target: AnnualTarget?) -> String {
        target?.shown.target.printed(unit: indicator.unit, decimals: indicator.decimals) ?? ""
    }
}

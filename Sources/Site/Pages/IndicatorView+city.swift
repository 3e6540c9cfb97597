import Design
import Quantities
import Steering
import Store

/// Where else in the city it is measured, and what the indicator is.
extension IndicatorView {
    func city(_ say: PageWords) -> HTML {
        let heading = say("Andra i staden", "Others in the city")
        let ranking = model.ranking
        guard ranking.contains(where: { !$0.isOwn }) else {
            let empty = EmptyState(
                text: say(
                    "Ingen annan i staden har rapporterat indikatorn än.", "Nobody else in the city has reported the indicator yet."
                ))
            return "<section id=\"staden\"><h2>\(heading)</h2>\(empty, say.language)</section>"
        }
        let period = history.elsewherePeriod.printed(say.language)
        let caption = say("Utfall \(period), \(ranking.count) organisationer", "Outcome \(period), \(ranking.count) organisations")
        let unit = indicator.unit.symbol
        let table = DataTable(
            id: "staden-tabell", caption: caption,
            columns: [
                .text(say("Organisation", "Organisation"), isSortable: true),
                .number(say("Utfall", "Outcome"), unit: unit, isSortable: true),
                .number(say("Årsmål", "Target"), unit: unit), .text(say("Anmärkning", "Remark")),
            ],
            rows: ranking.map { row($0, say) })
        return
            "<section id=\"staden\"><h2>\(heading)</h2>\(table, say.language)<p class=\"quiet\">\(order(say)) \(constructed(ranking, say))</p></section>"
    }

    private func row(_ rank: IndicatorRank, _ say: PageWords) -> DataTable.Row {
        let cells = IndicatorCells(indicator: indicator, language: say.language)
        let name = rank.organisation.shortName
        let mark: HTML = "<strong>\(name)</strong> \(Badge(say("den här sidan", "this page"), tone: .accent), say.language)"
        return DataTable.Row(cells: [
            rank.isOwn ? .html(mark, sortKey: SwedishSort.key(name)) : .text(name, sortKey: SwedishSort.key(name)),
            rank.isOwn ? cells.outcome(rank.value.total) { "<strong>\($0)</strong>" } : cells.outcome(rank.value.total),
            cells.target(rank.target), .html(flags(rank.value, say) ?? ""),
        ])
    }

    private func constructed(_ ranking: [IndicatorRank], _ say: PageWords) -> String {
        let count = ranking.filter(\.value.isConstructed).count
        guard count > 0 else { return "" }
        let text =
            count == ranking.count
            ? say("Alla värden i tabellen är påhittade för demostaden.", "All values in the table are made up for the demo city.")
            : say(
                "\(count) av \(ranking.count) värden i tabellen är påhittade för demostaden.",
                "\(count) of \(ranking.count) values in the table are made up for the demo city.")
        return text
    }

    private func order(_ say: PageWords) -> String {
        switch indicator.polarity {
        case .higherIsBetter: say("Högst först: högre är bättre.", "Highest first: higher is better.")
        case .lowerIsBetter: say("Lägst först: lägre är bättre.", "Lowest first: lower is better.")
        case .withinBand: say("Närmast noll först.", "Nearest to zero first.")
        case .none: say("Högst först.", "Highest first.")
        }
    }

    func properties(_ say: PageWords) -> HTML {
        let language = say.language
        let unit = indicator.unit.symbol.isEmpty ? say("Utan enhet", "No unit") : indicator.unit.symbol
        var entries = [
            DefinitionList.Entry(say("Enhet", "Unit"), HTML(text: unit)),
            .init(say("Riktning", "Direction"), HTML(text: indicator.polarity.label[language])),
            .init(say("Mäts varje", "Measured every"), HTML(text: indicator.periodicity.label[language].lowercased())),
            .init(say("Under året", "Over the year"), HTML(text: indicator.accumulation.label[language])),
            .init(say("Enheternas värden", "Units' values"), HTML(text: indicator.aggregation.label[language])),
            .init(say("Könsuppdelning", "Split by sex"), HTML(text: indicator.genderColumns.label[language])),
            .init(say("Ägare", "Owner"), HTML(text: name(of: indicator.owner))),
        ]
        if !model.goals.isEmpty {
            let goals = model.goals.map { node -> HTML in
                "<a\(href: scene.address(.goal(node.goal.code)))>\(node.goal.numberedTitle)</a>"
            }
            entries.append(.init(say("Mål", "Goal"), goals.joined("<br>")))
        }
        return """
            <section id="om"><h2>\(say("Om indikatorn", "About the indicator"))</h2>\(DefinitionList(entries: entries), language)</section>
            """
    }
}

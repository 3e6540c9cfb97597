import Design
import Economy
import Quantities
import Rounds
import Steering

/// Up to three versions of the budget side by side, each against the first.
struct BudgetComparisonView: Sendable {
    static let limit = 3

    let model: BudgetModel
    /// The first is what the others are compared with; at least one.
    let comparison: BudgetComparison
    let chosen: [BudgetVersion]
    let frame: Frame
    let language: Language

    private var scene: EconomyScene { model.scene }
    private var say: PageWords { PageWords(language) }
    private var millions: String { say("mnkr", "SEK m") }

    /// The three lists to choose from; the second and third may be left empty.
    static func chooser(
        _ versions: [BudgetVersion], _ chosen: [BudgetVersionCode], _ scene: EconomyScene, _ language: Language
    ) -> HTML {
        let say = PageWords(language)
        let labels = [say("Utgå från", "Start from"), say("Jämför med", "Compare with"), say("Och med", "And with")]
        let selections = labels.prefix(versions.count).enumerated().map { index, label -> HTML in
            let id = "jamfor-\(index + 1)"
            let current = chosen.indices.contains(index) ? chosen[index] : nil
            let none = index == 0 ? [] : [Choice(value: "", label: say("Ingen", "None"), isChosen: current == nil)]
            let choices = none + versions.map { Choice(value: $0.code.text, label: $0.name, isChosen: $0.code == current) }
            return """
                <div class="filter-field"><label\(attribute: "for", id)>\(label)</label><select\(attribute: "id", id)\
                \(attribute: "name", BudgetFields.version)>\(Choice.options(choices))</select></div>
                """
        }
        return """
            <form class="filter" method="get"\(action: scene.address(.budgetComparison))>\(selections)\
            <div class="filter-go">\(Button(label: say("Jämför", "Compare"), weight: .secondary), language)</div></form>
            """
    }

    func html() -> HTML {
        let budget = Breadcrumbs.Crumb(label: "Budget", address: scene.address(.budget))
        let chooser = Self.chooser(model.versions, chosen.map(\.code), scene, language)
        return Page(
            title: say("Jämför budgetar", "Compare budgets"), eyebrow: "Budget \(scene.economy.year), \(scene.title(language))",
            language: language, frame: frame, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: [budget])),
            lead: lead,
            content: "\(chooser)\(table, language)"
        ).html()
    }

    private var lead: HTML {
        let others = zip(chosen, chosen.indices).dropFirst().compactMap { version, _ -> HTML? in
            guard let difference = cell(version, of: comparison.total)?.difference?.net.amount else { return nil }
            let amount = EconomyCells.number(difference < .zero ? (try? difference.negated()) ?? difference : difference, .mkr)
            let direction =
                EconomyCells.isNothing(difference, .mkr)
                ? say("lika mycket", "as much")
                : difference > .zero
                    ? say("\(amount) mnkr mer", "SEK \(amount) m more") : say("\(amount) mnkr mindre", "SEK \(amount) m less")
            return
                "<p>\(say("”\(version.name)” ger \(direction) än ”\(comparison.base.name)”.", "“\(version.name)” gives \(direction) than “\(comparison.base.name)”."))</p>"
        }
        guard others.isEmpty else { return others.joined() }
        return "<p>\(say("Välj minst två versioner.", "Choose at least two versions."))</p>"
    }

    private func cell(_ version: BudgetVersion, of cells: [BudgetComparison.Cell]) -> BudgetComparison.Cell? {
        comparison.versions.firstIndex { $0.code == version.code }.map { cells[$0] }
    }

    private var table: DataTable {
        let columns = chosen.enumerated().flatMap { index, version -> [DataTable.Column] in
            let net = DataTable.Column.number(version.name, unit: millions)
            return index == 0 ? [net] : [net, .number(say("Skillnad", "Difference"), unit: millions)]
        }
        let rows = comparison.rows.map { row in
            DataTable.Row(
                kind: row.depth == 0 ? .body : .part,
                cells: [.html("<a\(href: scene.address(.area(row.area.code)))>\(row.name)</a>")] + cells(row.cells, \.net))
        }
        var totals = [
            DataTable.Row(kind: .total, cells: [.text(say("Totalt netto", "In all, net"))] + cells(comparison.total, \.net))
        ]
        if chosen.contains(where: { cell($0, of: comparison.total)?.amounts?.costs != nil }) {
            totals += [
                DataTable.Row(kind: .part, cells: [.text(say("varav kostnader", "costs"))] + cells(comparison.total, \.costs)),
                DataTable.Row(kind: .part, cells: [.text(say("varav intäkter", "revenues"))] + cells(comparison.total, \.revenues)),
            ]
        }
        return DataTable(
            id: "jamforelse", caption: say("Netto per verksamhetsområde", "Net by service area"),
            columns: [.text(say("Verksamhetsområde", "Service area"))] + columns, rows: rows + totals)
    }

    private func cells(
        _ cells: [BudgetComparison.Cell], _ part: (BudgetComparison.Sides) -> MoneyFigure?
    ) -> [DataTable.Cell] {
        chosen.enumerated().flatMap { index, version -> [DataTable.Cell] in
            let cell = cell(version, of: cells)
            let amount = cell?.amounts.flatMap(part).map { DataTable.Cell.number(EconomyCells.number($0.amount, .mkr)) } ?? .empty
            guard index > 0 else { return [amount] }
            return [amount, cell?.difference.flatMap(part).map(difference) ?? .empty]
        }
    }

    /// What is unchanged stays quiet, so that the changes are seen.
    private func difference(_ figure: MoneyFigure) -> DataTable.Cell {
        EconomyCells.isNothing(figure.amount, .mkr)
            ? .missing("–", spoken: say("ingen skillnad", "no difference"))
            : .number(EconomyCells.signed(figure.amount, .mkr)) { "<strong>\($0)</strong>" }
    }
}

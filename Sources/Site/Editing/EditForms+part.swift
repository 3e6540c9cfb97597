import Design
import Quantities
import Rounds
import Steering

extension EditForms {
    /// One edit alone, as htmx puts it in the place of the old one, with the cells elsewhere on the page that show the same value.
    ///
    /// - Throws: 404 where the round has no such thing.
    func part(_ edit: Edit) throws(PageFault) -> HTML {
        let overview = scene.overview
        switch edit {
        case .outcome(let code):
            guard let row = overview.indicators.first(where: { $0.indicator.code == code }) else { throw .notFound }
            return outcome(row) + IndicatorEcho(row: row, language: visit.language).swaps
        case .forecast(let code):
            guard let row = overview.indicators.first(where: { $0.indicator.code == code }) else { throw .notFound }
            return forecast(row, shown: FollowUpTexts(row: row).html(visit.language))
                + IndicatorEcho(row: row, language: visit.language).swaps
        case .status(let code):
            guard let row = overview.activities.first(where: { $0.activity.code == code }) else { throw .notFound }
            return status(row)
        case .assessment(let code):
            guard let node = overview.node(code) else { throw .notFound }
            return assessment(node)
        case .text(let goal?, let kind):
            guard let node = overview.node(goal) else { throw .notFound }
            return text(ownText(kind, among: node.texts), kind, of: goal)
        case .text(nil, let kind): return text(ownText(kind, among: overview.documentTexts), kind, of: nil)
        }
    }

    /// The text that the organisation wrote in this very round: a follow-up does not change the plan's, nor a unit its committee's.
    func ownText(_ kind: GoalText.Kind, among texts: [GoalText]) -> GoalText? {
        texts.first { $0.kind == kind && $0.round == scene.key.kind && $0.organisation == scene.key.organisation }
    }
}

/// Figures of an indicator in a table, marked so that they follow when the value is changed further down.
struct IndicatorEcho: Sendable {
    var row: IndicatorFollowUp
    var language: Language

    enum Figure: String, CaseIterable {
        case total, men, women, forecast
    }

    func id(_ figure: Figure) -> String { Edit.outcome(row.indicator.code).id + "-" + figure.rawValue }

    func mark(_ figure: Figure) -> @Sendable (HTML) -> HTML {
        let id = id(figure)
        return { "<span\(attribute: "id", id)>\($0)</span>" }
    }

    func cell(_ figure: Figure) -> DataTable.Cell {
        let cells = IndicatorCells(indicator: row.indicator, language: language)
        var cell: DataTable.Cell
        switch figure {
        case .total: cell = cells.outcome(row.outcome?.total)
        case .men: cell = cells.outcome(row.outcome?.men)
        case .women: cell = cells.outcome(row.outcome?.women)
        case .forecast: cell = cells.forecast(row.followUp?.forecast)
        }
        cell.content = mark(figure)(cell.content)
        return cell
    }

    /// How the indicator stands against its target, marked likewise.
    var standing: HTML {
        "<span\(attribute: "id", standingId)>\(IndicatorStanding(row: row), language)</span>"
    }

    private var standingId: String { Edit.outcome(row.indicator.code).id + "-lage" }

    /// What takes the old figures' places, by htmx.
    var swaps: HTML {
        let standing: HTML = """
            <span\(attribute: "id", standingId) hx-swap-oob="true">\(IndicatorStanding(row: row), language)</span>
            """
        return standing + figureSwaps
    }

    private var figureSwaps: HTML {
        Figure.allCases.map { figure -> HTML in
            let cells = IndicatorCells(indicator: row.indicator, language: language)
            let content =
                switch figure {
                case .total: cells.outcome(row.outcome?.total).content
                case .men: cells.outcome(row.outcome?.men).content
                case .women: cells.outcome(row.outcome?.women).content
                case .forecast: cells.forecast(row.followUp?.forecast).content
                }
            return "<span\(attribute: "id", id(figure)) hx-swap-oob=\"true\">\(content)</span>"
        }.joined()
    }
}

/// Analysis and action plan of an indicator, as they stand.
struct FollowUpTexts: Component {
    var row: IndicatorFollowUp

    func html(_ language: Language) -> HTML {
        guard let followUp = row.followUp else { return "" }
        let plan = Localized(sv: "Åtgärdsplan", en: "Action plan")[language]
        let comment: HTML = followUp.comment.isEmpty ? "" : "\(BodyProse(text: followUp.comment), language)"
        let action: HTML =
            followUp.actionPlan.isEmpty
            ? "" : "<p class=\"quiet\">\(plan)</p>\(BodyProse(text: followUp.actionPlan), language)"
        return comment + action
    }
}

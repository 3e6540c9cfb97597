import Design
import Documents
import Quantities
import Rounds
import Steering

/// All indicators of a round in one table, grouped by goal.
struct IndicatorListView: Sendable {
    var scene: RoundScene
    var model: IndicatorListModel
    var frame: Frame

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        return Page(
            title: say("Indikatorer", "Indicators"), eyebrow: scene.title(language), language: language,
            frame: frame, chain: scene.chain(), breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)),
            lead: model.total == 0 ? "" : "\(tally(say), language)",
            content: model.total == 0 ? "\(nothing(say), language)" : "\(filter(say), language)\(list(say))"
        ).html()
    }

    private var here: Address { scene.address(.indicators) }

    private func tally(_ say: PageWords) -> Glance {
        let items = [
            Glance.Item(figure: String(model.total), label: say("indikatorer", "indicators"), address: here),
            Glance.Item(
                figure: String(model.offTarget), label: say("når inte årsmålet", "off target"),
                address: here.adding("visa", IndicatorFilter.Standing.offTarget.rawValue)),
            Glance.Item(
                figure: String(model.missing), label: say("saknar utfall", "without an outcome"),
                address: here.adding("visa", IndicatorFilter.Standing.missing.rawValue)),
        ]
        return Glance(items: items)
    }

    private func nothing(_ say: PageWords) -> EmptyState {
        EmptyState(
            text: say("Här visas nämndens indikatorer.", "The committee's indicators are shown here."),
            remedy: say(
                "De läggs in med verksamhetsplanen, till exempel genom att läsa in ett planpaket.",
                "They are entered with the plan, for instance by importing a plan package."))
    }

    private func filter(_ say: PageWords) -> FilterForm {
        let standings =
            [Choice(value: "", label: say("Alla", "All"), isChosen: model.filter.standing == nil)]
            + IndicatorFilter.Standing.allCases.map {
                Choice(value: $0.rawValue, label: $0.label[say.language], isChosen: model.filter.standing == $0)
            }
        return FilterForm(
            id: "filter", action: here,
            words: .init(name: "ord", label: say("Ord", "Words"), value: model.filter.words),
            selections: [
                .init(name: "visa", label: say("Mot årsmålet", "Against the target"), choices: standings),
                .init(name: "mal", label: say("Mål", "Goal"), choices: Choice.goals(model.goals, chosen: model.filter.goal, say)),
            ],
            outcome: say.shown(model.shown, of: model.total), reset: model.filter.isNarrowing ? here : nil,
            target: "lista")
    }

    private func list(_ say: PageWords) -> HTML {
        let table = DataTable(
            id: "indikatorer", caption: say("Indikatorer under sina mål", "Indicators under their goals"), hidesCaption: true,
            columns: [
                .text(say("Indikator", "Indicator")), .number(say("Utfall", "Outcome")), .number(say("Årsmål", "Target")),
                .number(say("KF:s årsmål", "City's target")), .number(say("Prognos helår", "Full-year forecast")),
                .short(say("Period", "Period")), .short(say("Mot årsmålet", "Against the target")),
            ],
            rows: model.groups.flatMap { rows($0, say) },
            emptyState: EmptyState(
                text: say("Ingen indikator passar filtret.", "No indicator fits the filter."),
                remedy: say("Ta bort ett villkor, eller rensa filtret.", "Remove a condition, or clear the filter.")))
        let fetch = ButtonLink(
            label: say("Hämta alla som CSV", "Download all as CSV"), address: scene.address(.indicatorsTable), weight: .quiet,
            icon: .download)
        return "<div id=\"lista\">\(table, say.language)</div><p>\(fetch, say.language)</p>"
    }

    private func rows(_ group: IndicatorListModel.Group, _ say: PageWords) -> [DataTable.Row] {
        let level = group.goal.level.label[say.language]
        let heading: HTML = """
            <span class="quiet">\(level)</span> <a\(href: scene.address(.goal(group.goal.code)))>\(group.goal.numberedTitle)</a>
            """
        return [DataTable.Row(kind: .group, cells: [.html(heading)])] + group.rows.map { row($0, say) }
    }

    private func row(_ row: IndicatorFollowUp, _ say: PageWords) -> DataTable.Row {
        let cells = IndicatorCells(indicator: row.indicator, language: say.language)
        return DataTable.Row(cells: [
            cells.name(row.name, at: scene.address(.indicator(row.indicator.code))), cells.outcome(row.outcome?.total),
            cells.target(row.target), cells.target(row.councilTarget), cells.forecast(row.followUp?.forecast),
            .text(row.outcome == nil ? "" : row.period.printed(say.language)),
            .html(IndicatorStanding(row: row).html(say.language)),
        ])
    }
}

/// How an indicator stands against its target, as sign and word.
struct IndicatorStanding: Component {
    var row: IndicatorFollowUp

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        if row.isMissing { return "\(Badge(say("Utfall saknas", "Outcome missing"), tone: .warning), language)" }
        switch row.attainment {
        case .met: return "\(StatusSign(.fullyMet, word: Localized(sv: "Når årsmålet", en: "On target")), language)"
        case .missed: return "\(StatusSign(.notMet, word: Localized(sv: "Når inte årsmålet", en: "Off target")), language)"
        case .unknown: return ""
        }
    }
}

extension Choice {
    /// Goals to narrow a list to, the direction goals as headings where they have goals under them.
    static func goals(_ goals: [Goal], chosen: GoalCode?, _ say: PageWords) -> [Choice] {
        var choices = [Choice(value: "", label: say("Alla mål", "All goals"), isChosen: chosen == nil)]
        var group: String?
        for goal in goals {
            if goal.level == .direction { group = goal.numberedTitle }
            choices.append(
                Choice(value: goal.code.text, label: goal.numberedTitle, isChosen: goal.code == chosen, group: group))
        }
        return choices
    }
}

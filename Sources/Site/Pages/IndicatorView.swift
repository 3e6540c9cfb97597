import Design
import Documents
import Quantities
import Rounds
import Steering
import Store

/// The page of an indicator: what it is, how it stands, how it has gone and who else measures it.
struct IndicatorView: Sendable {
    var scene: RoundScene
    var model: IndicatorModel
    var frame: Frame
    /// What can be changed in place; nil shows what stands there and no form.
    var forms: EditForms?

    var indicator: Indicator { model.indicator }
    var history: IndicatorHistory { model.history }

    func html(_ language: Language) -> HTML {
        let say = PageWords(language)
        return Page(
            title: model.name, eyebrow: eyebrow(say), language: language, frame: frame,
            chain: scene.chain(current: model.path.last?.goal.code), breadcrumbs: Breadcrumbs(crumbs: crumbs(say)), lead: lead(say),
            content: """
                \(figures(say))\(round(say))\(targetHistory(say))\(derivation(say))\(units(say))\(historySection(say))\(city(say))\(properties(say))
                """
        ).html()
    }

    private func eyebrow(_ say: PageWords) -> String {
        let word = indicator.formula == nil ? say("Indikator", "Indicator") : say("Härledd indikator", "Derived indicator")
        return "\(word) · \(scene.title(say.language))"
    }

    private func crumbs(_ say: PageWords) -> [Breadcrumbs.Crumb] {
        let goals = model.path.map { Breadcrumbs.Crumb(label: $0.goal.numberedTitle, address: scene.address(.goal($0.goal.code))) }
        let list = Breadcrumbs.Crumb(label: say("Indikatorer", "Indicators"), address: scene.address(.indicators))
        return scene.crumbs(say.language) + (goals.isEmpty ? [list] : goals)
    }

    private func lead(_ say: PageWords) -> HTML {
        let definition: HTML = indicator.definition.isEmpty ? "" : "<p>\(indicator.definition)</p>"
        let source: HTML =
            indicator.source.isEmpty ? "" : "<p class=\"quiet\">\(say("Källa", "Source")): \(indicator.source)</p>"
        return definition + source
    }

    // MARK: The round

    private func figures(_ say: PageWords) -> HTML {
        guard let row = model.row else {
            let name = scene.overview.organisation.shortName
            let text = say(
                "Indikatorn ingår inte i \(name)s plan \(model.key.year). Här visas historiken och värdena i staden.",
                "The indicator is not in the \(model.key.year) plan of \(name). Its history and the values of the city are shown here."
            )
            return "\(Notice(tone: .information, text: "<p>\(text)</p>"), say.language)"
        }
        return "<dl class=\"glance\">\(outcomeItem(row, say))\(targetItems(row, say))\(otherItems(row, say))</dl>"
    }

    /// A figure in large type; its place is marked so that it follows when the value is changed further down.
    private func item(_ label: String, _ figure: HTML, remark: HTML? = nil) -> HTML {
        let shown: HTML = figure.isEmpty ? "–" : figure
        let note: HTML = remark.map { "<dd class=\"glance-remark\">\($0)</dd>" } ?? ""
        return "<div><dt>\(label)</dt><dd class=\"glance-figure\">\(shown)</dd>\(note)</div>"
    }

    private func outcomeItem(_ row: IndicatorFollowUp, _ say: PageWords) -> HTML {
        guard model.key.kind.isFollowUp else { return "" }
        let echo = IndicatorEcho(row: row, language: say.language)
        let standing = IndicatorStanding(row: row).html(say.language)
        let gap: HTML = standing.isEmpty ? "" : "<br>\(standing)"
        let period: HTML = row.outcome.map { printed($0, say) } ?? HTML(text: row.period.printed(say.language))
        return item(say("Utfall", "Outcome"), "\(echo.cell(.total).content)\(unit)", remark: "\(period)\(gap)")
    }

    private func targetItems(_ row: IndicatorFollowUp, _ say: PageWords) -> HTML {
        let badge = IndicatorCells(indicator: indicator, language: say.language).proposalBadge
        let proposed: HTML? = row.target?.shown.isProposal == true ? "\(badge, say.language)" : nil
        let own = item(
            say("Årsmål \(model.key.year)", "Target \(model.key.year)"), figure(row.target, row.printedTarget), remark: proposed)
        let council: HTML =
            row.printedCouncilTarget.isEmpty
            ? "" : item(say("KF:s årsmål", "City's target"), figure(row.councilTarget, row.printedCouncilTarget))
        return own + council
    }

    /// A target in words ("Tas fram av nämnd") is too long for large type.
    private func figure(_ target: AnnualTarget?, _ printed: String) -> HTML {
        target?.shown.target.number == nil && printed.count > 8 ? "<span class=\"size-2\">\(printed)</span>" : HTML(text: printed)
    }

    private func otherItems(_ row: IndicatorFollowUp, _ say: PageWords) -> HTML {
        let echo = IndicatorEcho(row: row, language: say.language)
        let forecast: HTML =
            model.key.kind.isFollowUp
            ? item(say("Prognos helår", "Full-year forecast"), "\(echo.cell(.forecast).content)\(unit)") : ""
        let previous: HTML =
            row.printedPreviousYear.isEmpty
            ? ""
            : item(
                say("Utfall \(model.key.year - 1)", "Outcome \(model.key.year - 1)"), HTML(text: row.printedPreviousYear),
                remark: row.previousYear.flatMap { flags($0, say) })
        return forecast + previous
    }

    private var unit: HTML {
        indicator.unit.symbol.isEmpty ? "" : "\u{A0}<span class=\"unit\">\(indicator.unit.symbol)</span>"
    }

    /// "Tertial 1 2023, mätt 2023-02-28".
    private func printed(_ value: IndicatorValue, _ say: PageWords) -> HTML {
        let measured: HTML = value.measuredOn.map { "<br>\(say("mätt", "measured")) \($0.iso)" } ?? ""
        let flags: HTML = self.flags(value, say).map { "<br>\($0)" } ?? ""
        return "\(value.period.printed(say.language))\(measured)\(flags)"
    }

    private func round(_ say: PageWords) -> HTML {
        guard let row = model.row, model.key.kind.isFollowUp else { return "" }
        let texts = FollowUpTexts(row: row).html(say.language)
        let none: HTML = "<p class=\"quiet\">\(say("Ingen analys är skriven.", "No analysis is written."))</p>"
        let shown = texts.isEmpty ? none : texts
        return """
            <section id="utfall"><h2>\(say("Utfall", "Outcome"))</h2>\(sexes(row, say))\(forms?.outcome(row))</section>\
            <section id="analys"><h2>\(say("Prognos och analys", "Forecast and analysis"))</h2>\(forms?.forecast(row, shown: shown) ?? shown)</section>
            """
    }

    /// The split by sex, with what the columns mean.
    private func sexes(_ row: IndicatorFollowUp, _ say: PageWords) -> HTML {
        guard indicator.genderColumns != .none || row.outcome?.women != nil || row.outcome?.men != nil else {
            return "<p class=\"quiet\">\(indicator.genderColumns.label[say.language]).</p>"
        }
        let echo = IndicatorEcho(row: row, language: say.language)
        let entries = [
            DefinitionList.Entry(say("Kvinnor, flickor", "Women, girls"), "\(echo.cell(.women).content)\(unit)"),
            DefinitionList.Entry(say("Män, pojkar", "Men, boys"), "\(echo.cell(.men).content)\(unit)"),
            DefinitionList.Entry(say("Visar", "Shows"), HTML(text: indicator.genderColumns.label[say.language])),
        ]
        return "\(DefinitionList(entries: entries), say.language)"
    }

    // MARK: Flags

    /// What a reader must know of a value: constructed, not fully comparable.
    func flags(_ value: IndicatorValue, isPredecessors: Bool = false, _ say: PageWords) -> HTML? {
        var badges: [Badge] = []
        if isPredecessors || !value.isComparable {
            badges.append(Badge(say("inte helt jämförbart", "not fully comparable"), tone: .warning))
        }
        if value.isConstructed { badges.append(Badge(say("påhittat värde", "made-up value"))) }
        return badges.isEmpty ? nil : badges.map { $0.html(say.language) }.joined(" ")
    }
}

import Design
import Economy
import Quantities
import Rounds
import Steering

/// The year's adopted budget, what has been changed in it since, and its versions.
struct BudgetView: Sendable {
    let model: BudgetModel
    let frame: Frame
    let language: Language
    /// A what-if version that could not be made.
    let attempt: FormAttempt?
    let saved: String?
    let now: String

    private var scene: EconomyScene { model.scene }
    private var say: PageWords { PageWords(language) }
    private var year: Int { scene.economy.year }

    func html() -> HTML {
        Page(
            title: "Budget \(year)", eyebrow: scene.title(language), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: flash, lead: lead,
            content: model.versions.isEmpty ? "\(nothing, language)" : content
        ).html()
    }

    private var flash: Notice? {
        let text: String? =
            switch saved {
            case "antagen": say("Versionen är antagen och följs nu upp.", "The version is adopted and is now followed up.")
            case "andring": say("Budgetändringen är sparad.", "The budget change is saved.")
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    private var lead: HTML {
        guard let adopted = model.adopted else { return "" }
        let day = adopted.decidedOn.map { ", \($0.longForm(language))" } ?? ""
        let decision =
            adopted.decision.isEmpty ? say("Beslutet är inte angivet.", "The decision is not given.") : adopted.decision + day
        return "<p lang=\"sv\">\(decision)</p>"
    }

    private var nothing: EmptyState {
        EmptyState(
            text: say("Nämnden har ingen budget för \(year).", "The committee has no budget for \(year)."),
            remedy: say(
                "Budgeten läses in med årets planpaket. Sedan kan du pröva ändringar och anta dem här.",
                "The budget is read with the year's plan package. Then changes can be tried and adopted here."))
    }

    private var content: HTML {
        let tables = BudgetTables(model: model, language: language)
        return "\(glance)\(tables.areas)\(tables.changes)\(tables.redistributions)\(versions(tables))"
    }

    private var glance: HTML {
        guard let whole = scene.economy.whole else { return "" }
        let millions = say("mnkr", "SEK m")
        func item(_ figure: MoneyFigure, _ label: String, _ name: EconomyFigure, _ remark: HTML? = nil) -> Glance.Item {
            Glance.Item(
                figure: EconomyCells.number(figure.amount, .mkr), label: label, remark: remark, address: scene.address(.why(name)))
        }
        var items = [
            item(
                whole.net.budget, say("\(millions) netto", "\(millions) net"), EconomyFigure("driftbudget", "netto", "budget"),
                change)
        ]
        if let costs = whole.costs?.budget, let revenues = whole.revenues?.budget {
            items.append(
                item(costs, say("\(millions) kostnader", "\(millions) costs"), EconomyFigure("driftbudget", "kostnader", "budget")))
            items.append(
                item(
                    revenues, say("\(millions) intäkter", "\(millions) revenues"),
                    EconomyFigure("driftbudget", "intakter", "budget")))
        }
        items.append(
            Glance.Item(
                figure: EconomyCells.number(whole.adjustedBudget.amount, .mkr),
                label: say("\(millions) med årets ändringar", "\(millions) with the year's changes"),
                remark: pending.map { HTML(text: $0) }))
        return "\(Glance(items: items), language)"
    }

    /// "+74,3 mot 2022"
    private var change: HTML? {
        guard let whole = scene.economy.whole, let last = whole.lastYearsBudget,
            let change = try? whole.net.budget.amount.subtracting(last.amount)
        else { return nil }
        let figure = EconomyCells.signed(change, .mkr)
        return HTML(text: say("\(figure) mot \(year - 1)", "\(figure) against \(year - 1)"))
    }

    private var pending: String? {
        let waiting = model.changes.filter { $0.state.isPending }.count
        guard waiting > 0 else { return nil }
        return waiting == 1
            ? say("en ändring väntar på beslut", "one change awaits a decision")
            : say("\(waiting) ändringar väntar på beslut", "\(waiting) changes await a decision")
    }

    // MARK: Versions

    private func versions(_ tables: BudgetTables) -> HTML {
        """
        <section id="versioner"><h2>\(say("Versioner", "Versions"))</h2>\(tables.versions, language)\(compare)\(draft)</section>
        """
    }

    private var compare: HTML {
        guard model.versions.count > 1 else { return "" }
        let chosen = model.versions.prefix(3).map(\.code)
        let form = BudgetComparisonView.chooser(model.versions, Array(chosen), scene, language)
        return "<h3>\(say("Jämför sida vid sida", "Compare side by side"))</h3>\(form)"
    }

    private var draft: HTML {
        guard model.mayEdit else { return "" }
        let choices = model.versions.map {
            Choice(value: $0.code.text, label: "\($0.name) (\($0.kind.label[language].lowercased()))")
        }
        let form = EntryForm(
            id: "ny-version", action: scene.address(.edit(.draftBudget)), csrf: frame.csrf,
            fields: [
                Field(
                    name: "name", label: say("Vad ska versionen heta?", "What is the version called?"),
                    hint: say("Till exempel ”Om barnen blir 80 färre”.", "For example “If there are 80 fewer children”.")),
                Field(
                    name: "from", label: say("Vilken version utgår du från?", "Which version do you start from?"),
                    value: model.adopted?.code.text ?? "", control: .select(choices)),
            ],
            submit: say("Gör en tänkt budget", "Make a what-if budget")
        ).showing(attempt, scene, now: now, in: language)
        return """
            \(Fold(summary: say("Ny tänkt budget", "New what-if budget"), content: "\(form, language)", isOpen: attempt != nil), language)
            """
    }
}

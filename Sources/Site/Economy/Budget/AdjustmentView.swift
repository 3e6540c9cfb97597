import Access
import Design
import Economy
import Quantities
import Rounds
import Steering

/// One change of the adopted budget: what it changes, what hangs on it, how far it has come, and what can be done with it now.
struct AdjustmentView: Sendable {
    /// Which of the page's forms was sent in vain.
    enum Form: Sendable { case text, step }

    let scene: EconomyScene
    let frame: Frame
    let language: Language
    /// Nil: a new one is written.
    let adjustment: BudgetAdjustment?
    let kind: BudgetAdjustment.Kind
    let attempt: (form: Form, attempt: FormAttempt)?
    /// "andring", "steg": what was just done.
    let saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var mayEdit: Bool { scene.mayChange(.editEconomy) }
    private var forms: AdjustmentForms { AdjustmentForms(scene: scene, csrf: frame.csrf, now: now, language: language) }

    private func attempt(_ form: Form) -> FormAttempt? { attempt?.form == form ? attempt?.attempt : nil }

    func html() -> HTML {
        let budget = Breadcrumbs.Crumb(label: "Budget", address: scene.address(.budget))
        return Page(
            title: adjustment?.title ?? say("Ny budgetändring", "New budget change"),
            eyebrow: adjustment == nil ? scene.title(language) : "\(kind.label[language]), \(scene.title(language))",
            language: language, frame: frame, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: [budget])),
            flash: flash, lead: lead, content: adjustment.map(content) ?? new, width: .reading
        ).html()
    }

    private var flash: Notice? {
        let text: String? =
            switch saved {
            case "andring": say("Budgetändringen är sparad.", "The budget change is saved.")
            case "steg": say("Steget är sparat.", "The step is saved.")
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    // MARK: A new one

    private var new: HTML {
        guard mayEdit else {
            let text = EmptyState(
                text: say("Du läser.", "You are reading."),
                remedy: say(
                    "Controllern skriver nämndens budgetändringar.", "The controller writes the committee's budget changes."))
            return "\(text, language)"
        }
        let address = scene.address(.newAdjustment)
        let tabs = Tabs(
            label: say("Vilket slags ändring", "Which kind of change"),
            tabs: BudgetAdjustment.Kind.allCases.map {
                Tabs.Tab(
                    label: $0.label[language], address: address.adding(AdjustmentFields.kind, $0.rawValue), isCurrent: $0 == kind)
            })
        return "\(tabs, language)<p>\(explanation)</p>\(forms.text(kind, of: nil, attempt: attempt(.text)), language)"
    }

    private var explanation: String {
        switch kind {
        case .budget:
            say("Fullmäktige eller kommunstyrelsen ändrar nämndens budget.", "The council changes the committee's budget.")
        case .volume:
            say(
                "Fler eller färre än budgeterat ger mer eller mindre pengar.",
                "More or fewer than budgeted bring more or less money.")
        case .turnover:
            say(
                "Kostnader och intäkter ökar lika mycket, som när staten betalar ett projekt.",
                "Costs and revenues rise alike, as when the state pays for a project.")
        case .redistribution:
            say(
                "Pengar flyttas mellan områden, som avdraget som betalar administrationen.",
                "Money moves between areas, like the deduction that pays for the administration.")
        }
    }

    // MARK: An old one

    private var change: BudgetChange? {
        BudgetChange.all(in: scene).first { change in
            if case .adjustment(let own) = change.origin { own.code == adjustment?.code } else { false }
        }
    }

    private var lead: HTML {
        guard let state = change?.state ?? adjustment?.steps.last?.state else { return "" }
        return "<p>\(Badge(state.label[language], tone: state.isPending ? .warning : .plain), language)</p>"
    }

    private func content(_ adjustment: BudgetAdjustment) -> HTML {
        let step: HTML =
            forms.step(of: adjustment, attempt: attempt(.step)).map { form in
                let fold = Fold(
                    summary: say("Nästa steg", "Next step"), content: "\(form, language)", isOpen: attempt?.form == .step)
                return "\(fold, language)"
            } ?? ""
        return """
            \(properties(adjustment), language)\(edit(adjustment))<section id="historik"><h2>\(say("Vad som har hänt", "What has happened"))</h2>\
            \(history(adjustment))\(step)</section>
            """
    }

    private func properties(_ adjustment: BudgetAdjustment) -> DefinitionList {
        let area = scene.economy.areas.first { $0.area.code == adjustment.area }
        var entries = [
            DefinitionList.Entry(
                say("Verksamhetsområde", "Service area"),
                "<a\(href: scene.address(.area(adjustment.area)))>\(area?.name ?? adjustment.area.text)</a>")
        ]
        if let turnover = change?.turnover {
            entries.append(.init(say("Kostnader och intäkter", "Costs and revenues"), "+\(turnover.printed(.mkr))"))
        } else if let net = change?.net {
            entries.append(.init(say("Ändrar nettot med", "Changes the net by"), "\(EconomyCells.signed(net, .mkr)) mnkr"))
        }
        if let basis = adjustment.basis { entries.append(.init(say("Så räknas det", "How it is computed"), computation(basis))) }
        if !adjustment.group.isEmpty { entries.append(.init(say("Omfördelning", "Redistribution"), "\(adjustment.group)")) }
        if let hanging = change?.hanging {
            let now = EconomyCells.deviation(hanging.deviation.amount, .mkr)
            let refused = EconomyCells.deviation(hanging.ifRefused.amount, .mkr)
            entries.append(
                .init(
                    say("Hänger på beslutet", "Hangs on the decision"),
                    """
                    \(say("Områdets avvikelse är", "The area's deviation is")) \(now, language) mnkr, \
                    \(say("vid avslag", "if refused")) \(refused, language) mnkr
                    """))
        }
        return DefinitionList(entries: entries)
    }

    private func computation(_ basis: BudgetAdjustment.Basis) -> HTML {
        let figure = try? PriceList.volumeChange(basis, scene.contents)
        guard case .computed(let computation) = figure?.origin else {
            return
                "\(say("Avläsningen eller priset saknas i den här omgången.", "The reading or the price is missing in this round."))"
        }
        return "<span lang=\"sv\">\(computation.rule)</span>"
    }

    /// Written anew until an approved follow-up has shown it.
    private func edit(_ adjustment: BudgetAdjustment) -> HTML {
        let isShown = scene.approvedFollowUps.contains { round in
            adjustment.steps.contains { $0.state != .draft && $0.round.isKnown(in: round) }
        }
        guard mayEdit, !isShown else { return "" }
        let fold = Fold(
            summary: say("Ändra uppgifterna", "Change what it says"),
            content: "\(forms.text(kind, of: adjustment, attempt: attempt(.text)), language)", isOpen: attempt?.form == .text)
        return "\(fold, language)"
    }

    private func history(_ adjustment: BudgetAdjustment) -> HTML {
        let items = adjustment.steps.filter { $0.round.isKnown(in: scene.key.kind) }.map { step -> HTML in
            let amount = step.amount.map { ", \($0.printed(.mkr))" } ?? ""
            let day = step.on.map { $0.longForm(language) } ?? step.round.title[language]
            let note: HTML = step.note.isEmpty ? "" : "<br><span lang=\"sv\">\(step.note)</span>"
            return "<li><strong>\(step.state.label[language])</strong>\(amount), \(day)\(note)</li>"
        }
        return "<ol class=\"steps\">\(items)</ol>"
    }
}

/// The fields of a budget change by name, and what a posted form asks for.
enum AdjustmentFields {
    /// Which kind a new one is of.
    static let kind = "slag"
}

import Design
import Documents
import Quantities
import Rounds
import Steering

/// The page of a goal: the plan's texts, the follow-up, what is measured and what is done.
struct GoalView: Sendable {
    var model: GoalModel
    var forms: EditForms
    var frame: Frame

    var scene: RoundScene { model.scene }
    var node: GoalNode { model.node }
    var say: PageWords { forms.say }
    var language: Language { say.language }
    private var isFollowUp: Bool { scene.key.kind.isFollowUp }

    func html() -> HTML {
        Page(
            title: node.goal.title, eyebrow: eyebrow, language: language, frame: frame, chain: scene.chain(current: node.goal.code),
            breadcrumbs: Breadcrumbs(crumbs: crumbs), lead: lead,
            content: "\(planSection)\(assessmentSection)\(followUpSection)\(goalsBelow)\(indicatorSection)\(activitySection)",
            margin: margin
        ).html()
    }

    private var eyebrow: String {
        let level = node.goal.level.label[language]
        return node.goal.number.isEmpty ? level : "\(level) \(node.goal.number)"
    }

    private var crumbs: [Breadcrumbs.Crumb] {
        scene.crumbs(language) + model.path.map { .init(label: $0.goal.numberedTitle, address: scene.address(.goal($0.goal.code))) }
    }

    private var lead: HTML {
        let perspectives = Perspective.allCases.filter(node.goal.perspectives.contains).map { perspective -> HTML in
            "\(Badge(perspective.label[language]), language)"
        }
        guard !perspectives.isEmpty else { return "" }
        return "<p>\(perspectives.joined(" "))</p>"
    }

    // MARK: The plan

    private var planSection: HTML {
        let texts = model.planTexts.map { kind, text -> HTML in
            "<h3>\(kind.label[language])</h3>\(isFollowUp ? shown(text) : forms.text(text, kind, of: node.goal.code))"
        }
        guard !texts.isEmpty else { return "" }
        let heading = say("Planen", "The plan")
        guard isFollowUp else { return "<section id=\"planen\"><h2>\(heading)</h2>\(texts)</section>" }
        let kinds = model.planTexts.map { $0.kind.label[language] }.joined(separator: ", ")
        let locked = model.lockedOn.map { say("Låst sedan \($0.iso)", "Locked since \($0.iso)") } ?? say("Låst", "Locked")
        let fold = Fold(summary: kinds, content: "\(texts)")
        return """
            <section id="planen"><h2>\(heading)</h2>\(fold, language)<p class="quiet">\(say("Ur verksamhetsplanen.", "From the plan.")) \
            \(locked).</p></section>
            """
    }

    private func shown(_ text: GoalText?) -> HTML {
        text.map { "\(BodyProse(text: $0.body, source: model.scene.source), language)" } ?? ""
    }

    // MARK: The follow-up

    private var assessmentSection: HTML {
        guard isFollowUp else { return "" }
        return """
            <section id="maluppfyllelse"><h2>\(say("Måluppfyllelse", "How far the goal is met"))</h2>\
            \(forms.assessment(node))\(reasons)</section>
            """
    }

    /// What speaks for and against, with the system's proposal: people judge.
    private var reasons: HTML {
        let proposal = node.proposal
        guard !proposal.reasons.isEmpty else { return "" }
        func list(_ direction: AssessmentProposal.Reason.Direction, _ heading: String) -> HTML {
            let items = proposal.reasons.filter { $0.direction == direction }.map { reason -> HTML in
                "<li>\(reason.sentence[language])</li>"
            }
            return items.isEmpty ? "" : "<div><h3>\(heading)</h3><ul>\(items)</ul></div>"
        }
        let sign = StatusSign(Sign(proposal.judgement), word: proposal.judgement.label(in: scene.key.kind))
        let fold = Fold(
            summary: say("Vad som talar för och emot", "What speaks for and against"),
            content: """
                <div class="split">\(list(.speaksFor, say("Talar för", "Speaks for")))\
                \(list(.speaksAgainst, say("Talar emot", "Speaks against")))</div>
                """, isOpen: proposal.judgement != node.judgement)
        return
            "<p class=\"row\"><span class=\"quiet\">\(say("Systemets förslag", "The system's proposal")):</span> \(sign, language)</p>\(fold, language)"
    }

    private var followUpSection: HTML {
        let texts = model.followUpTexts.compactMap { kind, text -> HTML? in
            let body = forms.text(text, kind, of: node.goal.code)
            return body.isEmpty ? nil : "<section><h2>\(kind.label[language])</h2>\(body)</section>"
        }
        return texts.joined()
    }

    private var goalsBelow: HTML {
        guard !node.children.isEmpty else { return "" }
        let items = node.children.map { child -> HTML in
            let sign: HTML = isFollowUp ? "\(StatusSign(Sign(child.judgement), style: .signOnly), language) " : ""
            return "<li>\(sign)<a\(href: scene.address(.goal(child.goal.code)))>\(child.goal.numberedTitle)</a></li>"
        }
        return """
            <section id="mal-under"><h2>\(say("Mål under detta", "Goals below"))</h2><ul class="plain">\(items)</ul></section>
            """
    }

    // MARK: The margin

    private var margin: [MarginNote] {
        var notes: [MarginNote] = []
        if !model.changes.isEmpty {
            let now = SwedishTime(utc: forms.visit.now)
            let items = model.changes.map { change -> HTML in
                "<li>\(RoundChangeLine(change: change, name: scene.surroundings.name(ofActor: change.who, language), now: now), language)</li>"
            }
            notes.append(MarginNote(heading: say("Ändrat", "Changes"), content: "<ul class=\"plain\">\(items)</ul>"))
        }
        if scene.round.state.isLocked {
            let state = scene.round.state.label[language].lowercased()
            notes.append(
                MarginNote(
                    heading: say("Låst", "Locked"),
                    content:
                        "<p>\(say("Omgången är \(state). Ingenting kan ändras.", "The round is \(state). Nothing can be changed."))</p>"
                ))
        }
        return notes
    }
}

/// "Analys. Ändrad av Strateg, Hägersten-Älvsjö i dag kl. 14.05."
struct RoundChangeLine: Component {
    var change: RoundChange
    /// "" where the journal's name is not known.
    var name: String
    var now: SwedishTime?

    func html(_ language: Language) -> HTML {
        let when = SwedishTime(utc: change.at)?.printed(asOf: now, language) ?? ""
        let who = name.isEmpty ? Localized(sv: "någon", en: "someone")[language] : name
        let line = Localized(sv: "Ändrad av \(who) \(when).", en: "Changed by \(who) \(when).")[language]
        return "<p>\(what(language))<br><span class=\"quiet\">\(line)</span></p>"
    }

    private func what(_ language: Language) -> String {
        func short(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }
        return switch change.subject {
        case .assessment: Localized(sv: "Bedömningen", en: "The assessment")[language]
        case .text(let kind): kind.label[language]
        case .outcome(let name): Localized(sv: "Utfallet för ”\(short(name))”", en: "The outcome of “\(short(name))”")[language]
        case .forecast(let name): Localized(sv: "Prognosen för ”\(short(name))”", en: "The forecast of “\(short(name))”")[language]
        case .status(let text): Localized(sv: "Läget för ”\(short(text))”", en: "The status of “\(short(text))”")[language]
        }
    }
}

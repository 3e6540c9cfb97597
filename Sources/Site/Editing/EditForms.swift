import Access
import Commands
import Design
import Documents
import Quantities
import Rounds
import Steering
import Texts

/// Builds what can be changed in place on a round's pages. Whoever may not change it gets what stands there and no form.
struct EditForms: Sendable {
    let scene: RoundScene
    let visit: Visit
    /// The page that the forms stand on, where the reader comes back to.
    let page: Address

    init(_ scene: RoundScene, _ visit: Visit) {
        self.scene = scene
        self.visit = visit
        page = visit.here
    }

    var say: PageWords { PageWords(visit.language) }

    func may(_ permission: Permission) -> Bool { scene.surroundings.may(permission, in: scene.round) }

    // MARK: What can be changed

    /// The outcome of the row's period; a computed one cannot be typed.
    func outcome(_ row: IndicatorFollowUp, shown: HTML = .empty) -> HTML {
        guard row.indicator.formula == nil, scene.key.kind.isFollowUp else { return shown }
        let code = row.indicator.code
        let value = row.outcome
        let unit = row.indicator.unit.symbol
        var fields = [
            Field(
                name: "total", label: say("Utfall", "Outcome"),
                hint: say(
                    "Till exempel 38,1. Skriv i.u. om det inte finns någon uppgift.",
                    "For example 38,1. Write i.u. where there is no data."),
                value: ReportedInput.text(value?.total), control: .number(unit: unit))
        ]
        if row.indicator.genderColumns != .none || value?.men != nil || value?.women != nil {
            fields.append(
                Field(
                    name: "women", label: say("Kvinnor, flickor", "Women, girls"), value: ReportedInput.text(value?.women),
                    control: .number(unit: unit), isOptional: true))
            fields.append(
                Field(
                    name: "men", label: say("Män, pojkar", "Men, boys"), value: ReportedInput.text(value?.men),
                    control: .number(unit: unit), isOptional: true))
        }
        return html(
            EditPart(
                edit: .outcome(code), permission: .editFollowUp, shown: shown, verb: say("Ändra utfallet", "Change the outcome"),
                what: say("utfallet", "the outcome"), submit: say("Spara utfallet", "Save the outcome"), fields: fields,
                version: value?.version ?? 0, hidden: [("period", row.period.code)], isOneOfMany: true))
    }

    /// Forecast, analysis and action plan of a row.
    func forecast(_ row: IndicatorFollowUp, shown: HTML = .empty) -> HTML {
        guard scene.key.kind.isFollowUp else { return shown }
        let followUp = row.followUp
        let fields = [
            Field(
                name: "forecast", label: say("Prognos helår", "Full-year forecast"),
                hint: say("Vad du tror att året slutar på.", "What you think the year will end at."),
                value: ReportedInput.text(followUp?.forecast), control: .number(unit: row.indicator.unit.symbol), isOptional: true),
            Field(
                name: "comment", label: say("Analys", "Analysis"), value: followUp?.comment ?? "", control: .area(rows: 5),
                isOptional: true
            ),
            Field(
                name: "actionPlan", label: say("Åtgärdsplan", "Action plan"), value: followUp?.actionPlan ?? "",
                control: .area(rows: 4),
                isOptional: true),
        ]
        return html(
            EditPart(
                edit: .forecast(row.indicator.code), permission: .editFollowUp, shown: shown,
                verb: say("Ändra prognos och analys", "Change forecast and analysis"), what: say("prognosen", "the forecast"),
                submit: say("Spara prognosen", "Save the forecast"), fields: fields, version: followUp?.version ?? 0,
                isOneOfMany: true))
    }

    /// The status with its explanation below.
    func status(_ row: ActivityFollowUp) -> HTML {
        let shown = shownStatus(row)
        guard scene.key.kind.isFollowUp else { return shown }
        let states = ActivityStatus.State.allCases.map { Choice(value: $0.rawValue, label: $0.label[visit.language]) }
        let fields = [
            Field(name: "state", label: say("Läge", "Status"), value: row.status?.state.rawValue ?? "", control: .radios(states)),
            Field(
                name: "explanation", label: say("Förklaring", "Explanation"),
                hint: say("Vid avvikelse: vad som avviker och vad som görs.", "For a deviation: what deviates and what is done."),
                value: row.status?.explanation ?? "", control: .area(rows: 3), isOptional: true),
        ]
        return html(
            EditPart(
                edit: .status(row.activity.code), permission: .editFollowUp, shown: shown,
                verb: say("Ändra läget", "Change the status"),
                what: say("läget", "the status"), submit: say("Spara läget", "Save the status"), fields: fields,
                version: row.status?.version ?? 0, isOneOfMany: true))
    }

    func assessment(_ node: GoalNode) -> HTML {
        let kind = scene.key.kind
        let shown = shownAssessment(node)
        guard kind.isFollowUp else { return .empty }
        let choices = Assessment.Judgement.allCases.map { Choice(value: $0.rawValue, label: $0.label(in: kind)[visit.language]) }
        let fields = [
            Field(
                name: "judgement", label: say("Måluppfyllelse", "How far the goal is met"),
                value: node.assessment?.judgement.rawValue ?? "", control: .radios(choices)),
            Field(
                name: "justification", label: say("Motivering", "Justification"),
                hint: say(
                    "Behövs när bedömningen skiljer sig från förslaget.", "Needed where the judgement differs from the proposal."),
                value: node.assessment?.justification ?? "", control: .area(rows: 3), isOptional: true),
        ]
        return html(
            EditPart(
                edit: .assessment(node.goal.code), permission: .assess, shown: shown,
                verb: say("Ändra bedömningen", "Change the assessment"), what: say("bedömningen", "the assessment"),
                submit: say("Spara bedömningen", "Save the assessment"), fields: fields, version: node.assessment?.version ?? 0))
    }

    /// A text of the goal or, where the goal is nil, of the whole document.
    func text(_ text: GoalText?, _ kind: GoalText.Kind, of goal: GoalCode?) -> HTML {
        // A plan text stands under its own heading within the plan's section; the others are sections themselves.
        let headingLevel = goal != nil && kind.isPlanText ? 4 : 3
        let shown: HTML =
            text.map { "\(BodyProse(text: $0.body, headingLevel: headingLevel, source: scene.source), visit.language)" } ?? ""
        if let text, text.organisation != scene.key.organisation { return shown }
        guard text?.lockedOn == nil, kind.isPlanText == (scene.key.kind == .plan) || !kind.isPlanText else { return shown }
        let label = kind.label[visit.language]
        let empty: HTML = "<p class=\"quiet\">\(say("Ingen text än.", "No text yet."))</p>"
        let field = Field(
            name: "body", label: label,
            hint: say(
                "En tomrad ger nytt stycke, en rad som börjar med ”- ” en punkt och en med ”### ” en mellanrubrik.",
                "An empty line makes a new paragraph, a line that begins with “- ” a list item and one with “### ” a heading."),
            value: text?.body ?? "", control: .area(rows: 12), isOptional: true)
        let isEmpty = text?.body.isEmpty ?? true
        let place: TextPlace = goal.map { .goal($0, kind) } ?? .document(kind)
        let editor: HTML = """
            <p><a class="quiet"\(href: scene.address(.document(.text(place))))>\(say("Öppna i redigeraren", "Open in the editor"))</a></p>
            """
        return html(
            EditPart(
                edit: .text(goal, kind), permission: .editText,
                shown: "\(isEmpty ? empty : shown)\(if: may(.editText), editor)",
                verb: isEmpty
                    ? say("Skriv \(label.lowercased())", "Write \(label.lowercased())")
                    : say("Ändra \(label.lowercased())", "Change \(label.lowercased())"),
                what: say("texten ”\(label)”", "the text “\(label)”"), submit: say("Spara texten", "Save the text"),
                fields: [field],
                version: text?.version ?? 0))
    }

    // MARK: How it stands

    func shownStatus(_ row: ActivityFollowUp) -> HTML {
        guard let status = row.status else {
            return scene.key.kind.isFollowUp ? "<p class=\"quiet\">\(say("Läge saknas", "No status"))</p>" : ""
        }
        let explanation: HTML = status.explanation.isEmpty ? "" : "<small>\(BodyText.line(status.explanation))</small>"
        return "<p>\(StatusSign(Sign(status.state)), visit.language)</p>\(explanation)"
    }

    private func shownAssessment(_ node: GoalNode) -> HTML {
        let sign = StatusSign(Sign(node.judgement), word: node.judgement.label(in: scene.key.kind))
        let assessment = node.assessment
        let justification: HTML =
            assessment.map { $0.justification.isEmpty ? "" : "\(Prose(text: $0.justification), visit.language)" } ?? ""
        let name = assessment.map { scene.surroundings.name(ofActor: $0.judgedBy, visit.language) } ?? ""
        let day = assessment?.judgedOn?.iso ?? ""
        let by: HTML =
            name.isEmpty ? "" : "<p class=\"quiet\">\(say("Bedömt av \(name) \(day)", "Judged by \(name) \(day)"))</p>"
        return "<p>\(sign, visit.language)</p>\(justification)\(by)"
    }
}

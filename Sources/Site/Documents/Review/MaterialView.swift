import Design
import Documents
import Quantities
import Rendering
import Rounds
import Steering
import Store
import Texts

/// The units' goals, texts, judgements, values and activities under one of the committee's goals, side by side, to pick from.
struct MaterialView: Sendable {
    let model: MaterialModel
    let frame: Frame
    let language: Language
    let attempt: (about: String, attempt: FormAttempt)?
    let saved: String?
    let now: String

    private var say: PageWords { PageWords(language) }
    private var scene: DocumentScene { model.scene }
    private var page: Address { scene.address(.material(model.goal.code)) }
    private var mayWrite: Bool { scene.may(.editText) && scene.key.kind.isFollowUp }

    func html() -> HTML {
        let crumb = Breadcrumbs.Crumb(label: say("Underlag", "Material"), address: scene.address(.materials))
        return Page(
            title: model.goal.numberedTitle, eyebrow: say("Underlag från enheterna", "Material from the units"), language: language,
            frame: frame, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language, within: [crumb])), flash: flash, lead: lead,
            content: "\(perspectives)\(content)"
        ).html()
    }

    private var flash: Notice? {
        let text: HTML? =
            switch saved {
            case "taget":
                """
                <p>\(say("Styckena står nu sist i nämndens analys, med sina källor.", "The paragraphs now stand last in the committee's analysis, with their sources.")) \
                <a\(href: scene.address(.text(.goal(model.goal.code, .analysis))))>\(say("Öppna analysen", "Open the analysis"))</a></p>
                """
            case "fraga": "<p>\(say("Frågan är skickad.", "The question is sent."))</p>"
            case "svar": "<p>\(say("Svaret är sparat.", "The answer is saved."))</p>"
            default: nil
            }
        return text.map { Notice(tone: .success, text: $0) }
    }

    private var lead: HTML {
        let done = model.rollUp.units.filter { $0.round.map { $0.state != .open } ?? false }.count
        let handed = say(
            "\(done) av \(model.rollUp.units.filter { $0.round != nil }.count) enheter har lämnat sin rapport.",
            "\(done) of \(model.rollUp.units.filter { $0.round != nil }.count) units have handed in.")
        return """
            <p>\(handed) <a\(href: scene.address(.text(.goal(model.goal.code, .analysis))))>\(say("Nämndens analys", "The committee's analysis"))</a></p>
            """
    }

    private var perspectives: HTML {
        let all = Tabs.Tab(label: say("Allt", "Everything"), address: page, isCurrent: model.perspective == nil)
        let used = Perspective.allCases.filter { perspective in
            model.rollUp.units.flatMap(\.goals).contains {
                $0.goal.perspectives.contains(perspective) || $0.texts.contains { $0.perspectives.contains(perspective) }
            }
        }
        let tabs = used.map { perspective in
            Tabs.Tab(
                label: perspective.label[language], address: page.adding("perspektiv", perspective.rawValue),
                isCurrent: model.perspective == perspective)
        }
        return used.isEmpty ? "" : "\(Tabs(label: say("Perspektiv", "Perspective"), tabs: [all] + tabs), language)"
    }

    // MARK: The units

    private var content: HTML {
        let units = model.units
        let written = units.filter { !$0.goals.isEmpty }
        guard !written.isEmpty else {
            let empty = EmptyState(
                text: say("Ingen enhet har något under det här målet.", "No unit has anything under this goal."),
                remedy: say(
                    "Här visas enheternas mål, texter, bedömningar och värden när de finns.",
                    "The units' goals, texts, judgements and values are shown here when there are any."))
            return "\(empty, language)\(silent(units))"
        }
        let problems: HTML =
            attempt?.about == "stycken"
            ? "\(ErrorSummary(id: "stycken-fel", problems: faults), language)" : ""
        let columns = written.map(column)
        let cards: HTML = "<div class=\"roll-up\">\(columns)</div>"
        let picking: HTML =
            mayWrite
            ? """
            <form method="post"\(action: scene.address(.edit(.take(model.goal.code))))>\(EntryForm.hidden("csrf", frame.csrf))\
            \(problems)\(cards)<div class="roll-up-take"><fieldset><legend>\(say("Ta upp de markerade styckena", "Take up the marked paragraphs"))</legend>\
            <label><input type="radio" name="satt" value="kallor" checked> \(say("Vart och ett för sig, med sin källa", "Each by itself, with its source"))</label>\
            <label><input type="radio" name="satt" value="samman"> \(say("Sammanförda till ett stycke, med alla sina källor", "Merged into one paragraph, with all its sources"))</label></fieldset>\
            <button type="submit" class="button button-primary">\(say("Ta upp i nämndens analys", "Take up in the committee's analysis"))</button></div></form>
            """ : cards
        return "\(picking)\(asking(units))\(silent(units))"
    }

    private var faults: [ErrorSummary.Problem] {
        let conflict = attempt?.attempt.conflict.map { _ in
            ErrorSummary.Problem(
                text: say(
                    "Någon annan sparade analysen samtidigt. Markera styckena igen.",
                    "Someone else saved the analysis meanwhile. Mark the paragraphs again."))
        }
        return (attempt?.attempt.problems ?? []).map { .init(text: $0.words(language)) }
            + [conflict].compactMap(\.self)
    }

    private func column(_ unit: RollUp.Unit) -> HTML {
        let state: HTML = unit.round.map { "<span class=\"badge\">\($0.state.label[language])</span>" } ?? ""
        let name: HTML =
            unit.round.map { round -> HTML in
                "<a\(href: Route.round(round.key, .overview).address)>\(unit.organisation.shortName)</a>"
            } ?? "\(unit.organisation.shortName)"
        return """
            <section class="roll-up-unit"\(attribute: "id", "enhet-" + unit.organisation.code.text)><h2>\(name) \(state)</h2>\
            \(unit.goals.map { goal($0, of: unit) })</section>
            """
    }

    private func goal(_ row: RollUp.UnitGoal, of unit: RollUp.Unit) -> HTML {
        let judgement = row.assessment?.judgement ?? .notAssessed
        let tags = row.goal.perspectives.sorted { $0.rawValue < $1.rawValue }.map { perspective -> HTML in
            "<span class=\"badge\">\(perspective.label[language])</span> "
        }
        return """
            <article class="roll-up-goal"><h3 lang="sv">\(row.goal.numberedTitle)</h3>\
            <p>\(StatusSign(Sign(judgement), word: judgement.label(in: scene.key.kind)), language) \(tags)</p>\
            \(row.texts.map { text($0) })\(values(row.indicators))\(activities(row.activities))</article>
            """
    }

    /// Each paragraph by itself, so that it can be picked.
    private func text(_ text: GoalText) -> HTML {
        guard let goal = text.goal else { return "" }
        let key = TextKey(
            round: RoundKey(organisation: text.organisation, year: text.year, kind: text.round), place: .goal(goal, text.kind))
        let tags = text.perspectives.sorted { $0.rawValue < $1.rawValue }.map { $0.label[language] }.joined(separator: ", ")
        let blocks = RunningText(text.body).blocks.enumerated().map { index, block -> HTML in
            // As it is printed once it is taken up: a field in a unit's words means the unit.
            let taken = TextReuse.Taken(source: TextReuse.Source(key, paragraph: block.fingerprint), block: block)
            let words = BodyText(RunningText(blocks: [.reuse(TextReuse(taken))]), in: scene.source).flattened
            guard mayWrite else {
                return "<div class=\"pick\"><div lang=\"sv\">\(HTML(trusted: MaterialView.prose(words)))</div></div>"
            }
            let picked = PickedParagraph(source: key, paragraph: block.fingerprint)
            let id = "stycke-\(text.organisation)-\(goal)-\(text.kind.rawValue)-\(index)"
            return """
                <div class="pick"><input type="checkbox" name="stycke"\(attribute: "value", picked.value)\
                \(attribute: "aria-labelledby", id)><div\(attribute: "id", id) lang="sv">\(HTML(trusted: MaterialView.prose(words)))</div></div>
                """
        }
        return """
            <h4>\(text.kind.label[language])\(if: !tags.isEmpty, " <small class=\"quiet\">\(tags)</small>")</h4>\(blocks)
            """
    }

    private func values(_ rows: [RollUp.UnitIndicator]) -> HTML {
        let items = rows.map { row -> HTML in
            "<li><span lang=\"sv\">\(row.name)</span>: <strong>\(row.value.map { row.indicator.printed($0.total) } ?? "–")</strong></li>"
        }
        return items.isEmpty ? "" : "<h4>\(say("Indikatorer", "Indicators"))</h4><ul>\(items)</ul>"
    }

    private func activities(_ rows: [RollUp.UnitActivity]) -> HTML {
        let items = rows.map { row -> HTML in
            let sign: HTML = row.status.map { "\(StatusSign(Sign($0.state)), language) " } ?? ""
            return "<li>\(sign)<span lang=\"sv\">\(row.activity.text)</span></li>"
        }
        return items.isEmpty ? "" : "<h4>\(say("Aktiviteter", "Activities"))</h4><ul>\(items)</ul>"
    }

    private func silent(_ units: [RollUp.Unit]) -> HTML {
        let names = units.filter(\.goals.isEmpty).map(\.organisation.shortName)
        guard !names.isEmpty else { return "" }
        let items = names.map { name -> HTML in "<li>\(name)</li>" }
        let fold = Fold(
            summary: say("\(names.count) enheter har inget under målet", "\(names.count) units have nothing under the goal"),
            content: "<ul>\(items)</ul>")
        return "\(fold, language)"
    }

    // MARK: Asking back

    private func asking(_ units: [RollUp.Unit]) -> HTML {
        let asked = model.questions.map { question -> HTML in
            let unit = scene.surroundings.name(of: question.unit)
            let answer: HTML =
                question.isAnswered
                ? """
                <p><strong>\(say("Svar", "Answer")):</strong> <span lang="sv">\(question.answer)</span> \
                <span class="quiet">\(scene.told(who: question.answeredBy, at: question.answeredAt, now: now, language))</span></p>
                """ : "<p class=\"quiet\">\(say("Inget svar än.", "No answer yet."))</p>"
            return """
                <li><p><strong>\(unit)</strong>: <span lang="sv">\(question.question)</span> \
                <span class="quiet">\(scene.told(who: question.askedBy, at: question.askedAt, now: now, language))</span></p>\(answer)</li>
                """
        }
        let list: HTML = asked.isEmpty ? "" : "<ul class=\"asked\">\(asked)</ul>"
        return
            "<section id=\"fragor\"><h2>\(say("Frågor till enheterna", "Questions to the units"))</h2>\(list)\(askForm(units))</section>"
    }

    private func askForm(_ units: [RollUp.Unit]) -> HTML {
        guard mayWrite else { return "" }
        let mine = attempt.flatMap { $0.about == "fraga" ? $0.attempt : nil }
        let choices = units.filter { $0.round != nil }.map { unit in
            Choice(
                value: unit.organisation.code.text, label: unit.organisation.shortName,
                isChosen: mine?.typed.text("unit") == unit.organisation.code.text)
        }
        var form = EntryForm(
            id: "fraga", action: scene.address(.edit(.ask(model.goal.code))), csrf: frame.csrf,
            fields: [
                Field(name: "unit", label: say("Enhet", "Unit"), value: mine?.typed.text("unit") ?? "", control: .select(choices)),
                Field(
                    name: "question", label: say("Fråga", "Question"),
                    hint: say("Enheten ser den när den öppnar målet.", "The unit sees it when it opens the goal."),
                    value: mine?.typed.text("question") ?? "", control: .area(rows: 3)),
            ], submit: say("Fråga enheten", "Ask the unit"))
        if let mine { form = form.showing(mine.problems, in: language) }
        return "\(form, language)"
    }

    private static func prose(_ blocks: [Block]) -> String { HTMLRenderer().blocks(blocks) }
}

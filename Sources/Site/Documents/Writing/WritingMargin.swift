import Checks
import Design
import Documents
import Quantities
import Rounds
import Steering
import Texts

/// What stands beside a text. The first part is made anew with each save; the rest stands still, because one may be writing in it.
struct WritingMargin: Sendable {
    let model: WritingModel
    let csrf: String
    let now: String
    let language: Language

    private var say: PageWords { PageWords(language) }
    private var scene: DocumentScene { model.scene }
    private var text: WrittenText { model.text }

    /// How far the text has come, what the checks say, and what it takes up of others.
    var live: HTML { "<div data-writing-margin>\(renewed)</div>" }

    /// What each save brings anew.
    var renewed: HTML {
        [state, findings, sources].compactMap(\.self).map { $0.html(language) }.joined()
    }

    var notes: [MarginNote] { [guidance, questions, versions].compactMap(\.self) }

    // MARK: How far it has come

    private var state: MarginNote? {
        MarginNote(
            heading: say("Läge", "Status"),
            content: "<p>\(TextStateSign(state: text.state), language)</p>\(approval)\(changed)\(buttons)")
    }

    private var approval: HTML {
        guard let approval = text.approval else { return "" }
        let who = scene.told(who: approval.approvedBy, at: approval.approvedAt, now: now, language)
        let words: HTML =
            text.isAsApproved ? "" : "<p>\(say("Orden är ändrade sedan dess.", "The words have changed since."))</p>"
        return "<p class=\"quiet\">\(say("Godkänd av \(who)", "Approved by \(who)"))</p>\(words)"
    }

    private var changed: HTML {
        guard !text.changedFields.isEmpty else { return "" }
        let items = text.changedFields.map { field -> HTML in
            let now = field.now ?? say("saknas", "missing")
            return "<li>\(field.label): <del>\(field.before)</del> <ins>\(now)</ins></li>"
        }
        return "<p>\(say("Värden som är andra nu:", "Values that differ now:"))</p><ul class=\"bullets\">\(items)</ul>"
    }

    private var buttons: HTML {
        guard model.mayApprove else { return "" }
        let approve: HTML =
            text.isEmpty || text.state == .approved
            ? ""
            : button(
                .approve(text.place), say("Godkänn texten", "Approve the text"), [("body", text.body)], weight: .secondary)
        let withdraw: HTML =
            text.approval == nil ? "" : button(.withdraw(text.place), say("Återkalla godkännandet", "Withdraw the approval"), [])
        return "\(approve)\(withdraw)"
    }

    private func button(
        _ edit: DocumentEdit, _ label: String, _ hidden: [(String, String)], weight: Button.Weight = .quiet
    ) -> HTML {
        """
        <form method="post" data-saves-first\(action: scene.address(.edit(edit)))>\(EntryForm.hidden("csrf", csrf))\
        \(hidden.map { EntryForm.hidden($0.0, $0.1) })\(Button(label: label, weight: weight), language)</form>
        """
    }

    // MARK: What the checks say

    private var findings: MarginNote? {
        guard !model.findings.isEmpty else { return nil }
        let items = model.findings.map { finding -> HTML in
            let quote: HTML = finding.quote.isEmpty ? "" : "<q>\(finding.quote)</q> "
            let remedy: HTML = finding.remedy.isEmpty ? "" : " <span class=\"quiet\">\(finding.remedy)</span>"
            return """
                <li class="finding finding-\(finding.severity.rawValue)"><strong>\(word(finding.severity))</strong> \(quote)\
                \(finding.message)\(remedy)</li>
                """
        }
        let all = "<p><a\(href: scene.address(.checks))>\(say("Hela kontrollen", "All checks"))</a></p>" as HTML
        return MarginNote(
            heading: say.findings(model.findings.count).capitalizedFirst,
            content: "<ul class=\"findings\" lang=\"sv\">\(items)</ul>\(all)")
    }

    private func word(_ severity: Finding.Severity) -> String {
        switch severity {
        case .error: say("Fel.", "Error.")
        case .warning: say("Varning.", "Warning.")
        case .remark: say("Påpekande.", "Remark.")
        }
    }

    // MARK: What is taken up

    private var sources: MarginNote? {
        let reuses = model.reuses
        guard !reuses.isEmpty else { return nil }
        let sources = TextSources(scene, model.key)
        let items = reuses.map { reuse -> HTML in
            let source = reuse.source.text
            let address = Route.round(source.round, .document(.text(source.place))).address
            return "<li><a\(href: address)>\(sources.label(of: source, language))</a> \(standing(reuse))</li>"
        }
        return MarginNote(
            heading: say("Hämtat ur andra texter", "Taken from other texts"), content: "<ul class=\"sources\">\(items)</ul>")
    }

    private func standing(_ reuse: WritingModel.Reuse) -> HTML {
        switch reuse.state {
        case .unchanged:
            "<small class=\"quiet\">\(followed(reuse.reuse))</small>"
        case .gone:
            "<small>\(say("Källan finns inte längre; orden står som de hämtades.", "The source is gone; the words stand as taken."))</small>"
        case .circular: "<small>\(say("Källan hämtar i sin tur härifrån.", "The source takes from here in its turn."))</small>"
        case .changed(let now):
            """
            <strong>\(say("Källan har ändrats.", "The source has changed."))</strong>\(wording(now))\
            \(model.mayWrite ? choices(reuse) : "")
            """
        }
    }

    private func followed(_ reuse: TextReuse) -> String {
        if !reuse.isAdapted { return say("Följer källan.", "Follows its source.") }
        return reuse.isMerged
            ? say(
                "Ingår i ett sammanfört stycke; källan är som när det skrevs.",
                "Part of a merged paragraph; the source is as it was then.")
            : say("Orden är ändrade här.", "The words are changed here.")
    }

    private func wording(_ now: [TextBlock]) -> HTML {
        let words = EditorProse(scene, model.key, language).html(RunningText(blocks: now))
        return
            "\(Fold(summary: say("Så står det nu", "How it reads now"), content: "<div class=\"prose\" lang=\"sv\">\(words)</div>"), language)"
    }

    /// Merged words cannot follow one of their sources: whoever wrote them sees what is new and keeps or mends them.
    private func choices(_ reuse: WritingModel.Reuse) -> HTML {
        let version = ("version", String(text.version))
        let take =
            reuse.reuse.isMerged
            ? ""
            : button(
                .text(text.place), say("Ta in den nya lydelsen", "Take in the new wording"),
                [("lydelse", String(reuse.position)), version], weight: .secondary)
        let keep =
            reuse.reuse.isAdapted
            ? button(
                .text(text.place), say("Behåll orden här", "Keep the words here"),
                [("behall", "\(reuse.position)/\(reuse.index)"), version]) : ""
        return "\(take)\(keep)"
    }

    // MARK: What is asked for

    private var guidance: MarginNote? {
        let instruction = text.instruction
        guard !instruction.guidance.isEmpty || text.isRequired || instruction.wordLimit != nil else { return nil }
        let asked = [
            text.isRequired ? say("Obligatorisk.", "Required.") : nil,
            instruction.wordLimit.map { say("Högst \($0) ord.", "At most \($0) words.") },
        ].compactMap(\.self)
        let line: HTML = asked.isEmpty ? "" : "<p class=\"quiet\">\(asked.joined(separator: " "))</p>"
        let words = EditorProse(scene, model.key, language).html(instruction.guidance)
        return MarginNote(heading: say("Vägledning", "Guidance"), content: "<div class=\"prose\" lang=\"sv\">\(words)</div>\(line)")
    }

    private var questions: MarginNote? {
        guard !model.questions.isEmpty else { return nil }
        let items = model.questions.map { question -> HTML in
            let asked = scene.told(who: question.askedBy, at: question.askedAt, now: now, language)
            let unit = scene.surroundings.name(of: question.unit)
            let answer: HTML =
                question.isAnswered
                ? "<p><strong>\(say("Svar:", "Answer:"))</strong> <span lang=\"sv\">\(question.answer)</span></p>"
                : canAnswer(question)
                    ? "\(form(question), language)" : "<p class=\"quiet\">\(say("Inte besvarad än.", "Not answered yet."))</p>"
            return """
                <li id="fraga-\(question.code.text)"><p lang="sv">\(question.question)</p>\
                <p class="quiet">\(say("Till \(unit), av \(asked)", "To \(unit), by \(asked)"))</p>\(answer)</li>
                """
        }
        return MarginNote(
            heading: say("Frågor om målet", "Questions about the goal"), content: "<ul class=\"questions\">\(items)</ul>")
    }

    private func canAnswer(_ question: TextQuestion) -> Bool {
        question.unit == scene.key.organisation && question.askedBy != scene.surroundings.person.code && scene.may(.editText)
    }

    private func form(_ question: TextQuestion) -> EntryForm {
        EntryForm(
            id: "svar-\(question.code.text)", action: scene.address(.edit(.answer(question.code))), csrf: csrf,
            hidden: [("version", String(question.version)), ("return", scene.address(.text(text.place)).text)],
            fields: [Field(name: "answer", label: say("Svar", "Answer"), control: .area(rows: 4))],
            submit: say("Svara", "Answer"))
    }

    private var versions: MarginNote? {
        guard text.version > 0 else { return nil }
        return MarginNote(
            heading: say("Tidigare versioner", "Earlier versions"),
            content:
                "<p><a\(href: scene.address(.history(text.place)))>\(say("Se vem som ändrade vad", "See who changed what"))</a></p>"
        )
    }
}

import Design
import Quantities
import Rounds
import Steering
import Texts

/// A template as the council office changes it. Every button sends the whole form: what is typed goes along and comes back.
struct TemplateEditView: Sendable {
    let scene: TemplatesScene
    let code: TemplateCode
    /// As it is saved.
    let name: String
    /// As typed.
    var draft: TemplateDraft
    /// Of the template as it was read.
    let version: Int
    let frame: Frame
    let language: Language
    /// By the names of the form's fields.
    var problems: [Diagnostic] = []
    /// Someone else saved in the meantime: who and when.
    var conflict: String?
    /// A button has changed what is typed, and nothing is saved yet.
    var isMoved = false
    /// The button asked for what cannot be: a section within itself, or deeper than headings go.
    var isRefused = false
    /// Where the section stands that was just added or placed.
    var placed: Int?
    /// The goal level that it was changed in.
    var movedLevel: Goal.Level?
    /// "mall", "ny": what was just done.
    var saved: String?

    var say: PageWords { PageWords(language) }
    var save: Address { TemplatePage.save(code).address }

    func html() -> HTML {
        Page(
            title: name, eyebrow: say("Mall", "Template"), language: language, frame: frame,
            breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: flash, lead: lead, content: "\(form)\(removal)"
        ).html()
    }

    private var flash: Notice? {
        if isRefused {
            return Notice(
                tone: .warning,
                text:
                    "<p>\(say("Avsnittet kan inte stå där: inte under sig självt, och inte djupare än rubriker går. Ingenting är ändrat.", "The section cannot stand there: not under itself, and no deeper than headings go. Nothing is changed."))</p>"
            )
        }
        if isMoved {
            return Notice(
                tone: .information,
                text:
                    "<p>\(say("Mallen är ändrad på sidan men inte sparad än.", "The template is changed on the page but not saved yet."))</p>"
            )
        }
        let text: String? =
            switch saved {
            case "mall": say("Mallen är sparad.", "The template is saved.")
            case "ny": say("Mallen är skapad. Ändra dess avsnitt här.", "The template is made. Change its sections here.")
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    private var lead: HTML {
        let preview = ButtonLink(
            label: say("Förhandsvisa det som är sparat", "Preview what is saved"), address: TemplatePage.preview(code).address)
        return "<p>\(preview, language)</p>"
    }

    private var form: HTML {
        """
        <form class="entry template" method="post" novalidate data-guard id="mall"\(action: save)>\(EntryForm.hidden("csrf", frame.csrf))\
        \(EntryForm.hidden("version", String(version)))\(summary, language)\
        <div class="entry-buttons">\(saveButton)</div>\(frameFields)\(sections)\(goals)\(economy)<div class="entry-buttons">\(saveButton)</div></form>
        """
    }

    /// First in the form too: Enter in a field presses the first button.
    private var saveButton: HTML {
        Button(label: say("Spara mallen", "Save the template"), name: TemplateField.handling, value: TemplateField.save).html(
            language)
    }

    // MARK: What is wrong

    private var summary: ErrorSummary {
        let general = (conflict.map { [$0] } ?? []).map { ErrorSummary.Problem(text: $0) }
        return ErrorSummary(
            id: "mall-errors",
            problems: general
                + problems.map { problem in
                    ErrorSummary.Problem(text: problem.words(language), fieldId: draft.field(of: problem).map { "mall-\($0)" })
                })
    }

    func error(at field: String) -> String? {
        let texts = problems.filter { draft.field(of: $0) == field }.map { $0.words(language) }
        return texts.isEmpty ? nil : texts.joined(separator: " ")
    }

    /// Whether a row has something wrong in it, and so stands open.
    func hasError(_ prefix: String) -> Bool { problems.contains { draft.field(of: $0)?.hasPrefix(prefix) ?? false } }

    func field(_ name: String, _ label: String, hint: String? = nil, _ value: String, _ control: Field.Control = .text) -> HTML {
        Field(
            name: name, label: label, hint: hint, value: value, control: control, error: error(at: name), form: "mall"
        ).html(language)
    }

    func check(_ name: String, _ label: String, _ isChecked: Bool) -> HTML {
        """
        <label class="tick"><input type="checkbox" value="ja"\(attribute: "id", "mall-\(name)")\(attribute: "name", name)\
        \(attribute: "checked", isChecked)> \(label)</label>
        """
    }

    // MARK: The frame

    private var frameFields: HTML {
        let audiences = DocumentTemplate.Audience.allCases.map { Choice(value: $0.rawValue, label: $0.label[language]) }
        let kinds = DocumentTemplate.Kind.allCases.map { kind in
            check(TemplateField.kind(kind), kind.label[language], draft.kinds.contains(kind.rawValue))
        }
        let wrong = error(at: TemplateField.kind(.plan))
        let error: HTML? = wrong.map { "<p class=\"error\">\($0)</p>" }
        return """
            <section class="template-frame"><h2>\(say("Mallen", "The template"))</h2>\
            \(field("name", say("Namn", "Name"), draft.name))\
            <fieldset\(classes: "field", wrong == nil ? nil : "has-error")><legend>\(say("För vilka dokument?", "For which documents?"))</legend>\
            \(error)\(kinds)</fieldset>\
            \(field("audience", say("För vilka?", "For whom?"), draft.audience, .select(audiences)))\
            <div class="template-years">\(field("fromYear", say("Från år", "From the year"), draft.fromYear, .number(unit: "")))\
            \(field("toYear", say("Till och med år", "To the year"), hint: say("Tomt: tills vidare.", "Empty: until further notice."), draft.toYear, .number(unit: "")))\
            </div></section>
            """
    }

    // MARK: Taking it away

    private var removal: HTML {
        let form = EntryForm(
            id: "ta-bort", action: TemplatePage.remove(code).address, csrf: frame.csrf, hidden: [("version", String(version))],
            fields: [], submit: say("Ta bort mallen", "Remove the template"))
        return """
            <section id="bort">\(Fold(
                summary: say("Ta bort mallen", "Remove the template"),
                content: """
                    <p>\(say(
                        "Omgångar som skrivs med den får en annan mall, eller standardmallen. Texterna finns kvar.",
                        "Rounds written with it get another template, or the standard one. The texts stay."))</p>\(form, language)
                    """), language)</section>
            """
    }
}

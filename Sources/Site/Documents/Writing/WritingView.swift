import Design
import Documents
import Quantities
import Rounds
import Steering
import Texts

/// The page where a text is written: the outline to the left, the text in the middle, what is known about it to the right.
///
/// The form is a plain field with a button. Where scripts run, writing.js puts the editor in the field's place.
struct WritingView: Sendable {
    let model: WritingModel
    let frame: Frame
    let language: Language
    let hasEditor: Bool
    var attempt: WritingAttempt?
    /// "text", "godkand", "aterkallad" …: what was just done.
    var saved: String?
    let now: String

    var say: PageWords { PageWords(language) }
    var scene: DocumentScene { model.scene }
    var text: WrittenText { model.text }

    func html() -> HTML {
        let context = scene.context(of: text.place, language)
        return Page(
            title: text.name, eyebrow: context.isEmpty ? scene.title(language) : context, language: language, frame: frame,
            chain: model.tree, breadcrumbs: Breadcrumbs(crumbs: scene.crumbs(language)), flash: flash,
            content: model.mayWrite ? "\(conflict)\(form)\(dialogs)" : reading, margin: margin.notes, marginLead: margin.live,
            chainTitle: Localized(sv: "Dokumentet", en: "The document"), module: model.mayWrite && hasEditor ? "writing.js" : nil
        ).html()
    }

    private var margin: WritingMargin {
        WritingMargin(model: model, csrf: frame.csrf, now: now, language: language)
    }

    private var dialogs: HTML { hasEditor ? WritingDialogs(language: language).html : "" }

    private var flash: Notice? {
        let text: String? =
            switch saved {
            case "text": say("Texten är sparad.", "The text is saved.")
            case "oforandrad": say("Ingenting var ändrat.", "Nothing was changed.")
            case "sammanfogad":
                say(
                    "Texten är sparad, med det som andra hade ändrat i andra stycken.",
                    "The text is saved, with what others had changed in other paragraphs.")
            case "godkand": say("Texten är godkänd.", "The text is approved.")
            case "aterkallad": say("Godkännandet är återkallat.", "The approval is withdrawn.")
            case "aterstalld": say("Den tidigare lydelsen är återställd.", "The earlier wording is back.")
            case "lydelse": say("Den nya lydelsen är hämtad.", "The new wording is taken in.")
            case "behallen": say("Orden står kvar som de är.", "The words stand as they are.")
            case "svar": say("Svaret är sparat.", "The answer is saved.")
            default: nil
            }
        return text.map { Notice(tone: .success, text: "<p>\($0)</p>") }
    }

    // MARK: Reading

    private var reading: HTML {
        let why =
            switch text.lock {
            case .plan:
                say(
                    "Texten skrevs i planen och upprepas som den är.", "The text was written in the plan and is repeated as it is.")
            case .given: say("Texten är skriven på annat håll.", "The text is written elsewhere.")
            case .round: say("Omgången är avslutad och texten ligger fast.", "The round is closed and the text stands.")
            case nil: say("Du läser. Strategen skriver.", "You are reading. The strategist writes.")
            }
        let words: HTML =
            text.isEmpty
            ? "\(EmptyState(text: say("Ingen har skrivit något här.", "Nobody has written anything here.")), language)"
            : """
            <section class="prose writing-read" lang="sv"><h2 class="spoken">\(say("Texten", "The text"))</h2>\
            \(EditorProse(scene, model.key, language).html(text.body))</section>
            """
        return "\(Notice(tone: .information, text: "<p>\(why)</p>"), language)\(words)"
    }

    // MARK: Writing

    /// In the one way that the markup is written in; a package may have brought it in another.
    private var body: String { attempt?.body ?? RunningText(text.body).markup }

    private var form: HTML {
        let conflict = attempt?.conflict
        let version = conflict?.version ?? text.version
        let base = conflict.map { $0.fields["body"] ?? "" } ?? attempt?.typed["base"] ?? text.body
        return """
            <h2 class="spoken">\(say("Texten", "The text"))</h2>\
            <p class="writing-others" role="status" data-others hidden></p>\(problems, language)\
            <form class="writing" method="post" novalidate data-writing id="text"\(action: scene.address(.edit(.text(text.place))))\
            \(settings)>\(EntryForm.hidden("csrf", frame.csrf))\(EntryForm.hidden("version", String(version)))\
            \(EntryForm.hidden("base", base))<div data-editor lang="sv"></div>\(plain)\
            <template data-text>\(EditorProse(scene, model.key, language).html(body))</template>\
            \(perspectives)\(foot)</form>
            """
    }

    private var settings: HTML {
        """
        \(attribute: "data-words", WritingWords(language).json)\(address: "data-fields", scene.address(.fields))\
        \(address: "data-images", scene.address(.edit(.image)))\(address: "data-presence", scene.address(.edit(.presence(text.place))))\
        \(attribute: "data-limit", text.instruction.wordLimit.map(String.init))\(attribute: "data-label", text.name)\
        \(attribute: "data-described-by", "skrivhjalp")\(attribute: "data-unsaved", attempt != nil)
        """
    }

    private var problems: ErrorSummary {
        ErrorSummary(
            id: "text-fel",
            problems: (attempt?.problems ?? []).map { problem in
                ErrorSummary.Problem(text: problem.words(language), fieldId: problem.place == "body" ? "body" : nil)
            })
    }

    private var plain: HTML {
        let hint = say(
            "En tomrad ger nytt stycke, ”- ” en punkt, ”### ” en mellanrubrik och ”{{” ett levande fält.",
            "An empty line begins a paragraph, “- ” a bullet, “### ” a heading and “{{” a live field.")
        let isWrong = attempt?.problems.contains { $0.place == "body" } ?? false
        return """
            <div\(classes: "field", isWrong ? "has-error" : nil) data-plain><label for="body">\(text.name)</label>\
            <p class="hint" id="body-hint">\(hint) <a\(href: scene.address(.fields))>\(say("Fält att skriva", "Fields to write"))</a></p>\
            <textarea id="body" name="body" rows="22" lang="sv" aria-describedby="body-hint"\
            \(attribute: "aria-invalid", isWrong ? "true" : nil)>\n\(body)</textarea></div>
            """
    }

    private var perspectives: HTML {
        guard let chosen = text.perspectives else { return "" }
        let isTyped = attempt?.typed["perspectives"] != nil
        let boxes = Perspective.allCases.map { perspective -> HTML in
            let isChosen =
                isTyped
                ? attempt?.typed.pairs.contains { $0.name == "perspective" && $0.value == perspective.rawValue } ?? false
                : chosen.contains(perspective)
            return """
                <label class="perspective"><input type="checkbox" name="perspective"\(attribute: "value", perspective.rawValue)\
                \(attribute: "checked", isChosen)>\(perspective.label[language])</label>
                """
        }
        return """
            <fieldset class="perspectives"><legend>\(say("Texten handlar också om", "The text is also about"))</legend>\
            \(EntryForm.hidden("perspectives", "1"))\(boxes)</fieldset>
            """
    }

    private var foot: HTML {
        let help = say(
            "Alt+F10 går till verktygen, Esc tillbaka. ”{{” söker ett levande fält.",
            "Alt+F10 goes to the tools, Esc back. “{{” searches for a live field.")
        let count = WordCount(words: RunningText(body).wordCount, limit: text.instruction.wordLimit)
        return """
            <div class="writing-foot"><button type="submit" class="button button-primary" data-save>\(say("Spara", "Save"))</button>\
            <button type="submit" class="button button-secondary" name="jamfor" value="1" data-conflict hidden>\
            \(say("Jämför lydelserna", "Compare the wordings"))</button><p role="status" data-state></p>\
            <p class="error" role="alert" data-fault></p>\
            <p class="writing-count" data-count>\(count, language)</p></div>\
            \(if: hasEditor, "<p class=\"hint needs-script\" id=\"skrivhjalp\">\(help)</p>")
            """
    }
}

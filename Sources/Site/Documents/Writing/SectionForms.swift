import Design
import Quantities
import Texts

/// A form for a section that was not saved: everything that was typed, and why.
struct SectionAttempt: Sendable {
    /// Nil: a new one.
    var code: SectionCode?
    var typed: FormFields
    var problems: [Diagnostic]
    /// Of the section as it is saved now, where someone else has changed it.
    var savedVersion: Int?
}

/// The forms of the organisation's own sections: a heading, and which section it follows.
struct SectionForms: Sendable {
    let scene: DocumentScene
    let outline: DocumentOutline
    let csrf: String
    let language: Language

    private var say: PageWords { PageWords(language) }

    func new(_ attempt: SectionAttempt?) -> EntryForm {
        form("nytt", .newSection, heading: "", after: "", version: 0, say("Lägg till avsnittet", "Add the section"), nil, attempt)
    }

    func change(_ section: OwnSection, _ attempt: SectionAttempt?) -> HTML {
        let id = "avsnitt-\(section.code.text)"
        let change = form(
            id, .section(section.code), heading: section.heading, after: section.after?.text ?? "", version: section.version,
            say("Spara avsnittet", "Save the section"), section.code, attempt)
        let remove = EntryForm(
            id: id + "-bort", action: scene.address(.edit(.removeSection(section.code))), csrf: csrf,
            hidden: [("version", String(section.version))], fields: [],
            submit: say("Ta bort avsnittet och dess text", "Remove the section and its text"))
        return "\(change, language)\(remove, language)"
    }

    private func form(
        _ id: String, _ edit: DocumentEdit, heading: String, after: String, version: Int, _ submit: String,
        _ code: SectionCode?, _ attempt: SectionAttempt?
    ) -> EntryForm {
        var form = EntryForm(
            id: id, action: scene.address(.edit(edit)), csrf: csrf,
            hidden: [("version", String(attempt?.savedVersion ?? version))],
            fields: [
                Field(name: "heading", label: say("Rubrik", "Heading"), value: attempt?.typed.text("heading") ?? heading),
                Field(
                    name: "after", label: say("Kommer efter", "Comes after"), value: attempt?.typed.text("after") ?? after,
                    control: .select(places(without: code))),
            ], submit: submit)
        if let attempt { form = form.showing(attempt.problems, in: language) }
        if attempt?.savedVersion != nil {
            form.errors.append(
                say(
                    "Någon annan har ändrat avsnittet. Det du skrev står kvar; sparar du nu gäller det.",
                    "Someone else has changed the section. What you typed is still here; if you save now, it counts."))
        }
        return form
    }

    private func places(without code: SectionCode?) -> [Choice] {
        outline.all.compactMap { entry in
            entry.section.flatMap { $0 == code ? nil : Choice(value: $0.text, label: entry.heading) }
        }
    }
}

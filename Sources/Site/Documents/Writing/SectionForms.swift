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

/// The forms of the organisation's own sections: a heading, and where it stands.
struct SectionForms: Sendable {
    let scene: DocumentScene
    let outline: DocumentOutline
    let csrf: String
    let language: Language

    private var say: PageWords { PageWords(language) }

    /// - Parameter position: what is chosen from the start; "": last of all.
    func new(_ attempt: SectionAttempt?, at position: String = "") -> EntryForm {
        let last = outline.entries.last { $0.section != nil }?.section.map { SectionPosition.after($0.code).path }
        return form(
            "nytt", .newSection, heading: "", position: position.isEmpty ? last ?? "" : position, version: 0,
            say("Lägg till avsnittet", "Add the section"), nil, attempt)
    }

    /// - Parameter offer: what else can be done with the section, before it is taken away.
    func change(_ section: OwnSection, _ attempt: SectionAttempt?, then offer: HTML) -> HTML {
        let id = "avsnitt-\(section.code.text)"
        let change = form(
            id, .section(section.code), heading: section.heading, position: section.position?.path ?? "", version: section.version,
            say("Spara avsnittet", "Save the section"), section, attempt)
        let remove = EntryForm(
            id: id + "-bort", action: scene.address(.edit(.removeSection(section.code))), csrf: csrf,
            hidden: [("version", String(section.version))], fields: [],
            submit: say("Ta bort avsnittet och dess text", "Remove the section and its text"), weight: .secondary)
        return "\(change, language)\(offer)\(remove, language)"
    }

    private func form(
        _ id: String, _ edit: DocumentEdit, heading: String, position: String, version: Int, _ submit: String,
        _ section: OwnSection?, _ attempt: SectionAttempt?
    ) -> EntryForm {
        var form = EntryForm(
            id: id, action: scene.address(.edit(edit)), csrf: csrf,
            hidden: [("version", String(attempt?.savedVersion ?? version))],
            fields: [
                Field(name: "heading", label: say("Rubrik", "Heading"), value: attempt?.typed.text("heading") ?? heading),
                Field(
                    name: "position", label: say("Plats", "Place"), value: attempt?.typed.text("position") ?? position,
                    control: .select(places(of: section))),
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

    /// First of all, after each section, and under each that can have headings below it; none of them within the section itself.
    private func places(of section: OwnSection?) -> [Choice] {
        let branch = section.flatMap { own in outline.all.first { $0.section?.code == own.code } }
        let within = Set((branch?.selfAndDescendants ?? []).compactMap { $0.section?.code })
        let entries = outline.all.filter { entry in entry.section.map { !within.contains($0.code) } ?? false }
        // The word stands in each: a closed list does not show its group.
        func choices(_ group: String, _ word: String, to depth: Int, _ position: (SectionCode) -> SectionPosition) -> [Choice] {
            entries.compactMap { entry in
                guard let found = entry.section, found.depth <= depth else { return nil }
                let indent = String(repeating: "\u{2003}", count: found.depth - 1)
                return Choice(value: position(found.code).path, label: "\(indent)\(word) \(entry.heading)", group: group)
            }
        }
        let unplaced = Choice(value: "", label: say("Sist, utan bestämd plats", "Last, in no particular place"))
        let hasNoPlace = section != nil && section?.position == nil
        let deepest = DocumentTemplate.depthLimit
        return (hasNoPlace ? [unplaced] : [])
            + [Choice(value: SectionPosition.first.path, label: say("Först i dokumentet", "First in the document"))]
            + choices(say("Direkt efter", "Directly after"), say("Efter", "After"), to: deepest) { .after($0) }
            + choices(say("Som rubrik under", "As a heading under"), say("Under", "Under"), to: deepest - 1) { .under($0) }
    }
}

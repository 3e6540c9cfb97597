import Access
import Design
import Quantities
import Steering

/// One thing that can be changed, before it is known whether it may be, was just saved or met someone else's change.
struct EditPart {
    var edit: Edit
    var permission: Permission
    /// As it stands now.
    var shown: HTML
    /// "Ändra utfallet"
    var verb: String
    /// "utfallet"
    var what: String
    /// "Spara utfallet"
    var submit: String
    /// With the saved values.
    var fields: [Field]
    var version: Int
    var hidden: [(name: String, value: String)] = []
    /// Many of its kind stand on a page: the form is fetched when it is asked for.
    var isOneOfMany = false
}

extension EditForms {
    func html(_ part: EditPart) -> HTML {
        guard may(part.permission) else { return part.shown }
        let attempt = visit.attempt.flatMap { $0.edit == part.edit ? $0 : nil }
        let isAsked = visit.openEdit == part.edit.id
        let isSaved = attempt == nil && visit.savedEdit == part.edit.id
        if part.isOneOfMany, attempt == nil, !isAsked, !isSaved { return closed(part) }
        let typed =
            attempt.map { attempt in part.fields.map { field in field.holding(attempt.typed.text(field.name)) } } ?? part.fields
        var form = self.form(part, typed, version: attempt?.typed["version"] ?? String(part.version))
        var conflict: ConflictNotice?
        switch attempt?.fault {
        case .refused(let problems): form = form.showing(problems, in: visit.language)
        case .conflict(let who, let when, let saved, let version):
            form = self.form(part, typed, version: String(version))
            form.submit = say("Spara min version", "Save my version")
            conflict = ConflictNotice(
                id: part.edit.id + "-krock", who: who, when: when, what: part.what,
                theirs: values(part.fields.map { $0.holding(saved[$0.name] ?? "") }), mine: values(typed), keepMine: form,
                keepTheirs: anchored(page, part.edit))
        case nil: break
        }
        let edit = InlineEdit(
            id: part.edit.id, shown: part.shown, verb: part.verb, form: form, isOpen: isAsked,
            confirmation: isSaved ? say("Sparat.", "Saved.") : nil, conflict: conflict)
        return "\(edit, visit.language)"
    }

    /// The value with a link that fetches the form: a hundred forms would be most of the page.
    private func closed(_ part: EditPart) -> HTML {
        let form = scene.address(.edit(part.edit)).adding("fran", page.text)
        return """
            <div class="edit"\(attribute: "id", part.edit.id)><div class="edit-shown">\(part.shown)</div>\
            <a class="edit-open"\(href: form)\(address: "hx-get", form)\(attribute: "hx-target", "#" + part.edit.id) hx-swap="outerHTML">\
            \(Icon.pencil.html) \(part.verb)</a></div>
            """
    }

    /// The page at the place of the edit.
    func anchored(_ page: Address, _ edit: Edit) -> Address {
        let path = page.text.split(separator: "#", maxSplits: 1).first.map(String.init) ?? "/"
        return Address(within: path).map { "\(within: $0)#\(edit.id)" } ?? page
    }

    private func form(_ part: EditPart, _ fields: [Field], version: String) -> EntryForm {
        EntryForm(
            id: part.edit.id + "-form", action: scene.address(.edit(part.edit)), csrf: visit.csrf,
            hidden: part.hidden + [("version", version), ("return", page.text)], fields: fields, submit: part.submit)
    }

    /// The fields' values to read, in a conflict.
    private func values(_ fields: [Field]) -> HTML {
        fields.map { field -> HTML in
            let label: HTML = fields.count == 1 ? "" : "<p class=\"quiet\">\(field.label)</p>"
            return "\(label)\(field.printedValue(visit.language))"
        }.joined()
    }
}

extension Field {
    fileprivate func holding(_ value: String) -> Field {
        var field = self
        field.value = value
        return field
    }

    fileprivate func printedValue(_ language: Language) -> HTML {
        if value.isEmpty { return "<p>–</p>" }
        switch control {
        case .radios(let choices), .select(let choices):
            return "<p>\(choices.first { $0.value == value }?.label ?? value)</p>"
        case .text, .number, .date, .area: return "\(Prose(text: value), language)"
        }
    }
}

import Quantities

/// A value that is changed where it stands: the value, and a verb that opens a small form below it.
///
/// Without JavaScript the form is posted and the whole page comes back, open where something was wrong. With htmx the answer to the post (status
/// 200, 409 or 422) is the `InlineEdit` alone and takes the place of the old one.
package struct InlineEdit: Component {
    /// Unique on the page.
    package var id: String
    /// The value as it stands.
    package var shown: HTML
    /// "Ändra utfallet".
    package var verb: String
    package var form: EntryForm
    /// Stands open: something was wrong, or the address asks for it.
    package var isOpen = false
    /// "Sparat kl. 14.05.", said once after a save.
    package var confirmation: String?
    /// What another person saved in the meantime; stands in the form's place.
    package var conflict: ConflictNotice?

    package init(
        id: String, shown: HTML, verb: String, form: EntryForm, isOpen: Bool = false, confirmation: String? = nil,
        conflict: ConflictNotice? = nil
    ) {
        self.id = id
        self.shown = shown
        self.verb = verb
        self.form = form
        self.isOpen = isOpen
        self.confirmation = confirmation
        self.conflict = conflict
    }

    package func html(_ language: Language) -> HTML {
        var form = form
        form.enhancement = """
            \(address: "hx-post", form.action)\(attribute: "hx-target", "#" + id) hx-swap="outerHTML" hx-disabled-elt="find button"
            """
        let confirmation: HTML? = self.confirmation.map { "<p class=\"saved\" role=\"status\">\(Icon.sign(.done))\($0)</p>" }
        let body: HTML = conflict.map { "\($0, language)" } ?? "\(form, language)"
        let open = isOpen || conflict != nil || !form.errors.isEmpty || form.fields.contains { $0.error != nil }
        return """
            <div class="edit"\(attribute: "id", id)><div class="edit-shown">\(shown)</div>\(confirmation)\
            <details\(attribute: "open", open)><summary>\(Icon.pencil.html)\(verb)</summary>\(body)</details></div>
            """
    }
}

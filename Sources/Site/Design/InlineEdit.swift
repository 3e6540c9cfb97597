import Quantities

/// A value that is changed where it stands: the value, and a verb that opens a small form below it.
///
/// Without JavaScript the form is posted and the whole page comes back, open where something was wrong. With htmx the answer to the post (status
/// 200, 409 or 422) is the `InlineEdit` alone and takes the place of the old one.
struct InlineEdit: Component {
    /// Unique on the page.
    var id: String
    /// The value as it stands.
    var shown: HTML
    /// "Ändra utfallet".
    var verb: String
    var form: EntryForm
    /// Stands open: something was wrong, or the address asks for it.
    var isOpen = false
    /// "Sparat kl. 14.05.", said once after a save.
    var confirmation: String?
    /// What another person saved in the meantime; stands in the form's place.
    var conflict: ConflictNotice?

    func html(_ language: Language) -> HTML {
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

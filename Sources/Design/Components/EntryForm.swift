import Quantities

/// A form that changes something: a POST with the session's token, its fields and one verb.
package struct EntryForm: Component {
    /// Unique on the page.
    package var id: String
    package var action: Address
    /// Proves that the form is ours (`Frame.csrf`).
    package var csrf: String
    /// What goes along unseen, such as the version that was read, for optimistic locking.
    package var hidden: [(name: String, value: String)] = []
    package var fields: [Field]
    /// "Spara utfallet".
    package var submit: String
    /// Of the button: primary for what the form is there for.
    package var weight: Button.Weight
    /// Where "Avbryt" leads; nil where there is nothing to leave.
    package var cancel: Address?
    /// Errors that belong to no single field.
    package var errors: [String] = []
    /// Attributes by which htmx swaps the enclosing part; set by ``InlineEdit``.
    package var enhancement: HTML = .empty

    package init(
        id: String, action: Address, csrf: String, hidden: [(name: String, value: String)] = [], fields: [Field], submit: String,
        weight: Button.Weight = .primary, cancel: Address? = nil, errors: [String] = [], enhancement: HTML = .empty
    ) {
        self.id = id
        self.action = action
        self.csrf = csrf
        self.hidden = hidden
        self.fields = fields
        self.submit = submit
        self.weight = weight
        self.cancel = cancel
        self.errors = errors
        self.enhancement = enhancement
    }

    package func html(_ language: Language) -> HTML {
        let abandon = Localized(sv: "Avbryt", en: "Cancel")[language]
        let cancel: HTML? = self.cancel.map { "<a class=\"button button-quiet\"\(href: $0)>\(abandon)</a>" }
        let hidden = self.hidden.map { pair in EntryForm.hidden(pair.name, pair.value) }
        let fields = placed.map { field -> HTML in "\(field, language)" }
        return """
            <form class="entry" method="post" novalidate data-guard\(attribute: "id", id)\(action: action)\(enhancement)>\
            \(EntryForm.hidden("csrf", csrf))\(hidden)\(summary, language)\(fields)\
            <div class="entry-buttons">\(Button(label: submit, weight: weight), language)\(cancel)</div></form>
            """
    }

    /// The same form after a failed save: each message stands at the field that its ``Diagnostic/place`` names; the
    /// others stand in the summary alone.
    package func showing(_ diagnostics: [Diagnostic], in language: Language) -> EntryForm {
        var form = self
        for diagnostic in diagnostics {
            let text = "\(diagnostic.message[language]) \(diagnostic.remedy[language]) (\(diagnostic.code))"
            if let index = form.fields.firstIndex(where: { $0.name == diagnostic.place }) {
                form.fields[index].error = [form.fields[index].error, text].compactMap { $0 }.joined(separator: " ")
            } else {
                form.errors.append(text)
            }
        }
        return form
    }

    package static func hidden(_ name: String, _ value: String) -> HTML {
        "<input type=\"hidden\"\(attribute: "name", name)\(attribute: "value", value)>"
    }

    /// The fields with ids of this form.
    private var placed: [Field] {
        fields.map { field in
            var field = field
            field.form = id
            return field
        }
    }

    private var summary: ErrorSummary {
        let atFields = placed.compactMap { field in field.error.map { ErrorSummary.Problem(text: $0, fieldId: field.focusId) } }
        return ErrorSummary(id: id + "-errors", problems: errors.map { ErrorSummary.Problem(text: $0) } + atFields)
    }
}

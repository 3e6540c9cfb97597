import Quantities

/// One thing to fill in: label, hint, the control and, beside it, what is wrong and what to do about it.
package struct Field: Component {
    package enum Control: Sendable {
        case text
        /// A figure; the text keyboard stays, because numeric keyboards lack the decimal comma and the minus on some telephones.
        case number(unit: String)
        case date
        case area(rows: Int)
        case select([Choice])
        case radios([Choice])
    }

    /// Unique within its form; the name under which the value is sent and the place that a ``Diagnostic`` names.
    package var name: String
    package var label: String
    package var hint: String?
    /// What was typed, kept whatever happens.
    package var value: String = ""
    package var control: Control = .text
    package var isOptional = false
    /// What is wrong and what to do. Set by ``EntryForm/showing(_:in:)`` after a failed save.
    package var error: String?
    /// The form's id, so that ids are unique where the same field stands in many forms of a page.
    package var form: String = ""

    package init(
        name: String, label: String, hint: String? = nil, value: String = "", control: Control = .text, isOptional: Bool = false,
        error: String? = nil, form: String = ""
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.value = value
        self.control = control
        self.isOptional = isOptional
        self.error = error
        self.form = form
    }

    package var id: String { form.isEmpty ? name : form + "-" + name }

    /// Where the error summary leads: the control, or the first of the radio buttons.
    package var focusId: String {
        if case .radios = control { id + "-1" } else { id }
    }

    package func html(_ language: Language) -> HTML {
        let optional = Localized(sv: "(valfritt)", en: "(optional)")[language]
        let mark: HTML = isOptional ? " <span class=\"optional\">\(optional)</span>" : ""
        let hintLine: HTML? = hint.map { "<p class=\"hint\"\(attribute: "id", id + "-hint")>\($0)</p>" }
        let wrong = Localized(sv: "Fel:", en: "Error:")[language]
        let errorLine: HTML? = error.map {
            "<p class=\"error\"\(attribute: "id", id + "-error")>\(HTML.spoken(wrong + " "))\($0)</p>"
        }
        let classes = error == nil ? "field" : "field has-error"
        if case .radios(let choices) = control {
            return """
                <fieldset\(classes: classes)\(attribute: "aria-describedby", describedBy)><legend>\(label)\(mark)</legend>\
                \(hintLine)\(errorLine)\(radios(choices))</fieldset>
                """
        }
        return """
            <div\(classes: classes)><label\(attribute: "for", id)>\(label)\(mark)</label>\(hintLine)\(errorLine)\(controlHTML)</div>
            """
    }

    private var describedBy: String? {
        let ids = [hint == nil ? nil : id + "-hint", error == nil ? nil : id + "-error"].compactMap { $0 }
        return ids.isEmpty ? nil : ids.joined(separator: " ")
    }

    private var attributes: HTML {
        let invalid = error == nil ? nil : "true"
        return """
            \(attribute: "id", id)\(attribute: "name", name)\(attribute: "aria-describedby", describedBy)\(attribute: "aria-invalid", invalid)
            """
    }

    private var controlHTML: HTML {
        switch control {
        case .text:
            return "<input type=\"text\" autocomplete=\"off\"\(attributes)\(attribute: "value", value)>"
        case .number(let unit):
            let unitMark: HTML = unit.isEmpty ? "" : "<span class=\"field-unit\">\(unit)</span>"
            return """
                <span class="field-number"><input type="text" autocomplete="off"\(attributes)\(attribute: "value", value)>\(unitMark)</span>
                """
        case .date:
            return "<input type=\"date\"\(attributes)\(attribute: "value", value)>"
        case .area(let rows):
            // The first line break after the tag is swallowed by the parser, so one is given for it to swallow.
            return "<textarea\(attribute: "rows", rows)\(attributes)>\n\(value)</textarea>"
        case .select(let choices):
            return "<select\(attributes)>\(Choice.options(choices.map(chosen)))</select>"
        case .radios(let choices):
            return radios(choices)
        }
    }

    /// A field's own value decides; the choices' marks stand where it has none.
    private func chosen(_ choice: Choice) -> Choice {
        guard !value.isEmpty else { return choice }
        var choice = choice
        choice.isChosen = choice.value == value
        return choice
    }

    private func radios(_ choices: [Choice]) -> HTML {
        choices.map(chosen).enumerated().map { index, choice -> HTML in
            let id = "\(id)-\(index + 1)"
            return """
                <div class="radio"><input type="radio"\(attribute: "id", id)\(attribute: "name", name)\(attribute: "value", choice.value)\
                \(attribute: "checked", choice.isChosen)><label\(attribute: "for", id)>\(choice.label)</label></div>
                """
        }.joined()
    }
}

import Quantities

/// What stopped the save, on top of the form, each with a link to its field. Takes the focus when the page opens.
package struct ErrorSummary: Component {
    package struct Problem: Sendable {
        /// The same words as beside the field.
        package var text: String
        package var fieldId: String?

        package init(text: String, fieldId: String? = nil) {
            self.text = text
            self.fieldId = fieldId
        }
    }

    /// Unique on the page.
    package var id: String
    package var problems: [Problem]

    package init(id: String, problems: [Problem]) {
        self.id = id
        self.problems = problems
    }

    package func html(_ language: Language) -> HTML {
        guard !problems.isEmpty else { return "" }
        let title = Localized(sv: "Det gick inte att spara", en: "It could not be saved")[language]
        let items = problems.map { problem -> HTML in
            let address = problem.fieldId.flatMap { Address(within: "#" + $0) }
            return address.map { "<li><a\(href: $0)>\(problem.text)</a></li>" } ?? "<li>\(problem.text)</li>"
        }
        return """
            <div class="error-summary" role="alert" tabindex="-1"\(attribute: "id", id)><p><strong>\(title)</strong></p><ul>\(items)</ul></div>
            """
    }
}

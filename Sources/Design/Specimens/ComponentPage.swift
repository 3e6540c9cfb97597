import Quantities

/// The living style guide (`/design`): every component in all its states, with its name and when to use it.
package struct ComponentPage: Sendable {
    package var frame: Frame
    package var language: Language

    package init(frame: Frame, language: Language) {
        self.frame = frame
        self.language = language
    }

    package func html() -> HTML {
        let specimens = Specimens(language: language, csrf: frame.csrf).all
        let contents = specimens.map { specimen -> HTML in
            "<li><a\(href: "#\(specimen.anchor)")>\(specimen.name)</a></li>"
        }
        let title = Localized(sv: "Komponenter", en: "Components")[language]
        let lead = Localized(
            sv: """
                Alla sidor i Tertial är byggda av delarna här. Saknas något, läggs det till här först. Värdena är påhittade.
                """,
            en:
                "Every page of Tertial is built from the parts shown here. What is missing is added here first. The values are made up."
        )
        let page = Page(
            title: title, eyebrow: "Tertial", language: language, frame: frame, chain: Specimens.tree,
            breadcrumbs: Breadcrumbs(crumbs: [.init(label: Localized(sv: "Start", en: "Start")[language], address: frame.home)]),
            lead: "<p>\(lead[language])</p>",
            content: """
                \(DesignTokens(), language)<nav class="specimen-index"\(attribute: "aria-label", title)><ul>\(contents)</ul></nav>\
                \(specimens.map { $0.html(language) })
                """)
        return page.html()
    }
}

import Quantities

/// A computed figure that answers "why?" on click or Enter: a popover with how it came about. Needs no JavaScript.
package struct Why: Component {
    /// Unique on the page.
    package var id: String
    /// In print form; a deviation with its word.
    package var figure: HTML
    /// What the figure is: "Avvikelse, förskola".
    package var title: String
    /// The sum set out, with its sources.
    package var explanation: HTML

    package init(id: String, figure: HTML, title: String, explanation: HTML) {
        self.id = id
        self.figure = figure
        self.title = title
        self.explanation = explanation
    }

    package func html(_ language: Language) -> HTML {
        let ask = Localized(sv: "visa hur talet räknas", en: "show how the figure is computed")[language]
        let close = Localized(sv: "Stäng", en: "Close")[language]
        return """
            <button type="button" class="why"\(attribute: "popovertarget", id)>\(figure)\(HTML.spoken(", " + ask))</button>\
            <span class="why-note" popover\(attribute: "id", id)><strong>\(title)</strong>\(explanation)\
            <button type="button" class="button button-secondary"\(attribute: "popovertarget", id) popovertargetaction="hide">\(close)</button></span>
            """
    }
}

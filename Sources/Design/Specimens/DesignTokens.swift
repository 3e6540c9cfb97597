import Quantities

/// The colours, sizes and spaces of the style sheet, shown.
struct DesignTokens: Component {
    func html(_ language: Language) -> HTML {
        let colours = [
            ("paper", "Papper", "Paper"), ("ink", "Skrift", "Ink"), ("ink-quiet", "Bitext", "Quiet ink"), ("rule", "Linje", "Rule"),
            ("edge", "Kant", "Edge"), ("accent", "Det som går att göra", "What can be acted on"), ("met", "Bra", "Good"),
            ("partly", "Delvis", "Partly"), ("not-met", "Inte", "Not"),
        ]
        let swatches = colours.map { name, sv, en -> HTML in
            "<li><span class=\"swatch swatch-\(name)\"></span>\(Localized(sv: sv, en: en)[language]) <code>--\(name)</code></li>"
        }
        let sizes = ["5", "4", "3", "2", "1", "h", "0"].map { step -> HTML in
            "<li class=\"size-\(step)\">\(Localized(sv: "Tertialrapport 2023", en: "Tertial report 2023")[language]) <code>--size-\(step)</code></li>"
        }
        let title = Localized(sv: "Färg och skrift", en: "Colour and type")[language]
        return """
            <section class="tokens"><h2>\(title)</h2><ul class="swatches">\(swatches)</ul><ul class="sizes">\(sizes)</ul></section>
            """
    }
}

import Quantities

/// A drawing of a word's size in the line of text, with its words for those who do not see it.
package struct Sparkline: Component {
    /// From Charts.
    package var drawing: HTML
    /// "2021 till 2023: 36,4, 37,0 och 38,1 procent".
    package var alternative: String

    package init(drawing: HTML, alternative: String) {
        self.drawing = drawing
        self.alternative = alternative
    }

    package func html(_ language: Language) -> HTML {
        "<span class=\"sparkline\" role=\"img\"\(attribute: "aria-label", alternative)>\(drawing)</span>"
    }
}

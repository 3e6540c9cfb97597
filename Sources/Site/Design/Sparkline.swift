import Quantities

/// A drawing of a word's size in the line of text, with its words for those who do not see it.
struct Sparkline: Component {
    /// From Charts.
    var drawing: HTML
    /// "2021 till 2023: 36,4, 37,0 och 38,1 procent".
    var alternative: String

    func html(_ language: Language) -> HTML {
        "<span class=\"sparkline\" role=\"img\"\(attribute: "aria-label", alternative)>\(drawing)</span>"
    }
}

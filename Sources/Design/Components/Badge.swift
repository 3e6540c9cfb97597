import Quantities

/// A word that marks a thing: "Utkast", "Konstruerat värde", "Ej helt jämförbart". Not for statuses, which have signs.
package struct Badge: Component {
    package enum Tone: String, Sendable, CaseIterable {
        case plain, accent, warning
    }

    package var text: String
    package var tone: Tone
    /// Said in full when the pointer rests on it; what must be known belongs in the text of the page instead.
    package var explanation: String?

    package init(_ text: String, tone: Tone = .plain, explanation: String? = nil) {
        self.text = text
        self.tone = tone
        self.explanation = explanation
    }

    package func html(_ language: Language) -> HTML {
        "<span class=\"badge badge-\(tone.rawValue)\"\(attribute: "title", explanation)>\(text)</span>"
    }
}

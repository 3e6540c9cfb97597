import Quantities

/// A word that marks a thing: "Utkast", "Konstruerat värde", "Ej helt jämförbart". Not for statuses, which have signs.
struct Badge: Component {
    enum Tone: String, Sendable, CaseIterable {
        case plain, accent, warning
    }

    var text: String
    var tone: Tone
    /// Said in full when the pointer rests on it; what must be known belongs in the text of the page instead.
    var explanation: String?

    init(_ text: String, tone: Tone = .plain, explanation: String? = nil) {
        self.text = text
        self.tone = tone
        self.explanation = explanation
    }

    func html(_ language: Language) -> HTML {
        "<span class=\"badge badge-\(tone.rawValue)\"\(attribute: "title", explanation)>\(text)</span>"
    }
}

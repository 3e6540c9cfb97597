import Quantities

/// A deviation in money: its sign is printed, its word is spoken and shown when the pointer rests on it.
struct Deviation: Component {
    enum Direction: Sendable {
        case surplus, deficit, none
    }

    /// In print form with its sign: "−12,1", "+3,0".
    var figure: String
    var direction: Direction

    func html(_ language: Language) -> HTML {
        let word =
            switch direction {
            case .surplus: Localized(sv: "överskott", en: "surplus")
            case .deficit: Localized(sv: "underskott", en: "deficit")
            case .none: Localized(sv: "ingen avvikelse", en: "no deviation")
            }
        let name = direction == .deficit ? "deviation is-deficit" : "deviation"
        return "<span\(classes: name)\(attribute: "title", word[language])>\(figure)\(HTML.spoken(" " + word[language]))</span>"
    }
}

/// The change since an earlier figure: a small arrow with the figure.
struct Change: Component {
    /// In print form with its sign: "+1,2". An empty figure is no change.
    var figure: String
    var rises: Bool
    /// "sedan förra prognosen", spoken.
    var since: String

    func html(_ language: Language) -> HTML {
        guard !figure.isEmpty else { return "" }
        let arrow = rises ? Icon.arrowUp : Icon.arrowDown
        return "<span class=\"change\"\(attribute: "title", since)>\(arrow.html)\(figure)\(HTML.spoken(" " + since))</span>"
    }
}

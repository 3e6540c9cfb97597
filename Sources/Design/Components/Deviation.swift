import Quantities

/// A deviation in money: its sign is printed, its word is spoken and shown when the pointer rests on it.
package struct Deviation: Component {
    package enum Direction: Sendable {
        case surplus, deficit, none
    }

    /// In print form with its sign: "−12,1", "+3,0".
    package var figure: String
    package var direction: Direction

    package init(figure: String, direction: Direction) {
        self.figure = figure
        self.direction = direction
    }

    package func html(_ language: Language) -> HTML {
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
package struct Change: Component {
    /// In print form with its sign: "+1,2". An empty figure is no change.
    package var figure: String
    package var rises: Bool
    /// "sedan förra prognosen", spoken.
    package var since: String

    package init(figure: String, rises: Bool, since: String) {
        self.figure = figure
        self.rises = rises
        self.since = since
    }

    package func html(_ language: Language) -> HTML {
        guard !figure.isEmpty else { return "" }
        let arrow = rises ? Icon.arrowUp : Icon.arrowDown
        return "<span class=\"change\"\(attribute: "title", since)>\(arrow.html)\(figure)\(HTML.spoken(" " + since))</span>"
    }
}

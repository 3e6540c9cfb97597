import Documents
import Quantities

/// A status as sign, colour and word together: ● Uppfylls helt.
package struct StatusSign: Component {
    package enum Style: Sendable {
        /// Sign and word.
        case full
        /// The sign alone, its word spoken: only where the same signs stand explained nearby, as in the goal tree.
        case signOnly
    }

    package var sign: Sign
    /// Replaces the sign's own word, as "Uppfyllt helt" in the annual report.
    package var word: Localized?
    package var style: Style

    package init(_ sign: Sign, word: Localized? = nil, style: Style = .full) {
        self.sign = sign
        self.word = word
        self.style = style
    }

    package func html(_ language: Language) -> HTML {
        let word = (word ?? StatusSign.word(sign))[language]
        switch style {
        case .full:
            return "<span class=\"status is-\(sign.rawValue)\">\(Icon.sign(sign))\(word)</span>"
        case .signOnly:
            return
                "<span class=\"status is-\(sign.rawValue)\"\(attribute: "title", word)>\(Icon.sign(sign))\(HTML.spoken(word))</span>"
        }
    }

    /// The words of a plan and a tertial report (domain page, section 3).
    package static func word(_ sign: Sign) -> Localized {
        switch sign {
        case .fullyMet: Localized(sv: "Uppfylls helt", en: "Fully met")
        case .partlyMet: Localized(sv: "Uppfylls delvis", en: "Partly met")
        case .notMet: Localized(sv: "Uppfylls inte", en: "Not met")
        case .notAssessed: Localized(sv: "Ej bedömt", en: "Not assessed")
        case .notStarted: Localized(sv: "Ej påbörjad", en: "Not started")
        case .onPlan: Localized(sv: "Pågår enligt plan", en: "On plan")
        case .done: Localized(sv: "Klar", en: "Done")
        case .paused: Localized(sv: "Pausad", en: "Paused")
        case .deviating: Localized(sv: "Avvikelse", en: "Deviation")
        }
    }
}

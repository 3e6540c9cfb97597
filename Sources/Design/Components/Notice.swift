import Documents
import Quantities

/// Something to know before reading on. The tone is said by sign and word, not by colour alone.
package struct Notice: Component {
    package enum Tone: String, Sendable, CaseIterable {
        /// How things are: "Rapporten är låst."
        case information
        /// Done as asked: "Prognosen är sparad."
        case success
        /// Look here before you go on: "Tre värden saknas."
        case warning
        /// It did not work.
        case failure
    }

    package var tone: Tone
    package var text: HTML
    package var actions: [ButtonLink] = []

    package init(tone: Tone, text: HTML, actions: [ButtonLink] = []) {
        self.tone = tone
        self.text = text
        self.actions = actions
    }

    package func html(_ language: Language) -> HTML {
        let actions: HTML = self.actions.isEmpty ? "" : "<p class=\"notice-actions\">\(self.actions.map { $0.html(language) })</p>"
        return """
            <div class="notice notice-\(tone.rawValue)">\(sign)<div>\(HTML.spoken(word[language] + ": "))\(text)\(actions)</div></div>
            """
    }

    private var sign: HTML {
        switch tone {
        case .information: Icon.information.html
        case .success: Icon.sign(.done)
        case .warning: Icon.sign(.deviating)
        case .failure: Icon.failure.html
        }
    }

    private var word: Localized {
        switch tone {
        case .information: Localized(sv: "Information", en: "Information")
        case .success: Localized(sv: "Klart", en: "Done")
        case .warning: Localized(sv: "Observera", en: "Note")
        case .failure: Localized(sv: "Fel", en: "Error")
        }
    }
}

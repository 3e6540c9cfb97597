import Quantities

/// Says a word of a page in its language: `say("Utfall", "Outcome")`.
struct PageWords: Sendable {
    let language: Language

    init(_ language: Language) {
        self.language = language
    }

    func callAsFunction(_ sv: String, _ en: String) -> String { Localized(sv: sv, en: en)[language] }

    /// "Visar 12 av 103." or "Visar alla 103.", for a list that can be narrowed.
    func shown(_ shown: Int, of total: Int) -> String {
        shown == total
            ? self("Visar alla \(total).", "Showing all \(total).")
            : self("Visar \(shown) av \(total).", "Showing \(shown) of \(total).")
    }
}

import Design
import Documents
import Quantities

/// How far a text has come, as sign and word.
struct TextStateSign: Component {
    var state: WrittenText.State

    func html(_ language: Language) -> HTML {
        sign.map { "\(StatusSign($0, word: state.label), language)" } ?? "<span class=\"quiet\">\(state.label[language])</span>"
    }

    private var sign: Sign? {
        switch state {
        case .empty: .notStarted
        case .draft: .onPlan
        case .approved: .done
        case .changed: .deviating
        case .locked: nil
        }
    }
}

/// "124 av 1 500 ord": how much is written, and how much may be.
struct WordCount: Component {
    var words: Int
    var limit: Int?

    func html(_ language: Language) -> HTML {
        let isOver = limit.map { words > $0 } ?? false
        return "<span\(attribute: "class", isOver ? "is-over" : nil)>\(text(language))</span>"
    }

    func text(_ language: Language) -> String {
        let unit = Localized(sv: "ord", en: words == 1 ? "word" : "words")[language]
        guard let limit else { return "\(Self.grouped(words)) \(unit)" }
        return "\(Self.grouped(words)) \(Localized(sv: "av", en: "of")[language]) \(Self.grouped(limit)) \(unit)"
    }

    /// "högst 1 500 ord"
    static func atMost(_ limit: Int, _ language: Language) -> String {
        Localized(sv: "högst \(grouped(limit)) ord", en: "at most \(grouped(limit)) words")[language]
    }

    /// Thousands apart by a hard blank.
    private static func grouped(_ number: Int) -> String {
        guard number >= 1_000 else { return String(number) }
        let rest = String(number % 1_000)
        return "\(number / 1_000)\u{A0}\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}

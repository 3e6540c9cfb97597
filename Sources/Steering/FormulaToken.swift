import Foundation
import Quantities

/// A formula's text cut into words and signs, each with its place.
struct FormulaToken {
    enum Kind {
        case number(Decimal)
        case indicator(String, FormulaColumn?)
        case word(String)
        case period(FormulaPeriod)
        /// One of `+ - * / ( ) ;`
        case sign(Character)
        case end
    }

    let kind: Kind
    let place: FormulaPlace

    /// All tokens of the text, the last one being the end.
    static func read(_ text: String) throws(Diagnostic) -> [FormulaToken] {
        var reader = FormulaReader(text)
        var tokens: [FormulaToken] = []
        repeat { tokens.append(try reader.next()) } while !tokens[tokens.count - 1].isEnd
        return tokens
    }

    private var isEnd: Bool {
        if case .end = kind { true } else { false }
    }

    /// How an error message names the token.
    var name: Localized {
        switch kind {
        case .number(let number):
            Localized(sv: "talet \(number.plain.replacing(".", with: ","))", en: "the number \(number.plain)")
        case .indicator(let code, _): Localized(sv: "indikatorn [\(code)]", en: "the indicator [\(code)]")
        case .word(let word): Localized(sv: "ordet ”\(word)”", en: "the word “\(word)”")
        case .period(let period): Localized(sv: "perioden \(period.printed)", en: "the period \(period.printed)")
        case .sign(let sign): Localized(sv: "”\(sign)”", en: "“\(sign)”")
        case .end: Localized(sv: "formelns slut", en: "the end of the formula")
        }
    }
}

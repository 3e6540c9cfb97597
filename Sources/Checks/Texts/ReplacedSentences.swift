import Documents
import Foundation
import Quantities
import Texts

/// K506: somebody's own words instead of a written sentence, with other numbers.
struct ReplacedSentences: CheckRule {
    let number = "K506"
    let title = Localized(sv: "Ersatt mening säger annat än uppgifterna", en: "A replaced sentence disagrees with its data")
    let explanation = Localized(
        sv: "En mening som Tertial skriver får ersättas. Talen i ersättningen jämförs med dem som meningen hade haft.",
        en: "A written sentence may be replaced. The numbers of the replacement are compared with those that it would have had.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let written = Dictionary(
            GeneratedSentences(subject.source).all.map { ($0.name, $0.plain) }, uniquingKeysWith: { first, _ in first })
        return subject.texts.flatMap { text -> [Finding] in
            guard case .sentence(let name) = text.place, let plain = written[name], !plain.isEmpty else { return [] }
            let known = Set(ClaimSentence.all(in: plain).flatMap(\.tokens).compactMap(\.quantity))
            return text.sentences.flatMap { _, sentence in
                sentence.tokens.compactMap { token -> Finding? in
                    guard let value = token.quantity, token.year == nil, !SwedishNumeral.isArticle(token.key),
                        !known.contains(value)
                    else { return nil }
                    return Finding(
                        rule: number, severity: .warning, place: text.place,
                        message: "”\(token.text)” står inte i uppgifterna: ”\(plain)”",
                        quote: sentence.quote(0, sentence.tokens.count - 1),
                        remedy: "Rätta talet, hämta det med ett fält, eller ta tillbaka den skrivna meningen.")
                }
            }
        }
    }
}

import Quantities
import Texts

/// K507: a picture that says nothing to those who do not see it (WCAG 1.1.1).
struct ImagesInWords: CheckRule {
    let number = "K507"
    let title = Localized(sv: "Bild utan text", en: "Image without text")
    let explanation = Localized(
        sv: "En bild ska ha en text som säger vad den visar, för den som inte ser den.",
        en: "An image needs a text that says what it shows.")

    func findings(in subject: CheckSubject) -> [Finding] {
        subject.texts.flatMap { text in
            text.running.images.filter { $0.alternative.allSatisfy(\.isWhitespace) }.map { image in
                Finding(
                    rule: number, severity: .error, place: text.place, message: "En bild saknar text om vad den visar.",
                    quote: image.caption, remedy: "Skriv vad bilden visar, mellan hakarna.", source: image.sha256)
            }
        }
    }
}

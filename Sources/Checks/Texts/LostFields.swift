import Quantities
import Texts

/// K501: a live field whose record is gone.
struct LostFields: CheckRule {
    let number = "K501"
    let title = Localized(sv: "Fält utan uppgift", en: "Field without a value")
    let explanation = Localized(
        sv: "Ett levande fält vars källa inte finns skrivs ut som ”uppgift saknas”.",
        en: "A live field whose source is gone prints that the value is missing.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let printer = subject.source.printer
        return subject.texts.flatMap { text in
            text.running.fields.filter { printer.resolve($0) == nil }.map { field in
                Finding(
                    rule: number, severity: .error, place: text.place, message: "Fältet {{\(field.markup)}} har ingen uppgift.",
                    quote: "{{\(field.markup)}}", remedy: "Ta bort fältet eller välj ett annat.", source: field.markup)
            }
        }
    }
}

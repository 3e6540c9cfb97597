import Quantities
import Texts

/// K502: a value that has changed since somebody approved the text that shows it.
struct ChangedFields: CheckRule {
    let number = "K502"
    let title = Localized(sv: "Värde ändrat sedan texten godkändes", en: "Value changed since approval")
    let explanation = Localized(
        sv: "Ett godkännande gäller texten med de värden som den visade. Ändras ett värde ska någon läsa om meningen.",
        en: "An approval holds for the text with the values that it showed.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let printer = subject.source.printer
        return subject.dossier.approvals.sorted { $0.key.path < $1.key.path }.flatMap { place, approval in
            approval.fields.compactMap { field -> Finding? in
                guard let reference = FieldReference(markup: field.reference), let now = printer.resolve(reference)?.printed,
                    now != field.printed
                else { return nil }
                return Finding(
                    rule: number, severity: .warning, place: .text(place),
                    message: "Texten godkändes med \(field.printed), nu är det \(now).", quote: "{{\(field.reference)}}",
                    remedy: "Läs om meningen och godkänn texten igen.", source: field.reference)
            }
        }
    }
}

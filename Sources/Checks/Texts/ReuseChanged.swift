import Quantities
import Texts

/// K503: a paragraph that is taken up here has been changed where it was written.
struct ReuseChanged: CheckRule {
    let number = "K503"
    let title = Localized(sv: "Källan till ett hämtat stycke har ändrats", en: "The source of a paragraph has changed")
    let explanation = Localized(
        sv: "Ett stycke ur en annan text visar hur det såg ut när det hämtades. Har källan ändrats ska någon välja ord.",
        en: "A paragraph of another text shows how it was when it was taken.")

    func findings(in subject: CheckSubject) -> [Finding] {
        ReuseStates.all(in: subject).compactMap { found in
            guard case .changed = found.state else { return nil }
            return Finding(
                rule: number, severity: .warning, place: found.place,
                message: "Stycket ur \(found.source.text.path) har ändrats där.",
                quote: found.reuse.adapted.map(\.plain).joined(separator: " "),
                remedy: found.reuse.isMerged
                    ? "Skriv in det nya i det sammanförda stycket, eller behåll orden."
                    : "Ta in de nya orden, eller behåll dina egna.",
                source: found.source.text.path)
        }
    }
}

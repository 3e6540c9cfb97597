import Quantities
import Texts

/// K504: the text that a paragraph is taken from is no longer there.
struct ReuseGone: CheckRule {
    let number = "K504"
    let title = Localized(sv: "Källan till ett hämtat stycke är borta", en: "The source of a paragraph is gone")
    let explanation = Localized(
        sv: "Ett stycke som följer sin källa blir tomt när källan tas bort.",
        en: "A paragraph that follows its source is empty when the source is gone.")

    func findings(in subject: CheckSubject) -> [Finding] {
        ReuseStates.all(in: subject).filter { $0.state == .gone }.map { found in
            Finding(
                rule: number, severity: found.reuse.isAdapted ? .warning : .error, place: found.place,
                message: "Texten \(found.source.text.path), som stycket hämtas ur, finns inte längre.",
                quote: found.reuse.adapted.map(\.plain).joined(separator: " "),
                remedy: found.reuse.isAdapted ? "Behåll orden som egna." : "Ta bort stycket eller skriv det här.",
                source: found.source.text.path)
        }
    }
}

import Quantities
import Texts

/// K505: texts that take each other up in a ring.
struct ReuseCircular: CheckRule {
    let number = "K505"
    let title = Localized(sv: "Stycken som hämtar varandra", en: "Paragraphs that take each other up")
    let explanation = Localized(
        sv: "Ett stycke som hämtar ett stycke som hämtar det första har inga ord.", en: "A ring of paragraphs has no words.")

    func findings(in subject: CheckSubject) -> [Finding] {
        ReuseStates.all(in: subject).filter { $0.state == .circular }.map { found in
            Finding(
                rule: number, severity: .error, place: found.place,
                message: "Stycket ur \(found.source.text.path) leder tillbaka hit.",
                remedy: "Skriv stycket på ett av ställena.", source: found.source.text.path)
        }
    }
}

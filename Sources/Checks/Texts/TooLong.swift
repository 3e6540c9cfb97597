import Quantities
import Steering
import Texts

/// K402: more words than the template allows.
struct TooLong: CheckRule {
    let number = "K402"
    let title = Localized(sv: "För lång text", en: "Text too long")
    let explanation = Localized(
        sv: "Mallen sätter gränser för hur många ord en text får ha.", en: "The template limits how many words a text may have.")

    func findings(in subject: CheckSubject) -> [Finding] {
        let template = subject.source.template
        return subject.texts.compactMap { text in
            guard case .text(let place) = text.place else { return nil }
            let level = text.goal.flatMap { subject.overview.node($0)?.goal.level }
            guard let limit = template.instruction(at: place, level: level)?.wordLimit else { return nil }
            let count = text.running.wordCount
            guard count > limit else { return nil }
            return Finding(
                rule: number, severity: .warning, place: text.place,
                message: "Texten har \(count) ord, mallen tillåter \(limit).", remedy: "Korta texten med \(count - limit) ord.")
        }
    }
}

import Quantities
import Texts

/// K603: a text that points to an attachment that is not there.
struct AttachmentReferences: CheckRule {
    let number = "K603"
    let title = Localized(sv: "Hänvisning till en bilaga som saknas", en: "A reference to a missing attachment")
    let explanation = Localized(
        sv: "”Bilaga 3” i en text ska finnas bland ärendets bilagor.", en: "“Bilaga 3” in a text is to be among the attachments.")

    func findings(in subject: CheckSubject) -> [Finding] {
        guard subject.dossier.caseFile != nil else { return [] }
        let numbers = Set(subject.dossier.attachments.map(\.number))
        return subject.texts.flatMap { text in
            text.passages.flatMap { passage in
                Self.references(in: passage.plain).filter { !numbers.contains($0) }.map { missing in
                    Finding(
                        rule: number, severity: .error, place: text.place,
                        message: "Texten hänvisar till bilaga \(missing), men ärendet har \(had(numbers.count)).",
                        quote: "bilaga \(missing)", remedy: "Lägg till bilagan på ärendets sida, eller rätta numret.")
                }
            }
        }
    }

    private func had(_ count: Int) -> String {
        count == 0 ? "inga bilagor" : count == 1 ? "en bilaga" : "\(SwedishCount.words(count)) bilagor"
    }

    static func references(in plain: String) -> [Int] {
        let words = plain.lowercased()
        return words.holds("bilaga ") ? words.matches(of: /\bbilaga (\d{1,3})\b/).compactMap { Int($0.1) } : []
    }
}

import Quantities
import Rounds
import Steering
import Texts

extension SearchEntry {
    /// - Parameter heading: the section's own, or the template's where the section is the template's.
    public init(_ section: OwnSection, heading: String = "") {
        let title = section.heading.isEmpty ? heading : section.heading
        self.init(
            TextKey(round: section.key, place: .section(section.code)), title: title.isEmpty ? "Eget avsnitt" : title,
            body: section.body)
    }

    /// One for each text of the case; an empty text takes away what was found before.
    public static func entries(of file: CaseFile) -> [SearchEntry] {
        CaseFile.Part.allCases.map { part in
            SearchEntry(
                TextKey(round: file.key, place: .caseFile(part)), title: "Ärende: \(part.label.sv)", body: file.texts[part] ?? "")
        }
    }

    /// With the subject `-/T1/avsnitt/barnkonsekvenser`: no goal, the round, the place.
    private init(_ text: TextKey, title: String, body: String) {
        self.init(
            kind: .text, subject: "-/\(text.round.kind)/\(text.place.path)", organisation: text.round.organisation,
            year: text.round.year, title: title, body: body)
    }
}

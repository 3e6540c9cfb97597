import Database
import Quantities
import Rounds
import Steering
import Store
import Texts

/// The sections of a round's document: those of its template, and the organisation's own.
struct RoundSections {
    let template: DocumentTemplate
    let own: [OwnSection]

    /// - Throws: ``CommandFailure/refused(_:)`` where there is no such round.
    init(_ key: RoundKey, _ reading: any Reading) throws {
        guard let organisation = try OrganisationTable.tree(reading)[key.organisation] else {
            throw CommandFailure.refused([EditFault.noRound(key)])
        }
        template = try TemplateTable.used(in: key, of: organisation.kind, reading)
        own = try OwnSectionTable.all(of: key, reading)
    }

    /// Of the template's sections and the organisation's own.
    var codes: Set<SectionCode> { Set(template.allSections.map(\.code) + own.map(\.code)) }

    func isTemplates(_ code: SectionCode) -> Bool { template.allSections.contains { $0.code == code } }

    func heading(of section: OwnSection) -> String {
        section.heading.isEmpty ? template.allSections.first { $0.code == section.code }?.heading ?? "" : section.heading
    }
}

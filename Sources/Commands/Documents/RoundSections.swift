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

/// A section that gets another place because of one that is put in or taken away.
struct MovedSection {
    let before: OwnSection
    let after: OwnSection

    init(_ section: OwnSection, to position: SectionPosition?) {
        before = section
        var moved = section
        moved.position = position
        after = moved
    }
}

extension RoundSections {
    var placed: [PlacedSection] { [PlacedSection](template, own) }

    /// Those that have to give way for a section to stand exactly at its position, and those that close the gap that it leaves.
    ///
    /// - Parameter before: nil: it is new.
    func making(room section: OwnSection, from before: OwnSection?) -> [MovedSection] {
        let others = own.filter { $0.code != section.code }
        var positions: [SectionCode: SectionPosition?] = [:]
        if before != nil {
            for other in others where other.position == .after(section.code) { positions[other.code] = before?.position }
        }
        for other in others where (positions[other.code] ?? other.position) == section.position {
            positions[other.code] = .after(section.code)
        }
        return others.compactMap { other in
            guard let position = positions[other.code], position != other.position else { return nil }
            return MovedSection(other, to: position)
        }
    }

    /// What is under a section that goes takes its place, and what followed it comes after that.
    func closing(_ section: OwnSection) -> [MovedSection] {
        let last = placed.first(section.code)?.sections.last?.code
        return own.compactMap { other in
            switch other.position {
            case .under(section.code): MovedSection(other, to: section.position)
            case .after(section.code): MovedSection(other, to: last.map { .after($0) } ?? section.position)
            default: nil
            }
        }
    }
}

import Access
import Database
import Exchange
import Quantities
import Rounds
import Steering
import Store
import Texts

/// Writes a document template. Places of what is wrong are those of ``DocumentTemplate/problems``.
///
/// A template may change while rounds are written with it. What is approved does not change: where a round that is attested, or decided
/// without a kept document, prints with the template, only guidance and word limits may differ.
public struct SaveTemplate: TemplateEdit {
    public static let name = "saveTemplate"

    let template: DocumentTemplate
    let version: Int

    public init(template: DocumentTemplate, version: Int) {
        self.template = template
        self.version = version
    }

    /// - Returns: the template's new version.
    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        guard template.problems.isEmpty else { throw CommandFailure.refused(template.problems) }
        let all = try TemplateTable.all(writing)
        let before = all.first { $0.code == template.code }
        try mustNotChangeWhatIsApproved(from: all, to: all.filter { $0.code != template.code } + [template], writing)
        let saved = try change(before, template, version: version).save(in: writing)
        return Applied(saved.version, records: saved.record.map { [$0] } ?? [])
    }
}

/// Takes a template away: rounds that are written with it are printed with another, or with the standard one.
public struct RemoveTemplate: TemplateEdit {
    public static let name = "removeTemplate"

    let code: TemplateCode
    let version: Int

    public init(code: TemplateCode, version: Int) {
        self.code = code
        self.version = version
    }

    public func apply(by person: Person, at time: String, in writing: any Writing) throws -> Applied<Int> {
        let all = try TemplateTable.all(writing)
        guard let before = all.first(where: { $0.code == code }) else {
            throw CommandFailure.refused([DocumentFault.noTemplate()])
        }
        try mustNotChangeWhatIsApproved(from: all, to: all.filter { $0.code != code }, writing)
        let saved = try change(before, nil, version: version).save(in: writing)
        return Applied(saved.version, records: saved.record.map { [$0] } ?? [])
    }
}

protocol TemplateEdit: Command where Outcome == Int {}

extension TemplateEdit {
    public func authorise(_ person: Person, _ reading: any Reading) throws {
        let tree = try OrganisationTable.tree(reading)
        guard let city = tree.organisations.values.first(where: { $0.kind == .city })?.code,
            person.may(.keepTemplates, in: city, tree, round: .open)
        else { throw CommandFailure.notAllowed(EditFault.notAllowed(person, person.organisation, .open)) }
    }

    func change(_ before: DocumentTemplate?, _ after: DocumentTemplate?, version: Int) -> RecordChange<TemplateTable> {
        let code = (before ?? after)?.code.text ?? ""
        return RecordChange(subject: "template/\(code)", before: before, after: after, version: version) { template in
            [
                "name": template.name, "audience": template.audience.rawValue,
                "kinds": DocumentTemplate.Kind.allCases.filter(template.kinds.contains).map(\.rawValue).joined(separator: " "),
                "years": "\(template.fromYear)–\(template.toYear.map(String.init) ?? "")",
                "contents": TemplateContents(template).json,
            ]
        }
    }

    /// - Throws: ``CommandFailure/refused(_:)`` naming the first approved round that would print otherwise.
    func mustNotChangeWhatIsApproved(
        from before: [DocumentTemplate], to after: [DocumentTemplate], _ reading: any Reading
    ) throws {
        let tree = try OrganisationTable.tree(reading)
        let kept = try DocumentVersionTable.rounds(having: .decided, reading)
        for round in try RoundTable.all(reading, where: "state IN ('attested', 'decided')", []) {
            guard let kind = tree[round.key.organisation]?.kind else { continue }
            let audience = DocumentTemplate.Audience(kind)
            let (old, new) = (before.printed(round.key, audience), after.printed(round.key, audience))
            guard old != new, round.state != .decided || !kept.contains(round.key) else { continue }
            throw CommandFailure.refused([DocumentFault.templateIsPrinted(round.key)])
        }
    }

}

extension [DocumentTemplate] {
    /// The template that a round prints with, as far as it can be seen in print: the city's, or the standard one.
    fileprivate func printed(_ key: RoundKey, _ audience: DocumentTemplate.Audience) -> DocumentTemplate {
        let own = filter { $0.fits(key.kind, audience, year: key.year) }.max { ($0.fromYear, $0.code) < ($1.fromYear, $1.code) }
        return (own ?? .standard(for: key.kind, audience: audience)).filled(for: key.kind).asPrinted
    }
}

extension DocumentTemplate {
    /// Without what only writers see.
    fileprivate var asPrinted: DocumentTemplate {
        var template = self
        template.code = TemplateCode(stored: "")
        template.name = ""
        template.kinds = []
        (template.fromYear, template.toYear, template.version) = (0, nil, 0)
        template.sections = sections.map(\.asPrinted)
        template.goals = goals.mapValues { parts in parts.map { TemplateGoalPart($0.part, instruction: $0.instruction.asPrinted) } }
        template.economy = economy.map {
            TemplateEconomyPart($0.heading, title: $0.title, without: $0.without, instruction: $0.instruction.asPrinted)
        }
        return template
    }
}

extension TemplateSection {
    fileprivate var asPrinted: TemplateSection {
        TemplateSection(
            code: code, heading: heading, part: part, instruction: instruction.asPrinted, sections: sections.map(\.asPrinted))
    }
}

extension WritingInstruction {
    fileprivate var asPrinted: WritingInstruction { WritingInstruction(isRequired: isRequired) }
}

import Checks
import Documents
import Economy
import Quantities
import Rounds
import Steering
import Texts

/// Every section of a round's document in the order of the template, with the texts that are written in each.
struct DocumentOutline: Sendable {
    /// A heading of the document: a text, a goal, a part that Tertial writes itself.
    struct Entry: Sendable {
        enum Kind: Sendable, Hashable {
            /// People write it.
            case text
            /// A heading over others.
            case heading
            case goal(Goal.Level)
            /// Made of the records.
            case generated(Generated)
        }

        enum Generated: Sendable, Hashable { case inBrief, tables }

        struct Section: Sendable, Hashable {
            var code: SectionCode
            /// From 1.
            var depth: Int
        }

        var kind: Kind
        var heading: String
        /// Nil where nothing is written under the heading itself.
        var text: WrittenText?
        var findingCount = 0
        /// A section of the organisation's own, which it can change and take away.
        var own: OwnSection?
        /// Where it is a section of the template or of the organisation's own, beside which another one can stand.
        var section: Section?
        var entries: [Entry] = []

        /// Itself first.
        var selfAndDescendants: [Entry] { [self] + entries.flatMap(\.selfAndDescendants) }
    }

    let entries: [Entry]

    var all: [Entry] { entries.flatMap(\.selfAndDescendants) }
    var texts: [WrittenText] { all.compactMap(\.text) }

    init(_ scene: DocumentScene, _ findings: DocumentFindings) {
        entries = OutlineAssembly(scene, findings).entries()
    }
}

/// Puts the outline together as the composer puts the document together (``RoundComposer``).
private struct OutlineAssembly {
    private let scene: DocumentScene
    private let findings: DocumentFindings
    private let texts: WrittenTexts
    private let language = Language.swedish

    init(_ scene: DocumentScene, _ findings: DocumentFindings) {
        self.scene = scene
        self.findings = findings
        texts = WrittenTexts(scene: scene)
    }

    func entries() -> [DocumentOutline.Entry] {
        caseEntries + level([PlacedSection](scene.template, scene.source.dossier.ownSections), depth: 1)
    }

    private var caseEntries: [DocumentOutline.Entry] {
        guard scene.isCase else { return [] }
        return [
            DocumentOutline.Entry(
                kind: .heading, heading: Localized(sv: "Ärendet", en: "The case")[language],
                entries: CaseFile.Part.allCases.compactMap { entry(.caseFile($0)) })
        ]
    }

    private func level(_ sections: [PlacedSection], depth: Int) -> [DocumentOutline.Entry] {
        sections.map { placed in
            var entry =
                switch placed.origin {
                case .template(let section): planned(section)
                case .own(let section): own(section)
                }
            entry.section = DocumentOutline.Entry.Section(code: placed.code, depth: depth)
            entry.entries += level(placed.sections, depth: depth + 1)
            return entry
        }
    }

    private func planned(_ section: TemplateSection) -> DocumentOutline.Entry {
        var entry: DocumentOutline.Entry
        switch section.part {
        case .text(let kind):
            entry = self.entry(.document(kind)) ?? .init(kind: .heading, heading: section.heading)
        case .free:
            entry = self.entry(.section(section.code)) ?? .init(kind: .heading, heading: section.heading)
        case .inBrief:
            let heading = scene.key.kind.isFollowUp ? "Måluppfyllelse i korthet" : "Planen i korthet"
            entry = .init(kind: .generated(.inBrief), heading: section.heading.isEmpty ? heading : section.heading)
        case .goals:
            let heading = section.heading.isEmpty ? "Uppföljning av inriktningsmålen" : section.heading
            let isPlan = scene.key.kind == .plan
            entry = .init(kind: .heading, heading: isPlan && section.heading.isEmpty ? "Målen" : heading)
            entry.entries = scene.source.overview.roots.map(goal)
        case .economy:
            entry = .init(kind: .generated(.tables), heading: section.heading.isEmpty ? "Ekonomi" : section.heading)
            entry.entries = economy
        }
        return entry
    }

    private func own(_ section: OwnSection) -> DocumentOutline.Entry {
        var entry = self.entry(.section(section.code)) ?? .init(kind: .heading, heading: section.heading)
        entry.own = section
        return entry
    }

    private var economy: [DocumentOutline.Entry] {
        guard scene.source.economy != nil else { return [] }
        return scene.template.economy.compactMap { entry(.economy($0.heading)) }
    }

    private func goal(_ node: GoalNode) -> DocumentOutline.Entry {
        let parts = scene.template.goals[node.goal.level] ?? []
        let written = parts.compactMap { part -> DocumentOutline.Entry? in
            guard case .text(let kind) = part.part, let entry = entry(.goal(node.goal.code, kind)), let text = entry.text,
                texts.has(text)
            else { return nil }
            return entry
        }
        return DocumentOutline.Entry(
            kind: .goal(node.goal.level), heading: node.goal.numberedTitle, entries: written + node.children.map(goal))
    }

    private func entry(_ place: TextPlace) -> DocumentOutline.Entry? {
        texts.text(at: place).map { text in
            DocumentOutline.Entry(kind: .text, heading: text.name, text: text, findingCount: findings.on(place).count)
        }
    }
}

import Access
import Database
import Design
import Documents
import Economy
import Quantities
import Rounds
import Steering
import Store
import Texts

/// What the pages of a round's document have in common: everything that the document is made of, and what stands around it.
struct DocumentScene: Sendable {
    let source: DocumentSource
    let surroundings: Surroundings
    /// The journal's last hash: as long as it stands, nothing that the checks look at has changed. Nil: not known.
    var journal: String?

    var round: Round { source.overview.round }
    var key: RoundKey { source.overview.round.key }
    var organisation: Organisation { source.overview.organisation }
    var template: DocumentTemplate { source.template }

    /// - Parameter withImages: false leaves the pictures' bytes empty: for pages that print no document.
    /// - Throws: ``PageFault/notFound`` where there is no such round.
    static func read(
        _ key: RoundKey, _ visit: Visit, withImages: Bool = false, _ reading: any Reading
    ) throws -> DocumentScene {
        let (surroundings, journal) = try reading.atOnce { reading in
            (try Surroundings.read(visit, reading), try Journal.head(in: reading).hash)
        }
        guard let source = try DossierQuery.source(key, withImages: withImages, reading) else {
            throw PageFault.missing(Localized(sv: "Omgången", en: "The round"))
        }
        return DocumentScene(source: source, surroundings: surroundings, journal: journal)
    }

    func with(_ source: DocumentSource) -> DocumentScene {
        DocumentScene(source: source, surroundings: surroundings, journal: journal)
    }

    func address(_ page: DocumentPage) -> Address { Route.round(key, .document(page)).address }

    func may(_ permission: Permission) -> Bool { surroundings.may(permission, in: round) }

    /// "Hägersten-Älvsjö, Tertialrapport 1 2023"
    func title(_ language: Language) -> String {
        "\(organisation.shortName), \(key.kind.title[language]) \(key.year)"
    }

    /// The path to the document; `within` are pages between it and the page.
    func crumbs(_ language: Language, within: [Breadcrumbs.Crumb] = []) -> [Breadcrumbs.Crumb] {
        [
            .init(label: Localized(sv: "Start", en: "Start")[language], address: Route.start.address),
            .init(label: title(language), address: Route.round(key, .overview).address),
            .init(label: Localized(sv: "Skriv och besluta", en: "Write and decide")[language], address: address(.outline)),
        ] + within
    }

    /// Who did it and when: "Strateg, Hägersten-Älvsjö, i dag kl. 11.12".
    func told(who: String, at: String, now: String, _ language: Language) -> String {
        let name = surroundings.name(ofActor: who, language)
        let someone = Localized(sv: "Någon", en: "Someone")[language]
        let when = SwedishTime(utc: at).map { $0.printed(asOf: SwedishTime(utc: now), language) }
        return [name.isEmpty ? someone : name, when].compactMap(\.self).joined(separator: ", ")
    }

    // MARK: Names of texts

    /// "Analys", "Ärendets beredning"; nil where the round's document has no such text.
    func name(of place: TextPlace, _ language: Language) -> String? {
        switch place {
        case .goal(let goal, let kind): source.overview.node(goal).map { name(of: kind, under: $0, language) }
        case .document(let kind): sectionHeading(kind) ?? (kind.isOfWholeDocument ? kind.label[language] : nil)
        case .section(let code): heading(of: code)
        case .caseFile(let part): isCase ? part.label[language] : nil
        case .economy(let heading): source.economy == nil ? nil : self.heading(of: heading, language)
        }
    }

    /// A unit writes about what it does itself, not about the committee.
    private func name(of kind: GoalText.Kind, under node: GoalNode, _ language: Language) -> String {
        let isUnit = organisation.kind == .unit || organisation.kind == .department
        return kind == .contribution && isUnit ? Localized(sv: "Bidrag", en: "Contribution")[language] : kind.label[language]
    }

    private func sectionHeading(_ kind: GoalText.Kind) -> String? {
        template.allSections.first { $0.part == .text(kind) && !$0.heading.isEmpty }?.heading
    }

    private func heading(of code: SectionCode) -> String? {
        let own = source.dossier.ownSections.first { $0.code == code }?.heading ?? ""
        let planned = template.allSections.first { $0.part == .free && $0.code == code }
        guard planned != nil || !own.isEmpty else { return nil }
        return planned.map { $0.heading.isEmpty ? own : $0.heading } ?? own
    }

    private func heading(of economy: EconomyNote.Heading, _ language: Language) -> String {
        let title = template.economy.first { $0.heading == economy }?.title ?? ""
        return title.isEmpty ? economy.label[language] : title
    }

    /// Units and departments hand in no case.
    var isCase: Bool {
        source.dossier.caseFile != nil || organisation.kind == .committee || organisation.kind == .company
    }

    /// What the text stands under: "Nämndmål 3.6 …", "Ärendet"; "" for a text of the whole document.
    func context(of place: TextPlace, _ language: Language) -> String {
        switch place {
        case .goal(let goal, _): source.overview.node(goal)?.goal.numberedTitle ?? ""
        case .document, .section: ""
        case .caseFile: Localized(sv: "Ärendet", en: "The case")[language]
        case .economy: Localized(sv: "Ekonomi", en: "Economy")[language]
        }
    }
}

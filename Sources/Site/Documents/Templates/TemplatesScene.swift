import Access
import Database
import Design
import Quantities
import Rounds
import Steering
import Store
import Texts

/// The city's templates with what stands around their pages.
struct TemplatesScene: Sendable {
    /// Those that the council office has made.
    let templates: [DocumentTemplate]
    let surroundings: Surroundings

    static func read(_ visit: Visit, _ reading: any Reading) throws -> TemplatesScene {
        TemplatesScene(templates: try TemplateTable.all(reading), surroundings: try Surroundings.read(visit, reading))
    }

    /// Whether the reader keeps the templates.
    var mayKeep: Bool {
        let tree = surroundings.tree
        guard let city = tree.organisations.values.first(where: { $0.kind == .city })?.code else { return false }
        return surroundings.person.may(.keepTemplates, in: city, tree, round: .open)
    }

    /// What holds where the council office has made none.
    static let standards: [DocumentTemplate] = DocumentTemplate.Audience.allCases.flatMap { audience in
        rounds.map { DocumentTemplate.standard(for: $0, audience: audience) }
    }

    /// One round of each kind of document.
    private static let rounds: [RoundKind] = [.plan, .tertial1, .tertial2, .annualReport, .month(1)]

    /// - Returns: the council office's, or a standard one.
    func template(_ code: TemplateCode) -> DocumentTemplate? {
        templates.first { $0.code == code } ?? TemplatesScene.standards.first { $0.code == code }
    }

    func isStandard(_ template: DocumentTemplate) -> Bool { !templates.contains { $0.code == template.code } }

    /// Those of one kind of document, the newest first; the standard one last.
    func templates(_ kind: DocumentTemplate.Kind, _ audience: DocumentTemplate.Audience) -> [DocumentTemplate] {
        let own = templates.filter { $0.kinds.contains(kind) && $0.audience == audience }
        return own.sorted { ($0.fromYear, $0.code) > ($1.fromYear, $1.code) }
            + TemplatesScene.standards.filter { $0.kinds.contains(kind) && $0.audience == audience }
    }

    /// The rounds whose documents are of the template's kind, the newest first: those of its years before others.
    func rounds(of template: DocumentTemplate) -> [Round] {
        let fitting = surroundings.rounds.filter { round in
            guard let kind = surroundings.tree[round.key.organisation]?.kind else { return false }
            return template.kinds.contains(DocumentTemplate.Kind(round.key.kind))
                && template.audience == DocumentTemplate.Audience(kind)
        }
        let isInForce = { (round: Round) in template.fromYear <= round.key.year && round.key.year <= template.toYear ?? .max }
        return fitting.filter(isInForce) + fitting.filter { !isInForce($0) }
    }

    /// All that can be copied, by who they are for.
    func originals(_ language: Language) -> [Choice] {
        let own = templates.sorted { $0.name < $1.name }.map { template in
            Choice(
                value: template.code.text, label: "\(template.name), \(template.years(language))",
                group: Localized(sv: "Stadens mallar", en: "The city's templates")[language])
        }
        let standards = TemplatesScene.standards.map { template in
            Choice(
                value: template.code.text, label: template.name,
                group: Localized(sv: "Standardmallar", en: "Standard templates")[language])
        }
        return own + standards
    }

    func crumbs(_ language: Language, within: [Breadcrumbs.Crumb] = []) -> [Breadcrumbs.Crumb] {
        [
            .init(label: Localized(sv: "Start", en: "Start")[language], address: Route.start.address),
            .init(label: Localized(sv: "Mallar", en: "Templates")[language], address: TemplatePage.list.address),
        ] + within
    }
}

extension DocumentTemplate {
    /// "från 2021", "2021–2023"
    func years(_ language: Language) -> String {
        guard let toYear else { return Localized(sv: "från \(fromYear)", en: "from \(fromYear)")[language] }
        return toYear == fromYear ? String(fromYear) : "\(fromYear)–\(toYear)"
    }

    /// "Tertialrapport 1, Tertialrapport 2"
    func kindNames(_ language: Language) -> String {
        Kind.allCases.filter(kinds.contains).map { $0.label[language] }.joined(separator: ", ")
    }
}

extension DocumentPart {
    /// What fills a section, as lists and headings say it.
    var label: Localized {
        switch self {
        case .text(let kind): kind.label
        case .free: Localized(sv: "Fri text", en: "Free text")
        case .inBrief: Localized(sv: "I korthet (meningar som Tertial skriver)", en: "In brief (sentences that Tertial writes)")
        case .goals: Localized(sv: "Målen", en: "The goals")
        case .economy: Localized(sv: "Ekonomin", en: "The economy")
        }
    }

    /// All that a section can hold.
    static let choices: [DocumentPart] =
        [.free] + GoalText.Kind.allCases.filter(\.isOfWholeDocument).map { .text($0) } + [.inBrief, .goals, .economy]
}

extension TemplateGoalPart.Part {
    var label: Localized {
        switch self {
        case .text(let kind): kind.label
        case .indicators: Localized(sv: "Indikatorerna (tabell)", en: "The indicators (table)")
        case .activities: Localized(sv: "Aktiviteterna (tabell)", en: "The activities (table)")
        case .basis: Localized(sv: "Vad bedömningen grundas på (mening)", en: "What the assessment rests on (sentence)")
        }
    }

    static let choices: [TemplateGoalPart.Part] =
        [.basis] + GoalText.Kind.allCases.filter { !$0.isOfWholeDocument }.map { .text($0) } + [.indicators, .activities]
}

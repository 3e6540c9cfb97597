import Economy
import Quantities
import Rounds
import Steering
import Texts

/// The economy's part of a document: every table, the sentences that they come to, and what people say of them.
///
/// Which headings, and in which order, the template says. Headings that always print say so themselves where nothing is reported.
struct EconomySections {
    let economy: EconomyOverview
    let source: DocumentSource
    let tables: EconomyTables
    let sentences: GeneratedSentences
    /// A unit's document shows its own share and leaves out what it has nothing of.
    let printsEmptyHeadings: Bool
    /// Those of the template, in its order.
    private let parts: [TemplateEconomyPart]
    private let asked: [EconomyNote.Heading: TemplateEconomyPart]
    var isPlan: Bool { source.key.kind == .plan }
    var isMonth: Bool { if case .month = source.key.kind { true } else { false } }

    init(_ economy: EconomyOverview, _ source: DocumentSource, _ sentences: GeneratedSentences) {
        self.economy = economy
        self.source = source
        self.sentences = sentences
        parts = source.template.economy
        asked = Dictionary(parts.map { ($0.heading, $0) }, uniquingKeysWith: { first, _ in first })
        tables = source.economyTables ?? EconomyTables(economy)
        printsEmptyHeadings = economy.organisation.kind == .committee || economy.organisation.kind == .company
    }

    /// The parts of the template, in its order; nil for a unit that has no economy.
    func chapter() -> Section? {
        let sections = parts.filter { !standsWithinAnother($0.heading) }.compactMap(section)
        guard !sections.isEmpty else { return nil }
        return Section(
            anchor: Anchor.economy, heading: isPlan ? "Redovisning av ekonomi" : "Uppföljning av ekonomi", sections: sections)
    }

    private func section(_ part: TemplateEconomyPart) -> Section? {
        var section = composed(part.heading)
        // A month has no heading just to say that nothing is new.
        if isMonth, section?.blocks == [.notApplicable] { return nil }
        if !part.title.isEmpty { section?.heading = part.title }
        return section
    }

    private func composed(_ heading: EconomyNote.Heading) -> Section? {
        switch heading {
        case .operations: isPlan ? plannedOperations() : operations()
        case .conditions: written(.conditions, Anchor.conditions, "Förutsättningar")
        case .administration: written(.administration, Anchor.administration, "Nämnd och administration")
        case .capitalCosts: capitalCosts()
        case .staff: staff()
        case .resultUnits: isPlan ? plannedResultUnits() : resultUnits()
        case .investments: isPlan ? plannedInvestments() : investments()
        case .assetSales: fixed(.assetSales, Anchor.assetSales, "Försäljningar av anläggningstillgångar")
        case .projects: fixed(.projects, Anchor.projects, "Verksamhetsprojekt (driftprojekt)")
        case .turnover: turnover()
        case .budgetAdjustments: budgetAdjustments()
        case .premises: premises()
        case .specialAccounts:
            isPlan ? plannedAccounts() : fixed(.specialAccounts, Anchor.specialAccounts, "Särskilda redovisningar")
        case .other: fixed(.other, Anchor.otherEconomy, "Övrigt")
        }
    }

    // MARK: What the template has

    /// Nil where the template goes without the heading.
    func part(_ heading: EconomyNote.Heading) -> TemplateEconomyPart? { asked[heading] }

    private func has(_ heading: EconomyNote.Heading) -> Bool { asked[heading] != nil }

    func has(_ content: EconomyContent) -> Bool { asked[content.heading].map { !$0.without.contains(content) } ?? false }

    /// Some texts stand within the section of operations, where the document has a place for them there: before everything else, or in
    /// a service area's section. The plan's other remarks stand last among its accounts.
    func standsWithinAnother(_ heading: EconomyNote.Heading) -> Bool {
        switch heading {
        case .conditions: has(.operations)
        case .administration: has(.areaSections) && mainAreas.contains { $0.area.kind == .administration }
        case .capitalCosts: !isPlan && has(.areaSections) && mainAreas.contains(where: \.isCapital)
        case .other: isPlan && has(.specialAccounts)
        default: false
        }
    }

    var mainAreas: [AreaFigures] { economy.areas.filter { $0.depth == 0 } }

    // MARK: Parts of sections

    private func operations() -> Section? {
        let tables = table(.operatingBudget) + told(sentences.operations)
        let text = note(.operations)
        let blocks =
            (note(.conditions)?.flattened ?? []) + tables + (text?.blocks ?? []) + table(.serviceAreas)
        let areas = areaSections()
        let parts = operationParts(forNoArea: text)
        if blocks.isEmpty && areas.isEmpty && parts.isEmpty {
            guard printsEmptyHeadings else { return nil }
            return Section(
                anchor: Anchor.operations, heading: "Uppföljning av driftbudget",
                blocks: [.note([.text("Ingen budget är inlagd för året.")])], place: EconomyNote.Heading.operations.place)
        }
        return Section(
            anchor: Anchor.operations, heading: "Uppföljning av driftbudget", blocks: blocks, sections: parts + areas,
            place: EconomyNote.Heading.operations.place)
    }

    /// What the note on operations says under headings that are no area's; the rest stands in the areas' own sections.
    func operationParts(forNoArea text: BodyText?) -> [Section] {
        (text?.sections(of: Anchor.operations) ?? []).filter { part in
            !has(.areaSections) || !mainAreas.contains { $0.isMeant(by: part.heading) }
        }
    }

    /// What the note on operations says under the area's heading.
    func operationText(of area: AreaFigures) -> [Block] {
        (note(.operations)?.parts ?? []).filter { area.isMeant(by: $0.heading) }.flatMap(\.blocks)
    }

    /// Empty where there is nothing to print, or the template goes without.
    func table(_ kind: EconomyTable.Kind) -> [Block] {
        guard kind.content.map(has) ?? true else { return [] }
        return tables.table(kind)?.blocks(source) ?? []
    }

    /// A sentence that Tertial writes, or what has been made of it.
    func told(_ sentence: GeneratedSentence) -> [Block] { sentences.blocks(sentence) }

    /// What the round says under a heading; nil where it says nothing, or the template has no such text. A text that the template
    /// requires and nobody has written says so.
    func note(_ heading: EconomyNote.Heading) -> BodyText? {
        guard let part = asked[heading] else { return nil }
        let text = economy.notes[heading].map { source.body($0.body) }.flatMap { $0.isEmpty ? nil : $0 }
        return text ?? (part.instruction.isRequired ? .missing : nil)
    }

    /// A section of blocks and the round's note; where both are empty, "Ej aktuellt." in a document that prints empty headings.
    func section(
        _ anchor: String, _ heading: String, note kind: EconomyNote.Heading?, blocks: [Block], sections: [Section] = []
    ) -> Section? {
        let text = kind.flatMap(note)
        let all = blocks + (text?.blocks ?? [])
        let below = sections + (text?.sections(of: anchor) ?? [])
        if all.isEmpty && below.isEmpty {
            return printsEmptyHeadings
                ? Section(anchor: anchor, heading: heading, blocks: [.notApplicable], place: kind?.place ?? "") : nil
        }
        return Section(anchor: anchor, heading: heading, blocks: all, sections: below, place: kind?.place ?? "")
    }

    func fixed(_ note: EconomyNote.Heading, _ anchor: String, _ heading: String) -> Section? {
        section(anchor, heading, note: note, blocks: [])
    }

    /// A heading for a text alone, which is left out where nobody has written it.
    func written(_ kind: EconomyNote.Heading, _ anchor: String, _ heading: String) -> Section? {
        note(kind) == nil ? nil : section(anchor, heading, note: kind, blocks: [])
    }
}

/// Draws the chart that stands before a volume table; nil where there is none to draw. The composer knows no charts.
public typealias EconomyDrawing = @Sendable (VolumeTable) -> Block?

extension EconomyNote.Heading {
    /// Where the note is edited.
    var place: String { TextPlace.economy(self).path }
}

extension AreaFigures {
    var isCapital: Bool { area.kind == .depreciation || area.kind == .interest }

    /// Whether a heading that a person wrote names the area, if only by its first words: "Stöd och service".
    fileprivate func isMeant(by heading: String) -> Bool { name.lowercased().hasPrefix(heading.lowercased()) }
}

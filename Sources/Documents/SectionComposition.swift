import Economy
import Rounds
import Steering
import Texts

/// The document's sections in the template's order, with the organisation's own sections among them.
///
/// A section without words is left out, unless the template requires it: then the gap is shown, so that nobody misses it.
struct SectionComposition {
    private let source: DocumentSource
    private let template: DocumentTemplate
    private let texts: PrintedTexts
    private let sentences: GeneratedSentences
    private var printedParts: Set<DocumentPart> = []
    private var printedCodes: Set<SectionCode> = []

    init(_ source: DocumentSource) {
        self.source = source
        template = source.template
        texts = PrintedTexts(source)
        sentences = GeneratedSentences(source)
    }

    mutating func sections() -> [Section] { level([PlacedSection](template, source.dossier.ownSections)) }

    private mutating func level(_ sections: [PlacedSection]) -> [Section] {
        var found: [Section] = []
        for section in sections {
            let below = level(section.sections)
            switch section.origin {
            case .template(let planned): found += printed(planned, below: below)
            case .own(let own): found += printed(own, below: below)
            }
        }
        return found
    }

    private mutating func printed(_ section: TemplateSection, below: [Section]) -> [Section] {
        // A part that the template has twice is printed once.
        guard section.part == .free || printedParts.insert(section.part).inserted else { return below }
        switch section.part {
        case .text(let kind):
            return written(
                section, texts.text(kind), at: .document(kind), anchor: Anchor.document(kind, in: source.key.kind),
                heading: kind.label.sv, below: below)
        case .free: return free(section, below: below)
        case .inBrief: return inBrief(section, below: below)
        case .goals: return goals(section, below: below)
        case .economy: return economy(section, below: below)
        }
    }

    private func written(
        _ section: TemplateSection, _ text: PrintedText?, at place: TextPlace, anchor: String, heading: String, below: [Section]
    ) -> [Section] {
        let isMissing = text == nil && section.instruction.isRequired
        guard text != nil || isMissing || !below.isEmpty else { return [] }
        return [
            Section(
                anchor: anchor, heading: section.heading.isEmpty ? heading : section.heading,
                blocks: isMissing ? [.missingText] : text?.body.blocks ?? [],
                sections: (text?.body.sections(of: anchor) ?? []) + below, place: place.path)
        ]
    }

    private mutating func free(_ section: TemplateSection, below: [Section]) -> [Section] {
        let own = printedCodes.insert(section.code).inserted ? source.dossier.ownSections.first { $0.code == section.code } : nil
        let place = TextPlace.section(section.code)
        let body = own.map { source.body($0.body) }.flatMap { $0.isEmpty ? nil : $0 }
        return written(
            section, body.map { PrintedText(body: $0, place: place.path) }, at: place, anchor: Anchor.section(section.code),
            heading: own?.heading ?? "", below: below)
    }

    private func inBrief(_ section: TemplateSection, below: [Section]) -> [Section] {
        let isPlan = !source.key.kind.isFollowUp
        let told = sentences.inBrief
        let blocks = told.isEmpty ? [Block.nothingYet(isPlan: isPlan)] : told.flatMap(sentences.blocks)
        guard !blocks.isEmpty || !below.isEmpty else { return [] }
        let heading = isPlan ? "Planen i korthet" : "Måluppfyllelse i korthet"
        return [
            Section(
                anchor: Anchor.inBrief, heading: section.heading.isEmpty ? heading : section.heading, blocks: blocks,
                sections: below)
        ]
    }

    /// A plan's directions stand at the top unless the template gathers them under a heading; a follow-up's stand under one always.
    private func goals(_ section: TemplateSection, below: [Section]) -> [Section] {
        let chain = GoalSections(source, sentences).sections()
        let isGathered = source.key.kind.isFollowUp || !section.heading.isEmpty
        guard isGathered else { return chain + below }
        guard !chain.isEmpty || !below.isEmpty else { return [] }
        let heading = section.heading.isEmpty ? "Uppföljning av kommunfullmäktiges inriktningsmål" : section.heading
        return [Section(anchor: Anchor.followUp, heading: heading, sections: chain + below)]
    }

    private func economy(_ section: TemplateSection, below: [Section]) -> [Section] {
        var chapter = source.economy.flatMap { EconomySections($0, source, sentences).chapter() }
        if !section.heading.isEmpty { chapter?.heading = section.heading }
        chapter?.sections += below
        return chapter.map { [$0] } ?? below
    }

    /// A heading stands for those under it, though nothing is written between them.
    private func printed(_ own: OwnSection, below: [Section]) -> [Section] {
        let body = source.body(own.body)
        guard !body.isEmpty || !below.isEmpty else { return [] }
        let anchor = Anchor.section(own.code)
        return [
            Section(
                anchor: anchor, heading: own.heading.isEmpty ? "Övrigt" : own.heading, blocks: body.blocks,
                sections: body.sections(of: anchor) + below, place: TextPlace.section(own.code).path)
        ]
    }
}

extension Block {
    /// Where the template requires a text that nobody has written. The checks stop the document.
    static let missingText = Block.note([.text("Texten är inte skriven.")])

    static func nothingYet(isPlan: Bool) -> Block {
        .note([.text("\(isPlan ? "Planen" : "Omgången") har ännu inga mål, indikatorer eller aktiviteter.")])
    }
}
